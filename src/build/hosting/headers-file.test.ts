import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHeadersFile, matchHeaders, parseHeadersFile } from './headers-file.ts';

const headersOf = (text: string, path: string) => matchHeaders(parseHeadersFile(text), path);

describe('a _headers file', () => {
  test('gives a path the headers of every rule that matches it', () => {
    const text = `
# For all
/*
  X-Content-Type-Options: nosniff

/events/:id/event.ics
  Content-Type: text/calendar; charset=utf-8
/events/*
  X-Robots-Tag: none
`;
    expect(headersOf(text, '/events/a/event.ics')).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': 'text/calendar; charset=utf-8',
      'X-Robots-Tag': 'none',
    });
    expect(headersOf(text, '/events/a/b/event.ics')).not.toHaveProperty('Content-Type');
    expect(headersOf(text, '/')).toEqual({ 'X-Content-Type-Options': 'nosniff' });
  });

  test('joins the values of a header that is set twice', () => {
    expect(headersOf('/*\n  vary: A\n/x\n  Vary: B\n  Vary: C', '/x')).toEqual({ vary: 'A, B, C' });
  });

  test('keeps colons in a value', () => {
    expect(headersOf('/\n  Link: <https://a.example/>; rel=x', '/')).toEqual({
      Link: '<https://a.example/>; rel=x',
    });
  });

  test.each([
    ['  X: y', '_headers:1: a header stands before any path'],
    ['/\n  no colon here', '_headers:2: "no colon here" is not of the form Name: value'],
    ['/\n  Bad name: x', '_headers:2:'],
    ['/\n  : x', '_headers:2:'],
    ['/\n\nevents/\n  X: y', '_headers:3: "events/" is not a path'],
  ])('is refused with its line: %j', (text, message) => {
    expect(() => parseHeadersFile(text)).toThrow(message);
  });

  test('takes a dot in a pattern for a dot', () => {
    expect(headersOf('/a.ics\n  X: y', '/axics')).toEqual({});
  });

  const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,20}$/);
  const value = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/);
  const pattern = fc.stringMatching(/^\/[a-z0-9*:./-]{0,30}$/);
  const rules = fc.array(
    fc.record({ pattern, headers: fc.array(fc.tuple(name, value), { maxLength: 4 }) }),
    { maxLength: 5 },
  );

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(rules, (written) => {
        expect(parseHeadersFile(formatHeadersFile(written))).toEqual(written);
      }),
    );
  });

  test('matches any path without failing, and a path without patterns only itself', () => {
    fc.assert(
      fc.property(rules, fc.string(), (some, path) => {
        expect(() => matchHeaders(some, path)).not.toThrow();
      }),
    );
    const plain = fc.stringMatching(/^\/[a-z0-9.+()[\]$^|\\-]{0,12}$/);
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        const found = matchHeaders([{ pattern: one, headers: [['X', 'y']] }], other);
        expect('X' in found).toBe(one === other);
      }),
    );
  });

  test('cannot be made to say more than it was given', () => {
    for (const bad of ['a\n/*\n  X: y', 'a\r\nX: y', ' a', 'a ']) {
      expect(() => formatHeadersFile([{ pattern: '/', headers: [['X', bad]] }])).toThrow();
      expect(() => formatHeadersFile([{ pattern: '/', headers: [[bad, 'x']] }])).toThrow();
      expect(() => formatHeadersFile([{ pattern: bad, headers: [] }])).toThrow();
    }
  });
});

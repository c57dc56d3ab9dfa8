import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compactDate,
  compactDateTime,
  compactUtc,
  plainLine,
  plainLines,
  quoted,
  textValue,
  uriValue,
} from './icalendar-values.ts';

test('line breaks of every kind become one, tabs become spaces, controls go', () => {
  expect(plainLines('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\ti\0j\x7fk')).toBe(
    'a\nb\nc\nd\ne\nf\ng\nh ijk',
  );
  expect(plainLine('a\r\n\r\nb\tc')).toBe('a b c');
});

test('half a surrogate pair becomes a sign that can be written', () => {
  expect(plainLines('a\ud83d b')).toBe('a\ufffd b');
});

test('a cleaned text is left as it is when it is cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLines(plainLines(text))).toBe(plainLines(text));
      expect(plainLine(plainLine(text))).toBe(plainLine(text));
    }),
  );
});

test('a text has its signs escaped', () => {
  expect(textValue('a\\b;c,d\ne:f"g')).toBe('a\\\\b\\;c\\,d\\ne:f"g');
});

test('a parameter has what quotes cannot hold by RFC 6868', () => {
  expect(quoted('a "b" ^ c;d:e,f')).toBe(`"a ^'b^' ^^ c;d:e,f"`);
});

test.each([
  'https://example.org/?a=1,2;3',
  'webcal://example.org/a%20b',
  'mailto:somebody@example.org',
])('%s is an address as it is', (address) => {
  expect(uriValue(address)).toBe(address);
});

test.each([
  'example.org',
  '/events/',
  'https://example.org/ב',
  'https://example.org/\n',
  'https://example.org/"',
])('%j is no address for a calendar', (address) => {
  expect(() => uriValue(address)).toThrow('no address');
});

test('days and times are compact', () => {
  expect(compactDate(Temporal.PlainDate.from('2019-12-12'))).toBe('20191212');
  expect(compactDateTime(Temporal.PlainDateTime.from('2019-12-12T19:00'))).toBe('20191212T190000');
  expect(compactUtc(Temporal.Instant.from('2019-12-12T19:00:00.5-05:00'))).toBe('20191213T000000Z');
});

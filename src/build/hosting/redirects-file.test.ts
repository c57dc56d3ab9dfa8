import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRedirect, formatRedirectsFile, parseRedirectsFile } from './redirects-file.ts';

describe('a _redirects file', () => {
  test('says where a path has moved, with or without its final slash', () => {
    const redirects = parseRedirectsFile('# Moved\n\n/events/old/  /events/new/ 301\n');
    expect(findRedirect(redirects, '/events/old/')).toBe('/events/new/');
    expect(findRedirect(redirects, '/events/old')).toBe('/events/new/');
    expect(findRedirect(redirects, '/events/')).toBeUndefined();
    expect(findRedirect(redirects, '/events/old/flyer/')).toBeUndefined();
  });

  test.each([
    '/a/ https://other.example/ 301',
    '/a/ //other.example/ 301',
    '/a/ /\\other.example/ 301',
    '/a/ /b/ 302',
    '/a/ /b/',
    '/a/* /b/ 301',
    'a /b/ 301',
    '/a/ /b/ 301 Country=us',
  ])('is refused when it leads away or is not of the one form: %s', (line) => {
    expect(() => parseRedirectsFile(`\n${line}\n`)).toThrow('_redirects:2:');
  });

  test('is read back as it was written', () => {
    const path = fc.stringMatching(/^\/([a-z0-9-]{1,9}\/){0,3}([a-z0-9.-]{1,9})?$/);
    fc.assert(
      fc.property(fc.array(fc.record({ from: path, to: path })), (redirects) => {
        expect(parseRedirectsFile(formatRedirectsFile(redirects))).toEqual(redirects);
      }),
    );
    expect(() => formatRedirectsFile([{ from: '/a b/', to: '/c/' }])).toThrow();
    expect(() => formatRedirectsFile([{ from: '/a/', to: '/c/\n/d/ /e/ 301' }])).toThrow();
  });
});

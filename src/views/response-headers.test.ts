import { describe, expect, test } from 'vitest';
import {
  COMMON_HEADERS,
  commonHeaders,
  contentSecurityPolicy,
  headersFor,
  metaContentSecurityPolicy,
} from './response-headers.ts';

const PAGES = ['/', '/events/', '/campaigns/search/', '/404.html', '/es/', '/es/calendar/'];
const SEARCH_PAGES = ['/search/', '/es/search/', '/pt-BR/search/', '/pagefind/pagefind-worker.js'];
const FEEDS = [
  '/calendar.ics',
  '/calendar-archive.ics',
  '/campaigns/never-again/calendar.ics',
  '/events/2019-12-12-assembly/event.ics',
  '/feed.xml',
  '/events.json',
  '/es/feed.xml',
  '/events.schema.json',
];

describe('a list for frames', () => {
  const partners = ['https://partner.example'];

  test('may be framed by those whom the site allows, in every language', () => {
    for (const path of ['/embed/', '/embed/campaigns/rents/', '/pt-BR/embed/']) {
      expect(contentSecurityPolicy(path)).toContain("frame-ancestors 'none'");
      expect(contentSecurityPolicy(path, true)).toMatch(/frame-ancestors \*$/);
      expect(contentSecurityPolicy(path, partners)).toMatch(
        /frame-ancestors 'self' https:\/\/partner\.example$/,
      );
      const headers = { ...commonHeaders(partners), ...headersFor(path, partners) };
      expect(headers).not.toHaveProperty('X-Frame-Options');
    }
  });

  test('changes nothing for other pages', () => {
    for (const path of ['/', '/events/', '/campaigns/embed/', '/es/']) {
      expect({ ...commonHeaders(true), ...headersFor(path, true) }).toEqual({
        ...COMMON_HEADERS,
        ...headersFor(path),
      });
    }
  });
});

describe('the Content Security Policy', () => {
  test.each([...PAGES, ...SEARCH_PAGES, ...FEEDS])(
    'of %s refuses all that is not named',
    (path) => {
      const policy = contentSecurityPolicy(path);
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(
        /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:|data:/,
      );
    },
  );

  test('lets WebAssembly run on the search page and nowhere else', () => {
    for (const path of SEARCH_PAGES) {
      expect(contentSecurityPolicy(path)).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(contentSecurityPolicy(path)).toContain("worker-src 'self'");
    }
    for (const path of [...PAGES, ...FEEDS]) {
      expect(contentSecurityPolicy(path)).not.toContain('wasm-unsafe-eval');
      expect(contentSecurityPolicy(path)).not.toContain('worker-src');
    }
  });

  test('lets nothing be asked of another host', () => {
    for (const path of [...PAGES, ...SEARCH_PAGES, ...FEEDS])
      expect(contentSecurityPolicy(path)).toContain("connect-src 'self';");
  });

  test('says the same in a page, but for what browsers ignore there', () => {
    for (const path of ['/', '/search/']) {
      expect(`${metaContentSecurityPolicy(path)}; frame-ancestors 'none'`).toBe(
        contentSecurityPolicy(path),
      );
    }
  });
});

describe('headers', () => {
  test('keep browsers on https for two years and send no Referer', () => {
    expect(COMMON_HEADERS).toMatchObject({
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    expect(COMMON_HEADERS['Permissions-Policy']).toContain('geolocation=()');
  });

  test('let only the form open a window that reports back', () => {
    expect(headersFor('/')['Cross-Origin-Opener-Policy']).toBe('same-origin');
    expect(headersFor('/admin/')['Cross-Origin-Opener-Policy']).toBe('same-origin-allow-popups');
  });

  test.each(FEEDS)('of %s let other sites and programs use it', (path) => {
    expect(headersFor(path)).toMatchObject({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
      'Content-Type': expect.stringMatching(/; charset=utf-8$/) as string,
    });
  });

  test.each([...PAGES, ...SEARCH_PAGES, '/_astro/a.B1c2.webp', '/pagefind/pagefind.js'])(
    'of %s let no other site use it',
    (path) => {
      const headers = headersFor(path);
      expect(headers['Cross-Origin-Resource-Policy']).toBe('same-origin');
      expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    },
  );

  test('of pictures for link previews let other sites show them', () => {
    expect(headersFor('/og/events/a.png')['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(headersFor('/og/events/a.png')).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  test('keep files with a hash in their name for a year, and ask again for all else', () => {
    expect(headersFor('/_astro/style.D4f5.css')['Cache-Control']).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of [...PAGES, ...FEEDS, '/pagefind/pagefind.js']) {
      expect(headersFor(path)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
    }
  });
});

/**
 * The headers that every kind of file is sent with, held against a table of what each must say and
 * why. The values are written out here, not taken from the code that sends them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedPaths } from '../build/hosting/published-paths.ts';
import { type RunningServer, serveSite } from '../preview-server/serve-site.ts';
import { builtSite } from './built-site.ts';

/** What a header must be: its whole value, a pattern for it, or absent (`undefined`). */
interface HeaderRule {
  name: string;
  value: string | RegExp | undefined;
  because: string;
}

/** For every answer. */
const COMMON: readonly HeaderRule[] = [
  {
    name: 'strict-transport-security',
    value: 'max-age=63072000',
    because: 'browsers never ask over plain http again for two years (RFC 6797, section 6.1)',
  },
  {
    name: 'x-content-type-options',
    value: 'nosniff',
    because: 'a file is what its Content-Type says, never guessed (Fetch, "nosniff")',
  },
  {
    name: 'referrer-policy',
    value: 'no-referrer',
    because: 'no other site learns which page a visitor came from (W3C Referrer Policy, 3.1)',
  },
  {
    name: 'cross-origin-opener-policy',
    value: 'same-origin',
    because: 'a page that opens this one cannot reach into it (HTML, 7.1.3)',
  },
  {
    name: 'x-frame-options',
    value: 'DENY',
    because: 'no page is framed by browsers without frame-ancestors (RFC 7034)',
  },
  {
    name: 'permissions-policy',
    value: /^(?=.*\bcamera=\(\))(?=.*\bmicrophone=\(\))(?=.*\bgeolocation=\(\))[^*]*$/,
    because: 'no page may ask for camera, microphone or place (W3C Permissions Policy)',
  },
  {
    name: 'set-cookie',
    value: undefined,
    because: 'the site keeps nothing on a visitor’s device (RFC 6265)',
  },
  {
    name: 'access-control-allow-credentials',
    value: undefined,
    because: 'no other site reads anything with a visitor’s credentials (Fetch, CORS)',
  },
];

/** What every page may load, by directive of the Content Security Policy (CSP Level 3). */
const PAGE_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** The search page runs the WebAssembly of its index, in a worker of its own. */
const SEARCH_POLICY = {
  ...PAGE_POLICY,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
};

const FRESH: HeaderRule = {
  name: 'cache-control',
  value: 'public, max-age=0, must-revalidate',
  because: 'what changes under the same name is asked for again (RFC 9111, section 5.2.2)',
};
const SAME_ORIGIN: HeaderRule = {
  name: 'cross-origin-resource-policy',
  value: 'same-origin',
  because: 'no other page embeds it (Fetch, 3.6)',
};
const EMBEDDABLE: HeaderRule = {
  name: 'cross-origin-resource-policy',
  value: 'cross-origin',
  because: 'other sites and programs are meant to show it (Fetch, 3.6)',
};
const READABLE: HeaderRule = {
  name: 'access-control-allow-origin',
  value: '*',
  because: 'a program on any page may read what is published for programs (Fetch, CORS)',
};
const NOT_READABLE: HeaderRule = { ...READABLE, value: undefined, because: 'it is for people' };

const typed = (value: string, because: string): HeaderRule => ({
  name: 'content-type',
  value,
  because,
});
const feed = (type: string, standard: string): readonly HeaderRule[] => [
  typed(`${type}; charset=utf-8`, standard),
  FRESH,
  EMBEDDABLE,
  READABLE,
];
const PAGE = [typed('text/html; charset=utf-8', 'HTML, 4.2.5.4'), FRESH, SAME_ORIGIN, NOT_READABLE];

/** Every kind of file, the first pattern that matches its path deciding. */
const KINDS: readonly (readonly [kind: string, path: RegExp, rules: readonly HeaderRule[]])[] = [
  ['calendar', /\.ics$/, feed('text/calendar', 'RFC 5545, section 8.1')],
  ['RSS', /feed\.xml$/, feed('application/rss+xml', 'RSS 2.0')],
  ['JSON Schema', /\.schema\.json$/, feed('application/schema+json', 'JSON Schema 2020-12')],
  ['events for programs', /events\.json$/, feed('application/json', 'RFC 8259, section 11')],
  ['page', /\/$|\.html$/, PAGE],
  [
    'file named by its content',
    /^\/_astro\//,
    [
      {
        name: 'cache-control',
        value: 'public, max-age=31536000, immutable',
        because: 'another content has another name (RFC 8246)',
      },
      SAME_ORIGIN,
      NOT_READABLE,
    ],
  ],
  [
    'picture of a link',
    /^\/og\//,
    [typed('image/png', 'W3C PNG'), FRESH, EMBEDDABLE, NOT_READABLE],
  ],
  ['anything else', /^/, [FRESH, SAME_ORIGIN, NOT_READABLE]],
];

let folder: string;
let paths: readonly string[];
let site: RunningServer;

beforeAll(async () => {
  folder = await builtSite('guarded');
  paths = publishedPaths(folder);
  site = await serveSite({ folder, port: 0 });
});
afterAll(() => site.close());

const request = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url.replace(/\/$/, encodeURI(path)), { headers });

/** What headers say otherwise than the rules, with the reason of each rule. */
function violations(headers: Headers, rules: readonly HeaderRule[]): string[] {
  return rules.flatMap(({ name, value, because }) => {
    const sent = headers.get(name) ?? undefined;
    const holds = value instanceof RegExp ? sent !== undefined && value.test(sent) : sent === value;
    return holds ? [] : [`${name}: ${sent} is not ${value}: ${because}`];
  });
}

/** The directives of a policy by name; the last one counts where one stands twice. */
function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

const isSearch = (path: string): boolean => /^\/([a-z]{2}\/)?search\/$|^\/pagefind\//.test(path);

describe('every published file', () => {
  test('is sent with the headers of its kind', async () => {
    const seen = new Set<string>();
    for (const path of paths) {
      const { headers, status } = await request(path);
      expect(status, path).toBe(200);
      const [kind, , rules] = KINDS.find(([, pattern]) => pattern.test(path))!;
      seen.add(kind);
      expect(violations(headers, [...COMMON, ...rules]), path).toEqual([]);
      expect(directives(headers.get('content-security-policy') ?? ''), path).toEqual(
        isSearch(path) ? SEARCH_POLICY : PAGE_POLICY,
      );
    }
    expect([...seen].sort()).toEqual(KINDS.map(([kind]) => kind).sort());
  });

  test('is not sent twice to a client that has it', async () => {
    for (const path of ['/', '/calendar.ics', '/feed.xml']) {
      const etag = (await request(path)).headers.get('etag') ?? '';
      // `fetch` would ask for a fresh answer where nothing is said of caching.
      const again = await request(path, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' });
      expect(again.status).toBe(304);
    }
  });
});

describe('a page', () => {
  test('carries the same policy itself, for hosts that send none of ours', () => {
    const pages = paths.filter((path) => path.endsWith('/'));
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) {
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      const [, policy = ''] =
        /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
      // Browsers ignore frame-ancestors in a page (CSP Level 3, section 3.3).
      const expected: Record<string, string> = {
        ...(isSearch(path) ? SEARCH_POLICY : PAGE_POLICY),
      };
      delete expected['frame-ancestors'];
      expect(directives(policy.replaceAll('&#39;', "'")), path).toEqual(expected);
      expect(html, path).toContain('<meta name="referrer" content="no-referrer">');
    }
  });

  test('that is not there has the common headers too', async () => {
    const { headers, status } = await request('/nothing/here/');
    expect(status).toBe(404);
    // It is set for each path: the form at /admin/ needs another, and no header takes one back.
    const common = COMMON.filter(({ name }) => name !== 'cross-origin-opener-policy');
    expect(violations(headers, common)).toEqual([]);
  });
});

test('a missing or weakened header is found, with the reason for it', () => {
  const headers = new Headers({ 'x-content-type-options': 'nosniff', 'set-cookie': 'a=b' });
  const found = violations(headers, COMMON);
  // The one that is right, and the one that must be absent and is.
  expect(found).toHaveLength(COMMON.length - 2);
  expect(found).toContainEqual(
    expect.stringMatching(/^set-cookie: a=b is not undefined: the site/),
  );
});

import { expect, test } from 'vitest';
import { formatHeadersFile, matchHeaders, parseHeadersFile } from './headers-file.ts';
import { COMMON_HEADERS, headersFor } from '../../views/response-headers.ts';
import { siteHeaderRules } from './header-rules.ts';

const ROOT = [
  '/',
  '/404.html',
  '/about/',
  '/calendar/',
  '/calendar.ics',
  '/campaigns/',
  '/campaigns/a/',
  '/campaigns/search/',
  '/campaigns/a/calendar.ics',
  '/events/',
  '/events/2019/',
  '/events/2019-12-12-b/',
  '/events/2019-12-12-b/event.ics',
  '/events/2019-12-12-b/flyer/',
  '/events.json',
  '/events.schema.json',
  '/feed.xml',
  '/history/',
  '/history/1990-c/',
  '/search/',
];
const PATHS = [
  ...ROOT,
  ...ROOT.map((path) => `/es${path}`),
  '/_astro/a.B1.css',
  '/admin/',
  '/admin/config.json',
  '/admin/cms/index.js',
  '/og/events/a.png',
  '/og/a.png',
  '/pagefind/pagefind.js',
  '/pagefind/fragment/a.pf_fragment',
];
const rules = siteHeaderRules(PATHS);

test('every path gets the common headers and its own', () => {
  const read = parseHeadersFile(formatHeadersFile(rules));
  for (const path of PATHS) {
    expect(matchHeaders(read, path), path).toEqual({ ...COMMON_HEADERS, ...headersFor(path) });
  }
});

test('no path is matched by two rules that set the same header', () => {
  for (const path of PATHS) {
    const names = rules
      .filter((rule) => Object.keys(matchHeaders([rule], path)).length > 0)
      .flatMap(({ headers }) => headers.map(([name]) => name));
    expect(names, path).toEqual([...new Set(names)]);
  }
});

test('more entries need no more rules', () => {
  const more = Array.from({ length: 500 }, (_, index) => [
    `/events/2020-01-01-e${index}/`,
    `/events/2020-01-01-e${index}/event.ics`,
    `/es/events/2020-01-01-e${index}/`,
    `/es/events/2020-01-01-e${index}/event.ics`,
    `/_astro/${index}.A.css`,
  ]).flat();
  expect(siteHeaderRules([...PATHS, ...more])).toEqual(rules);
  expect(rules.length).toBeLessThan(60);
});

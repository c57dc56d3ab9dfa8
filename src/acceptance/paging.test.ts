/** Lists that are too long for one page, on a site with a hundred days of soup. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { furtherPages, PAGE_LENGTH, pageCount, pagePath, PART_LENGTH } from '../domain/paging.ts';
import { builtSite } from './built-site.ts';

let folder: string;
beforeAll(async () => {
  folder = await builtSite('extremes');
});

const read = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
const rows = (html: string) => count(html, /class="event-row/g);
/** Where a link to the page before or after leads, without the base path of the site. */
const leads = (html: string, rel: 'prev' | 'next') =>
  new RegExp(`<a href="/assembly([^"]*)"[^>]* rel="${rel}"`).exec(html)?.[1];

/** A list with all its pages, in order, as the links to the next one lead. */
function pagesOf(list: string): { path: string; html: string }[] {
  const pages = [{ path: list, html: read(list) }];
  for (;;) {
    const next = leads(pages.at(-1)!.html, 'next');
    if (next === undefined) return pages;
    pages.push({ path: next, html: read(next) });
  }
}

describe('a list of a hundred and more', () => {
  test('goes on from page to page, forth and back', () => {
    const pages = pagesOf('/events/');
    const counts = pages.map(({ html }) => rows(html));
    const all = counts.reduce((sum, each) => sum + each);
    const paths = [1, ...furtherPages(pageCount(all))].map((number) =>
      pagePath('/events/', number),
    );
    expect(pages.map(({ path }) => path)).toEqual(paths);
    expect(paths.length).toBeGreaterThan(2);
    expect(pages.map(({ html }) => leads(html, 'prev'))).toEqual([
      undefined,
      ...paths.slice(0, -1),
    ]);
    expect(new Set(counts.slice(0, -1))).toEqual(new Set([PAGE_LENGTH]));
    const soups = pages.map(({ html }) => count(html, /<h3>\s*<a [^>]*>Soup at noon/g));
    expect(soups.reduce((sum, each) => sum + each)).toBe(100);
  });

  test('stands at addresses of its own, which can be found', () => {
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    const titles = pagesOf('/events/').map(({ path, html }) => {
      const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
      expect(canonical.endsWith(path)).toBe(true);
      expect(sitemap).toContain(`<loc>${canonical}</loc>`);
      return /<title>([^<]*)/.exec(html)?.[1];
    });
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has fewer than 400 links on each page', () => {
    for (const { html } of [...pagesOf('/events/'), ...pagesOf('/events/2026/')])
      expect(count(html, /<a[ >]/g)).toBeLessThan(400);
  });
});

test('a short list has one page', () => {
  expect(read('/history/')).not.toContain('class="pager"');
  expect(existsSync(join(folder, 'history/page'))).toBe(false);
});

test('a campaign shows some of its events and leads to the others', () => {
  const pages = pagesOf('/campaigns/bread/');
  expect(rows(pages[0]!.html)).toBeLessThanOrEqual(2 * PART_LENGTH);
  const soups = pages.map(({ html }) => count(html, /<h3>\s*<a [^>]*>Soup at noon/g));
  expect(soups.reduce((sum, each) => sum + each)).toBe(100);
});

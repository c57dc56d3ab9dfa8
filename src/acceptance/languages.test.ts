/** The site in each of its languages, in a real browser: found, read and left by its readers. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { texts, visit, type Visit } from './visit.ts';

const PHONE = { viewport: { width: 320, height: 700 } };

/** What axe finds against WCAG 2.2 A and AA, by rule and element. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A page on a phone: nothing in the way of anyone, no scrolling sideways. */
async function readable(site: Visit, path: string): Promise<Page> {
  const page = await site.open(path, PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  expect(await violations(page), path).toEqual([]);
  return page;
}

describe('In Spanish', () => {
  const site = visit('december-10');

  test.each([
    '/es/',
    '/es/campaigns/jews-against-ice/',
    '/es/events/2019-12-12-online-assembly/',
    '/es/history/2019-08-11-tisha-bav-amazon-bookstore/',
    '/es/calendar/',
  ])('%s can be read on a phone', async (path) => {
    const page = await readable(site, path);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.context().close();
  });

  test('the switcher leads to the same page and back, by the name of the language', async () => {
    const page = await site.open('/events/2019-12-15-churro-brunch/', PHONE);
    await page.getByRole('link', { name: 'Español', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/es/events/2019-12-15-churro-brunch/');
    expect(await texts(page, 'h1')).toEqual(['Reunión #NoNewCops con brunch de churros']);
    await page.getByRole('link', { name: 'English', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/events/2019-12-15-churro-brunch/');
  });

  test('what is not translated is there, marked, and said to be in English', async () => {
    const page = await site.open('/es/events/2020-02-13-day-against-hate/');
    expect(await texts(page, 'h1[lang=en]')).toEqual(['Day Against Hate']);
    expect(await page.locator('main').innerText()).toContain(
      'Esta página todavía no está traducida. Está en inglés.',
    );
    expect(await page.locator('.prose').first().getAttribute('lang')).toBe('en');
  });

  test('the search finds Spanish words, and leads to the English pages', async () => {
    const page = await site.open('/es/search/?q=redadas');
    await page.locator('.search-results li').first().waitFor();
    const found = await page
      .locator('.search-results a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    expect(found).toContain('/es/campaigns/jews-against-ice/');
    expect(found.every((path) => path.startsWith('/es/'))).toBe(true);
    await page.getByRole('link', { name: 'Buscar en inglés' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search/?q=redadas');
  });

  test('nothing is asked of another host', () => {
    expect(site.strayRequests).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});

const PAGES = [
  '/',
  '/campaigns/roof/',
  '/events/2026-12-06-assembly/',
  '/history/',
  '/history/2025-03-02-first-roof/',
];

describe.each([
  ['hebrew', 'he', 'ועד השכנים'],
  ['yiddish', 'yi', 'שכנים'],
] as const)('From right to left, %s', (variant, locale, brand) => {
  const site = visit(variant);

  test.each(PAGES)('%s can be read on a phone', async (path) => {
    const page = await readable(site, path);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    await page.context().close();
  });

  test('the page begins at its right edge', async () => {
    const page = await site.open('/', { viewport: { width: 1280, height: 800 } });
    const box = await page.getByRole('link', { name: brand, exact: true }).first().boundingBox();
    expect(box && box.x + box.width).toBeGreaterThan(1000);
    const heading = page.locator('h1').first();
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

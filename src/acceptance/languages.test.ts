/** The site in each of its languages, in a real browser: found, read and left by its readers. */
import { describe, expect, test } from 'vitest';
import { texts, visit } from './visit.ts';
import { walk } from './walk.ts';

const PHONE = { viewport: { width: 320, height: 700 } };

describe('In Spanish', () => {
  const site = visit('neighbors');

  test('the switcher leads to the same page and back, by the name of the language', async () => {
    const page = await site.open('/events/2019-12-15-soup-brunch/', PHONE);
    await page.getByRole('link', { name: 'Español', exact: true }).click();
    await page.waitForURL('**/es/events/2019-12-15-soup-brunch/');
    expect(await texts(page, 'h1')).toEqual(['Brunch de sopa']);
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await page.waitForURL(new URL('events/2019-12-15-soup-brunch/', site.url).href);
  });

  test('what is not translated is there, marked, and said to be in English', async () => {
    const page = await site.open('/es/events/2020-02-13-day-of-letters/');
    expect(await texts(page, 'h1[lang=en]')).toEqual(['Day of Letters']);
    expect(await page.locator('main').innerText()).toContain(
      'Esta página todavía no está traducida. Está en inglés.',
    );
    expect(await page.locator('.prose').first().getAttribute('lang')).toBe('en');
  });

  test('an address that leads nowhere is answered in its own language first', async () => {
    for (const [path, first, second] of [
      ['/es/events/no-such/', 'Esta página no está aquí', 'This page is not here'],
      ['/no/such/', 'This page is not here', 'Esta página no está aquí'],
    ] as const) {
      const page = await site.open(path);
      expect(await texts(page, 'h1')).toEqual([first]);
      expect((await texts(page, 'main :is(h1, h2)')).slice(0, 2)).toEqual([first, second]);
      expect(await page.title()).toContain(first);
      await page.context().close();
    }
  });

  test('the search finds Spanish words, and leads to the English pages', async () => {
    const page = await site.open('/es/search/?q=frio');
    await page.locator('.search-results li').first().waitFor();
    const found = await page
      .locator('.search-results a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    expect(found).toContain('/es/campaigns/warm-homes/');
    expect(found.every((path) => path.startsWith('/es/'))).toBe(true);
    await page.getByRole('link', { name: 'Buscar en inglés' }).click();
    await page.waitForURL(new URL('search/?q=frio', site.url).href);
  });

  test('nothing is asked of another host', () => {
    expect(site.strayRequests).toEqual([]);
    // Chrome complains of an address that leads nowhere.
    const complaints = site.complaints.filter((text) => !text.includes('status of 404'));
    expect(complaints).toEqual([]);
  });
});

const yiddish = visit('yiddish');

const PAGES = [
  '/',
  '/campaigns/',
  '/campaigns/roof/',
  '/events/',
  '/events/2026-12-06-assembly/',
  '/events/2026-12-06-assembly/flyer/',
  '/history/',
  '/history/2025-03-02-first-roof/',
  '/calendar/',
  '/search/',
];

test('what a browser says in its own language, because it lacks that of the page, is marked', async () => {
  const page = await yiddish.open('/events/', { timezoneId: 'Asia/Tokyo' });
  const said = page.locator('[data-day]:not([hidden]), [data-local]:not([hidden]) > span');
  await said.first().waitFor();
  expect(await said.count()).toBeGreaterThan(1);
  for (const part of await said.all()) {
    const inEnglish = /[a-z]{2}/i.test(await part.innerText());
    expect(/^en\b/.test((await part.getAttribute('lang')) ?? '')).toBe(inEnglish);
  }
});

describe.each([
  ['hebrew', 'he', 'ועד השכנים'],
  ['yiddish', 'yi', 'שכנים'],
] as const)('From right to left, %s', (variant, locale, brand) => {
  const site = visit(variant);

  walk(site, { lang: locale, dir: 'rtl' }, PAGES);

  test('the page begins at its right edge', async () => {
    const page = await site.open('/', { viewport: { width: 1280, height: 800 } });
    const box = await page.getByRole('link', { name: brand, exact: true }).first().boundingBox();
    expect(box && box.x + box.width).toBeGreaterThan(1000);
    const heading = page.locator('h1').first();
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

/** Searching, in a real browser. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addresses, type Expected, search, searches, settled, status } from './searching.ts';
import { visit } from './visit.ts';

const site = visit('neighbors');
const BRUNCH = '/events/2019-12-15-soup-brunch/';
const LETTERS = '/events/2020-02-13-day-of-letters/';
const MARCH = '/history/2019-08-11-boiler-march/';
const FIRST_SOUP = '/history/2018-06-14-first-soup/';
const KITCHEN = '/history/2019-03-pier-kitchen/';

const MADE_UP: [typed: string, expected: Expected][] = [
  ['strasse', { first: ['/events/2026-12-06-search/'] }],
  ['Straße', { first: ['/events/2026-12-06-search/'] }],
  ['河边', { first: ['/events/2026-12-06-search/'] }],
  ['全体大会', { first: ['/events/2026-12-06-search/'] }],
  ['集会', { first: ['/events/2026-12-06-search/'] }],
  ['tieng viet', { first: ['/events/2026-12-06-search/'] }],
  ['Tiếng Việt', { first: ['/events/2026-12-06-search/'] }],
  ['resume', { first: ['/events/2026-12-06-search/'] }],
  ['O’Brien', { first: ['/events/2026-12-06-search/'] }],
  ['obrien', { first: ['/events/2026-12-06-search/'] }],
  ['solidarnosc', { first: ['/events/2026-12-06-search/'] }],
  ['muller', { first: ['/events/2026-12-06-search/'] }],
  ['תקון עולם', { first: ['/events/2026-12-06-search/'] }],
  ['תִּקּוּן', { first: ['/events/2026-12-06-search/'] }],
  ['نقابة المستأجرين', { first: ['/events/2026-12-06-search/'] }],
  ['مستأجرين', { first: ['/events/2026-12-06-search/'] }],
  ['rent strike', { first: ['/events/2026-12-06-search/'] }],
  ['Vietnamese', { first: ['/events/2026-12-06-search/'] }],
  ['ASL', { first: ['/events/2026-12-03-tenant-meeting/'], hasNot: ['/about/'] }],
  ['sign language', { first: ['/events/2026-12-03-tenant-meeting/'] }],
  ['childcare', { first: ['/events/2026-12-03-tenant-meeting/'] }],
  ['wheelchair', { first: ['/events/2026-12-03-tenant-meeting/', '/events/2025-06-05-picnic/'] }],
  ['captions', { offers: [] }],
  ['cancelled', { first: ['/events/2026-12-10-rally/'] }],
  [
    'next meeting',
    { first: ['/events/2026-12-03-tenant-meeting/'], hasNot: ['/events/2026-12-10-rally/'] },
  ],
  ['Night Shift Kitchen', { first: ['/events/2026-12-03-tenant-meeting/'] }],
  [
    'Northgate',
    { first: ['/events/2026-12-03-tenant-meeting/'], has: ['/history/2024-02-10-letters/'] },
  ],
  ['#FairRentsNow', { has: ['/campaigns/rents/', '/history/2024-02-10-letters/'] }],
  ['fairrentsnow', { has: ['/campaigns/rents/'] }],
  ['Fair Rents', { first: ['/campaigns/rents/', '/events/2026-12-03-tenant-meeting/'] }],
  [
    'soup',
    { first: ['/events/2025-06-05-picnic/'], has: ['/about/', '/history/2024-02-10-letters/'] },
  ],
  ['Riverside', { hasNot: ['/events/2026-12-03-tenant-meeting/'] }],
];

const IN_HEBREW: [typed: string, expected: Expected][] = [
  ['אספת דיירים', { first: ['/events/2026-12-06-assembly/'] }],
  ['אסיפה', { first: ['/events/2026-12-06-assembly/'] }],
  ['כיסא גלגלים', { first: ['/events/2026-12-06-assembly/'] }],
  ['שפת סימנים', { first: ['/events/2026-12-06-assembly/'] }],
  ['חיפה', { has: ['/events/2026-12-06-assembly/'] }],
  ['Harbor', { first: ['/events/2026-12-06-assembly/'] }],
  ['אספט', { offers: ['אספת'] }],
];

const IN_YIDDISH: [typed: string, expected: Expected][] = [
  ['פֿאַרזאַמלונג', { first: ['/events/2026-12-06-assembly/'] }],
  ['פארזאמלונג', { first: ['/events/2026-12-06-assembly/'] }],
  ['שכנים', { has: ['/events/2026-12-06-assembly/'] }],
  ['װינטער', { first: ['/events/2026-12-06-assembly/'] }],
  ['ווינטער', { first: ['/events/2026-12-06-assembly/'] }],
];

const madeUp = visit('search');
searches('of made-up entries', madeUp, '/search/', MADE_UP);
searches('in Hebrew', visit('hebrew'), '/search/', IN_HEBREW);
searches('in Yiddish', visit('yiddish'), '/search/', IN_YIDDISH);

test('an excerpt shows visible words alone, apart, with what was found marked', async () => {
  const page = await site.open('/search/');
  await search(page, 'arrested');
  const results = await page.locator('.search-results').innerText();
  expect(results).not.toMatch(/arrested\d|This event is over|\d[A-Z][a-z]+ed/);
  await search(page, 'soup brunch');
  expect(await page.locator('.search-results h2 mark').allInnerTexts()).toEqual(['Soup', 'Brunch']);
  const other = await madeUp.open('/search/?q=caf%C3%A9');
  await settled(other);
  expect(await other.locator('.search-results').innerText()).not.toContain('over');
});

test('a result names the sections that tell of what was found', async () => {
  const page = await madeUp.open('/search/');
  await search(page, 'council');
  const section = page.locator('.search-results ul a');
  expect(await section.innerText()).toBe('What comes next');
  await section.click();
  await page.waitForURL(/\/campaigns\/rents\/#what-comes-next$/);
});

test('filters narrow down together, show counts, live in the address and can be taken off', async () => {
  const page = await site.open('/search/?q=soup');
  await settled(page);
  await page.getByText('Narrow down').click();
  await page.getByLabel('Kind', { exact: true }).locator('option', { hasText: 'History' }).waitFor({
    state: 'attached',
  });
  await page.getByLabel('Kind', { exact: true }).selectOption('History');
  await expect
    .poll(async () => (await addresses(page)).every((path) => path.startsWith('/history/')))
    .toBe(true);
  const campaign = page.getByLabel('Campaign', { exact: true });
  const choice = campaign.locator('option', { hasText: 'Soup for All' });
  await expect.poll(() => choice.innerText()).toBe('Soup for All (2)');
  await campaign.selectOption('Soup for All');
  await expect.poll(() => addresses(page)).toEqual([FIRST_SOUP, KITCHEN]);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    q: 'soup',
    kind: 'History',
    campaign: 'Soup for All',
  });

  await page.reload();
  await settled(page);
  expect(await addresses(page)).toEqual([FIRST_SOUP, KITCHEN]);
  await page.getByRole('button', { name: 'Remove the filter Campaign: Soup for All' }).click();
  await page.getByRole('button', { name: 'Remove the filter Kind: History' }).click();
  await expect.poll(async () => (await addresses(page)).length).toBe(8);
  expect(new URL(page.url()).search).toBe('?q=soup');
});

test('places and access can be chosen without a word', async () => {
  const page = await madeUp.open('/search/?access=Wheelchair+access&place=Riverside');
  await settled(page);
  expect(await addresses(page)).toEqual(['/events/2025-06-05-picnic/']);
});

test('each way to narrow down has only what there is', async () => {
  const page = await site.open('/search/?q=soup');
  await settled(page);
  await page.getByText('Narrow down').click();
  const choices = (label: string) =>
    page.getByLabel(label, { exact: true }).locator('option').allInnerTexts();
  await expect.poll(async () => (await choices('Year')).length).toBeGreaterThan(3);
  const years = (await choices('Year')).slice(1);
  expect(years).toEqual(years.toSorted().reverse());
  expect((await choices('Kind')).every((text) => text === 'All' || /\(\d+\)$/.test(text))).toBe(
    true,
  );
});

test('a near word is searched with one click, and each word alone is offered', async () => {
  const page = await site.open('/search/');
  await search(page, 'boilr march');
  expect(await status(page)).toBe('No page has “boilr”.');
  await page.getByRole('link', { name: 'boiler', exact: true }).click();
  await settled(page);
  await expect.poll(() => addresses(page)).toContain(MARCH);
  await search(page, 'letters boiler');
  expect(await status(page)).toBe('No page has all of these words.');
  await page.getByRole('link', { name: 'All pages with “letters”' }).click();
  await expect.poll(() => addresses(page)).toContain(LETTERS);
});

/** How far what stood on a page was moved since it was opened (Cumulative Layout Shift). */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
}

test('while one types, the results are said once and nothing moves', async () => {
  const page = await site.open('/search/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector('[role=status]')!;
    new MutationObserver(() => {
      if (!status.hasAttribute('aria-busy')) said.push(status.textContent);
    }).observe(status, { attributes: true });
  });
  await page.getByRole('searchbox').pressSequentially('boiler', { delay: 40 });
  await settled(page);
  expect(await layoutShift(page)).toBeLessThan(0.02);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said).toEqual([await status(page)]);
});

test.each([
  ['a wide screen', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
])('an address with a query shows its results on %s, and nothing moves', async (_, viewport) => {
  const page = await site.open('/search/?q=soup', { viewport });
  await settled(page);
  expect(await addresses(page)).toContain(BRUNCH);
  expect(await layoutShift(page)).toBeLessThan(0.02);
});

test('without JavaScript the archives are offered instead', async () => {
  const page = await site.open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript');
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
});

test('while the index is not there yet, the page says so', async () => {
  const page = await site.open('/search/');
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await search(page, 'soup');
  expect(await status(page)).toContain('not ready yet');
  expect(await page.locator('.search-results a').allInnerTexts()).toContain('Events');
  site.complaints.length = 0;
});

test('nothing typed leaves the site', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});

/** Searching, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('december-10');

/** Types, and waits until it is said what was found. */
async function search(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('searchbox').press('Enter');
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.locator('[role=status]:not([aria-busy]):not(:empty)').waitFor();
}

const addresses = (page: Page): Promise<string[]> =>
  page
    .locator('.search-results h2 a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );

/** All results, not only those that are shown first. */
async function allAddresses(page: Page): Promise<string[]> {
  const more = page.locator('[data-more]');
  while (await more.isVisible()) {
    const before = await page.locator('.search-results > li').count();
    await more.click();
    await page.locator('.search-results > li').nth(before).waitFor();
  }
  return addresses(page);
}

const status = (page: Page): Promise<string> => page.locator('[role=status]').innerText();

const resultCount = async (page: Page): Promise<number> => Number.parseInt(await status(page), 10);

/** What a search must find. Addresses are named by their endings. */
interface Expected {
  /** The results that come first, in order. */
  first?: string[];
  /** Further results, in any place. */
  has?: string[];
  /** What must not be among the results. */
  hasNot?: string[];
  /** How many results there are at least. */
  atLeast?: number;
  /** Nothing is found, and these words are offered. */
  offers?: string[];
}

const ASSEMBLY = '/events/2019-12-12-online-assembly/';
const BRUNCH = '/events/2019-12-15-churro-brunch/';
const BOOKSTORE = '/history/2019-08-11-tisha-bav-amazon-bookstore/';

const IN_ENGLISH: [typed: string, expected: Expected][] = [
  ['amazon', { first: [ASSEMBLY], has: [BOOKSTORE, '/campaigns/stop-amazon-hq2/'], atLeast: 12 }],
  ['Amazon HQ2 blocked', { first: ['/history/2019-amazon-hq2-blocked/'] }],
  ['amazn', { offers: ['Amazon'] }],
  ['amaz', { has: [BOOKSTORE], atLeast: 12 }],
  ['Purim', { has: ['/events/2013-02-23-purim/', '/campaigns/culture-and-ritual/'], atLeast: 14 }],
  ['purimshpil', { has: ['/history/2002-first-purimshpil-and-domestic-workers/'] }],
  ['ICE', { first: [ASSEMBLY, BRUNCH], has: ['/campaigns/jews-against-ice/'], atLeast: 24 }],
  ['Jews Against ICE', { first: ['/campaigns/jews-against-ice/', ASSEMBLY] }],
  ['jews against', { has: ['/campaigns/jews-against-ice/'] }],
  ['#JewsAgainstICE', { has: ['/campaigns/jews-against-ice/', ASSEMBLY] }],
  ['JewsAgainstICE', { has: ['/campaigns/jews-against-ice/', ASSEMBLY] }],
  ['#NoTech4ICE', { first: [ASSEMBLY], has: ['/campaigns/no-tech-for-ice/'] }],
  ['ASL', { offers: [] }],
  ['Bezos', { offers: [] }],
  ['donate', { offers: [] }],
  ['zzyzx', { offers: [] }],
  ['xq', { offers: [] }],
  ['wheelchair', { has: ['/events/2014-03-15-purim/', '/accessibility/'], hasNot: [ASSEMBLY] }],
  ['wheel', { has: ['/accessibility/'] }],
  ['childcare', { has: ['/accessibility/'] }],
  ['Kislev', { first: [ASSEMBLY, BRUNCH], hasNot: ['/events/2011-03-19-purim/'] }],
  ['15 Kislev 5780', { first: [ASSEMBLY] }],
  ['ט״ו בכסלו', { first: [ASSEMBLY] }],
  ['כסלו', { first: [ASSEMBLY, BRUNCH] }],
  ['Adar', { has: ['/events/2013-02-23-purim/'] }],
  ['next meeting', { first: [ASSEMBLY, BRUNCH] }],
  ['when is the next meeting?', { first: [ASSEMBLY, BRUNCH] }],
  ['upcoming', { first: [ASSEMBLY, BRUNCH] }],
  ['today', { first: [ASSEMBLY] }],
  ['tonight', { first: [ASSEMBLY] }],
  ['Thursday', { first: [ASSEMBLY] }],
  ['Sunday December', { first: [BRUNCH], hasNot: [ASSEMBLY] }],
  ['December 2019', { first: [ASSEMBLY, BRUNCH] }],
  ['churro', { first: [BRUNCH], has: ['/campaigns/no-new-cops/'] }],
  ['CHURRO br', { first: [BRUNCH] }],
  ['curro', { offers: ['churro'] }],
  ['Palantir', { has: ['/campaigns/no-tech-for-ice/', BOOKSTORE] }],
  ['palentir', { offers: ['Palantir'] }],
  ['Mijente', { has: [BOOKSTORE] }],
  ["Tisha B'Av", { has: [BOOKSTORE, '/events/2019-08-11-tisha-bav/'] }],
  ['tisha bav', { has: [BOOKSTORE, '/events/2019-08-11-tisha-bav/'] }],
  ['arrests', { has: [BOOKSTORE, '/history/2016-08-11-seven-jews-of-color-arrested/'] }],
  ['2008', { has: ['/events/2008-05-20-albany/', '/history/2008-05-20-members-lobby-in-albany/'] }],
  [
    'Albany',
    { first: ['/events/2008-05-20-albany/'].slice(1), has: ['/events/2008-05-20-albany/'] },
  ],
  ['Eric Garner', { has: ['/history/2014-12-04-kaddish-for-eric-garner/'] }],
  ['Mimouna', { has: ['/events/2019-04-27-mimouna/', '/history/2019-04-27-first-mimouna/'] }],
  ['Mizrahi caucus', { has: ['/history/2014-04-mizrahi-sephardi-caucus/'] }],
  ['online', { first: [ASSEMBLY] }],
  ['membership assembly', { first: [ASSEMBLY] }],
  ['privacy', { first: ['/privacy/'] }],
  ['join', { has: ['/join/'] }],
  ['won', { has: ['/campaigns/stop-amazon-hq2/'] }],
];

const IN_SPANISH: [typed: string, expected: Expected][] = [
  ['membresía', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['MEMBRESIA', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['membresua', { offers: ['membresía'] }],
  ['próxima reunión', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['proxima reunion', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['diciembre', { first: ['/es/events/2019-12-12-online-assembly/'] }],
  ['silla de ruedas', { has: ['/es/events/2014-03-15-purim/', '/es/accessibility/'] }],
  ['campaña', { atLeast: 5 }],
  ['zzyzx', { offers: [] }],
];

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

/** Holds a table of searches against one site. One tab does for all of it. */
function searches(
  name: string,
  at: ReturnType<typeof visit>,
  path: string,
  table: [typed: string, expected: Expected][],
): void {
  describe(name, () => {
    let page: Page;
    beforeAll(async () => {
      page = await at.open(path);
    });
    afterAll(() => page.context().close());

    test.each(table)('%s', async (typed, expected) => {
      await search(page, typed);
      if (expected.offers !== undefined) {
        expect(await addresses(page)).toEqual([]);
        expect(await status(page)).toContain(typed);
        const offered = page.locator('[data-offers] ul').first().locator('a');
        expect(await offered.allInnerTexts()).toEqual(expected.offers);
        return;
      }
      const count = await resultCount(page);
      const found = await allAddresses(page);
      expect(found).toHaveLength(count || found.length);
      expect(new Set(found).size).toBe(found.length);
      expect(found.slice(0, expected.first?.length ?? 0)).toEqual(expected.first ?? []);
      expect(found).toEqual(expect.arrayContaining(expected.has ?? []));
      for (const path of expected.hasNot ?? []) expect(found).not.toContain(path);
      expect(found.length).toBeGreaterThanOrEqual(expected.atLeast ?? 1);
    });
  });
}

searches('in English', site, '/search/', IN_ENGLISH);
searches('in Spanish', site, '/es/search/', IN_SPANISH);
const madeUp = visit('search');
searches('of made-up entries', madeUp, '/search/', MADE_UP);
searches('in Hebrew', visit('hebrew'), '/search/', IN_HEBREW);
searches('in Yiddish', visit('yiddish'), '/search/', IN_YIDDISH);

test('an excerpt shows visible words alone, apart, with what was found marked', async () => {
  const page = await site.open('/search/');
  await search(page, 'arrested');
  const results = await page.locator('.search-results').innerText();
  expect(results).not.toMatch(/arrested\d|This event is over|\d[A-Z][a-z]+ed/);
  await search(page, 'churro brunch');
  expect(await page.locator('.search-results h2 mark').allInnerTexts()).toEqual([
    'Churro',
    'Brunch',
  ]);
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
  const page = await site.open('/search/?q=ICE');
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
  const choice = campaign.locator('option', { hasText: 'No Tech for ICE' });
  await expect.poll(() => choice.innerText()).toBe('No Tech for ICE (1)');
  await campaign.selectOption('No Tech for ICE');
  await expect.poll(() => addresses(page)).toEqual([BOOKSTORE]);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    q: 'ICE',
    kind: 'History',
    campaign: 'No Tech for ICE',
  });

  await page.reload();
  await settled(page);
  expect(await addresses(page)).toEqual([BOOKSTORE]);
  await page.getByRole('button', { name: 'Remove the filter Campaign: No Tech for ICE' }).click();
  await page.getByRole('button', { name: 'Remove the filter Kind: History' }).click();
  await expect.poll(async () => (await addresses(page)).length).toBe(8);
  expect(new URL(page.url()).search).toBe('?q=ICE');
});

test('places and access can be chosen without a word', async () => {
  const page = await madeUp.open('/search/?access=Wheelchair+access&place=Riverside');
  await settled(page);
  expect(await addresses(page)).toEqual(['/events/2025-06-05-picnic/']);
});

test('each way to narrow down has only what there is', async () => {
  const page = await site.open('/search/?q=ICE');
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
  await search(page, 'amazn bookstore');
  expect(await status(page)).toBe('No page has “amazn”.');
  await page.getByRole('link', { name: 'Amazon', exact: true }).click();
  await settled(page);
  await expect.poll(() => addresses(page)).toContain(BOOKSTORE);
  await search(page, 'churro Garner');
  expect(await status(page)).toBe('No page has all of these words.');
  await page.getByRole('link', { name: 'All pages with “churro”' }).click();
  await expect.poll(() => addresses(page)).toContain(BRUNCH);
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
  await page.getByRole('searchbox').pressSequentially('palantir', { delay: 40 });
  await settled(page);
  expect(await layoutShift(page)).toBeLessThan(0.02);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said).toEqual([await status(page)]);
});

test.each([
  ['a wide screen', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
])('an address with a query shows its results on %s, and nothing moves', async (_, viewport) => {
  const page = await site.open('/search/?q=churro', { viewport });
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
  await search(page, 'ICE');
  expect(await status(page)).toContain('not ready yet');
  expect(await page.locator('.search-results a').allInnerTexts()).toContain('Events');
  site.complaints.length = 0;
});

test('nothing typed leaves the site', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});

/** Another organization's content makes another organization's site. */
import { expect, test } from 'vitest';
import { texts, visit } from './visit.ts';
import { walk, withMenuOpen } from './walk.ts';

const site = visit('other-organization', '/hafenviertel');

test('it has its own name, zone and colors, below its base path', async () => {
  const page = await site.open('/');
  expect(await page.locator('h1').innerText()).toBe('Mieterbund Hafenviertel');
  const next = page.locator('main .next');
  expect(await next.evaluate((block) => getComputedStyle(block).backgroundColor)).toBe(
    'rgb(29, 63, 143)',
  );
  const button = next.getByRole('link', { name: /^Register/ });
  expect(
    await button.evaluate((link) => {
      const { color, backgroundColor } = getComputedStyle(link);
      return [color, backgroundColor];
    }),
  ).toEqual(['rgb(29, 63, 143)', 'rgb(245, 239, 228)']);
  await next.getByRole('link', { name: 'Speakers of all staircases', exact: true }).click();
  await page.waitForURL('**/hafenviertel/events/2026-11-02-staircase-speakers/');
  expect(await page.locator('main').innerText()).toContain('Berlin time');
});

test('hours are written as it asks, those of the visitor too', async () => {
  const page = await site.open('/events/', { timezoneId: 'America/Los_Angeles' });
  const [next = ''] = await texts(page, 'main .next');
  expect(next).toMatch(/\b18:30–20:00\b/);
  expect(next).toMatch(/Your time: Mon,? 09:30–11:00$/);
});

// A dark color behind the next thing to do: words, buttons and menus on it turn light.
walk(site, { lang: 'en' }, [
  '/',
  '/campaigns/keep-the-docks/',
  { path: '/events/2026-11-02-staircase-speakers/', then: withMenuOpen },
  '/events/2026-12-31-last-night/flyer/',
]);

test('each occurrence of a series is listed, the cancelled one as cancelled', async () => {
  const page = await site.open('/events/');
  const rows = (await texts(page, '.event-row')).filter((text) => text.includes('Speakers'));
  expect(rows.map((text) => /^\w+ \d+/.exec(text)?.[0])).toEqual([
    'Dec 7',
    'Jan 4',
    'Feb 1',
    'Mar 1',
  ]);
  expect(rows.map((text) => text.includes('Cancelled: The heating'))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('pictures and the components of MDX are drawn', async () => {
  const page = await site.open('/about/');
  expect(await texts(page, '.figures dd')).toEqual([
    '300 (Hafenviertel) or 180–220 (Harbor police)',
  ]);
  expect(await texts(page, 'blockquote')).toEqual(['We stay.']);
  expect(await page.locator('.prose .event-row').count()).toBeGreaterThan(0);
  const milestone = await site.open('/history/2025-04-12-first-assembly/');
  const picture = milestone.locator('main img');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
});

test('an address without encryption is shown, not linked', async () => {
  const page = await site.open('/history/2025-04-12-first-assembly/');
  expect(await page.locator('main').innerText()).toContain('example.com/police-report');
  expect(await page.locator('a[href^="http:"]').evaluateAll((links) => links.map(String))).toEqual(
    [],
  );
});

test('no page asks another host for anything, and none complains', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});

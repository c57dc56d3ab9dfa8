/** Searching, in a real browser. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('december-10');

async function search(query: string): Promise<Page> {
  const page = await site.open('/search/');
  await page.getByRole('searchbox').fill(query);
  await page.locator('.search-results li').first().waitFor();
  return page;
}

const addresses = (page: Page): Promise<string[]> =>
  page
    .locator('.search-results a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );

test('a word finds the campaigns, events and history that tell of it', async () => {
  const palantir = await addresses(await search('Palantir'));
  expect(palantir).toContain('/campaigns/no-tech-for-ice/');
  expect(palantir).toContain('/history/2019-08-11-tisha-bav-amazon-bookstore/');
  const churro = await addresses(await search('churro'));
  expect(churro[0]).toBe('/events/2019-12-15-churro-brunch/');
});

test('filters narrow down what is found', async () => {
  const page = await search('ICE');
  await page.getByLabel('Kind', { exact: true }).selectOption('History');
  await page.locator('.search-results li').first().waitFor();
  await expect
    .poll(async () => (await addresses(page)).every((path) => path.startsWith('/history/')), {
      timeout: 20_000,
    })
    .toBe(true);
  expect((await addresses(page)).length).toBeGreaterThan(0);
  await page.getByLabel('Campaign', { exact: true }).selectOption('No Tech for ICE');
  await page.getByLabel('Year', { exact: true }).selectOption('2019');
  await expect
    .poll(() => addresses(page), { timeout: 20_000 })
    .toEqual(['/history/2019-08-11-tisha-bav-amazon-bookstore/']);
});

test('an address with a question in it shows its answer', async () => {
  const page = await site.open('/search/?q=churro');
  await page.locator('.search-results li').first().waitFor();
  expect(await addresses(page)).toContain('/events/2019-12-15-churro-brunch/');
});

test('what is coming is found by its title, before the index of all words is loaded', async () => {
  const page = await site.open('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('searchbox').fill('Churro br');
  await page.locator('.search-results li').first().waitFor();
  expect(await addresses(page)).toEqual(['/events/2019-12-15-churro-brunch/']);
  expect(asked).toEqual(['/search.json']);
  await page.getByRole('button', { name: 'Search everything' }).click();
  await page.locator('.search-results mark').first().waitFor();
  await page.locator('.search-results a:focus').waitFor();
  expect(asked.filter((path) => /worker|filter/.test(path))).toEqual([]);
  expect(await page.getByRole('button', { name: 'Search everything' }).isVisible()).toBe(false);
});

test('each way to narrow down has only what there is', async () => {
  const page = await site.open('/search/');
  const choices = (label: string) =>
    page.getByLabel(label, { exact: true }).locator('option').allInnerTexts();
  expect(await choices('Kind')).toEqual(['All', 'Campaign', 'Event', 'History', 'Page']);
  const years = (await choices('Year')).slice(1);
  expect(years).toEqual(years.toSorted().reverse());
  for (const year of [years[0]!, years.at(-1)!]) {
    await page.getByLabel('Year', { exact: true }).selectOption(year);
    await page.locator('.search-results p', { hasText: year }).first().waitFor();
  }
});

test('without JavaScript the archives are offered instead', async () => {
  const page = await site.open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript');
  expect(await page.getByRole('searchbox').isVisible()).toBe(false);
});

test('nothing typed leaves the site', () => {
  expect(site.strayRequests).toEqual([]);
  expect(site.complaints).toEqual([]);
});

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
    .poll(async () => (await addresses(page)).every((path) => path.startsWith('/history/')))
    .toBe(true);
  expect((await addresses(page)).length).toBeGreaterThan(0);
  await page.getByLabel('Campaign', { exact: true }).selectOption('No Tech for ICE');
  await page.getByLabel('Year', { exact: true }).selectOption('2019');
  await expect
    .poll(() => addresses(page))
    .toEqual(['/history/2019-08-11-tisha-bav-amazon-bookstore/']);
});

test('an address with a question in it shows its answer', async () => {
  const page = await site.open('/search/?q=churro');
  await page.locator('.search-results li').first().waitFor();
  expect(await addresses(page)).toContain('/events/2019-12-15-churro-brunch/');
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

/** The site works wherever a copy of its folder is put: another address, a base path, no headers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../preview-server/serve-site.ts';
import { launchBrowser } from './browser.ts';
import { builtSite, type Variant } from './built-site.ts';
import { filesBelow } from './guarded.ts';
import { servePlainly } from './plain-server.ts';

/** Copies: both sites were made for https addresses of other hosts. */
const COPIES: { variant: Variant; base: string; query: string }[] = [
  { variant: 'guarded', base: '', query: 'neighbors' },
  { variant: 'other-organization', base: '/hafenviertel', query: 'quay' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(COPIES)('a copy of $variant at "$base/"', ({ variant, base, query }) => {
  let mirror: RunningServer;
  let folder: string;
  let page: Page;
  const answers: { url: string; status: number }[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await builtSite(variant);
    mirror = await servePlainly(folder, base);
    page = await browser.newPage();
    page.on('response', (answer) => answers.push({ url: answer.url(), status: answer.status() }));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await page.close();
    await mirror.close();
  });

  test('shows every page whole, and asks nobody else', async () => {
    // Pages that lead on by themselves are looked at elsewhere.
    const leadsOn = (file: string) =>
      readFileSync(join(folder, file), 'utf8').includes('"refresh"');
    const pages = filesBelow(folder).filter(
      (file) => file.endsWith('index.html') && !leadsOn(file),
    );
    for (const file of pages) await page.goto(mirror.url + file.replace(/index\.html$/, ''));
    expect(answers.length).toBeGreaterThan(pages.length);
    expect(answers.filter(({ status }) => status >= 400)).toEqual([]);
    expect(answers.filter(({ url }) => !url.startsWith(mirror.url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('stays in the copy, whatever link is followed', async () => {
    await page.goto(mirror.url);
    for (const name of await page.locator('header nav a').allInnerTexts()) {
      await page.goto(mirror.url);
      const link = page.locator('header nav').getByRole('link', { name, exact: true });
      const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
      expect(target.startsWith(mirror.url)).toBe(true);
      await link.click();
      await page.waitForURL(target);
      expect(await page.locator('h1').count()).toBe(1);
    }
  });

  test('finds its own pages', async () => {
    await page.goto(`${mirror.url}search/`);
    await page.getByRole('searchbox').fill(query);
    const result = page.locator('.search-results a').first();
    await result.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    expect(page.url().startsWith(mirror.url)).toBe(true);
    expect(await page.locator('h1').count()).toBe(1);
    expect(answers.filter(({ status }) => status >= 400)).toEqual([]);
  });
});

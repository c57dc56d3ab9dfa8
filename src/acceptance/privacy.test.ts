/** A visitor leaves no trace and is told to nobody, on any page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveSite } from '../preview-server/serve-site.ts';
import { launchBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { filesBelow } from './guarded.ts';

let folder: string;
let site: RunningServer;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  folder = await builtSite('neighbors');
  site = await serveSite({ folder, port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The moment that the site was built for: pages keep to the clock of the device. */
const MOMENT = new Date('2019-12-10T12:00:00-05:00');

const address = (file: string) => site.url + file.replace(/index\.html$/, '');

/** Everything that a page has put away in the browser. */
function storedBy(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name ?? ''}`),
    ...(await caches.keys()).map((key) => `caches ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ...(document.cookie === '' ? [] : [`cookie ${document.cookie}`]),
  ]);
}

/** Follows what a context asks other hosts for. Nothing of it leaves this machine. */
async function watchStrays(context: BrowserContext, home = site): Promise<Request[]> {
  const strays: Request[] = [];
  const isStray = (url: URL) => url.origin !== new URL(home.url).origin;
  await context.route(isStray, (route) => {
    strays.push(route.request());
    return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
  });
  return strays;
}

test(
  'no page asks another host, sets a cookie, stores anything or breaks its own policy',
  {
    // Every page of a site in two languages is walked, with every kind of page there is.
    timeout: 120_000,
  },
  async () => {
    const walked = await builtSite('guarded');
    const host = await serveSite({ folder: walked, port: 0 });
    const context = await browser.newContext();
    const strays = await watchStrays(context, host);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    const leadsOn = (file: string) =>
      readFileSync(join(walked, file), 'utf8').includes('"refresh"');
    const all = filesBelow(walked).filter((file) => file.endsWith('.html') && !leadsOn(file));
    expect(all.length).toBeGreaterThan(20);
    for (const file of all) {
      const answer = await page.goto(host.url + file.replace(/index\.html$/, ''));
      expect(await answer?.headerValue('set-cookie'), file).toBeNull();
      expect(await storedBy(page), file).toEqual([]);
    }
    expect(strays.map((request) => request.url())).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
    await host.close();
  },
);

test('nothing is to be filled in but the search and a filter that sends nothing', async () => {
  const walked = await builtSite('guarded');
  const fields = /<(?:form|input|select|textarea)\b/i;
  const pages = filesBelow(walked).filter(
    (file) => file.endsWith('.html') && fields.test(readFileSync(join(walked, file), 'utf8')),
  );
  const calendars = ['calendar/index.html', 'es/calendar/index.html'];
  expect(pages).toEqual([...calendars, 'es/search/index.html', 'search/index.html']);
  // Without a form and a name, a browser sends nothing of a field.
  for (const file of calendars) {
    const html = readFileSync(join(walked, file), 'utf8');
    expect(html.match(/<(?:form|input|select|textarea)\b[^>]*>/gi)).toEqual([
      expect.not.stringMatching(/^<form|\bname=/),
    ]);
  }
});

test('searching stores nothing and tells nobody what was looked for', async () => {
  const context = await browser.newContext();
  const strays = await watchStrays(context);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}search/`);
  await page.getByRole('searchbox').pressSequentially('soup');
  await page.locator('.search-results li').first().waitFor();
  expect(await storedBy(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(strays).toEqual([]);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((url) => url.includes('soup') && !url.includes('/fragment/'))).toEqual([]);
  await context.close();
});

test('the colors follow the system, and choosing between them stores nothing', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(site.url);
    for (const control of await page.locator('header button, footer button').all()) {
      await control.click();
    }
    expect(await storedBy(page)).toEqual([]);
    await context.close();
  }
});

describe('following a link out of the site', () => {
  test.each([
    ['a registration', '/events/2019-12-12-online-assembly/', { name: /^Register for/ }],
    ['a partner', '/campaigns/warm-homes/', { name: 'Quay Tenants' }],
  ])('tells the other host of %s nothing of where one comes from', async (_, path, link) => {
    const context = await browser.newContext();
    await context.clock.setFixedTime(MOMENT);
    const strays = await watchStrays(context);
    const page = await context.newPage();
    await page.goto(site.url.replace(/\/$/, path));
    const out = page.getByRole('main').getByRole('link', link).first();
    const target = (await out.getAttribute('href')) ?? '';
    expect(target).toMatch(/^https:/);
    await out.click();
    await expect.poll(() => strays.length).toBeGreaterThan(0);
    const [request] = strays;
    expect(request?.url()).toBe(target);
    expect(await request?.headerValue('referer')).toBeNull();
    await context.close();
  });
});

describe('without JavaScript', () => {
  test('a page of each kind leads to all that it leads to with it', async () => {
    const linksOf = async (file: string, javaScriptEnabled: boolean) => {
      const context = await browser.newContext({ javaScriptEnabled });
      await context.clock.setFixedTime(MOMENT);
      const page = await context.newPage();
      await page.goto(address(file));
      expect(await page.locator('h1').isVisible()).toBe(true);
      const links = await page
        .locator('a:visible')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      await context.close();
      return links;
    };
    for (const file of [
      'index.html',
      'search/index.html',
      'calendar/index.html',
      'events/index.html',
      'events/2019-12-12-online-assembly/index.html',
      'campaigns/warm-homes/index.html',
      'history/index.html',
      'about/index.html',
    ]) {
      expect(await linksOf(file, false), file).toEqual(
        expect.arrayContaining(await linksOf(file, true)),
      );
    }
  });

  test('a visitor gets from the first page to a registration', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const strays = await watchStrays(context);
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator('header').getByRole('link', { name: 'Events' }).click();
    await page.waitForURL('**/events/');
    await page.getByRole('link', { name: 'Online Assembly' }).first().click();
    await page.waitForURL('**/events/2019-12-12-online-assembly/');
    await page
      .getByRole('link', { name: /^Register for/ })
      .first()
      .click();
    await expect.poll(() => strays.length).toBeGreaterThan(0);
    expect(strays[0]?.url()).toBe('https://forms.example.org/r/assembly');
    await context.close();
  });

  test('the search says what it needs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}search/`);
    expect(await page.getByRole('main').innerText()).toContain('JavaScript');
    await context.close();
  });
});

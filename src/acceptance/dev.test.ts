/** `npm run dev` in a browser: what is saved is seen, and what is wrong is said. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { launchBrowser } from './browser.ts';
import { type RunningScript, startScript } from './built-site.ts';
import { copyProject } from './project-copy.ts';

const EVENT = '2019-12-12-online-assembly';
const root = mkdtempSync(join(tmpdir(), 'dev-'));
const file = join(root, `content/events/2019/${EVENT}.md`);
let original = '';
let server: RunningScript;
let browser: Browser;
let page: Page;
let url = '';

beforeAll(async () => {
  copyProject(root);
  cpSync(join(PROJECT_ROOT, 'content'), join(root, 'content'), { recursive: true });
  original = readFileSync(file, 'utf8');
  // A server that is started with a broken entry starts all the same.
  writeFileSync(file, original.replace('title:', 'titel:'));
  server = startScript('dev', [], { PORT: '0', SITE_NOW: '2019-12-10T12:00' }, root);
  browser = await launchBrowser();
  page = await browser.newPage();
  url = await new Promise<string>((found, fail) => {
    let printed = '';
    server.child.stdout!.on('data', (text: string) => {
      printed += text;
      const [address] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (address !== undefined) found(address);
    });
    void server.finished.then(({ stderr }) => fail(new Error(stderr)));
  });
  await page.goto(url);
});

afterAll(async () => {
  await browser.close();
  server.child.kill();
  await server.finished;
  rmSync(root, { recursive: true });
});

/** The text that lies over the page while something is wrong. */
const overlay = () => page.locator('vite-error-overlay');

test('a broken entry is reported over the page as the check does, until it is fixed', async () => {
  await overlay().getByText('titel: is not a field of an event').waitFor();
  writeFileSync(file, original);
  await overlay().waitFor({ state: 'detached' });
});

test('what is saved is seen without reloading', async () => {
  // Another tab: the one before may be reloading.
  page = await browser.newPage();
  await page.goto(new URL(`events/${EVENT}/`, url).href);
  for (const title of ['First', 'Second', 'Third']) {
    writeFileSync(file, original.replace(/^title: .*$/m, `title: ${title}`));
    await page.locator('h1', { hasText: title }).waitFor();
  }
});

test('of several changes at once the last is seen', async () => {
  for (const title of ['Fourth', 'Fifth', 'Sixth']) {
    writeFileSync(file, original.replace(/^title: .*$/m, `title: ${title}`));
    await page.waitForTimeout(150);
  }
  await page.locator('h1', { hasText: 'Sixth' }).waitFor();
});

test('another name of the site is seen, because the server restarts', async () => {
  const site = join(root, 'content/site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace('shortName: JFREJ', 'shortName: Elsewhere'),
  );
  await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Elsewhere');
});

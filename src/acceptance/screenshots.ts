/** Pictures of the site for the README. `SITE_NOW` chooses a day with events ahead. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { readSite } from '../entries/site-file.ts';
import { serveSite } from '../preview-server/serve-site.ts';
import { launchBrowser } from './browser.ts';
import { readSettings } from '../settings.ts';
import { build } from './built-site.ts';
import { giveFolder, writeFolder } from './form-driver.ts';
import { filesBelow } from './guarded.ts';

/** The pages that are photographed, by the names of their pictures: lists, and what they lead to. */
async function pagesOf(page: Page, url: string): Promise<Record<string, string>> {
  const leadsTo = async (path: string, target: RegExp): Promise<string> => {
    await page.goto(new URL(path.slice(1), url).href);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    return links.find((link) => target.test(link)) ?? path;
  };
  const event = await leadsTo('/events/', /\/events\/\d{4}-\d\d-\d\d-[^/]+\/$/);
  const campaign = await leadsTo(event, /\/campaigns\/[^/]+\/$/);
  const milestone = await leadsTo(campaign, /\/history\/\d{4}-[^/]+\/$/);
  return { home: '/', campaign, event, events: '/events/', milestone, history: '/history/' };
}

/** The two ways each page is shown. Sizes in CSS pixels. */
const VIEWS = {
  'wide-light': { viewport: { width: 1280, height: 1000 }, colorScheme: 'light' },
  'phone-dark': { viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
} as const;

/** Takes all pictures into a folder, small enough for a repository. Returns their names. */
export async function takeScreenshots(folder: string): Promise<string[]> {
  const work = mkdtempSync(join(tmpdir(), 'screenshots-'));
  const site = join(work, 'site');
  const { SITE_NOW = '' } = process.env;
  await build(site, { SITE_NOW });
  const { timezone } = readSite(readSettings());
  mkdirSync(folder, { recursive: true });
  const server = await serveSite({ folder: site, port: 0 });
  const browser = await launchBrowser();
  const names: string[] = [];
  try {
    for (const [view, options] of Object.entries(VIEWS)) {
      const page = await browser.newPage({
        ...options,
        reducedMotion: 'reduce',
        // As one sees it who lives where the events are.
        timezoneId: timezone,
      });
      const pages = await pagesOf(page, server.url);
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(new URL(path.slice(1), server.url).href, { waitUntil: 'networkidle' });
        const file = `${name}-${view}.png`;
        await takePicture(page, join(folder, file));
        names.push(file);
      }
      await page.close();
    }
    names.push(
      await photographForm(await browser.newPage(VIEWS['wide-light']), server.url, folder),
    );
  } finally {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
  return names;
}

async function takePicture(page: Page, file: string): Promise<void> {
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(file);
}

/** The form at `/admin/` with an event in it. */
async function photographForm(page: Page, url: string, folder: string): Promise<string> {
  const { contentDir } = readSettings();
  await giveFolder(page);
  await page.goto(`${url}404.html`);
  const files = filesBelow(contentDir).map((file): [string, Buffer] => [
    `content/${file}`,
    readFileSync(join(contentDir, file)),
  ]);
  await writeFolder(page, Object.fromEntries(files));
  await page.goto(`${url}admin/`);
  await page.getByRole('button', { name: /Local Repository/ }).click();
  await page.getByText('Events', { exact: true }).first().click();
  await page.getByText('2019-12-12').first().click();
  await page.locator('[data-key-path="end"]').first().waitFor();
  // The entry slides over the list.
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const file = 'form-wide-light.png';
  await takePicture(page, join(folder, file));
  return file;
}

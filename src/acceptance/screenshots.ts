/** Pictures of the site for the README, as it stood on a day with events ahead. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { serveSite } from '../preview-server/serve-site.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built-site.ts';

const DAY = '2019-12-10';

/** The pages that are photographed, by the names of their pictures. */
const PAGES = {
  home: '/',
  campaign: '/campaigns/jews-against-ice/',
  event: '/events/2019-12-12-online-assembly/',
  events: '/events/',
  milestone: '/history/2019-08-11-tisha-bav-amazon-bookstore/',
  history: '/history/',
} as const;

/** The two ways each page is shown. Sizes in CSS pixels. */
const VIEWS = {
  'wide-light': { viewport: { width: 1280, height: 1000 }, colorScheme: 'light' },
  'phone-dark': { viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
} as const;

/** Takes all pictures into a folder, small enough for a repository. Returns their names. */
export async function takeScreenshots(folder: string): Promise<string[]> {
  const work = mkdtempSync(join(tmpdir(), 'screenshots-'));
  const site = join(work, 'site');
  await build(site, { SITE_NOW: DAY });
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
        timezoneId: 'America/New_York',
      });
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(new URL(path.slice(1), server.url).href, { waitUntil: 'networkidle' });
        const file = `${name}-${view}.png`;
        await sharp(await page.screenshot())
          .png({ palette: true, colours: 64, effort: 10 })
          .toFile(join(folder, file));
        names.push(file);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
  return names;
}

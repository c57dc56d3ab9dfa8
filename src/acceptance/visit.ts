/** Visiting a built site in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite } from '../preview-server/serve-site.ts';
import { launchBrowser } from './browser.ts';
import { builtSite, type Variant } from './built-site.ts';

/** A site that is served, and a browser to see it with. */
export interface Visit {
  /** Opens a page of the site in a tab of its own. `path` begins with a slash. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Addresses outside the site that any tab has requested. */
  strayRequests: string[];
  /** What tabs have complained of in their consoles. */
  complaints: string[];
  /** Folder of the built site. */
  readonly folder: string;
  /** Where the site is served, with a final slash. */
  readonly url: string;
}

/** Serves a built site and opens a browser for the tests of a file; closes both after them. */
export function visit(variant: Variant, base = ''): Visit {
  let browser: Browser | undefined;
  let close: (() => Promise<void>) | undefined;
  let folder = '';
  let url = '';
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    folder = await builtSite(variant);
    const server = await serveSite({ folder, port: 0, base });
    ({ url } = server);
    close = () => server.close();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
  });
  return {
    get folder() {
      return folder;
    },
    get url() {
      return url;
    },
    strayRequests,
    complaints,
    async open(path, options = {}) {
      if (browser === undefined) throw new Error('The browser is not open yet.');
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('request', (request) => {
        if (!request.url().startsWith(new URL(url).origin)) strayRequests.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      await page.goto(new URL(path.replace(/^\//, ''), url).href);
      return page;
    },
  };
}

/** The text of every element that matches, as a reader sees it: one space between words. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  const found = await page.locator(selector).allInnerTexts();
  return found.map((text) => text.replace(/\s+/g, ' ').trim());
}

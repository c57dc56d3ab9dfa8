/** What a first search loads, counted in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '../preview-server/serve-site.ts';
import { compressed } from './transfer-sizes.ts';

/** What one search loaded after the page was there, in bytes, compressed as hosts do it. */
export interface SearchWeight {
  /** What was looked for. */
  query: string;
  bytes: number;
  /** Bytes by file, the heaviest first. */
  files: readonly (readonly [file: string, bytes: number])[];
}

/** What hosts compress. The files of the index are compressed already. */
const TEXT = /\.(css|html|js|json|svg|txt|xml)$/;

/**
 * Opens the search page as a visitor does who has never been there, types, and waits for what is
 * found. The files of the page itself are not counted; see `weighPages`.
 */
export async function weighFirstSearch(
  browser: Browser,
  site: string,
  query: string,
): Promise<SearchWeight> {
  const server = await serveSite({ folder: site, port: 0 });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(new URL('search/', server.url).href, { waitUntil: 'networkidle' });
    const paths = new Set<string>();
    context.on('request', (request) => paths.add(new URL(request.url()).pathname));
    await page.getByRole('searchbox').fill(query);
    await page.locator('.search-results li').first().waitFor();
    await page.waitForLoadState('networkidle');
    const files = [...paths]
      .filter((path) => existsSync(join(site, path)))
      .map((path) => [path, transferred(join(site, path))] as const)
      .sort(([, a], [, b]) => b - a);
    return { query, bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0), files };
  } finally {
    await context.close();
    await server.close();
  }
}

function transferred(file: string): number {
  const bytes = readFileSync(file);
  return TEXT.test(file) ? compressed(bytes) : bytes.length;
}

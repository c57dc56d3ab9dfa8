/** Walks the pages of a site in a real browser. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { obstacles } from './readable.ts';
import type { Visit } from './visit.ts';

/** A page by its path, with the action that reveals the rest of it, if there is one. */
export type Stop = string | { path: string; then: (page: Page) => Promise<void> };

/** What all pages of a walk have in common. */
export interface Walk {
  /** BCP 47 tag of the language they are in. */
  lang: string;
  dir?: 'ltr' | 'rtl';
  /** Whether to check all colors at each width; see {@link obstacles}. */
  everyColor?: boolean;
}

/** One test for each page: nothing on it is in anyone's way, and it says which language it is in. */
export function walk(
  site: Visit,
  { lang, dir = 'ltr', everyColor = false }: Walk,
  stops: readonly Stop[],
): void {
  test.each(stops.map((stop) => (typeof stop === 'string' ? { path: stop } : stop)))(
    '$path is in no one’s way',
    async (stop) => {
      const page = await site.open(stop.path);
      if ('then' in stop) await stop.then(page);
      const html = page.locator('html');
      expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
        lang,
        dir,
      ]);
      expect(await obstacles(page, everyColor)).toEqual([]);
      await page.context().close();
    },
  );
}

/** Waits for the results of a search. */
export async function untilFound(page: Page): Promise<void> {
  await page.locator('.search-results li').first().waitFor();
}

/** Opens the menu that adds an event to a calendar. */
export async function withMenuOpen(page: Page): Promise<void> {
  await page.locator('.menu > summary').click();
  await page.locator('.menu > ul').waitFor();
}

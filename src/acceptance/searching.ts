/** Searching in a page, for tests. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visit } from './visit.ts';

/** Types, and waits until it is said what was found. */
export async function search(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('searchbox').press('Enter');
  await settled(page);
}

/** Waits until it is said what was found. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[role=status]:not([aria-busy]):not(:empty)').waitFor();
}

/** The addresses of the results that are shown, in order. */
export const addresses = (page: Page): Promise<string[]> =>
  page
    .locator('.search-results h2 a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );

/** All results, not only those that are shown first. */
async function allAddresses(page: Page): Promise<string[]> {
  const more = page.locator('[data-more]');
  while (await more.isVisible()) {
    const before = await page.locator('.search-results > li').count();
    await more.click();
    await page.locator('.search-results > li').nth(before).waitFor();
  }
  return addresses(page);
}

/** What is said of the results. */
export const status = (page: Page): Promise<string> => page.locator('[role=status]').innerText();

const resultCount = async (page: Page): Promise<number> => Number.parseInt(await status(page), 10);

/** What a search must find. Addresses are named by their endings. */
export interface Expected {
  /** The results that come first, in order. */
  first?: string[];
  /** Further results, in any place. */
  has?: string[];
  /** What must not be among the results. */
  hasNot?: string[];
  /** How many results there are at least. */
  atLeast?: number;
  /** Nothing is found, and these words are offered. */
  offers?: string[];
}

/** Holds a table of searches against one site. One tab does for all of it. */
export function searches(
  name: string,
  at: Visit,
  path: string,
  table: [typed: string, expected: Expected][],
): void {
  describe(name, () => {
    let page: Page;
    beforeAll(async () => {
      page = await at.open(path);
    });
    afterAll(() => page.context().close());

    test.each(table)('%s', async (typed, expected) => {
      await search(page, typed);
      if (expected.offers !== undefined) {
        expect(await addresses(page)).toEqual([]);
        expect(await status(page)).toContain(typed);
        const offered = page.locator('[data-offers] ul').first().locator('a');
        expect(await offered.allInnerTexts()).toEqual(expected.offers);
        return;
      }
      const count = await resultCount(page);
      const found = await allAddresses(page);
      expect(found).toHaveLength(count || found.length);
      expect(new Set(found).size).toBe(found.length);
      expect(found.slice(0, expected.first?.length ?? 0)).toEqual(expected.first ?? []);
      expect(found).toEqual(expect.arrayContaining(expected.has ?? []));
      for (const path of expected.hasNot ?? []) expect(found).not.toContain(path);
      expect(found.length).toBeGreaterThanOrEqual(expected.atLeast ?? 1);
    });
  });
}

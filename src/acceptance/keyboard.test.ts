/** The site by keyboard alone: everything can be reached and seen, in the order in which it is read. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('neighbors');
const EVENT = '/events/2019-12-12-online-assembly/';

/** What has the focus: its name, its place in the page, and what is wrong with it. */
interface Focus {
  name: string;
  /** Place among all elements of the page, in the order of the document. */
  place: number;
  problems: string[];
}

/** What has the focus now; undefined for none. Runs in the browser. */
function focused(): Focus | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (element === null || element === document.body) return undefined;
  const problems: string[] = [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) problems.push('has no ring');
  if (outlineColor === 'rgba(0, 0, 0, 0)') problems.push('has a ring that cannot be seen');
  // Of a link on several lines, one line is enough.
  const lines = [...element.getClientRects()];
  const isSeen = ({ left, right, top, bottom }: DOMRect): boolean => {
    // The middle of what is in the window: a table may be taller.
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  if (!lines.some(isSeen)) problems.push('is covered, or out of the window');
  return {
    name: element.innerText.replace(/\s+/g, ' ').trim() || element.id || element.tagName,
    place: [...document.querySelectorAll('*')].indexOf(element),
    problems,
  };
}

/** Everything that the Tab key stops at, one after the other, until it leaves the page. */
async function stops(page: Page, key = 'Tab'): Promise<Focus[]> {
  const found: Focus[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const focus = await page.evaluate(focused);
    if (focus === undefined || focus.place === found[0]?.place) return found;
    found.push(focus);
  }
}

describe('Tab', () => {
  test.each([
    ['/', 1280],
    ['/', 320],
    [EVENT, 320],
    ['/events/online/', 1280],
    ['/history/decade/2010/', 1280],
    ['/calendar/', 320],
  ])(
    'stops at everything on %s at %i px, in order and where it can be seen',
    async (path, width) => {
      const page = await site.open(path, { viewport: { width, height: 600 } });
      const forwards = await stops(page);
      expect(forwards.filter(({ problems }) => problems.length > 0)).toEqual([]);
      const places = forwards.map(({ place }) => place);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const reachable = await page
        .locator('a[href]:visible, button:visible, summary:visible, input:visible')
        .count();
      expect(forwards.length).toBeGreaterThanOrEqual(reachable);
      // What stays in view at the top may cover what is above when one goes back.
      const backwards = await stops(page, 'Shift+Tab');
      expect(backwards.filter(({ problems }) => problems.length > 0)).toEqual([]);
      expect(backwards).toHaveLength(forwards.length);
      await page.context().close();
    },
  );

  test('comes to the skip link first, then to the name, the languages and the menu', async () => {
    const page = await site.open('/');
    expect((await stops(page)).slice(0, 8).map(({ name }) => name)).toEqual([
      'Skip to content',
      'Harbor Neighbors',
      'Español',
      'Campaigns',
      'Events',
      'History',
      'Calendar',
      'Search',
    ]);
  });

  test('goes on in the content after the skip link', async () => {
    const page = await site.open(EVENT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
    await page.keyboard.press('Tab');
    expect((await page.evaluate(focused))?.name).toBe('Home');
  });
});

describe('The menu that adds an event to a calendar', () => {
  test('opens by Enter, is walked by Tab, and closes by Escape where it was opened', async () => {
    const page = await site.open(EVENT);
    const button = page.locator('.menu > summary');
    const links = page.locator('.menu a');
    await button.focus();
    await page.keyboard.press('Enter');
    await links.first().waitFor();
    for (let at = 0; at < (await links.count()); at++) {
      await page.keyboard.press('Tab');
      await page.locator(`.menu li:nth-child(${at + 1}) a:focus`).waitFor();
      expect((await page.evaluate(focused))?.problems).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await links.first().waitFor({ state: 'hidden' });
    await page.locator('.menu > summary:focus').waitFor();
  });

  test('needs no script', async () => {
    const page = await site.open(EVENT, { javaScriptEnabled: false });
    await page.locator('.menu > summary').focus();
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'Google Calendar' }).waitFor();
  });
});

describe('The search', () => {
  test.each([
    ['/', '/history/'],
    ['Control+k', EVENT],
    ['Meta+k', '/es/about/'],
  ])('opens by %s from %s, ready to type', async (key, from) => {
    const page = await site.open(from);
    await page.keyboard.press(key);
    await page.waitForURL('**/search/');
    await page.locator('input[type=search]:focus').waitFor();
    // There, the key is a letter like any other.
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('/');
    await page.context().close();
  });

  test('is not opened by a key that was switched off; Control and K work always', async () => {
    const page = await site.open('/search/');
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.goto(new URL('history/', site.url).href);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.waitForURL('**/search/');
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    // One step back is the page the key was pressed on.
    await page.goBack();
    await page.waitForURL('**/history/');
    await page.context().close();
  });

  test('is asked, narrowed down and followed without a mouse', async () => {
    const page = await site.open('/search/');
    await page.locator('input[type=search]:focus').waitFor();
    // All at once: while letters come one by one, what was found for the first is replaced.
    await page.keyboard.insertText('neighbors');
    await page.locator('.search-results li').first().waitFor();
    const all = await stops(page);
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
    expect(all.map(({ name }) => name)).toContain('Online Assembly');
    // The first of more results takes the focus.
    await page.getByRole('button', { name: 'More results' }).waitFor();
    const before = await page.locator('.search-results > li').count();
    await page.getByRole('button', { name: 'More results' }).focus();
    await page.keyboard.press('Enter');
    await page.locator(`.search-results > li:nth-child(${before + 1}) a:focus`).waitFor();
    await page.context().close();
  });
});

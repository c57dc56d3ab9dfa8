/** The site in browsers of 2020 and 2021: what people with an old phone see. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAPER, PALETTE } from '../domain/theme.ts';
import { serveSite } from '../preview-server/serve-site.ts';
import { CARRIED, launchOldBrowser, OLD_VERSIONS } from './browser.ts';
import { builtSite } from './built-site.ts';

const PAGES = [
  '/',
  '/campaigns/warm-homes/',
  '/events/2019-12-12-online-assembly/',
  '/events/',
  '/history/',
  '/calendar/',
  '/search/',
];

/** Runs in the page: how it is laid out. */
function look() {
  const root = document.documentElement;
  const shown = (element: Element) => element.getClientRects().length > 0;
  const buttons = [...document.querySelectorAll('a.button, .button > *, button.button')]
    .map((part) => part.closest('.button') ?? part)
    .filter(shown);
  const rows = [...document.querySelectorAll('.row')].filter(
    (row) => shown(row) && row.closest('.crumbs') === null,
  );
  return {
    paper: getComputedStyle(root).backgroundColor,
    ink: getComputedStyle(document.body).color,
    sideways: root.scrollWidth - root.clientWidth,
    buttons: buttons.length,
    // A button has an edge, and room for a finger.
    flatButtons: buttons.filter(
      (button) =>
        button.getBoundingClientRect().height < 43 ||
        getComputedStyle(button).borderTopStyle !== 'solid' ||
        Number.parseFloat(getComputedStyle(button).paddingLeft) < 8,
    ).length,
    // What stands beside each other on a line does not touch.
    touching: rows.flatMap((row) => {
      const boxes = [...row.children].filter(shown).map((part) => part.getBoundingClientRect());
      return boxes.filter((box, index) => {
        const before = boxes[index - 1];
        return (
          before !== undefined && Math.abs(before.top - box.top) < 2 && box.left - before.right < 4
        );
      });
    }).length,
    // Words that are for screen readers alone take no room.
    loud: [...document.querySelectorAll('.visually-hidden')].filter(
      (part) => part.getBoundingClientRect().width > 1,
    ).length,
    columns: getComputedStyle(document.querySelector('.hero') ?? root).gridTemplateColumns,
    links: [...document.querySelectorAll('main a, main input')].filter(shown).length,
  };
}

/** `#rrggbb` as browsers write computed colors. */
const rgb = (color: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)).join(', ')})`;

describe.runIf(CARRIED).each(OLD_VERSIONS)('Chrome %i', (version) => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    site = await serveSite({ folder: await builtSite('neighbors'), port: 0 });
    browser = await launchOldBrowser(version);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
    test.each(PAGES)(
      '%s has colors, buttons, one column and runs no wider than a phone',
      async (path) => {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.setViewport({ width: 360, height: 780 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(new URL(path.slice(1), site.url).href, { waitUntil: 'networkidle0' });
        const seen = await page.evaluate(look);
        await page.close();
        expect(seen).toMatchObject({
          paper: rgb(PAPER[scheme]),
          sideways: 0,
          flatButtons: 0,
          touching: 0,
          loud: 0,
        });
        expect(seen.ink).not.toBe(seen.paper);
        if (scheme === 'light') expect(seen.ink).toBe(rgb(PALETTE.ink));
        expect(seen.buttons).toBeGreaterThan(0);
        expect(seen.links).toBeGreaterThan(0);
        expect(seen.columns.split(' ')).toHaveLength(1);
        expect(errors).toEqual([]);
      },
    );
  });
});

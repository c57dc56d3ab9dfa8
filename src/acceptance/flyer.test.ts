/** A flyer comes out of the printer as one sheet, with a code that leads to the event. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

const neighbors = visit('neighbors');
const extreme = visit('extremes', '/assembly');

/** How many pages a document in PDF has: one object of this type for each. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What a camera reads on the sheet as it is printed. */
async function scan(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' });
  const { data, info } = await sharp(await page.locator('.sheet').screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test.each([
  ['an event', neighbors, '/events/2019-12-12-online-assembly/'],
  ['an event, in Spanish', neighbors, '/es/events/2019-12-15-soup-brunch/'],
  ['one whose title and place are long', extreme, '/events/2026-03-11-full/'],
  ['one that is called off', extreme, '/events/2026-03-17-cancelled/'],
  ['one of three days, from right to left', extreme, '/events/2026-03-23-festival/'],
  ['one of which hardly anything is known', extreme, '/events/2025-06-01-unknown/'],
])('the flyer of %s', async (_, site, path) => {
  const page = await site.open(path);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  await page.goto(new URL(`${path.slice(1)}flyer/`, site.url).href);
  for (const format of ['Letter', 'A4'])
    for (const printBackground of [true, false]) {
      const pdf = await page.pdf({ format, printBackground });
      expect(pagesOf(pdf), format).toBe(1);
    }
  expect(await scan(page)).toBe(canonical);
  // What does not fit on the sheet would be cut off at its end.
  const [sheet = 0, last = Infinity] = await page
    .locator('.sheet, .sheet > footer')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().bottom));
  expect(last).toBeLessThanOrEqual(sheet + 1);
  await page.context().close();
});

test('the button that prints needs script, and is not there without it', async () => {
  const path = '/events/2019-12-12-online-assembly/flyer/';
  const page = await neighbors.open(path);
  await page.getByRole('button', { name: 'Print' }).waitFor();
  const without = await neighbors.open(path, { javaScriptEnabled: false });
  expect(await without.locator('button:visible').count()).toBe(0);
});

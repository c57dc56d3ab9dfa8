/** What finds what is in a reader's way does find it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { obstacles } from './readable.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What is found on a page that is faultless but for this. */
async function found(css: string, html: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><title>A</title>
    <style>:root { color-scheme: light dark; background: light-dark(#fff, #111) } ${css}</style><main><h1>A</h1>${html}</main></html>`,
  );
  const messages = await obstacles(page, true);
  await page.close();
  return messages.map((message) => message.replace(/( Fix| \S+ Element| main).*/s, ''));
}

test('a page without fault has none', async () => {
  expect(await found('', '<p>Shalom</p>')).toEqual([]);
});

test.each([
  [
    'a picture without words',
    '',
    '<img src="data:,">',
    ['320 px, light: image-alt: img', '1280 px, dark: image-alt: img'],
  ],
  [
    'words that fade in one scheme, at either width',
    '@media (prefers-color-scheme: dark) { p { color: #222 } }',
    '<p>Shalom</p>',
    ['320 px, dark: color-contrast: p', '1280 px, dark: color-contrast: p'],
  ],
  [
    'what is wider than a phone',
    'main { inline-size: 400px }',
    '<p>Shalom</p>',
    ['100 %', '200 %', 'set apart'].map((text) =>
      text === 'set apart'
        ? '320 px, text set apart: the page is 408 px wide'
        : `320 px, text at ${text}: the page is 408 px wide`,
    ),
  ],
  [
    'large text that is cut off',
    'p { overflow: hidden; block-size: 24px; white-space: nowrap; inline-size: 60px; margin: 0 }',
    '<p>Shalom</p>',
    [
      '320 px, text at 200 %: cut off: "Shalom"',
      '320 px, text set apart: cut off: "Shalom"',
      '1280 px, text at 200 %: cut off: "Shalom"',
      '1280 px, text set apart: cut off: "Shalom"',
    ],
  ],
])('%s', async (_, css, html, messages) => {
  expect(await found(css, html)).toEqual(messages);
});

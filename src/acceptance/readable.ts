/** Finds barriers on a page that can be detected automatically. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/**
 * A phone of the narrowest kind and a laptop, in CSS pixels, each in a scheme of its own. A scheme
 * changes nothing but colors (`styles/tokens.test.ts` holds that), so every rule has been asked
 * at each width, and of each scheme.
 */
const VIEWS = [
  { width: 320, scheme: 'light', other: 'dark' },
  { width: 1280, scheme: 'dark', other: 'light' },
] as const;

/** The size of text that visitors set in their browsers, in CSS pixels: the usual, and double. */
const TEXT_SIZES = { '100 %': 16, '200 %': 32 } as const;

/** WCAG 2.2 A and AA, and what is good practice beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe that compute colors. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** The part of axe that runs in the page. */
interface Axe {
  run(
    context: Document,
    options: { runOnly: readonly string[]; resultTypes: readonly string[]; preload: boolean },
  ): Promise<{
    violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
  }>;
}

// The package that ties axe to this browser opens a tab for each run and collects what is not
// asked for; run in the page itself, axe takes a fifth of the time and says the same.
const axe = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as {
  source: string;
};

/**
 * Everything that axe finds on a page, and every text that is cut off or makes it scroll sideways:
 * on a phone and on a laptop, in light and dark, with text of the usual and of double size, and
 * with letters, words and lines set apart. The page is loaded once and measured in all these ways.
 * @param everyColor asks the rules for colors in the other scheme at each width too. Pages that
 *   are made of the same parts in other words have the same colors, and need not be asked again.
 */
export async function obstacles(page: Page, everyColor: boolean): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, messages: readonly string[]) =>
    found.push(...messages.map((message) => `${where}: ${message}`));
  await page.evaluate(axe.source);
  const browser = await page.context().newCDPSession(page);
  for (const { width, scheme, other } of VIEWS) {
    await page.setViewportSize({ width, height: 800 });
    if (everyColor) {
      await page.emulateMedia({ colorScheme: other });
      note(`${width} px, ${other}`, await violations(page, COLOR_RULES));
    }
    await page.emulateMedia({ colorScheme: scheme });
    note(`${width} px, ${scheme}`, await violations(page, TAGS));
    for (const [name, standard] of Object.entries(TEXT_SIZES)) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
      await page.waitForFunction(
        (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
        standard,
      );
      note(`${width} px, text at ${name}`, await page.evaluate(cutOff));
    }
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await page.evaluate(setApart, true);
    note(`${width} px, text set apart`, await page.evaluate(cutOff));
    await page.evaluate(setApart, false);
  }
  return found;
}

/**
 * Sets letters, words and lines as far apart as readers may who need it (WCAG 2.2, 1.4.12), or as
 * they were. Runs in the browser.
 */
function setApart(apart: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    * { line-height: 1.5 !important }
    p { margin-block-end: 2em !important }
  `);
  document.adoptedStyleSheets = apart ? [sheet] : [];
}

/**
 * What axe finds, by rule and element.
 * @param runOnly rules, or tags of rules.
 */
function violations(page: Page, runOnly: readonly string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    // No enabled rule needs the style sheets to be fetched again.
    const result = await axe.run(document, {
      runOnly,
      resultTypes: ['violations'],
      preload: false,
    });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, runOnly);
}

/**
 * Whether the page is wider than the window, and which lines of text reach out of the window or
 * of a box that cuts off what does not fit. Runs in the browser.
 */
function cutOff(): string[] {
  const { clientWidth: width, scrollWidth } = document.documentElement;
  const found = new Set<string>();
  if (scrollWidth > width) found.add(`the page is ${scrollWidth} px wide`);
  // Cached: few boxes clip or scroll, and many texts share them.
  const frames = [...document.querySelectorAll('body *')].flatMap((element) => {
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX === 'auto' || overflowX === 'scroll';
    return overflowX === 'visible' ? [] : [{ element, scrolls }];
  });
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    const words = (text.nodeValue ?? '').trim();
    // What only screen readers and keyboards meet is out of sight on purpose.
    if (words === '' || parent === null || parent.closest('.visually-hidden, .skip')) continue;
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter((line) => line.width * line.height > 0);
    const around = frames.filter(({ element }) => element.contains(parent));
    // A table that scrolls by itself loses nothing.
    if (around.some(({ scrolls }) => scrolls)) continue;
    const boxes = around.map(({ element }) => element.getBoundingClientRect());
    for (const line of lines) {
      if (line.left < -1 || line.right > width + 1) found.add(`out of the window: "${words}"`);
      // Tight lines may be lower than the letters that they hold.
      const slack = line.height / 4;
      if (
        boxes.some(
          ({ left, right, top, bottom }) =>
            line.left < left - 1 ||
            line.right > right + 1 ||
            line.top < top - slack ||
            line.bottom > bottom + slack,
        )
      )
        found.add(`cut off: "${words}"`);
    }
  }
  return [...found];
}

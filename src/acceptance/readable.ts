/** What is in a reader's way on a page, as far as a machine can tell. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** A phone of the narrowest kind and a laptop, in CSS pixels. */
const WIDTHS = [320, 1280] as const;

/** The schemes in which axe looks at a page, at each width. */
export const EVERY_SCHEME = { 320: ['light', 'dark'], 1280: ['light', 'dark'] } as const;

/**
 * Each scheme at one width alone, for pages made of the same parts in other words: a scheme
 * changes nothing but colors, and those are the same for every language and organization.
 */
export const EACH_SCHEME_ONCE = { 320: ['light'], 1280: ['dark'] } as const;

/** Which schemes to look at, at which width. */
export type Schemes = typeof EVERY_SCHEME | typeof EACH_SCHEME_ONCE;

/** The size of text that visitors set in their browsers, in CSS pixels: the usual, and double. */
const TEXT_SIZES = { '100 %': 16, '200 %': 32 } as const;

/** WCAG 2.2 A and AA, and what is good practice beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The part of axe that runs in the page. */
interface Axe {
  run(
    context: Document,
    options: { runOnly: readonly string[]; resultTypes: readonly string[] },
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
 * with letters, words and lines set apart.
 *
 * The page is loaded once and then measured in all these ways. Axe always runs all of its rules;
 * only the size of text is left out, which changes no color, name or role.
 */
export async function obstacles(page: Page, schemes: Schemes): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, messages: readonly string[]) =>
    found.push(...messages.map((message) => `${where}: ${message}`));
  await page.evaluate(axe.source);
  const browser = await page.context().newCDPSession(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes[width]) {
      await page.emulateMedia({ colorScheme });
      note(`${width} px, ${colorScheme}`, await violations(page));
    }
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

/** What axe finds, by rule and element. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    const result = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, TAGS);
}

/**
 * Whether the page is wider than the window, and which lines of text reach out of the window or
 * of a box that cuts off what does not fit. Runs in the browser.
 */
function cutOff(): string[] {
  const { clientWidth: width, scrollWidth } = document.documentElement;
  const found = new Set<string>();
  if (scrollWidth > width) found.add(`the page is ${scrollWidth} px wide`);
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    const words = (text.nodeValue ?? '').trim();
    // What only screen readers and keyboards meet is out of sight on purpose.
    if (words === '' || parent === null || parent.closest('.visually-hidden, .skip')) continue;
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter((line) => line.width * line.height > 0);
    const boxes: DOMRect[] = [];
    let scrolls = false;
    for (let box: Element | null = parent; box !== document.body && box; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      scrolls ||= overflowX === 'auto' || overflowX === 'scroll';
      if (overflowX === 'hidden' || overflowX === 'clip') boxes.push(box.getBoundingClientRect());
    }
    // A table that scrolls by itself loses nothing.
    if (scrolls) continue;
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

/** The same pages on paper, in the colors of the visitor, and for those whom movement makes ill. */
import { describe, expect, test } from 'vitest';
import { visit } from './visit.ts';

const site = visit('neighbors');
const EVENT = '/events/2019-12-12-online-assembly/';
const MILESTONE = '/history/2019-08-11-boiler-march/';

describe('On paper', () => {
  test.each([EVENT, MILESTONE, '/campaigns/warm-homes/', '/about/'])(
    '%s has its words, and nothing that can only be clicked',
    async (path) => {
      // As wide as A4 within its margins.
      const page = await site.open(path, { viewport: { width: 718, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(
        await page
          .locator('nav, .site-footer, .menu, .skip, button')
          .filter({ visible: true })
          .count(),
      ).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
      // Printers leave backgrounds out: no light words.
      const colors = await page
        .locator('main :visible')
        .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).color))]);
      const brightness = (color: string) =>
        Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
      expect(colors.filter((color) => brightness(color) > 170)).toEqual([]);
      await page.context().close();
    },
  );

  test('links outside the site are followed by their addresses', async () => {
    const page = await site.open(MILESTONE);
    await page.emulateMedia({ media: 'print' });
    const sources = page.locator('.sources a');
    const [address, printed] = await sources
      .first()
      .evaluate((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]);
    expect(printed).toContain(address);
    await page.goto(new URL(EVENT.slice(1), site.url).href);
    const register = page.getByRole('link', { name: /^Register for/ });
    expect(await register.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      'https://forms.example.org/r/assembly',
    );
  });
});

describe('In forced colors', () => {
  const forced = { forcedColors: 'active' } as const;

  /** Width and color of the line at the end of an element's block. */
  const line = (element: Element): { width: number; drawn: boolean } => {
    const { borderBlockEndWidth, borderBlockEndColor, backgroundColor } = getComputedStyle(element);
    return {
      width: parseFloat(borderBlockEndWidth),
      drawn: borderBlockEndColor !== backgroundColor,
    };
  };

  test('blocks and buttons have edges', async () => {
    const page = await site.open('/events/', forced);
    for (const part of ['.next', 'main .button', '.month-grid a', '.tags > li']) {
      const { width, drawn } = await page.locator(part).first().evaluate(line);
      expect(width, part).toBeGreaterThanOrEqual(1);
      expect(drawn, part).toBe(true);
    }
  });

  test('the current page and the chosen filter are marked, and no other', async () => {
    const page = await site.open('/events/', forced);
    const canvas = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    for (const list of ['.site-nav', '.filters']) {
      const marked = await page
        .locator(`${list} a`)
        .evaluateAll(
          (links, free) =>
            links
              .filter((link) => getComputedStyle(link).borderBlockEndColor !== free)
              .map((link) => link.hasAttribute('aria-current')),
          canvas,
        );
      expect(marked, list).toEqual([true]);
    }
  });

  test('large marks of a timeline are filled, others are rings', async () => {
    const page = await site.open('/history/', forced);
    const ring = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((what) => {
          const { borderTopWidth, inlineSize } = getComputedStyle(what, '::before');
          return parseFloat(inlineSize) - 2 * parseFloat(borderTopWidth);
        });
    expect(await ring('.timeline .major .what')).toBeLessThanOrEqual(1);
    expect(await ring('.timeline li:not(.major) .what')).toBeGreaterThan(4);
  });
});

describe('Movement', () => {
  /** Whether pages blend into each other, and how many elements move by themselves. */
  const moving = () => ({
    blends: [...document.styleSheets].some(function hasTransition(group: {
      cssRules?: CSSRuleList;
    }): boolean {
      return [...(group.cssRules ?? [])].some((rule) => {
        if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return false;
        return (
          rule.cssText.startsWith('@view-transition') || hasTransition(rule as CSSGroupingRule)
        );
      });
    }),
    others: [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
    }).length,
  });

  test.each([
    ['no-preference', true],
    ['reduce', false],
  ] as const)(
    'with "%s", pages blending into each other is %s; nothing else moves',
    async (reducedMotion, blends) => {
      for (const path of ['/', EVENT]) {
        const page = await site.open(path, { reducedMotion });
        expect(await page.evaluate(moving)).toEqual({ blends, others: 0 });
        await page.context().close();
      }
    },
  );
});

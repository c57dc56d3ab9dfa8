/**
 * The rules of a second maker, IBM Equal Access, for WCAG 2.2: it reads a page otherwise than axe
 * does, and finds other things.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { visit } from '../visit.ts';
import { type Stop, untilFound } from '../walk.ts';

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** What the engine says of one element. */
interface Finding {
  ruleId: string;
  message: string;
  path: { dom: string };
  /** How sure it is, and how: a violation, or something for a person to look at. */
  value: [level: string, result: string];
}

/** The part of the engine that is used here. */
interface Ace {
  Checker: new () => {
    check(root: Document, rulesets: string[]): Promise<{ results: Finding[] }>;
  };
}

/** Rules that are not followed, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  aria_role_redundant:
    'Safari takes a list without bullets for none, unless it says that it is one',
  aria_complementary_label_visible: 'a landmark needs a name (WAI-ARIA), which may be heard alone',
  element_attribute_deprecated: 'the HTML standard has http-equiv for content security policies',
  element_tabbable_role_valid:
    'what scrolls is to be reached by keyboard (WCAG 2.1.1), as axe asks',
};

const PAGES: Record<'december-10' | 'hebrew', Stop[]> = {
  'december-10': [
    '/',
    '/campaigns/',
    '/campaigns/jews-against-ice/',
    '/events/',
    '/events/2019/',
    '/events/2019-12-12-online-assembly/',
    '/events/2019-08-11-tisha-bav/',
    '/events/2019-12-12-online-assembly/flyer/',
    '/history/',
    '/history/2019-08-11-tisha-bav-amazon-bookstore/',
    '/calendar/',
    { path: '/search/?q=ICE', then: untilFound },
    '/about/',
    '/es/',
    '/404.html',
  ],
  hebrew: ['/', '/events/2026-12-06-assembly/', '/en/'],
};

describe.each(['december-10', 'hebrew'] as const)('%s', (variant) => {
  const site = visit(variant);

  const stops = PAGES[variant].map((stop) => (typeof stop === 'string' ? { path: stop } : stop));
  test.each(stops)('$path has no violation', async (stop) => {
    const page = await site.open(stop.path);
    if ('then' in stop) await stop.then(page);
    // What is folded away is read too.
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((part) => (part.open = true)),
    );
    await page.evaluate(engine);
    const findings = await page.evaluate(async (exceptions) => {
      const { ace } = window as unknown as { ace: Ace };
      const { results } = await new ace.Checker().check(document, ['IBM_Accessibility']);
      return results
        .filter(({ value: [level, result] }) => level !== 'INFORMATION' && result === 'FAIL')
        .filter(({ ruleId }) => !exceptions.includes(ruleId))
        .map(({ ruleId, message, path: { dom } }) => `${ruleId}: ${message} ${dom}`);
    }, Object.keys(EXCEPTIONS));
    expect(findings).toEqual([]);
    await page.context().close();
  });
});

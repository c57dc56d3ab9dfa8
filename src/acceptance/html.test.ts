/** The pages are valid HTML, and small. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { FIRST_PACKETS } from '../build/audit/rules/page-weights.ts';
import { builtSite } from './built-site.ts';
import { filesBelow } from './guarded.ts';

const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes a list without bullets for no list, unless it says that it is one.
    'no-redundant-role': 'off',
    // A title is what volunteers call an event, and it is cut off only where there is no room.
    'long-title': 'off',
  },
};

/** Every page of the real content in one language, and all that is at its extreme or from right to left. */
test.each([
  ['december-10', /^(?!es\/)/],
  ['extremes', /^/],
  ['hebrew', /^/],
  // Lists of events in pages that authors write.
  ['other-organization', /^/],
] as const)('every page of %s is valid', async (variant, chosen) => {
  const folder = await builtSite(variant);
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const pages = filesBelow(folder).filter((file) => file.endsWith('.html') && chosen.test(file));
  expect(pages.length).toBeGreaterThan(20);
  const problems: string[] = [];
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    const { results } = await validator.validateString(html, page);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(problems).toEqual([]);
});

// Fonts and scripts are held by the audit of every build. The words of a page are its own matter
// there: who writes a long story must not find that nothing is published.
test.each(['december-10', 'today'] as const)(
  'every page of %s has its words and its styles in the first packets',
  async (variant) => {
    const folder = await builtSite(variant);
    const sizes = new Map<string, number>();
    const sizeOf = (file: string): number => {
      const size = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file))).length;
      sizes.set(file, size);
      return size;
    };
    const pages = filesBelow(folder).filter((file) => file.endsWith('.html'));
    const large = pages.filter((page) => {
      const html = readFileSync(join(folder, page), 'utf8');
      const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
      expect(styles.length, page).toBeGreaterThan(0);
      const files = [page, ...styles.map(([, file]) => file ?? '')];
      return files.reduce((sum, file) => sum + sizeOf(file), 0) > FIRST_PACKETS;
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(large).toEqual([]);
  },
);

/** The pages are valid HTML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
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

/** Every page of a site in one of its languages, and all that is at its extreme or from right to left. */
test.each([
  ['neighbors', /^(?!es\/)/],
  ['extremes', /^/],
  ['hebrew', /^/],
  // Its page at an earlier address leads on.
  ['every-field', /^(?!.*\bold-union-hall\b)/],
  // Lists of events in pages that authors write.
  ['other-organization', /^/],
] as const)('every page of %s is valid', async (variant, chosen) => {
  const folder = await builtSite(variant);
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const pages = filesBelow(folder).filter(
    (file) => file.endsWith('.html') && !file.startsWith('admin/') && chosen.test(file),
  );
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

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseRuleBreaches } from './house-rules.ts';
import { PROJECT_ROOT } from './run-tool.ts';

/** The breaches of one made-up file. */
const breaches = (path: string, text: string) => houseRuleBreaches([{ path, text }]);

describe('the sources of this project', () => {
  const files = globSync(['src/**/*.{ts,astro,mjs}', 'scripts/**/*.ts'], {
    cwd: PROJECT_ROOT,
    exclude: ['**/fixtures/**', '**/*.d.ts'],
  }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(PROJECT_ROOT, path), 'utf8'),
  }));

  test('keep the rules of the house', () => {
    expect(files.map(({ path }) => path)).toContain('src/domain/time.ts');
    expect(houseRuleBreaches(files)).toEqual([]);
  });
});

describe('imports run downwards only', () => {
  test.each([
    ['src/domain/a.ts', `import { b } from '../data/b.ts';`, 'domain must not import data'],
    ['src/schema/a.ts', `import type { B } from '../domain/b.ts';`, 'schema must not import'],
    ['src/check/a.ts', `export * from '../data/b.ts';`, 'check must not import data'],
    ['src/reading/a.ts', `await import('../pages/b.ts');`, 'reading must not import pages'],
    ['src/calendar/a.ts', `import B from '../components/B.astro';`, 'must not import components'],
    ['src/data/a/b.ts', `import { c } from '../../pages/c.ts';`, 'data must not import pages'],
    ['src/components/A.astro', `---\nimport B from '../pages/B.astro';\n---\n<B />`, 'components'],
    ['src/components/A.astro', `<p />\n<script>import '../pages/b.ts';</script>`, 'components'],
    ['src/domain/a.ts', `import x from '../../scripts/build.ts';`, 'outside of src'],
    ['src/cellar/a.ts', '', 'the room cellar stands on no floor'],
    ['src/data/a.ts', `import '../cellar/a.ts';`, 'the room cellar stands on no floor'],
  ])('%s: %s', (path, text, problem) => {
    expect(breaches(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  test('and are free to', () => {
    expect(breaches('src/pages/a.ts', `import '../data/b.ts'; import '../domain/c.ts';`)).toEqual(
      [],
    );
    expect(breaches('src/domain/a.ts', `import { z } from 'zod'; import './b.ts';`)).toEqual([]);
    expect(breaches('src/check/a.ts', `import '../reading/b.ts'; import 'node:fs';`)).toEqual([]);
  });
});

describe('domain and schema know only their arguments', () => {
  test.each([
    [`import { readFile } from 'node:fs/promises';`, 'node:fs/promises'],
    [`import { z } from 'astro/zod';`, 'astro/zod'],
    [`import type { CollectionEntry } from 'astro:content';`, 'astro:content'],
    [`const zone = process.env['TZ'];`, 'process'],
    [`const mode = import.meta.env.MODE;`, 'import.meta.env'],
    [`const now = Temporal.Now.instant();`, 'Temporal.Now'],
    [`const now = Date.now();`, 'Date.now'],
    [`const now = new Date();`, 'the clock'],
    [`const now = Date();`, 'the clock'],
    [`const hour = new Date(0).getHours();`, 'the time zone of the machine'],
    [`const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;`, 'the time zone'],
    [`const words = new Intl.DateTimeFormat('en', { month: 'long' });`, 'the time zone'],
    [`const words = time.toLocaleString();`, 'the language of the machine'],
    [`const id = Math.random();`, 'Math.random'],
  ])('%s', (text, what) => {
    for (const room of ['domain', 'schema']) {
      expect(breaches(`src/${room}/a.ts`, text)).toEqual([expect.stringContaining(what)]);
    }
  });

  test('and may say when, if they are told', () => {
    const text = `
      export const instant = (text: string) => new Date(text).getTime();
      export const words = new Intl.DateTimeFormat('en', { timeZone: 'UTC' });
      export const step = { process: 1 }.process;
    `;
    expect(breaches('src/domain/a.ts', text)).toEqual([]);
  });
});

test('what is shown is never decided by a clock of its own', () => {
  expect(breaches('src/pages/a.ts', 'const now = new Date();')).toEqual([
    'src/pages/a.ts:1: pages must not use the clock',
  ]);
  expect(breaches('src/components/A.astro', '---\n\nconst now = Date.now();\n---\n')).toEqual([
    'src/components/A.astro:3: components must not use Date.now',
  ]);
});

test('only data asks Astro for content', () => {
  const named = `import { getCollection } from 'astro:content';`;
  const renamed = `import { getEntry as entry } from 'astro:content';`;
  const whole = `import * as content from 'astro:content';\ncontent.getCollection('events');`;
  for (const text of [named, renamed, whole]) {
    expect(breaches('src/pages/a.ts', text)).toHaveLength(1);
    expect(breaches('src/data/a.ts', text)).toEqual([]);
  }
});

test('a command exports nothing', () => {
  for (const text of ['export const a = 1;', 'const a = 1;\nexport { a };', 'export default 1;']) {
    expect(breaches('scripts/a.ts', text)).toEqual([
      expect.stringContaining('must not export anything'),
    ]);
  }
  expect(breaches('scripts/a.ts', `import { a } from '../src/data/a.ts';\na();`)).toEqual([]);
});

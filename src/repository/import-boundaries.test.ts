import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boundaryViolations, importCycles, LAYERS, layoutDiagram } from './import-boundaries.ts';
import { PROJECT_ROOT } from '../settings.ts';

/** Violations of one made-up file. */
const violations = (path: string, text: string) => boundaryViolations([{ path, text }]);

describe('the sources of this project', () => {
  const files = globSync(['src/**/*.{ts,astro,mjs}', 'scripts/**/*.ts'], {
    cwd: PROJECT_ROOT,
    exclude: ['**/fixtures/**', '**/*.d.ts'],
  }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(PROJECT_ROOT, path), 'utf8'),
  }));

  test('keep the boundaries', () => {
    expect(files.map(({ path }) => path)).toContain('src/domain/time.ts');
    expect(boundaryViolations(files)).toEqual([]);
  });

  test('have no import cycles', () => {
    expect(importCycles(files)).toEqual([]);
  });

  test('are in folders that the README lists, at most twenty', () => {
    const folders = new Set(files.flatMap(({ path }) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []));
    const listed = LAYERS.flat().flatMap(({ name, holds }) => (holds === undefined ? [] : [name]));
    expect([...folders].sort()).toEqual(listed.sort());
    expect(listed.length).toBeLessThanOrEqual(20);
    expect(readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8')).toContain(layoutDiagram());
  });

  test('have names that tell them apart in an editor', () => {
    const named = files
      .map(({ path }) => path)
      .filter((path) => path.startsWith('src/') && !/^src\/(pages|bench\/plain-site)\//.test(path))
      .filter((path) => !/\/index\.\w+$|^src\/content\.config/.test(path));
    const folders = Map.groupBy(named, (path) => posix.basename(path));
    const shared = [...folders].filter(([, paths]) => paths.length > 2);
    expect(shared).toEqual([]);
  });
});

describe('an import cycle', () => {
  const file = (name: string, imported: string) => ({
    path: `src/domain/${name}.ts`,
    text: `import type { X } from './${imported}.ts';`,
  });

  test('is found through types and through other files', () => {
    const files = [file('a', 'b'), file('b', 'c'), file('c', 'a'), file('d', 'a')];
    expect(importCycles(files)).toEqual([
      ['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/c.ts'],
    ]);
    expect(importCycles(files.slice(0, 2))).toEqual([]);
  });
});

describe('imports run downwards only', () => {
  test.each([
    ['src/domain/a.ts', `import { b } from '../views/b.ts';`, 'domain must not import views'],
    ['src/schema/a.ts', `import type { B } from '../domain/b.ts';`, 'schema must not import'],
    ['src/check/a.ts', `export * from '../views/b.ts';`, 'check must not import views'],
    ['src/entries/a.ts', `await import('../pages/b.ts');`, 'entries must not import pages'],
    ['src/feeds/a.ts', `import B from '../components/B.astro';`, 'must not import components'],
    ['src/views/a/b.ts', `import { c } from '../../pages/c.ts';`, 'views must not import pages'],
    ['src/components/A.astro', `---\nimport B from '../pages/B.astro';\n---\n<B />`, 'components'],
    ['src/components/A.astro', `<p />\n<script>import '../pages/b.ts';</script>`, 'components'],
    ['src/domain/a.ts', `import x from '../../scripts/build.ts';`, 'outside of src'],
    ['src/cellar/a.ts', '', 'cellar is in no layer'],
    ['src/views/a.ts', `import '../cellar/a.ts';`, 'cellar is in no layer'],
  ])('%s: %s', (path, text, problem) => {
    expect(violations(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  test('and are free to', () => {
    expect(
      violations('src/pages/a.ts', `import '../views/b.ts'; import '../domain/c.ts';`),
    ).toEqual([]);
    expect(violations('src/domain/a.ts', `import { z } from 'zod'; import './b.ts';`)).toEqual([]);
    expect(violations('src/check/a.ts', `import '../entries/b.ts'; import 'node:fs';`)).toEqual([]);
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
    for (const module of ['domain', 'schema']) {
      expect(violations(`src/${module}/a.ts`, text)).toEqual([expect.stringContaining(what)]);
    }
  });

  test('and may say when, if they are told', () => {
    const text = `
      export const instant = (text: string) => new Date(text).getTime();
      export const words = new Intl.DateTimeFormat('en', { timeZone: 'UTC' });
      export const step = { process: 1 }.process;
    `;
    expect(violations('src/domain/a.ts', text)).toEqual([]);
  });
});

test('what is shown is never decided by a clock of its own', () => {
  expect(violations('src/pages/a.ts', 'const now = new Date();')).toEqual([
    'src/pages/a.ts:1: pages must not use the clock',
  ]);
  expect(violations('src/components/A.astro', '---\n\nconst now = Date.now();\n---\n')).toEqual([
    'src/components/A.astro:3: components must not use Date.now',
  ]);
});

test('only views ask Astro for content', () => {
  const named = `import { getCollection } from 'astro:content';`;
  const renamed = `import { getEntry as entry } from 'astro:content';`;
  const whole = `import * as content from 'astro:content';\ncontent.getCollection('events');`;
  for (const text of [named, renamed, whole]) {
    expect(violations('src/pages/a.ts', text)).toHaveLength(1);
    expect(violations('src/views/a.ts', text)).toEqual([]);
  }
});

test('a command exports nothing', () => {
  for (const text of ['export const a = 1;', 'const a = 1;\nexport { a };', 'export default 1;']) {
    expect(violations('scripts/a.ts', text)).toEqual([
      expect.stringContaining('must not export anything'),
    ]);
  }
  expect(violations('scripts/a.ts', `import { a } from '../src/views/a.ts';\na();`)).toEqual([]);
});

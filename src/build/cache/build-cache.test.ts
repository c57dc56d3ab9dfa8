import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildCache, pruneCache } from './build-cache.ts';

let folder: string;
let cacheDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  cacheDir = join(folder, 'packages-a');
});
afterEach(() => rmSync(folder, { recursive: true }));

const cacheOf = (outDir: string): BuildCache =>
  BuildCache.ofOutput({ cacheDir, outDir: join(folder, outDir) });
const builds = (): string[] => readdirSync(join(cacheDir, 'builds'));

test('what was written is read again, until it is deleted', () => {
  const cache = cacheOf('dist');
  expect(cache.read('pages')).toBeUndefined();
  cache.write('pages', { a: 1 });
  expect(cacheOf('dist').read('pages')).toEqual({ a: 1 });
  expect(cacheOf('dist').read('search')).toBeUndefined();
  cache.delete('pages');
  expect(cache.read('pages')).toBeUndefined();
});

test('each folder that is built into has a cache of its own', () => {
  cacheOf('dist').write('pages', 1);
  expect(cacheOf('preview').read('pages')).toBeUndefined();
});

test('an entry that cannot be read is as if it were not there', () => {
  const cache = cacheOf('dist');
  cache.write('pages', { a: 'long enough' });
  writeFileSync(join(cacheDir, 'builds', builds()[0]!, 'pages.json'), '{"a":"long en');
  expect(cache.read('pages')).toBeUndefined();
});

test('what was made with other packages is removed, and nothing beside it', () => {
  for (const name of ['packages-b', 'compiled', 'published']) mkdirSync(join(folder, name));
  cacheOf('dist').write('pages', 1);
  pruneCache(cacheDir);
  expect(readdirSync(folder)).toEqual(['compiled', 'packages-a', 'published']);
  expect(cacheOf('dist').read('pages')).toBe(1);
});

test('what is remembered of a folder is removed when nothing was built there for a month', () => {
  cacheOf('dist').write('pages', 1);
  pruneCache(cacheDir, Date.now() + 29 * 24 * 60 * 60 * 1000);
  expect(builds()).toHaveLength(1);
  pruneCache(cacheDir, Date.now() + 31 * 24 * 60 * 60 * 1000);
  expect(builds()).toEqual([]);
});

test('where there is no cache, none is made', () => {
  pruneCache(join(folder, 'none/packages-a'));
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

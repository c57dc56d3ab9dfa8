import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildMemory, forgetLostBuilds } from './build-cache.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'memory-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const memoryOf = (name: string): BuildMemory =>
  new BuildMemory({ cacheDir: join(folder, 'cache'), outDir: join(folder, name) });
const builds = (): string[] => readdirSync(join(folder, 'cache/builds'));

test('what was written down is read again, until it is forgotten', () => {
  const memory = memoryOf('dist');
  expect(memory.read('pages')).toBeUndefined();
  memory.write('pages', { a: 1 });
  expect(memoryOf('dist').read('pages')).toEqual({ a: 1 });
  expect(memoryOf('dist').read('search')).toBeUndefined();
  memory.forget('pages');
  expect(memory.read('pages')).toBeUndefined();
});

test('each folder that is built into has a memory of its own', () => {
  memoryOf('dist').write('pages', 1);
  expect(memoryOf('preview').read('pages')).toBeUndefined();
  expect(memoryOf('preview').spare).not.toBe(memoryOf('dist').spare);
});

test('what was cut short is as if it were not there', () => {
  const memory = memoryOf('dist');
  memory.write('pages', { a: 'long enough' });
  const [name] = builds();
  writeFileSync(join(folder, 'cache/builds', name!, 'pages.json'), '{"a":"long en');
  expect(memory.read('pages')).toBeUndefined();
});

test('the result that waits is taken by one build alone', () => {
  const memory = memoryOf('dist');
  expect(memory.takeSpare()).toBeUndefined();
  memory.open();
  mkdirSync(memory.spare);
  const taken = memory.takeSpare();
  expect(taken !== undefined && existsSync(taken)).toBe(true);
  expect(memoryOf('dist').takeSpare()).toBeUndefined();
});

test('what a build took that has ended is cleared away, and nothing else', () => {
  const memory = memoryOf('dist');
  memory.open();
  const { pid } = spawnSync(process.execPath, ['--eval', '']);
  const [ended, running] = [pid, process.ppid].map((number) => `${memory.spare}-${number}`);
  for (const folder of [ended!, running!, memory.spare]) mkdirSync(folder);
  memory.open();
  expect([ended!, running!, memory.spare].map((folder) => existsSync(folder))).toEqual([
    false,
    true,
    true,
  ]);
});

test('builds whose results are gone are forgotten, a day later', () => {
  mkdirSync(join(folder, 'dist'));
  for (const name of ['dist', 'gone']) {
    memoryOf(name).open();
    memoryOf(name).write('pages', 1);
  }
  mkdirSync(memoryOf('gone').spare);
  forgetLostBuilds(join(folder, 'cache'));
  expect(builds()).toHaveLength(2);
  forgetLostBuilds(join(folder, 'cache'), Date.now() + 25 * 60 * 60 * 1000);
  expect(builds()).toHaveLength(1);
  expect(memoryOf('dist').read('pages')).toBe(1);
  forgetLostBuilds(join(folder, 'no cache'));
  expect(existsSync(join(folder, 'no cache'))).toBe(false);
});

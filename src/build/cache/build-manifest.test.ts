import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFile, pagesFingerprint } from './build-manifest.ts';
import { fileState } from './fingerprint.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a kept file is the same file: nothing of the last result is written', () => {
  const [last, next] = [join(folder, 'last'), join(folder, 'next')];
  mkdirSync(join(last, 'events'), { recursive: true });
  writeFileSync(join(last, 'events/a.html'), 'A');
  const state = fileState(join(last, 'events/a.html'));
  keepFile('events/a.html', last, next);
  expect(fileState(join(next, 'events/a.html'))).toBe(state);
  expect(statSync(join(next, 'events/a.html')).ino).toBe(statSync(join(last, 'events/a.html')).ino);
  rmSync(last, { recursive: true });
  expect(existsSync(join(next, 'events/a.html'))).toBe(true);
});

test('code, settings and the words of the site decide on all pages', () => {
  const site = join(folder, 'site.yaml');
  writeFileSync(site, 'name: A');
  const before = pagesFingerprint('code', ['https://a.example'], [site]);
  expect(pagesFingerprint('code', ['https://a.example'], [site])).toBe(before);
  expect(pagesFingerprint('other', ['https://a.example'], [site])).not.toBe(before);
  expect(pagesFingerprint('code', ['https://b.example'], [site])).not.toBe(before);
  writeFileSync(site, 'name: B');
  expect(pagesFingerprint('code', ['https://a.example'], [site])).not.toBe(before);
});

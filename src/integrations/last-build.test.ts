import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type BuildRecord,
  forgetRecord,
  keepFile,
  pagesFingerprint,
  readRecord,
  recordFile,
  writeRecord,
} from './last-build.ts';
import { fileState } from '../tooling/fingerprint.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const RECORD: BuildRecord = {
  fingerprint: 'a',
  assets: ['_astro/a.css'],
  questions: [['["event","a"]', 'b']],
  pages: { 'events/a': { file: 'events/a/index.html', state: '1 2', asked: [0], searchable: 'c' } },
};

describe('the record of a build', () => {
  test('is read as it was written, and can be forgotten', () => {
    const file = recordFile(folder, '/somewhere/dist');
    expect(readRecord(file)).toBeUndefined();
    writeRecord(file, RECORD);
    expect(readRecord(file)).toEqual(RECORD);
    forgetRecord(file);
    expect(readRecord(file)).toBeUndefined();
  });

  test('keeps nothing when it was cut short', () => {
    const file = recordFile(folder, '/somewhere/dist');
    writeRecord(file, RECORD);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10));
    expect(readRecord(file)).toBeUndefined();
  });

  test('is one for each folder that is built into', () => {
    expect(recordFile(folder, '/a/dist')).not.toBe(recordFile(folder, '/b/dist'));
  });
});

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

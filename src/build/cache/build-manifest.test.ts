import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepFile, keepFiles, pagesFingerprint } from './build-manifest.ts';
import { listFiles } from '../../entries/content-files.ts';
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

describe('files that are kept', () => {
  const files: Record<string, string> = {
    'index.html': 'home',
    'events/a/index.html': 'A',
    'events/b/index.html': 'B',
  };
  const kept = (...names: string[]): Map<string, string> =>
    new Map(names.map((name) => [name, fileState(join(folder, 'last', name))!]));
  const textsIn = (name: string): Record<string, string> =>
    Object.fromEntries(
      listFiles(join(folder, name)).map((file) => [
        file,
        readFileSync(join(folder, name, file), 'utf8'),
      ]),
    );
  const put = (name: string, texts: Record<string, string>): void => {
    for (const [file, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name, file)), { recursive: true });
      writeFileSync(join(folder, name, file), text);
    }
  };
  const keep = (files: Map<string, string>): void => {
    const spare = join(folder, 'spare');
    keepFiles(
      files,
      join(folder, 'last'),
      join(folder, 'next'),
      existsSync(spare) ? spare : undefined,
    );
  };

  beforeEach(() => {
    put('last', files);
    put('next', { '_astro/style.css': 'new' });
  });

  test('are beside what was made already', () => {
    keep(kept('index.html', 'events/b/index.html'));
    expect(textsIn('next')).toEqual({
      '_astro/style.css': 'new',
      'events/b/index.html': 'B',
      'index.html': 'home',
    });
  });

  test('are those of the last result, whatever the one before it holds', () => {
    put('spare', {
      'index.html': 'older',
      '_astro/style.css': 'older',
      'events/c/index.html': 'C',
    });
    linkSync(join(folder, 'last/events/a/index.html'), join(folder, 'spare/events/a.html'));
    mkdirSync(join(folder, 'spare/events/b'));
    linkSync(join(folder, 'last/events/b/index.html'), join(folder, 'spare/events/b/index.html'));
    keep(kept('index.html', 'events/b/index.html'));
    expect(textsIn('next')).toEqual({
      '_astro/style.css': 'new',
      'events/b/index.html': 'B',
      'index.html': 'home',
    });
    expect(readdirSync(join(folder, 'next/events'))).toEqual(['b']);
    expect(existsSync(join(folder, 'spare'))).toBe(false);
    expect(textsIn('last')).toEqual(files);
  });
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

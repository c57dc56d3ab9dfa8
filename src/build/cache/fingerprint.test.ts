import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeFingerprint, fileState } from './fingerprint.ts';
import { PROJECT_ROOT } from '../../settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  write('src/components/Title.astro', 'A');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test.each(['src/components/Title.astro', 'src/styles/new.css', 'public/a.svg'])(
  'a change of %s makes other code',
  (path) => {
    const before = codeFingerprint(root);
    expect(codeFingerprint(root)).toBe(before);
    write(path, 'B');
    expect(codeFingerprint(root)).not.toBe(before);
  },
);

test.each(['src/domain/time.test.ts', 'src/acceptance/visit.ts', 'content/site.yaml', 'README.md'])(
  'a change of %s does not',
  (path) => {
    const before = codeFingerprint(root);
    write(path, 'B');
    expect(codeFingerprint(root)).toBe(before);
  },
);

test('a file by another name is other code', () => {
  const before = codeFingerprint(root);
  rmSync(join(root, 'src/components/Title.astro'));
  write('src/components/Heading.astro', 'A');
  expect(codeFingerprint(root)).not.toBe(before);
});

test('the project has a fingerprint', () => {
  expect(codeFingerprint(PROJECT_ROOT)).toMatch(/^[\w-]{43}$/);
});

test('a file that was written again is told from what it was, whatever is in it', () => {
  const file = join(root, 'a.html');
  expect(fileState(file)).toBeUndefined();
  expect(fileState(root)).toBeUndefined();
  writeFileSync(file, 'same');
  const state = fileState(file);
  utimesSync(file, 1, 1);
  expect(fileState(file)).not.toBe(state);
});

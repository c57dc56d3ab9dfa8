import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assertReplaceable, clearLeftovers, replaceFolder, workFolders } from './replace-folder.ts';

let parent: string;
let outDir: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'));
  outDir = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Makes a folder that holds one site, named by a word. */
function makeSite(folder: string, word: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), word);
  writeFileSync(join(folder, '_headers'), '');
}
const siteIn = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

describe('a finished build', () => {
  test('takes the place of the last one and leaves nothing beside it', () => {
    const folders = workFolders(outDir);
    makeSite(outDir, 'old');
    makeSite(folders.unfinished, 'new');
    replaceFolder(folders, outDir);
    expect(siteIn(outDir)).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('may be the first', () => {
    const folders = workFolders(outDir);
    makeSite(folders.unfinished, 'new');
    replaceFolder(folders, outDir);
    expect(siteIn(outDir)).toBe('new');
  });

  test('that cannot be put in place leaves the last one there', () => {
    makeSite(outDir, 'old');
    expect(() => replaceFolder(workFolders(outDir), outDir)).toThrow('ENOENT');
    expect(siteIn(outDir)).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

describe('what dead builds have left', () => {
  test('is cleared away', () => {
    const { unfinished, previous } = workFolders(outDir, deadPid());
    makeSite(outDir, 'old');
    makeSite(unfinished, 'half');
    makeSite(previous, 'older');
    clearLeftovers(outDir);
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(siteIn(outDir)).toBe('old');
  });

  test('is put back where the build died in the middle of the swap', () => {
    const { unfinished, previous } = workFolders(outDir, deadPid());
    makeSite(previous, 'old');
    makeSite(unfinished, 'new');
    clearLeftovers(outDir);
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(siteIn(outDir)).toBe('old');
  });

  test('is distinguished from builds that still run, and from other things', () => {
    makeSite(workFolders(outDir, process.ppid).unfinished, 'half');
    makeSite(join(parent, `.dist-other-building-${deadPid()}`), 'another result');
    makeSite(join(parent, '.dist-building-notes'), 'notes');
    const before = readdirSync(parent);
    clearLeftovers(outDir);
    expect(readdirSync(parent)).toEqual(before);
  });

  test('is nothing where there is not even a parent folder', () => {
    expect(() => clearLeftovers(join(parent, 'none/dist'))).not.toThrow();
  });
});

describe('a folder is replaced only', () => {
  test.runIf(existsSync('/dev/shm'))('if it is no disk of its own', () => {
    expect(() => assertReplaceable('/dev/shm', [])).toThrow('Choose a folder on that disk');
  });

  test('if it is empty, not there yet, or a site', () => {
    expect(() => assertReplaceable(outDir, [])).not.toThrow();
    mkdirSync(outDir);
    expect(() => assertReplaceable(outDir, [])).not.toThrow();
    rmSync(outDir, { recursive: true });
    makeSite(outDir, 'old');
    expect(() => assertReplaceable(outDir, [])).not.toThrow();
  });

  test('if nothing else is in it', () => {
    mkdirSync(outDir);
    writeFileSync(join(outDir, 'notes.txt'), 'three years of work');
    expect(() => assertReplaceable(outDir, [])).toThrow('holds other things than a site');
    expect(existsSync(join(outDir, 'notes.txt'))).toBe(true);
  });

  test('if nothing that must stay is in it', () => {
    makeSite(outDir, 'old');
    expect(() => assertReplaceable(outDir, [outDir])).toThrow('would replace');
    expect(() => assertReplaceable(outDir, [join(outDir, 'content')])).toThrow('would replace');
    expect(() => assertReplaceable(outDir, [parent, `${outDir}-too`])).not.toThrow();
    expect(() => assertReplaceable(homedir(), [])).toThrow('would replace');
    expect(() => assertReplaceable(dirname(homedir()), [])).toThrow('would replace');
  });
});

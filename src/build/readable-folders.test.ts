import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT, readSettings } from '../settings.ts';
import { assertReadableFolders } from './readable-folders.ts';

const assertFolder = (folder: string) => () =>
  assertReadableFolders(readSettings({ CONTENT_DIR: folder }));

test.each(['#', '%', '?', '*', '\n'])(
  'a folder with %j in its path is refused in one line',
  (character) => {
    expect(assertFolder(`/srv/our${character}site/content`)).toThrow(
      /^CONTENT_DIR is in the folder "[^\n]*"\. [^\n]*rename the folder\.$/,
    );
    expect(() =>
      assertReadableFolders(readSettings({ OUT_DIR: `/srv/our${character}site` })),
    ).toThrow(/^OUT_DIR is/);
  },
);

test.runIf(process.platform !== 'win32')('a folder with a backslash in its path is refused', () => {
  expect(assertFolder('/srv/our\\site')).toThrow('misread "\\\\" in a path');
});

test.runIf(process.platform !== 'win32')(
  'a project with a backslash in its path is refused in one line, before any module is loaded',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'our\\site-'));
    const args = ['--require', join(import.meta.dirname, 'readable-project.cjs'), 'any.ts'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The project is in the folder "[^\n]*"\. [^\n]*rename the folder\.\n$/);
  },
);

test('every command that runs a module is refused there', () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const [name, command] of Object.entries(scripts))
    if (command.includes('scripts/')) expect(command, name).toContain('readable-project.cjs');
});

test('spaces, accents, brackets and ampersands are as good as any', () => {
  expect(assertFolder("/srv/Año nuevo & [old] {new} (1) +@=~'")).not.toThrow();
});

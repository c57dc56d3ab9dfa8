import { expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
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

test('spaces, accents, brackets and ampersands are as good as any', () => {
  expect(assertFolder("/srv/Año nuevo & [old] {new} (1) +@=~'")).not.toThrow();
});

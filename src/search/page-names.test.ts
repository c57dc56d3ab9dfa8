import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addLanguage } from './search-index.ts';
import { rounded, shortenNames } from './page-names.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'search-names-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes an index of pages that say one word each. */
async function indexOf(words: readonly string[], name: string): Promise<string> {
  const site = join(folder, `site-${name}`);
  for (const word of words) {
    mkdirSync(join(site, word), { recursive: true });
    const page = `<html lang="en"><main data-pagefind-body><h1>${word}</h1></main></html>`;
    writeFileSync(join(site, word, 'index.html'), page);
  }
  await addLanguage(site, 'en', [], join(folder, name));
  return join(folder, name);
}
const fragments = (index: string) => readdirSync(join(index, 'fragment')).sort();

test('pages are numbered below a name of the whole index', async () => {
  const index = await indexOf(['soup', 'bread', 'tea'], 'first');
  const entry = JSON.parse(readFileSync(join(index, 'pagefind-entry.json'), 'utf8')) as {
    languages: { en: { hash: string } };
  };
  const { hash } = entry.languages.en;
  expect(fragments(index)).toEqual(
    ['000', '001', '002'].map((number) => `${hash}${number}.pf_fragment`),
  );
  expect(readdirSync(index)).toContain(`pagefind.${hash}.pf_meta`);
});

test('no page of another index has the same name', async () => {
  const first = await indexOf(['soup', 'bread'], 'first');
  const second = await indexOf(['soup', 'salt'], 'second');
  expect(fragments(first).filter((name) => fragments(second).includes(name))).toEqual([]);
});

test('a list that is written in another way stops the build', async () => {
  const index = await indexOf(['soup'], 'first');
  const [, hash] = readdirSync(index)
    .map((name) => /^pagefind\.(.*)\.pf_meta$/.exec(name))
    .find((match) => match !== null)!;
  const list = join(index, `pagefind.${hash}.pf_meta`);
  const shorten = () => shortenNames(index, 'en', { hash: hash! });
  writeFileSync(list, gzipSync('pagefind_dcd{"pages":[]}'));
  expect(shorten).toThrow('in another way');
  writeFileSync(list, gzipSync('something else'));
  expect(shorten).toThrow('in another way');
});

test.each([
  [0, 0],
  [7, 7],
  [9, 10],
  [200, 192],
  [1000, 1024],
])('%d words are told as %d', (words, told) => expect(rounded(words)).toBe(told));

/** The search index depends on its pages alone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexedPage } from '../search/indexed-page.ts';
import { addLanguage, pagesIn } from '../search/search-index.ts';
import { builtSite } from './built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
let site: string;
beforeAll(async () => {
  site = await builtSite('neighbors');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Every file of a folder with its bytes. */
function contents(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(root.length), readFileSync(file, 'base64')]),
  );
}

async function indexOf(files: readonly string[], name: string): Promise<Record<string, string>> {
  const output = join(folder, name);
  const pages = files.flatMap((file) => {
    const page = indexedPage(readFileSync(join(site, file), 'utf8'));
    return page === undefined ? [] : [[file, page] as const];
  });
  await addLanguage(pages, 'en', output);
  return contents(output);
}

test('pages named in two orders make the same bytes', async () => {
  const files = pagesIn(site, 'en', ['es']);
  const straight = await indexOf(files, 'straight');
  const reversed = await indexOf(files.toReversed(), 'reversed');
  expect(Object.keys(straight)).toEqual(Object.keys(reversed));
  expect(straight).toEqual(reversed);
});

test('the site publishes that index', async () => {
  const again = await indexOf(pagesIn(site, 'en', ['es']), 'again');
  const published = contents(join(site, 'pagefind'));
  for (const [file, bytes] of Object.entries(again))
    if (!file.endsWith('pagefind-entry.json')) expect(published[file], file).toBe(bytes);
});

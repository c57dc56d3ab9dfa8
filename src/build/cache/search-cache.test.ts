import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, type Settings } from '../../settings.ts';
import { buildSearchIndex } from './search-cache.ts';

let folder: string;
let settings: Settings;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-index-'));
  settings = {
    ...readSettings({ OUT_DIR: join(folder, 'dist'), KEEP_PAGES: 'yes' }),
    cacheDir: join(folder, 'cache'),
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a site with a page in each language, and its index, and puts it into its place. */
async function build(words: Record<'en' | 'es', string>, options = settings): Promise<void> {
  const site = join(folder, 'new');
  for (const [locale, word] of Object.entries(words)) {
    const below = join(site, locale === 'en' ? '' : locale, 'about');
    mkdirSync(below, { recursive: true });
    writeFileSync(
      join(below, 'index.html'),
      `<html lang="${locale}"><main data-pagefind-body><p>${word}</p></main></html>`,
    );
  }
  await buildSearchIndex(options, site, ['en', 'es']);
  rmSync(settings.outDir, { recursive: true, force: true });
  renameSync(site, settings.outDir);
}

/** Files of the index, with when they were written. */
function written(): Map<string, bigint> {
  const index = join(settings.outDir, 'pagefind');
  return new Map(
    readdirSync(index, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(index.length + 1),
        statSync(join(parentPath, name), { bigint: true }).mtimeNs,
      ]),
  );
}
const bytes = (): Record<string, string> =>
  Object.fromEntries(
    [...written().keys()]
      .sort()
      .map((file) => [
        file,
        readFileSync(join(settings.outDir, 'pagefind', file)).toString('base64'),
      ]),
  );

test('the index of a language is kept where the search would find the same', async () => {
  await build({ en: 'soup', es: 'sopa' });
  const before = written();
  await build({ en: 'bread', es: 'sopa' });
  const changed = [...written()].filter(([file, time]) => before.get(file) !== time);
  const files = changed.map(([file]) => file);
  expect(files).toContainEqual(expect.stringMatching(/fragment.en_/));
  expect(files.filter((file) => /[./\\]es[_.]/.test(file))).toEqual([]);
  const kept = bytes();
  await build({ en: 'bread', es: 'sopa' }, { ...settings, keepPages: false });
  expect(kept).toEqual(bytes());
});

test('where nothing has changed, all of it is kept', async () => {
  await build({ en: 'soup', es: 'sopa' });
  const before = bytes();
  const times = written();
  times.delete('pagefind-entry.json');
  await build({ en: 'soup', es: 'sopa' });
  expect(bytes()).toEqual(before);
  expect([...written()]).toEqual(expect.arrayContaining([...times]));
});

test('an index that something else has written to is not kept', async () => {
  await build({ en: 'soup', es: 'sopa' });
  const good = bytes();
  writeFileSync(join(settings.outDir, 'pagefind/pagefind.js'), 'broken');
  const list = readdirSync(join(settings.outDir, 'pagefind')).find((name) => name.includes('es_'))!;
  rmSync(join(settings.outDir, 'pagefind', list));
  await build({ en: 'soup', es: 'sopa' });
  expect(bytes()).toEqual(good);
});

test('a language that no page says it is in, or another one, stops the build', async () => {
  const site = join(folder, 'new');
  mkdirSync(join(site, 'es'), { recursive: true });
  const page = (lang: string) =>
    `<html lang="${lang}"><main data-pagefind-body><p>Soup</p></main></html>`;
  writeFileSync(join(site, 'index.html'), page('en'));
  await expect(buildSearchIndex(settings, site, ['en', 'es'])).rejects.toThrow(
    'in es, no page was indexed',
  );
  writeFileSync(join(site, 'es/index.html'), page('fr'));
  await expect(buildSearchIndex(settings, site, ['en', 'es'])).rejects.toThrow(
    'pages in es say they are in fr',
  );
});

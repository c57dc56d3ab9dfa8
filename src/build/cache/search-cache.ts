/**
 * Makes the search index of a build, and keeps the last one of each language in which the search
 * would find the same. The pages are compared while they are made (`integrations/kept-pages.ts`),
 * which leaves a digest for each language; the index leaves its files with their states.
 */
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { keepFile } from './build-manifest.ts';
import type { Settings } from '../../settings.ts';
import { BuildMemory } from './build-cache.ts';
import { fileState } from './fingerprint.ts';
import {
  addLanguage,
  ENTRY,
  type LanguageIndex,
  languageKey,
  pagesIn,
  readEntry,
  type SearchEntry,
  writeEntry,
} from '../../search/search-index.ts';

/** Folder of the index in a site. */
const FOLDER = 'pagefind';

/** Files of a site, by their paths with `/`, with their states. */
type Files = Readonly<Record<string, string>>;

/** What is remembered of the last index. */
interface LastIndex {
  /** What it says of itself in any language. */
  entry: SearchEntry;
  /** Files for all languages. */
  shared: Files;
  /** By language: a digest of all that is found in it, how it is named, and its files. */
  languages: Record<string, { found: string; index: LanguageIndex; files: Files }>;
}

/**
 * Makes the search index of a site.
 * @param folder of the site that is built.
 * @param locales its languages; the first stands at its root.
 */
export async function updateIndex(
  settings: Settings,
  folder: string,
  locales: readonly string[],
): Promise<void> {
  const { outDir, keepPages } = settings;
  const memory = new BuildMemory(settings);
  const output = join(folder, FOLDER);
  const found = (memory.read('found') ?? {}) as Record<string, string>;
  const last = keepPages ? (memory.read('search') as LastIndex | undefined) : undefined;
  const isAsLeft = (files: Files) =>
    Object.entries(files).every(([file, state]) => fileState(join(outDir, file)) === state);
  const kept = new Map(
    Object.entries(last !== undefined && isAsLeft(last.shared) ? last.languages : {}).filter(
      ([locale, before]) =>
        locales.includes(locale) && before.found === found[locale] && isAsLeft(before.files),
    ),
  );
  for (const locale of locales)
    if (!kept.has(locale))
      await addLanguage(folder, pagesIn(folder, locale, locales.slice(1)), locale, output);

  // Pagefind writes into its folder, so that nothing of the last site is linked there before.
  for (const { files } of kept.values())
    for (const file of Object.keys(files)) keepFile(file, outDir, folder);
  let entry = readEntry(output);
  if (entry === undefined && last !== undefined) {
    for (const file of Object.keys(last.shared)) keepFile(file, outDir, folder);
    entry = last.entry;
  }
  if (entry === undefined) throw new Error('Search index: the site is in no language.');
  const languages = locales.map((locale): [string, LanguageIndex] => {
    const key = languageKey(locale);
    return [key, kept.get(locale)?.index ?? entry.languages[key]!];
  });
  writeEntry(output, { ...entry, languages: Object.fromEntries(languages) });
  if (keepPages) memory.write('search', described(folder, locales, found));
  else memory.forget('search');
}

/** What is to be remembered of the index of a site. */
function described(
  folder: string,
  locales: readonly string[],
  found: Readonly<Record<string, string>>,
): LastIndex {
  const entry = readEntry(join(folder, FOLDER))!;
  const files = globSync(`${FOLDER}/**`, { cwd: folder })
    .map((name) => name.split(sep).join('/'))
    .filter((file) => !file.endsWith(ENTRY))
    .map((file) => [file, fileState(join(folder, file))] as const)
    .filter((file): file is readonly [string, string] => file[1] !== undefined);
  // Pagefind names files by their language: `fragment/en_…`, `wasm.en.pagefind`.
  const byLocale = Map.groupBy(files, ([file]) =>
    locales.find((locale) => new RegExp(`[./]${languageKey(locale)}[_.]`).test(file)),
  );
  const filesOf = (locale: string | undefined): Files =>
    Object.fromEntries(byLocale.get(locale) ?? []);
  return {
    entry,
    shared: filesOf(undefined),
    languages: Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          found: found[locale] ?? '',
          index: entry.languages[languageKey(locale)]!,
          files: filesOf(locale),
        },
      ]),
    ),
  };
}

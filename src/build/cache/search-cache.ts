/**
 * Entry `search`: the index files of the last build, by language. A language is stale when something
 * that can be found in it is another, or when something else has written one of its files.
 *
 * Entries `search-pages-<language>`: what is indexed of each page. A page is stale when its file has
 * another size or time of change, all are when the code is another.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { keepFile } from './build-manifest.ts';
import { PROJECT_ROOT, type Settings } from '../../settings.ts';
import { BuildCache } from './build-cache.ts';
import type { Count } from '../build-progress.ts';
import { codeFingerprint, fileState, fingerprintOf } from './fingerprint.ts';
import { type IndexedPage, indexedPage } from '../../search/indexed-page.ts';
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

/** The entry. */
interface SearchIndexEntry {
  /** What browsers load first. */
  entry: SearchEntry;
  /** Files for all languages. */
  shared: Files;
  /** By language: a digest of all that can be found in it, its names, and its files. */
  languages: Record<string, { digest: string; index: LanguageIndex; files: Files }>;
}

/** What is indexed of one file, and the state of the file; no page where nothing is. */
type PageOfFile = readonly [file: string, state: string, page?: IndexedPage];

/** An entry of pages. */
interface SearchPagesEntry {
  fingerprint: string;
  pages: PageOfFile[];
}

/**
 * Makes the search index of a site.
 * @param folder of the site that is built.
 * @param locales its languages; the first stands at its root.
 * @param count reports how many pages have been added.
 */
export async function buildSearchIndex(
  settings: Settings,
  folder: string,
  locales: readonly string[],
  count?: Count,
): Promise<void> {
  const { outDir, keepPages } = settings;
  const cache = BuildCache.ofOutput(settings);
  const output = join(folder, FOLDER);
  const fingerprint = codeFingerprint(PROJECT_ROOT);
  const last = keepPages ? (cache.read('search') as SearchIndexEntry | undefined) : undefined;
  const isAsLeft = (files: Files) =>
    Object.entries(files).every(([file, state]) => fileState(join(outDir, file)) === state);
  const before = last !== undefined && isAsLeft(last.shared) ? last.languages : {};
  const kept = new Map<string, SearchIndexEntry['languages'][string]>();
  const digests: Record<string, string> = {};
  for (const locale of locales) {
    const known = keepPages ? cache.read(`search-pages-${locale}`) : undefined;
    const files = pagesIn(folder, locale, locales.slice(1));
    const pages = readPages(folder, files, fingerprint, known as SearchPagesEntry | undefined);
    if (keepPages) cache.write(`search-pages-${locale}`, { fingerprint, pages });
    const found = pages.flatMap(([file, , page]) => (page ? [[file, page] as const] : []));
    const digest = fingerprintOf([fingerprint, ...found.map(([file, { html }]) => file + html)]);
    digests[locale] = digest;
    const same = before[locale];
    if (same?.digest === digest && isAsLeft(same.files)) kept.set(locale, same);
    else await addLanguage(found, locale, output, count);
  }

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
  if (keepPages) cache.write('search', describeIndex(folder, locales, digests));
  else cache.delete('search');
}

/** What is indexed of each file, known from the last build or read. */
function readPages(
  folder: string,
  files: readonly string[],
  fingerprint: string,
  last: SearchPagesEntry | undefined,
): PageOfFile[] {
  const known = new Map(
    last?.fingerprint === fingerprint ? last.pages.map((page) => [page[0], page]) : [],
  );
  return files.toSorted().map((file) => {
    const state = fileState(join(folder, file)) ?? '';
    const before = known.get(file);
    if (before?.[1] === state) return before;
    const page = indexedPage(readFileSync(join(folder, file), 'utf8'));
    return page === undefined ? [file, state] : [file, state, page];
  });
}

/** Describes the index of a site for the next build. */
function describeIndex(
  folder: string,
  locales: readonly string[],
  digests: Readonly<Record<string, string>>,
): SearchIndexEntry {
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
          digest: digests[locale] ?? '',
          index: entry.languages[languageKey(locale)]!,
          files: filesOf(locale),
        },
      ]),
    ),
  };
}

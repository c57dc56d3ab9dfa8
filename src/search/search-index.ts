/**
 * The search index of the built pages, made by Pagefind through its Node API: one language after
 * the other, because each is an index of its own and Pagefind holds all it reads in memory.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { listFiles } from '../entries/content-files.ts';
import type { IndexedPage } from './indexed-page.ts';
import { Vocabulary } from './vocabulary.ts';

/** The index of one language, as `pagefind-entry.json` describes it. */
export interface LanguageIndex {
  /** Names the list of its pages. */
  hash: string;
  /** How many pages can be found. */
  page_count: number;
}

/** What browsers load first. Pagefind adds more to it, which stays as it is. */
export interface SearchEntry {
  languages: Record<string, LanguageIndex>;
}

/** Name of the file in an index that browsers load first. */
export const ENTRY = 'pagefind-entry.json';

/** How many places of words a file of the index holds at least; 20,000 without this. */
const CHUNK_SIZE = 8000;

/** @throws {Error} for the first thing that Pagefind complains of. */
function requireNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${step}: ${errors.join('; ')}`);
}

/** Removes Pagefind's own interfaces and its worker, which no page uses. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.(css|js)$/.test(name) && name !== 'pagefind.js') rmSync(join(folder, name));
}

/** The list of pages is the largest part of a first search: a tenth less with another strategy. */
function compressLists(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.pf_meta')) continue;
    const file = join(folder, name);
    const options = { level: 9, memLevel: 9, strategy: constants.Z_FILTERED };
    writeFileSync(file, gzipSync(gunzipSync(readFileSync(file)), options));
  }
}

/**
 * Adds the index of one language to a folder: what its pages mark with `data-pagefind-body`. The
 * same pages make the same bytes, in whatever order they are named.
 * @param pages with their paths relative to the folder of the site, with `/`.
 * @param locale language of the pages, as their `lang` says it.
 * @param output folder of the index; what it holds of other languages stays.
 * @param count reports how many pages have been added.
 * @throws {Error} for what Pagefind complains of, and where nothing can be found.
 */
export async function addLanguage(
  pages: readonly (readonly [file: string, page: IndexedPage])[],
  locale: string,
  output: string,
  count: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const before = readEntry(output);
  const vocabulary = new Vocabulary();
  // Pagefind reads it when it starts. Smaller files make a first search load less.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK_SIZE);
  try {
    const { index, errors } = await createIndex({});
    requireNoErrors('start', errors);
    if (index === undefined) throw new Error('Search index: Pagefind gave no index.');
    // Pagefind numbers pages as they arrive; each is awaited, so that no thread overtakes another.
    const sorted = pages.toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [number, [file, page]] of sorted.entries()) {
      count(number, sorted.length);
      vocabulary.add(page);
      const added = await index.addHTMLFile({ sourcePath: file, content: page.html });
      requireNoErrors(`reading ${file}`, added.errors);
    }
    mkdirSync(output, { recursive: true });
    const written = await index.writeFiles({ outputPath: output });
    requireNoErrors('writing', written.errors);
  } finally {
    await close();
  }
  const entry = readEntry(output)!;
  const languages = Object.keys(entry.languages);
  if (languages.length === 0) throw new Error(`Search index: in ${locale}, no page was indexed.`);
  if (languages.join() !== languageKey(locale))
    throw new Error(`Search index: pages in ${locale} say they are in ${languages.join(', ')}.`);
  removeUnused(output);
  compressLists(output);
  const words = join(output, `words.${languageKey(locale)}.json`);
  writeFileSync(words, JSON.stringify(vocabulary.list()));
  writeEntry(output, { ...entry, languages: { ...before?.languages, ...entry.languages } });
}

/** How Pagefind writes a language. */
export function languageKey(locale: string): string {
  return locale.toLowerCase();
}

/**
 * The files of the built pages in one language, relative to the folder of the site, with `/`.
 * @param others languages of the site that have folders of their own; if `locale` is not one of
 * them, its pages are all others.
 */
export function pagesIn(site: string, locale: string, others: readonly string[]): string[] {
  const isBelow = (tag: string) => (file: string) => file.startsWith(`${tag}/`);
  const files = listFiles(site).filter((file) => file.endsWith('.html'));
  return others.includes(locale)
    ? files.filter(isBelow(locale))
    : files.filter((file) => !others.some((tag) => isBelow(tag)(file)));
}

/** What browsers load first of an index; undefined where there is none. */
export function readEntry(output: string): SearchEntry | undefined {
  try {
    return JSON.parse(readFileSync(join(output, ENTRY), 'utf8')) as SearchEntry;
  } catch {
    return undefined;
  }
}

/** Writes what browsers load first. */
export function writeEntry(output: string, entry: SearchEntry): void {
  writeFileSync(join(output, ENTRY), JSON.stringify(entry));
}

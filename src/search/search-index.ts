/**
 * Makes the search index of the built pages, with Pagefind, through its Node API: one language
 * after the other, because each is an index of its own and Pagefind holds all it reads in memory.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { shortenNames } from './page-names.ts';

/** The index of one language, as `pagefind-entry.json` tells of it. */
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

/** Stops at the first thing Pagefind complains of. */
function requireNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${step}: ${errors.join('; ')}`);
}

/**
 * Pagefind brings interfaces of its own, which no page uses, and itself once more as a worker:
 * nothing is published for nothing.
 */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.(css|js)$/.test(name) && name !== 'pagefind.js') rmSync(join(folder, name));
}

/**
 * Adds the index of one language to a folder: what its pages mark with `data-pagefind-body`.
 * @param site folder of the built pages.
 * @param locale language of the pages, as their `lang` says it.
 * @param others languages of the site that have folders of their own; if `locale` is not one of
 * them, its pages are all others.
 * @param output folder of the index; what it holds of other languages stays.
 * @throws {Error} for what Pagefind complains of, and where nothing can be found.
 */
export async function addLanguage(
  site: string,
  locale: string,
  others: readonly string[],
  output: string,
): Promise<void> {
  const before = readEntry(output);
  try {
    const { index, errors } = await createIndex({});
    requireNoErrors('start', errors);
    if (index === undefined) throw new Error('Search index: Pagefind gave no index.');
    const added = await index.addDirectory({ path: site, glob: pagesOf(locale, others, site) });
    requireNoErrors('reading pages', added.errors);
    mkdirSync(output, { recursive: true });
    const written = await index.writeFiles({ outputPath: output });
    requireNoErrors('writing', written.errors);
  } finally {
    await close();
  }
  const entry = readEntry(output)!;
  const [[language, index] = [], ...more] = Object.entries(entry.languages);
  if (language === undefined || index === undefined)
    throw new Error(`Search index: in ${locale}, no page was indexed.`);
  if (language !== languageKey(locale) || more.length > 0)
    throw new Error(
      `Search index: pages in ${locale} say they are in ${Object.keys(entry.languages).join(', ')}.`,
    );
  removeUnused(output);
  const named = shortenNames(output, language, index);
  writeEntry(output, { ...entry, languages: { ...before?.languages, [language]: named } });
}

/** How Pagefind writes a language. */
export function languageKey(locale: string): string {
  return locale.toLowerCase();
}

/** Which pages are in a language, as Pagefind is told it. */
function pagesOf(locale: string, others: readonly string[], site: string): string {
  if (others.includes(locale)) return `${locale}/**/*.html`;
  const folders = readdirSync(site, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !others.includes(item.name))
    .map(({ name }) => name);
  return `{${['*.html', ...folders.map((name) => `${name}/**/*.html`)].join()}}`;
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

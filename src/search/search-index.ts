/**
 * The search index of the built pages, made by Pagefind through its Node API: one language after
 * the other, because each is an index of its own and Pagefind holds all it reads in memory.
 */
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';

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

/** @throws {Error} for the first thing that Pagefind complains of. */
function requireNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${step}: ${errors.join('; ')}`);
}

/** Removes Pagefind's own interfaces and its worker, which no page uses. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.(css|js)$/.test(name) && name !== 'pagefind.js') rmSync(join(folder, name));
}

/**
 * Adds the index of one language to a folder: what its pages mark with `data-pagefind-body`. The
 * same pages make the same bytes, in whatever order they are named.
 * @param site folder of the built pages.
 * @param files of its pages in this language, relative to it, with `/`.
 * @param locale language of the pages, as their `lang` says it.
 * @param output folder of the index; what it holds of other languages stays.
 * @throws {Error} for what Pagefind complains of, and where nothing can be found.
 */
export async function addLanguage(
  site: string,
  files: readonly string[],
  locale: string,
  output: string,
): Promise<void> {
  const before = readEntry(output);
  try {
    const { index, errors } = await createIndex({});
    requireNoErrors('start', errors);
    if (index === undefined) throw new Error('Search index: Pagefind gave no index.');
    // Pagefind numbers pages as they arrive; each is awaited, so that no thread overtakes another.
    for (const file of files.toSorted()) {
      const html = readFileSync(join(site, file), 'utf8');
      if (!html.includes('data-pagefind-body')) continue;
      const added = await index.addHTMLFile({ sourcePath: file, content: html });
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
  const files = globSync('**/*.html', { cwd: site }).map((name) => name.split(sep).join('/'));
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

/** `npm run check`: reads all content, builds nothing, runs nothing, reports every problem. */
import { join, relative } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readEntryText } from '../entries/read-entry.ts';
import { type EntryFile, listItems } from '../entries/content-files.ts';
import { readSourceFile } from '../entries/source-text.ts';
import { type Kind, KINDS, schemas } from '../schema/index.ts';
import { site as siteSchema, type SiteData } from '../schema/site.ts';
import { translations } from '../schema/translation.ts';
import { addressesOf } from './site-paths.ts';
import { formerIds, localePages, sharedNames } from './rules/duplicate-addresses.ts';
import { NO_BODY, readBody } from './checked-body.ts';
import type { Content, EntryRule } from './checked-content.ts';
import { type CheckedEntry, isDraft, KIND_NAMES } from './checked-entry.ts';
import { readFields } from './rules/field-names.ts';
import { sortFile } from './rules/file-names.ts';
import { compareProblems, fileProblem, locate, type Problem, visible } from './problem.ts';
import {
  clockChanges,
  eventFileDate,
  historyFileDate,
  registrationWindow,
} from './rules/event-times.ts';
import { pictureNames, soundPictures, unusedPictures } from './rules/entry-pictures.ts';
import { restDays } from './rules/rest-days.ts';
import { sameTitles } from './rules/duplicate-titles.ts';
import { series } from './rules/series-dates.ts';
import { textDates } from './rules/text-dates.ts';
import { translatedParts, translationName } from './rules/entry-translations.ts';
import {
  factsInTranslation,
  translatedKeys,
  translatedNumbers,
} from './rules/translation-facts.ts';
import { readSiteWords, siteLanguages } from './rules/site-translations.ts';
import { lostEntries } from './rules/lost-entries.ts';
import { missingFromMain, readMainBranch } from './published-baseline.ts';
import { links } from './rules/content-links.ts';
import { componentReferences, references } from './rules/entry-references.ts';
import { registrationLinks } from './rules/registration-hosts.ts';
import { secrets } from './rules/secrets.ts';
import { undisclosedPlaces } from './rules/undisclosed-places.ts';

/** What to check. */
export interface CheckOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The folder that paths in the report start from; default: the current one. */
  from?: string;
  /** Whether what git's main branch publishes must still be there. */
  againstMain?: boolean;
}

/** What a check found. */
export interface CheckResult {
  /** Sorted by file and line. */
  problems: Problem[];
  /** All entries, translations included, as far as they could be read. */
  entries: readonly CheckedEntry[];
  /** `site.yaml`; undefined if there is none. */
  site: CheckedEntry | undefined;
  /** The words of `site.yaml` in further languages. */
  siteWords: readonly CheckedEntry[];
  /** How many files were read. */
  files: number;
  /** Why nothing was held against the main branch, if that was asked for. */
  baselineUnavailable: string | undefined;
}

/** Rules that look at one entry, in the order of their reports where they share a place. */
const ENTRY_RULES: readonly EntryRule[] = [
  references,
  componentReferences,
  clockChanges,
  eventFileDate,
  historyFileDate,
  registrationWindow,
  series,
  textDates,
  restDays,
  registrationLinks,
  links,
  undisclosedPlaces,
  secrets,
  pictureNames,
  translatedParts,
  translatedKeys,
  translatedNumbers,
  factsInTranslation,
];

/** After how many files the answers of other programs are looked at. */
const LOOK_UP_AFTER = 200;

/** Checks a content folder. Never throws for what is in it. */
export async function checkContent(options: CheckOptions): Promise<CheckResult> {
  const { contentDir, from = process.cwd() } = options;
  const shown = relative(from, contentDir).replaceAll('\\', '/') || '.';
  const pathOf = (path: string): string => visible(shown === '.' ? path : `${shown}/${path}`);
  const problems: Problem[] = [];
  /** Entries whose address is not settled yet, because of their name. */
  const misnamed = new Set<string>();
  const items = listItems(contentDir);
  // Git answers while the files are read.
  const mainBranch = options.againstMain === true ? readMainBranch(contentDir) : undefined;
  const entries: CheckedEntry[] = [];
  const pictures: string[] = [];
  let site: Partial<SiteData> = {};
  let siteEntry: CheckedEntry | undefined;
  const siteLocales: string[] = [];
  for (const [index, item] of items.entries()) {
    if (index % LOOK_UP_AFTER === 0) await nextTurn();
    const sorted = sortFile(item);
    if (sorted.type === 'site' && sorted.locale !== undefined) {
      siteLocales.push(sorted.locale);
    } else if (sorted.type === 'site') {
      const { entry, value } = readSiteFile(contentDir);
      site = value;
      siteEntry = entry;
    } else if (sorted.type === 'entry') {
      if (sorted.problem) {
        misnamed.add(item.path);
        const { code, field, message } = sorted.problem;
        problems.push(fileProblem(pathOf(item.path), code, field, message));
      }
      entries.push(readEntry(contentDir, sorted.file));
    } else if (sorted.type === 'picture') {
      pictures.push(item.path);
    } else {
      const { code, field, message } = sorted.problem;
      problems.push(fileProblem(pathOf(item.path), code, field, message));
    }
  }
  if (siteEntry === undefined)
    problems.push(
      fileProblem(
        pathOf('site.yaml'),
        'missing-file',
        'file',
        'is missing. It says who publishes the site; copy it from the project and change the names.',
      ),
    );
  const content = joinContent(site, entries, new Set(items.map(({ path }) => path)));
  for (const { path, code, message } of [
    ...sharedNames(entries.map((entry) => entry.path)),
    ...localePages(content),
  ]) {
    misnamed.add(path);
    problems.push(fileProblem(pathOf(path), code, 'name', message));
  }
  for (const { path, code, message } of [
    ...unusedPictures(content, pictures),
    ...(await soundPictures(contentDir, pictures)),
  ])
    problems.push(fileProblem(pathOf(path), code, 'file', message));
  formerIds(content);
  await sameTitles(content, misnamed);
  let baselineUnavailable: string | undefined;
  const main = await mainBranch;
  if (main !== undefined && 'unknown' in main) baselineUnavailable = main.unknown;
  else if (main !== undefined) {
    const present = new Set(entries.filter((entry) => !isDraft(entry)).map(({ path }) => path));
    problems.push(...lostEntries(await missingFromMain(main, present), main, content, pathOf));
  }
  if (siteEntry !== undefined) {
    links(siteEntry, content);
    secrets(siteEntry, content);
    siteLanguages(siteEntry);
    problems.push(...locate(pathOf(siteEntry.path), siteEntry.text, siteEntry.findings));
  }
  const siteWords = siteLocales.map((locale) =>
    readSiteWords(contentDir, locale, siteEntry, content),
  );
  for (const words of siteWords) {
    secrets(words, content);
    problems.push(...locate(pathOf(words.path), words.text, words.findings));
  }
  for (const entry of entries) {
    const name = translationName(entry, content);
    if (name !== undefined)
      problems.push(fileProblem(pathOf(entry.path), name.code, 'name', name.message));
    for (const rule of ENTRY_RULES) rule(entry, content);
    problems.push(...locate(pathOf(entry.path), entry.text, entry.findings));
  }
  problems.sort(compareProblems);
  return {
    problems,
    entries,
    site: siteEntry,
    siteWords,
    files: items.length,
    baselineUnavailable,
  };
}

/** Reads `site.yaml` like an entry. */
function readSiteFile(contentDir: string): { entry: CheckedEntry; value: Partial<SiteData> } {
  const source = readEntryText(readSourceFile(join(contentDir, 'site.yaml')), '.yaml');
  const { text, findings } = source;
  const { tree, read } = readFields(source.fields, siteSchema, 'site.yaml', text, findings);
  const value = Object.fromEntries(
    Object.entries(read?.value ?? {}).filter(([field]) => read?.ok([field]) === true),
  );
  const entry: CheckedEntry = {
    kind: 'pages',
    id: 'site',
    locale: undefined,
    extension: '.yaml',
    path: 'site.yaml',
    text,
    tree,
    read,
    facts: NO_BODY,
    findings,
  };
  return { entry, value };
}

/** Reads the file of an entry, as far as it can be read. */
function readEntry(contentDir: string, file: EntryFile): CheckedEntry {
  const source = readEntryText(readSourceFile(join(contentDir, file.path)), file.extension);
  const { text, findings } = source;
  const schema = file.locale === undefined ? schemas[file.kind] : translations[file.kind];
  const what = file.locale === undefined ? KIND_NAMES[file.kind] : 'a translation';
  const { tree, read } = readFields(source.fields, schema, what, text, findings);
  const facts = readBody(source.body, source.bodyStart, file.extension, findings);
  return { ...file, text, tree, read, facts, findings };
}

/** Gathers the entries by kind and id. */
function joinContent(
  site: Partial<SiteData>,
  entries: readonly CheckedEntry[],
  files: ReadonlySet<string>,
): Content {
  const originals = Object.fromEntries(
    KINDS.map((kind) => [kind, new Map<string, CheckedEntry>()]),
  ) as Record<Kind, Map<string, CheckedEntry>>;
  for (const entry of entries)
    if (entry.locale === undefined) originals[entry.kind].set(entry.id, entry);
  const translated = entries.flatMap((entry): [string, CheckedEntry][] =>
    entry.locale === undefined ? [] : [[`${entry.kind}/${entry.id}/${entry.locale}`, entry]],
  );
  return {
    site,
    entries,
    originals,
    translations: new Map(translated),
    files,
    addresses: addressesOf(entries),
  };
}

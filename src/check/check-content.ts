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
import { withoutIntended } from './intended.ts';
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
import { leftoverText } from './rules/leftover-text.ts';
import { markdownSlips } from './rules/markdown-slips.ts';
import { mojibake } from './rules/mojibake.ts';
import { placeAddress } from './rules/place-address.ts';
import { plainTextMarks } from './rules/plain-text-marks.ts';
import { plausibleYears } from './rules/plausible-years.ts';
import { registrationInText } from './rules/registration-in-text.ts';
import { statusInText } from './rules/status-in-text.ts';
import { textDates } from './rules/text-dates.ts';
import { textHours } from './rules/text-hours.ts';
import { timeNotKnown } from './rules/time-not-known.ts';
import { unusualTimes } from './rules/unusual-times.ts';
import { translatedParts, translationName } from './rules/entry-translations.ts';
import {
  factsInTranslation,
  translatedKeys,
  translatedNumbers,
} from './rules/translation-facts.ts';
import { readSiteWords, siteLanguages } from './rules/site-translations.ts';
import { lostEntries } from './rules/lost-entries.ts';
import { type Baseline, readBaseline } from './published-baseline.ts';
import { changedIdentity } from './rules/event-identity.ts';
import { links } from './rules/content-links.ts';
import { componentReferences, references } from './rules/entry-references.ts';
import { eventDetails } from './rules/event-details.ts';
import { registrationLinks } from './rules/registration-hosts.ts';
import { secrets } from './rules/secrets.ts';
import { undisclosedPlaces } from './rules/undisclosed-places.ts';

/** What to check. */
export interface CheckOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The folder that paths in the report start from; default: the current one. */
  from?: string;
  /** What counts as now; left out, nothing is compared with the present day. */
  now?: Temporal.Instant | undefined;
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
  unusualTimes,
  plausibleYears,
  timeNotKnown,
  textDates,
  textHours,
  statusInText,
  restDays,
  registrationLinks,
  eventDetails,
  registrationInText,
  placeAddress,
  links,
  undisclosedPlaces,
  secrets,
  pictureNames,
  leftoverText,
  mojibake,
  plainTextMarks,
  markdownSlips,
  translatedParts,
  translatedKeys,
  translatedNumbers,
  factsInTranslation,
];

/** After how many files the answers of other programs are looked at. */
const LOOK_UP_AFTER = 200;

/** What the files of a content folder are, each read as far as it can be. */
interface FolderContents {
  entries: CheckedEntry[];
  /** `site.yaml`; undefined if there is none. */
  site: CheckedEntry | undefined;
  /** Its valid settings. */
  settings: Partial<SiteData>;
  /** Languages of the files `site.<locale>.yaml`. */
  siteLocales: string[];
  /** Paths of picture files. */
  pictures: string[];
  /** Paths of all files. */
  paths: Set<string>;
  /** Paths of entries whose address is not settled yet, because of their name. */
  misnamed: Set<string>;
  /** What is wrong with names and places of files. */
  problems: Problem[];
}

/** The path of a file as the person who runs the check would name it. */
type PathName = (path: string) => string;

/** Checks a content folder. Never throws for what is in it. */
export async function checkContent(options: CheckOptions): Promise<CheckResult> {
  const { contentDir, from = process.cwd() } = options;
  const shown = relative(from, contentDir).replaceAll('\\', '/') || '.';
  const pathOf: PathName = (path) => visible(shown === '.' ? path : `${shown}/${path}`);
  // Git answers while the files are read.
  const baseline = options.againstMain === true ? readBaseline(contentDir) : undefined;
  const folder = await readFolder(contentDir, pathOf);
  const content = joinContent(folder, options.now);
  const { problems } = folder;
  checkAddresses(content, folder, pathOf);
  await checkPictures(contentDir, content, folder, pathOf);
  formerIds(content);
  await sameTitles(content, folder.misnamed);
  const baselineUnavailable = await compareWithBaseline(baseline, content, folder, pathOf);
  const siteWords = checkSite(contentDir, content, folder, pathOf);
  for (const entry of folder.entries) checkEntry(entry, content, pathOf, problems);
  problems.sort(compareProblems);
  return {
    problems,
    entries: folder.entries,
    site: folder.site,
    siteWords,
    files: folder.paths.size,
    baselineUnavailable,
  };
}

/** Reads every file of the folder that is an entry, and sorts the others. */
async function readFolder(contentDir: string, pathOf: PathName): Promise<FolderContents> {
  const items = listItems(contentDir);
  const folder: FolderContents = {
    entries: [],
    site: undefined,
    settings: {},
    siteLocales: [],
    pictures: [],
    paths: new Set(items.map(({ path }) => path)),
    misnamed: new Set(),
    problems: [],
  };
  for (const [index, item] of items.entries()) {
    if (index % LOOK_UP_AFTER === 0) await nextTurn();
    const { path } = item;
    const sorted = sortFile(item);
    if (sorted.type === 'site') {
      if (sorted.locale !== undefined) folder.siteLocales.push(sorted.locale);
      else {
        const { entry, value } = readSiteFile(contentDir);
        folder.site = entry;
        folder.settings = value;
      }
    } else if (sorted.type === 'picture') folder.pictures.push(path);
    else {
      if (sorted.type === 'entry') folder.entries.push(readEntry(contentDir, sorted.file));
      if (sorted.problem === undefined) continue;
      if (sorted.type === 'entry') folder.misnamed.add(path);
      const { code, field, message } = sorted.problem;
      folder.problems.push(fileProblem(pathOf(path), code, field, message));
    }
  }
  if (folder.site === undefined)
    folder.problems.push(
      fileProblem(
        pathOf('site.yaml'),
        'missing-file',
        'file',
        'is missing. It says who publishes the site; copy it from the project and change the names.',
      ),
    );
  return folder;
}

/** Entries that claim one address. */
function checkAddresses(content: Content, folder: FolderContents, pathOf: PathName): void {
  for (const { path, code, message } of [
    ...sharedNames(folder.entries.map((entry) => entry.path)),
    ...localePages(content),
  ]) {
    folder.misnamed.add(path);
    folder.problems.push(fileProblem(pathOf(path), code, 'name', message));
  }
}

/** Picture files: shown by an entry, and sound. */
async function checkPictures(
  contentDir: string,
  content: Content,
  { pictures, problems }: FolderContents,
  pathOf: PathName,
): Promise<void> {
  for (const { path, code, message, severity } of [
    ...unusedPictures(content, pictures),
    ...(await soundPictures(contentDir, pictures)),
  ])
    problems.push(fileProblem(pathOf(path), code, 'file', message, severity));
}

/**
 * Entries that the main branch publishes and that are gone.
 * @returns why nothing was compared; undefined if it was, or nobody asked for it.
 */
async function compareWithBaseline(
  baseline: Promise<Baseline> | undefined,
  content: Content,
  { site, problems }: FolderContents,
  pathOf: PathName,
): Promise<string | undefined> {
  const main = await baseline;
  if (main === undefined) return undefined;
  if ('unknown' in main) return main.unknown;
  const present = new Set(
    content.entries.filter((entry) => !isDraft(entry)).map(({ path }) => path),
  );
  problems.push(...lostEntries(await main.missing(present), main, content, pathOf));
  changedIdentity(main, site, content);
  return undefined;
}

/** `site.yaml` and its words in further languages, which are returned. */
function checkSite(
  contentDir: string,
  content: Content,
  { site, siteLocales, problems }: FolderContents,
  pathOf: PathName,
): CheckedEntry[] {
  if (site !== undefined) {
    links(site, content);
    secrets(site, content);
    siteLanguages(site);
    problems.push(...locate(pathOf(site.path), site.text, site.findings));
  }
  return siteLocales.map((locale) => {
    const words = readSiteWords(contentDir, locale, site, content);
    secrets(words, content);
    problems.push(...locate(pathOf(words.path), words.text, words.findings));
    return words;
  });
}

/** All rules for one entry; adds what its file and fields have against them. */
function checkEntry(
  entry: CheckedEntry,
  content: Content,
  pathOf: PathName,
  problems: Problem[],
): void {
  const name = translationName(entry, content);
  if (name !== undefined)
    problems.push(fileProblem(pathOf(entry.path), name.code, 'name', name.message));
  for (const rule of ENTRY_RULES) rule(entry, content);
  problems.push(...locate(pathOf(entry.path), entry.text, withoutIntended(entry, content)));
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
    bodyStart: text.length,
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
  return { ...file, text, bodyStart: source.bodyStart, tree, read, facts, findings };
}

/** Gathers the entries by kind and id. */
function joinContent(
  { settings, entries, paths }: FolderContents,
  now: Temporal.Instant | undefined,
): Content {
  const originals = Object.fromEntries(
    KINDS.map((kind) => [kind, new Map<string, CheckedEntry>()]),
  ) as Record<Kind, Map<string, CheckedEntry>>;
  const translated = new Map<string, CheckedEntry>();
  for (const entry of entries)
    if (entry.locale === undefined) originals[entry.kind].set(entry.id, entry);
    else translated.set(`${entry.kind}/${entry.id}/${entry.locale}`, entry);
  return {
    site: settings,
    today: now
      ?.toZonedDateTimeISO(settings.timezone ?? 'UTC')
      .toPlainDate()
      .toString(),
    entries,
    originals,
    translations: translated,
    files: paths,
    addresses: addressesOf(entries),
  };
}

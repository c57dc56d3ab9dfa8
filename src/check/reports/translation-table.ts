/**
 * `npm run check -- --translations`: for each further language, what is not translated, what only
 * in part, and what is older than its original by the history in git.
 */
import type { Revisions } from '../../entries/revisions.ts';
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { Kind } from '../../schema/index.ts';
import type { CheckResult } from '../check-content.ts';
import { type CheckedEntry, isDraft, listOf, valueOf } from '../checked-entry.ts';
import { LISTS, ORIGINALS } from '../rules/entry-translations.ts';

/** How a translation stands to its original. */
export type TranslationStatus = 'missing' | 'partial' | 'outdated' | 'done';

/** One original and its words in a language. */
export interface TranslationRow {
  /** Path of the original below the content folder. */
  original: string;
  /** `partial` and older than its original is `outdated`, with what it lacks. */
  status: TranslationStatus;
  /** Fields that are not translated; `text` is the body. */
  lacks: string[];
  /** When the original and the translation last changed, where history tells. */
  changed?: { original: Temporal.Instant; translation: Temporal.Instant };
}

/** All originals and their words in one language. */
export interface LocaleTable {
  locale: string;
  rows: TranslationRow[];
}

/** Kinds whose words pages show. Of organizations they show the name alone. */
const SHOWN: readonly Kind[] = ['pages', 'campaigns', 'events', 'history'];

/** Words of `site.yaml` by the field of its translation. */
const SITE_WORDS: Readonly<Record<string, DataPath>> = {
  description: ['description'],
  joinLabel: ['join', 'label'],
  contactLabel: ['contact', 'label'],
  noticeText: ['notice', 'text'],
};

/** What is translated into each further language of a site, in the order of paths. */
export function translationTables(result: CheckResult, revisions: Revisions): LocaleTable[] {
  const { entries, site, siteWords } = result;
  const [, ...further] = listOf(site ?? EMPTY, ['locales']) as string[];
  const originals = entries.filter(
    (entry) => entry.locale === undefined && SHOWN.includes(entry.kind) && !isDraft(entry),
  );
  const translations = new Map(
    entries.map((entry) => [`${entry.kind}/${entry.id}/${entry.locale ?? ''}`, entry]),
  );
  return further.map((locale) => ({
    locale,
    rows: [
      ...(site === undefined
        ? []
        : [
            row(
              site,
              siteWords.find((words) => words.locale === locale),
              revisions.changed('site', ['site'], undefined),
              revisions.changed('site', ['site'], locale),
            ),
          ]),
      ...originals.map((original) => {
        const { kind, id } = original;
        const ids = [id, ...(listOf(original, ['formerly']) as string[])];
        return row(
          original,
          translations.get(`${kind}/${id}/${locale}`),
          revisions.changed(kind, ids, undefined),
          revisions.changed(kind, ids, locale),
        );
      }),
    ],
  }));
}

/** Stands for a `site.yaml` that could not be read. */
const EMPTY = { read: undefined } as CheckedEntry;

function row(
  original: CheckedEntry,
  translation: CheckedEntry | undefined,
  changed: Temporal.Instant | undefined,
  translated: Temporal.Instant | undefined,
): TranslationRow {
  const lacks = translation === undefined ? [] : lacking(original, translation);
  const isOld =
    changed !== undefined &&
    translated !== undefined &&
    Temporal.Instant.compare(changed, translated) > 0;
  const status =
    translation === undefined
      ? 'missing'
      : isOld
        ? 'outdated'
        : lacks.length > 0
          ? 'partial'
          : 'done';
  return {
    original: original.path,
    status,
    lacks,
    ...(status === 'outdated' &&
      changed &&
      translated && { changed: { original: changed, translation: translated } }),
  };
}

/** Fields of the original whose words a translation lacks. */
function lacking(original: CheckedEntry, translation: CheckedEntry): string[] {
  const { kind } = original;
  const isSite = original.path === 'site.yaml';
  const words = isSite
    ? SITE_WORDS
    : { title: ['title'], summary: ['summary'], ...ORIGINALS[kind] };
  const fields = Object.entries(words)
    .filter(([, path]) => valueOf(original, path) !== undefined)
    .map(([field]) => field);
  const lists = isSite ? [] : (LISTS[kind] ?? []).filter((field) => hasItems(original, field));
  if (isSite && hasItems(original, 'actions')) lists.push('actionLabels');
  if (isSite && hasItems(original, 'menu')) lists.push('menuLabels');
  const lacks = [...fields, ...lists].filter(
    (field) => valueOf(translation, [field]) === undefined,
  );
  const whole = (field: string, wanted: readonly string[]): void => {
    const given = Object.keys(valueOf(translation, [field]) ?? {});
    if (wanted.some((key) => !given.includes(key))) lacks.push(field);
  };
  whole('figures', textsIn(original, ['figures'], 'what'));
  whole('roles', textsIn(original, ['with'], 'role'));
  whole('linkLabels', textsIn(original, ['links'], 'label'));
  whole('registrationForms', textsIn(original, ['registration'], 'for'));
  whole('changes', changesWithWords(original));
  if (original.facts.texts.length > 0 && translation.facts.texts.length === 0) lacks.push('text');
  return lacks;
}

const hasItems = (entry: CheckedEntry, field: string): boolean => listOf(entry, [field]).length > 0;

function textsIn(entry: CheckedEntry, path: DataPath, field: string): string[] {
  return listOf(entry, path).flatMap((item) => {
    const value = (item as Record<string, unknown> | null)?.[field];
    return typeof value === 'string' ? [value] : [];
  });
}

/** Dates of changes in a series that have words of their own. */
function changesWithWords(entry: CheckedEntry): string[] {
  return listOf(entry, ['repeats', 'changes']).flatMap((item) => {
    const { date, title, summary, statusNote } = item as Record<string, unknown>;
    return typeof date === 'string' && (title ?? summary ?? statusNote) !== undefined ? [date] : [];
  });
}

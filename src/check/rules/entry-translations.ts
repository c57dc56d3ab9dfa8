/** Words in another language: of an entry that is there, in a language of the site, part by part. */
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { Kind } from '../../schema/index.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, valueOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** A problem of the file's name. */
export interface TranslationName {
  code: string;
  message: string;
}

/** What is wrong with the name of a translation; undefined if nothing is. */
export function translationName(
  entry: CheckedEntry,
  content: Content,
): TranslationName | undefined {
  const { locale, id, kind, extension } = entry;
  if (locale === undefined) return undefined;
  const language = languageProblem(locale, `${id}${extension}`, content);
  if (language !== undefined) return language;
  const original = content.originals[kind].get(id);
  if (original === undefined)
    return {
      code: 'translation-original',
      message: `has no original: there is no ${kind}/… file named ${id}.${didYouMean(id, content.originals[kind].keys())}`,
    };
  if (kind === 'events' && folderOf(original.path) !== folderOf(entry.path))
    return {
      code: 'translation-original',
      message: `is not beside its original. Move it to ${folderOf(original.path)}/.`,
    };
  return undefined;
}

/** What is wrong with the language in a file's name; undefined if nothing is. */
export function languageProblem(
  locale: string,
  original: string,
  content: Content,
): TranslationName | undefined {
  const [first, ...further] = content.site.locales ?? [];
  if (first === undefined || further.includes(locale)) return undefined;
  if (locale === first)
    return {
      code: 'translation-locale',
      message: `names the site's own language (${first}), which the original has without saying so. Put its words into ${original}, and delete this file.`,
    };
  return {
    code: 'translation-locale',
    message: `names ${show(locale)}, which is no language of this site (${[first, ...further].join(', ')}).${
      didYouMean(locale, further) ||
      ' Add it to "locales" in site.yaml, or take the dot out of the name.'
    }`,
  };
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** Translated fields with the field of the original that they are the words of. */
export const ORIGINALS: Readonly<Partial<Record<Kind, Readonly<Record<string, DataPath>>>>> = {
  events: {
    imageAlt: ['image', 'alt'],
    statusNote: ['statusNote'],
    registrationNote: ['registration', 'note'],
    room: ['place', 'room'],
    directions: ['place', 'directions'],
    meetingPoint: ['place', 'meetingPoint'],
    routeNote: ['place', 'route', 'note'],
    costNote: ['cost', 'note'],
    audienceNote: ['audience', 'note'],
    accessNote: ['access', 'note'],
    accessContact: ['access', 'contact'],
    afterwardsText: ['afterwards', 'text'],
    inferred: ['inferred'],
  },
  history: {
    imageAlt: ['image', 'alt'],
    place: ['place'],
    inferred: ['inferred'],
  },
  campaigns: {
    imageAlt: ['image', 'alt'],
    outcome: ['outcome'],
    joinLabel: ['join', 'label'],
    inferred: ['inferred'],
  },
  organizations: { description: ['description'] },
  places: {
    transit: ['transit'],
    accessNote: ['access', 'note'],
    accessContact: ['access', 'contact'],
  },
};

/** Lists that go with one of the original, item by item. */
export const LISTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  events: ['schedule'],
  history: ['followUps'],
  campaigns: ['goals'],
};

/** Words for something the original says. */
export const translatedParts: EntryRule = (entry, content) => {
  if (entry.locale === undefined) return;
  const original = content.originals[entry.kind].get(entry.id);
  if (original?.read === undefined) return;
  for (const [field, path] of Object.entries(ORIGINALS[entry.kind] ?? {})) {
    if (valueOf(entry, [field]) === undefined || !original.read.ok(path)) continue;
    if (valueOf(original, path) === undefined)
      report(entry, {
        code: 'translation-part',
        path: [field],
        message: `has no counterpart: the original has no "${path.join('.')}". Delete the line, or add it there.`,
      });
  }
  for (const field of LISTS[entry.kind] ?? []) {
    const mine = listOf(entry, [field]).length;
    const theirs = listOf(original, [field]).length;
    if (mine > 0 && mine !== theirs)
      report(entry, {
        code: 'translation-part',
        path: [field],
        message: `has ${mine} items, but the original has ${theirs}. Write one for each, in the same order.`,
      });
  }
  if (entry.kind === 'history') figureWords(entry, original);
};

/** The words for what is counted name figures of the original. */
function figureWords(entry: CheckedEntry, original: CheckedEntry): void {
  const known = listOf(original, ['figures']).flatMap((figure) => {
    const what = (figure as { what?: unknown } | null)?.what;
    return typeof what === 'string' ? [what] : [];
  });
  const figures = valueOf(entry, ['figures']);
  for (const what of Object.keys(figures ?? {}))
    if (!known.includes(what))
      report(entry, {
        code: 'translation-part',
        path: ['figures', what],
        message: `translates ${show(what)}, which no figure of the original counts.${didYouMean(what, known)}`,
      });
}

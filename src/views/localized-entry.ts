/** The words of an entry in a language: its translation where there is one, else the original. */
import type { z } from 'zod';
import { translations as schemas } from '../schema/translation.ts';
import type { Kind } from '../schema/index.ts';
import type { Content, StoredEntry } from './content.ts';
import { revisions } from './entry-revisions.ts';
import { defaultLocale } from './site.ts';

type Translations = { [K in keyof typeof schemas]: z.output<(typeof schemas)[K]> };

/** Words in a language, each with the language it is really in. */
export interface Localized<T> {
  words: T;
  /** BCP 47 tag of the language of each word. */
  langs: Readonly<Record<keyof T, string>>;
  /** How many of the words that the original has are not translated. */
  missing: number;
}

/** How an entry and its translation stand to each other. */
export interface TranslationState {
  /** How much of it is in the language asked for; all of it where that is its own language. */
  done: 'all' | 'some' | 'none';
  /** Whether the original was changed after the translation. */
  outdated: boolean;
}

/**
 * The words of an entry's translation, or undefined where there is none.
 * @throws {Error} when the translation is not valid.
 */
export function translationOf<K extends keyof Translations>(
  content: Content,
  kind: K,
  id: string,
  locale: string,
): Translations[K] | undefined {
  if (locale === defaultLocale) return undefined;
  const entry = content.translations.get(`${kind}/${id}/${locale}`);
  if (entry === undefined) return undefined;
  const result = schemas[kind].safeParse(entry.data.words);
  if (!result.success)
    throw new Error(`${entry.filePath ?? entry.id} has mistakes. Run "npm run check".`);
  return result.data;
}

/**
 * Each word in a language where the translation has it, else as the original has it. A word that
 * the translation repeats unchanged, such as a name, is still in the language of the original.
 */
export function localized<T extends object>(
  original: T,
  translated: { [K in keyof T]?: T[K] | undefined } | undefined,
  locale: string,
): Localized<T> {
  const words = { ...original };
  const langs = {} as Record<keyof T, string>;
  let missing = 0;
  for (const name of Object.keys(original) as (keyof T)[]) {
    const translation = translated?.[name];
    if (translation !== undefined) words[name] = translation;
    else if (hasWords(original[name])) missing += 1;
    langs[name] =
      translation === undefined || translation === original[name] ? defaultLocale : locale;
  }
  return { words, langs, missing };
}

const hasWords = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * How an entry and its translation stand to each other.
 * @param missing how many of its words are not translated, its body not counted.
 */
export async function translationState(
  content: Content,
  kind: Kind,
  { id, formerly = [] }: { id: string; formerly?: readonly string[] | undefined },
  locale: string,
  missing: number,
): Promise<TranslationState> {
  if (locale === defaultLocale) return { done: 'all', outdated: false };
  const translation = content.translations.get(`${kind}/${id}/${locale}`);
  if (translation === undefined) return { done: 'none', outdated: false };
  const whole =
    missing === 0 && (hasBody(translation) || !hasBody(content.stored.get(`${kind}/${id}`)));
  const { changed } = await revisions();
  const ids = [id, ...formerly];
  const original = changed(kind, ids, undefined);
  const translated = changed(kind, ids, locale);
  return {
    done: whole ? 'all' : 'some',
    outdated:
      original !== undefined &&
      translated !== undefined &&
      Temporal.Instant.compare(original, translated) > 0,
  };
}

/** Whether there is a text below the fields of an entry. */
export function hasBody(entry: StoredEntry | undefined): boolean {
  return entry?.rendered !== undefined || (entry !== undefined && 'deferredRender' in entry);
}

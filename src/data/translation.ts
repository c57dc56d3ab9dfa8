/** The words of an entry in a language: its translation where there is one, else the original. */
import type { z } from 'zod';
import { translations as schemas } from '../schema/translation.ts';
import type { Content } from './content.ts';
import { defaultLocale } from './site.ts';

type Translations = { [K in keyof typeof schemas]: z.output<(typeof schemas)[K]> };

/** Words in a language, each with the language it is really in. */
export interface Localized<T> {
  words: T;
  /** BCP 47 tag of the language of each word. */
  langs: Readonly<Record<keyof T, string>>;
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

/** Each word in a language where the translation has it, else as the original has it. */
export function localized<T extends object>(
  original: T,
  translated: { [K in keyof T]?: T[K] | undefined } | undefined,
  locale: string,
): Localized<T> {
  const words = { ...original };
  const langs = {} as Record<keyof T, string>;
  for (const name of Object.keys(original) as (keyof T)[]) {
    const translation = translated?.[name];
    if (translation !== undefined) words[name] = translation;
    langs[name] = translation === undefined ? defaultLocale : locale;
  }
  return { words, langs };
}

/** The words of an entry in a language: its translation where there is one, else the original. */
import type { z } from 'zod';
import { translations as schemas } from '../schema/translation.ts';
import type { Content } from './content.ts';
import { defaultLocale } from './site.ts';

type Translations = { [K in keyof typeof schemas]: z.output<(typeof schemas)[K]> };

/** Words in a language, marked with the language they are really in. */
export interface Localized<T> {
  /** BCP 47 tag of the language of these words. */
  lang: string;
  words: T;
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

/** Words with the language of the original, or of the translation that stands in for them. */
export function localized<T>(
  original: T,
  translated: { [K in keyof T]?: T[K] | undefined } | undefined,
  locale: string,
): Localized<T> {
  const given = Object.entries(translated ?? {}).filter(([, value]) => value !== undefined);
  if (given.length === 0) return { lang: defaultLocale, words: original };
  return { lang: locale, words: { ...original, ...Object.fromEntries(given) } };
}

/** Regional languages: `en-GB` has the words of `en`, and its own dates, hours and numbers. */
import type { Words } from './interface-words.ts';

/** The language of which a tag is a region or a script: `en` of `en-GB`. */
export function baseLanguage(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** The words of a language as a region writes them. */
export function regional(words: Words, locale: string): Words {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? words.language;
  const language = name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
  return { ...words, language, intl: locale };
}

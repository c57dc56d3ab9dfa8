/** Regional languages: `en-GB` has the words of `en`, and its own dates, hours and numbers. */

/** The language of which a tag is a region or a script: `en` of `en-GB`. */
export function baseLanguage(tag: string): string {
  return new Intl.Locale(tag).language;
}

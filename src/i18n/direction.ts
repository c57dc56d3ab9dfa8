/** Which way a language runs. */

const known = new Map<string, 'ltr' | 'rtl'>();

/**
 * The direction in which a language is written, by what Unicode knows of its script.
 * @param tag BCP 47 tag.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return known.getOrInsertComputed(tag, () =>
    new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr',
  );
}

/** The languages there are words for: one file each in `words/`, found by its name. */
import { baseLanguage, regional } from './base-language.ts';
import type { Words } from './interface-words.ts';

const files = import.meta.glob<Words>('./words/*.ts', { eager: true, import: 'default' });

const byTag = new Map(
  Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.ts$/g, ''), words]),
);

/**
 * The words of the interface in a language; those of `en` for `en-GB`, with its own dates and hours.
 * @param locale BCP 47 tag as in `site.yaml`.
 * @throws {Error} when no file has words for it.
 */
export function wordsFor(locale: string): Words {
  const own = byTag.get(locale);
  if (own !== undefined) return own;
  const words = byTag.get(baseLanguage(locale));
  if (words === undefined) {
    throw new Error(
      `site.yaml names the language "${locale}", but there are no interface words for it. ` +
        `Copy src/i18n/words/en.ts to src/i18n/words/${locale}.ts and translate it. ` +
        `There are words for: ${[...byTag.keys()].join(', ')}.`,
    );
  }
  return regional(words, locale);
}

/** The fonts of the site in a form that `satori` reads; each in subsets. */
import textBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?inline';
import textBoldExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?inline';
import text from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?inline';
import textExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?inline';
import headline from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff?inline';
import headlineExt from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff?inline';
import latinSubsets from '@fontsource/atkinson-hyperlegible-next/unicode.json';
import hebrew from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff?inline';
import hebrewBold from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff?inline';
import hebrewHeadline from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-800-normal.woff?inline';
import hebrewSubsets from '@fontsource/noto-sans-hebrew/unicode.json';
import type { FONT_FAMILIES } from './card.ts';

/** A font as `satori` takes it. */
export interface PreviewFont {
  name: (typeof FONT_FAMILIES)[keyof typeof FONT_FAMILIES][number];
  weight: 400 | 700;
  data: Buffer;
}

const font = (name: PreviewFont['name'], weight: 400 | 700, address: string): PreviewFont => ({
  name,
  weight,
  // A data address, so that the file comes along wherever the pages are made.
  data: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
});

/** All fonts of a picture. */
export const PREVIEW_FONTS: readonly PreviewFont[] = [
  font('headline', 700, headline),
  font('headline-ext', 700, headlineExt),
  font('headline-hebrew', 700, hebrewHeadline),
  font('text', 400, text),
  font('text', 700, textBold),
  font('text-ext', 400, textExt),
  font('text-ext', 700, textBoldExt),
  font('text-hebrew', 400, hebrew),
  font('text-hebrew', 700, hebrewBold),
];

/** The first and the last code point of each range that the fonts are cut to. */
const RANGES = [latinSubsets.latin, latinSubsets['latin-ext'], hebrewSubsets.hebrew].flatMap(
  (ranges) =>
    ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return [first, last] as const;
    }),
);

/** Whether the fonts have every letter of a text. */
export function canBeDrawn(words: string): boolean {
  return [...words].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return RANGES.some(([first, last]) => first <= code && code <= last);
  });
}

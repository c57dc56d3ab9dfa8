/** The fonts of the site in a form that `satori` reads; each in two subsets. */
import textBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?inline';
import textBoldExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?inline';
import text from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?inline';
import textExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?inline';
import headline from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff?inline';
import headlineExt from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff?inline';
import subsets from '@fontsource/atkinson-hyperlegible-next/unicode.json';

/** A font as `satori` takes it. */
export interface PreviewFont {
  name: string;
  weight: 400 | 700;
  data: Buffer;
}

const font = (name: string, weight: 400 | 700, address: string): PreviewFont => ({
  name,
  weight,
  // A data address, so that the file comes along wherever the pages are made.
  data: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
});

/** All fonts of a picture. */
export const PREVIEW_FONTS: readonly PreviewFont[] = [
  font('headline', 700, headline),
  font('headline', 700, headlineExt),
  font('text', 400, text),
  font('text', 400, textExt),
  font('text', 700, textBold),
  font('text', 700, textBoldExt),
];

/** The first and the last code point of each range that the fonts are cut to. */
const RANGES = [subsets.latin, subsets['latin-ext']].flatMap((ranges) =>
  ranges.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return [first, last] as const;
  }),
);

/** Whether the fonts have every letter of a text: they are Latin, and run from left to right. */
export function canBeDrawn(words: string): boolean {
  return [...words].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return RANGES.some(([first, last]) => first <= code && code <= last);
  });
}

/** Made-up titles, sentences and bodies of given lengths. */
import type { Random } from './random.ts';
import {
  ENGLISH,
  GATHERINGS,
  GATHERINGS_ABROAD,
  NAME_ENDS,
  NAME_MIDDLES,
  NAME_STARTS,
  SPANISH,
} from './sample-words.ts';

/** A name out of some thirty thousand, so that an index meets rare words as it does in life. */
export function name(random: Random): string {
  const middle = random.chance(0.6) ? random.pick(NAME_MIDDLES) : '';
  return random.pickSkewed(NAME_STARTS) + middle + random.pickSkewed(NAME_ENDS);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence of this many words, with now and then a name in it. */
export function sentence(random: Random, length: number, locale = 'en'): string {
  const list = locale === 'es' ? SPANISH : ENGLISH;
  const words = Array.from({ length }, (_, index) =>
    index > 0 && random.chance(0.08) ? name(random) : random.pickSkewed(list),
  );
  return `${capitalized(words.join(' '))}.`;
}

/** Plain text of about this many words, at most `most` characters. */
export function plain(random: Random, length: number, most: number, locale = 'en'): string {
  const text = sentence(random, length, locale);
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}.`;
}

/** A title of an event: what it is, and a name; one in twenty is not in English. */
export function eventTitle(random: Random): string {
  if (random.chance(0.05)) return `${random.pick(GATHERINGS_ABROAD)} ${name(random)}`;
  const about = random.chance(0.5)
    ? `: ${capitalized(random.pick(ENGLISH))} and ${capitalized(random.pick(ENGLISH))}`
    : '';
  return `${name(random)} ${random.pick(GATHERINGS)}${about}`;
}

/**
 * A Markdown body.
 * @param words about how many.
 * @param links Markdown links to weave in, one to a paragraph.
 * @param headings how many parts have a heading of level two.
 */
export function body(
  random: Random,
  words: number,
  {
    links = [],
    headings = 0,
    locale = 'en',
  }: { links?: readonly string[]; headings?: number; locale?: string } = {},
): string {
  const paragraphs: string[] = [];
  const rest = [...links];
  let left = words;
  for (let index = 0; left > 0; index += 1) {
    if (index < headings) paragraphs.push(`## ${sentence(random, 4, locale).slice(0, -1)}`);
    const sentences: string[] = [];
    for (let inParagraph = random.integer(30, 60); inParagraph > 0 && left > 0;) {
      const length = random.integer(6, 18);
      sentences.push(sentence(random, length, locale));
      inParagraph -= length;
      left -= length;
    }
    const link = rest.shift();
    paragraphs.push([...sentences, ...(link === undefined ? [] : [link])].join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

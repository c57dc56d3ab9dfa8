/** Characters that look like those of dates and hours and are others, as word processors write them. */

const LOOKALIKES: readonly (readonly [pattern: RegExp, name: string, plain: string])[] = [
  [/[\u00a0\u202f\u2007]/g, 'a no-break space', ' '],
  [/[\u2000-\u2006\u2008-\u200a\u3000]/g, 'an unusual space', ' '],
  [/[\u200b\u2060\ufeff\u200e\u200f]/g, 'an invisible character', ''],
  [/[\uff1a\u2236\ua789]/g, 'a wide colon (：)', ':'],
  [/[\u2010-\u2015\u2212\ufe63\uff0d]/g, 'a dash or special hyphen', '-'],
  [/[\u201c\u201d\u201e\u00ab\u00bb\uff02]/g, 'curly quotes', ''],
  [/[\u2018\u2019\u201a\uff07]/g, 'curly quotes', ''],
];

/** A text with its look-alikes, and without them. */
export interface Lookalike {
  /** What the first one is called: "a no-break space". */
  name: string;
  /** The text with the plain characters, as it was meant. */
  plain: string;
}

/** What only looks right in a text of digits and signs; undefined if nothing does. */
export function lookalike(text: string): Lookalike | undefined {
  if (/^[\x20-\x7e]*$/.test(text)) return undefined;
  const found = LOOKALIKES.filter(([pattern]) => text.search(pattern) >= 0);
  const [first] = found;
  if (first === undefined) return undefined;
  const plain = found.reduce((result, [pattern, , sign]) => result.replace(pattern, sign), text);
  return { name: first[1], plain: plain.replace(/ {2,}/g, ' ').trim() };
}

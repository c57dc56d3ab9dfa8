/** Words of the interface with names from the content among them, each isolated from the rest. */
import type { Formatter } from '../i18n/format.ts';

/** Parts of a line, in order; a name may be in letters of any direction. */
export type InlineText = readonly (string | { name: string })[];

/** The line as text alone, for attributes and titles. */
export function plainText(parts: InlineText): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}

/**
 * A phrase of the interface around names.
 * @param words the phrase, given marks that stand for the names.
 */
export function phraseAround(
  words: (marks: string[]) => string,
  names: readonly string[],
): InlineText {
  const marks = names.map((_, index) => `\u0000${String(index)}\u0000`);
  return words(marks)
    .split('\u0000')
    .map((part, index) => (index % 2 === 0 ? part : { name: names[Number(part)] ?? '' }));
}

/** Names as a sentence has them: "A, B and C". */
export function nameList(format: Formatter, names: readonly string[]): InlineText {
  return phraseAround((marks) => format.list(marks), names);
}

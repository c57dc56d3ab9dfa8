/** Words that are nearly the same as one that no page has. */
import { fold } from '../i18n/word-forms.ts';

/** How many are offered at most. */
const MOST = 3;

/**
 * The words nearest to a term, nearest first, the more frequent of equally near ones first.
 * @param term folded.
 * @param words as they are written, the most frequent first.
 */
export function nearWords(term: string, words: readonly string[]): string[] {
  const limit = term.length < 4 ? 0 : term.length < 7 ? 1 : 2;
  const near: { word: string; distance: number }[] = [];
  for (const word of words) {
    const other = fold(word);
    if (Math.abs(other.length - term.length) > limit) continue;
    const distance = editDistance(term, other, limit);
    if (distance > 0 && distance <= limit) near.push({ word, distance });
  }
  // A word of the same first letter is more likely meant. Sorting keeps the order of equals.
  const cost = ({ word, distance }: { word: string; distance: number }) =>
    distance * 2 + (fold(word).startsWith(term.charAt(0)) ? 0 : 1);
  return near
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => cost(a) - cost(b) || a.index - b.index)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/**
 * How many letters must be added, left out, replaced, or exchanged with their neighbour to make one
 * word of another (optimal string alignment); more than `limit` where that many do not suffice.
 */
export function editDistance(from: string, to: string, limit = Infinity): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[to.length]!;
}

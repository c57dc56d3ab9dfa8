/** Finds the word that was meant. */

/**
 * How many single changes turn one word into another: a letter put in, left out, exchanged, or
 * two neighbours swapped (optimal string alignment). Stops counting beyond `most`.
 */
export function editDistance(from: string, to: string, most = Infinity): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length]!;
}

/** How many changes a word of this length may be away; short words resemble too many others. */
function allowance(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/** Letters and digits alone, in lower case: how a word sounds, whatever joins its parts. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The known word nearest to a misspelt one, or undefined if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = bare(word);
  if (wanted.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const other = bare(candidate);
    const most = Math.min(allowance(Math.min(wanted.length, other.length)), bestDistance);
    const distance = wanted === other ? 0 : editDistance(wanted, other, most);
    if (distance <= most && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ` Did you mean "…"?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

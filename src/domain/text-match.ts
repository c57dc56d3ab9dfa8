/** A passage that was found in a text. */
export interface TextMatch {
  /** Offset of its first character in the text. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** What is written there. */
  words: string;
}

/** All passages of a text that a pattern (with the flag `g`) matches. */
export function matchesOf(text: string, pattern: RegExp): TextMatch[] {
  const found: TextMatch[] = [];
  // Nearly all texts match nothing: `matchAll` would copy the pattern for each.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [words] = match;
    found.push({ start: match.index, end: match.index + words.length, words });
    if (words === '') pattern.lastIndex++;
  }
  return found;
}

/** Matches in the order of the text; of those that overlap, the one that begins first. */
export function withoutOverlaps<T extends TextMatch>(matches: readonly T[]): T[] {
  let last = 0;
  return [...matches]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** What the search page learns of an entry from `/search.json`. */
export type SearchTitle = readonly [
  title: string,
  /** What a link to it points to. */
  href: string,
  /** What it is, and when. */
  about: string,
  /** When it is over and no longer to be found here, in seconds since 1970; events only. */
  over?: number,
];

/** Letters and digits of a text, without accents and capitals, word by word. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * The entries whose titles have every word of a question, or words that begin with it.
 * @param now milliseconds since 1970.
 */
export function titlesWith(
  query: string,
  titles: readonly SearchTitle[],
  now: number,
): SearchTitle[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  return titles.filter(([title, , , over]) => {
    const words = wordsOf(title);
    const isThere = asked.every((word) => words.some((other) => other.startsWith(word)));
    return isThere && (over === undefined || over * 1000 > now);
  });
}

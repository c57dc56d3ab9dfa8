/** What was typed, held against the text of a page: which words match, and what to show of them. */
import { fold, isUnspaced, queryTerms, wordsOf } from '../i18n/word-forms.ts';

/** A piece of text; `marked` where it is what was looked for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** A word with what stands between it and the next one. */
const TOKEN = /[\p{L}\p{M}\p{N}'’ʼ׳״]+/gu;

/** A capital that begins a word within a word, as in hashtags. */
const INNER_CAPITAL = /(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** How many words an excerpt has. */
const EXCERPT_WORDS = 30;

/**
 * The words that a page must have for what was typed.
 * @param fillers words to leave out where others remain, folded.
 */
export function termsOf(typed: string, fillers: readonly string[]): string[] {
  const terms = queryTerms(typed);
  const telling = terms.filter((term) => !fillers.includes(term));
  return telling.length > 0 ? telling : terms;
}

/** Whether a text has a word that begins with a term. */
export function hasWord(text: string, term: string): boolean {
  if (isUnspaced(term)) return fold(text).includes(term);
  return wordsOf(`${text} ${text.replace(INNER_CAPITAL, '$1$2 ')}`).some((word) =>
    word.startsWith(term),
  );
}

/** Whether a word is to be marked for a term: it begins as the term does, but for its ending. */
function isMarked(word: string, term: string): boolean {
  if (isUnspaced(term)) return fold(word).includes(term);
  const beginning = term.length > 5 ? term.slice(0, -2) : term;
  return hasWord(word, beginning);
}

/** A text with the words marked that were looked for. */
export function markWords(text: string, terms: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  const push = (to: number, marked: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), marked });
    from = to;
  };
  text.replace(TOKEN, (word: string, at: number) => {
    if (terms.some((term) => isMarked(word, term))) {
      push(at, false);
      push(at + word.length, true);
    }
    return word;
  });
  push(text.length, false);
  return parts;
}

/** The part of a text in which most of what was looked for stands together. */
export function excerptOf(text: string, terms: readonly string[]): TextPart[] {
  const words = text.split(/\s+/);
  const hits = words.map((word) => (terms.some((term) => isMarked(word, term)) ? 1 : 0));
  const sums = [0];
  for (const hit of hits) sums.push(sums[sums.length - 1]! + hit);
  let best = 0;
  let most = 0;
  for (let start = 0; start < words.length; start += 1) {
    const end = Math.min(start + EXCERPT_WORDS - 5, words.length);
    const count = sums[end]! - sums[start]!;
    if (count > most) [best, most] = [start, count];
  }
  // Some words before the first that was found, unless the text begins there.
  const first = Math.max(0, hits.indexOf(1, best) - 5);
  const start = most === 0 ? 0 : Math.min(first, Math.max(0, words.length - EXCERPT_WORDS));
  const end = start + EXCERPT_WORDS;
  const shown = words.slice(start, end).join(' ');
  const before = start > 0 ? '… ' : '';
  const after = end < words.length ? ' …' : '';
  return markWords(before + shown + after, terms);
}

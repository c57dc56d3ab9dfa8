/**
 * The form of a word under which the search finds it: the same for the index and for what is typed,
 * so that a visitor need not write a word as the page does. Pure.
 */

/** Letters without a canonical decomposition (Unicode Standard Annex 15) that people write otherwise. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  // Yiddish digraphs.
  װ: 'וו',
  ױ: 'וי',
  ײ: 'יי',
  // Arabic letters that are often written for each other; the last one only stretches a word.
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Marks within a word that many leave out: apostrophe, geresh, gershayim. */
const INNER_MARKS = /([\p{L}\p{M}\p{N}])['’ʼ"”״׳]+(?=[\p{L}\p{N}])/gu;

/** A run of letters of a script that puts no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** The Arabic article, which is written as part of the word. */
const ARTICLE = /^ال(?=..)/u;

/** A text without capitals, accents, vowel points and other marks, in its plainest letters. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, folded; a run of an unspaced script counts as one. */
export function wordsOf(text: string): string[] {
  const words = fold(text.replace(INNER_MARKS, '$1')).split(/[^\p{L}\p{N}]+/u);
  return words
    .flatMap((word) => word.replace(UNSPACED, ' $& ').split(' '))
    .filter((word) => word !== '');
}

/** Whether a word is written in a script that puts no space between words. */
export function isUnspaced(word: string): boolean {
  return word.replace(UNSPACED, '') === '';
}

/** Each two neighbouring letters of a run: the search knows no dictionary that would split it. */
function bigrams(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** The words that a page must have for what was typed. */
export function queryTerms(text: string): string[] {
  const terms = wordsOf(text).flatMap((word) =>
    isUnspaced(word) && [...word].length > 1 ? bigrams(word) : [word],
  );
  return [...new Set(terms)];
}

/**
 * Further words to put into the index for a text, so that every query term of it is found: those
 * that Pagefind does not derive itself. It drops all that is no letter or digit, splits at ASCII
 * punctuation, ignores capitals, and removes what decomposes into a combining mark.
 */
export function extraForms(text: string): string[] {
  const forms = new Set<string>();
  for (const token of text.split(/\s+/)) {
    const known = new Set([token, ...token.split(/[!-/:-@[-`{-~]+/)].map(pagefindForm));
    for (const word of wordsOf(token)) {
      const all = isUnspaced(word)
        ? [...bigrams(word), [...word].at(-1) ?? '']
        : [word, word.replace(ARTICLE, '')];
      for (const form of all) if (!known.has(form)) forms.add(form);
    }
  }
  return [...forms];
}

/** The form under which Pagefind stores a word, before it takes its stem. */
function pagefindForm(word: string): string {
  const letters = word.toLowerCase().replace(/[^\p{Alphabetic}\p{N}]/gu, '');
  return letters.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of an index, for the search to offer a near one where a word is on no page. */
import { fold } from '../i18n/word-forms.ts';
import type { IndexedPage } from './indexed-page.ts';

/** How many words are kept at most, the most frequent first: some 40 KB, compressed. */
const MOST = 10_000;

/** How much more a page counts for the words of its title. */
const TITLE_WEIGHT = 5;

/** A word as it is written, from three letters on. */
const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;

/** Collects the words of pages. */
export class Vocabulary {
  readonly #words = new Map<string, { form: string; weight: number }>();

  add({ title, text }: Pick<IndexedPage, 'title' | 'text'>): void {
    this.#count(title, TITLE_WEIGHT);
    this.#count(text, 1);
  }

  /** The words, the most frequent first, each in lower case where it is ever written so. */
  list(): string[] {
    return [...this.#words.values()]
      .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1))
      .slice(0, MOST)
      .map(({ form }) => form);
  }

  /** @param weight for each different word of a text. */
  #count(text: string, weight: number): void {
    const counted = new Set<string>();
    for (const form of text.normalize('NFC').match(WORD) ?? []) {
      const key = fold(form);
      const known = this.#words.getOrInsertComputed(key, () => ({ form, weight: 0 }));
      if (form === form.toLowerCase()) known.form = form;
      if (!counted.has(key)) known.weight += weight;
      counted.add(key);
    }
  }
}

/** What holds for the words of every language. */
import { expect, test } from 'vitest';
import type { Words } from './interface-words.ts';
import en from './words/en.ts';
import es from './words/es.ts';
import he from './words/he.ts';
import yi from './words/yi.ts';

test('a language that lacks a word does not compile', () => {
  const { skip, ...nav } = en.nav;
  // @ts-expect-error: `npm run lint` fails if this is not an error.
  const lacking: Words = { ...en, nav };
  expect(lacking.nav).not.toHaveProperty('skip');
  expect(skip).not.toBe('');
});

/** Where each word is, and what kind of thing it is. */
function shape(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? shape(value, `${path}${key}.`)
      : [`${path}${key}: ${typeof value}`],
  );
}

/** What a language has only where `Intl` needs help with it, and plural forms, which differ. */
const OWN = /^(feeds\.)?(halves|dates|zoneCities|languageNames)\.|^search\.found\./;

test.each([es, he, yi])('$language has the words that English has, and no others', (words) => {
  const wanted = shape(en).filter((word) => !OWN.test(word));
  expect(
    shape(words)
      .filter((word) => !OWN.test(word))
      .sort(),
  ).toEqual(wanted.sort());
});

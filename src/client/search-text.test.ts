import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, hasWord, markWords, termsOf } from './search-text.ts';

const shown = (parts: ReturnType<typeof markWords>) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test.each([
  ['when is the next meeting', ['next', 'meeting']],
  ['the', ['the']],
  ['#ICE', ['ice']],
  ['', []],
])('%s asks for %j', (typed, terms) => {
  expect(termsOf(typed, ['when', 'is', 'the'])).toEqual(terms);
});

test.each([
  ['we are as one', 'asl', false],
  ['an ASL interpreter', 'asl', true],
  ['wheelchairs', 'wheel', true],
  ['#NoTechForICE', 'ice', true],
  ['anti-ICE', 'ice', true],
  ['大会在河边举行', '河边', true],
  ['Café', 'caf', true],
  ['décafé', 'caf', false],
])('whether "%s" has a word like %s: %s', (text, term, expected) => {
  expect(hasWord(text, term)).toBe(expected);
});

test.each([
  ['Seven were arrested.', ['arrests'], 'Seven were [arrested].'],
  ['O’Brien’s café', ['obrien', 'cafe'], '[O’Brien’s] [café]'],
  ['Tikkun: תִּקּוּן', ['תקון'], 'Tikkun: [תִּקּוּן]'],
  ['Nothing', ['soup'], 'Nothing'],
  ['', ['soup'], ''],
])('in "%s", %j is marked', (text, terms, expected) => {
  expect(shown(markWords(text, terms))).toBe(expected);
});

test('marking loses and adds no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
      const parts = markWords(text, termsOf(typed, []));
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});

test('an excerpt shows the words where most of what was looked for stands', () => {
  const filler = (count: number) => Array.from({ length: count }, () => 'la').join(' ');
  const text = `soup ${filler(60)} soup and bread ${filler(60)}`;
  expect(shown(excerptOf(text, ['soup', 'bread']))).toMatch(
    /^… la la la la la \[soup\] and \[bread\] la.* …$/,
  );
  expect(shown(excerptOf(text, ['tea']))).toMatch(/^soup la.* …$/);
  expect(shown(excerptOf('bread and soup', ['soup']))).toBe('bread and [soup]');
});

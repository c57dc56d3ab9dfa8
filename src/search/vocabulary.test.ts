import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

function wordsIn(...pages: { title?: string; text: string }[]): string[] {
  const vocabulary = new Vocabulary();
  for (const { title = '', text } of pages) vocabulary.add({ title, text });
  return vocabulary.list();
}

test('the words of most pages come first, those of titles before all', () => {
  expect(wordsIn({ text: 'soup bread' }, { text: 'bread' }, { title: 'Tea', text: '' })).toEqual([
    'Tea',
    'bread',
    'soup',
  ]);
});

test('a word is in lower case where it is ever written so', () => {
  expect(wordsIn({ text: 'The Bread' }, { text: 'the Union, THE union' })).toEqual([
    'the',
    'Bread',
    'union',
  ]);
});

test('numbers and words of two letters are left out', () => {
  expect(wordsIn({ text: 'In 2019 we 12th' })).toEqual([]);
});

import { expect, test } from 'vitest';
import { Formatter } from '../i18n/format.ts';
import { wordsFor } from '../i18n/index.ts';
import { nameList, plainText } from './inline-text.ts';

const format = new Formatter(wordsFor('en'));

test('names stand in a sentence as parts of their own', () => {
  expect(nameList(format, ['A, B', 'ג', '0']).filter((part) => part !== '')).toEqual([
    { name: 'A, B' },
    ', ',
    { name: 'ג' },
    ', and ',
    { name: '0' },
  ]);
  expect(nameList(format, [])).toEqual(['']);
});

test('as text alone they read as the language lists them', () => {
  const names = ['Jews', 'Tenants'];
  expect(plainText(nameList(format, names))).toBe(format.list(names));
});

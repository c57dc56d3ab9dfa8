import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearWords } from './near-words.ts';

const WORDS = [
  'assembly',
  'Palantir',
  'Amazon',
  'Membresía',
  'date',
  'Senate',
  'Beth',
  'rents',
  'tents',
];

test.each([
  ['amazn', ['Amazon']],
  ['amaozn', ['Amazon']],
  ['palentir', ['Palantir']],
  ['asembley', ['assembly']],
  ['membresua', ['Membresía']],
  ['rentz', ['rents', 'tents'].slice(0, 1)],
  ['donate', []],
  ['bezos', []],
  ['as', []],
])('near %s are %j', (term, near) => expect(nearWords(term, WORDS)).toEqual(near));

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['abcd', 'abdc', 1],
])('from %s to %s there are %d steps', (from, to, steps) => {
  expect(editDistance(from, to)).toBe(steps);
});

test('the distance is the same both ways, 0 for the same word, and no more than the longer one', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

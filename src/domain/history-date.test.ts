import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareHistoryDates,
  decadeOf,
  earliestDay,
  latestDay,
  readHistoryDate,
  readPartialDate,
} from './history-date.ts';

const day = fc
  .date({
    min: new Date('1900-01-01T00:00Z'),
    max: new Date('2099-12-31T00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
/** A date known to the year, the month or the day. */
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length));

test('a date is known as exactly as it is written', () => {
  expect(readPartialDate('2019')).toEqual({
    precision: 'year',
    year: 2019,
    month: undefined,
    day: undefined,
  });
  expect(readPartialDate('2019-06').precision).toBe('month');
  expect(readPartialDate('2019-06-30').day).toBe(30);
});

test('a date covers every day it can mean, and no other', () => {
  fc.assert(
    fc.property(partial, day, (text, candidate) => {
      const date = readPartialDate(text);
      const inside =
        earliestDay(date).toString() <= candidate && candidate <= latestDay(date).toString();
      expect(inside).toBe(candidate.startsWith(text));
    }),
  );
});

test('the order of dates is total: the same whatever order they come in', () => {
  fc.assert(
    fc.property(fc.array(partial, { maxLength: 12 }), (list) => {
      const dates = list.map((text) => readHistoryDate(text));
      const sorted = dates.toSorted(compareHistoryDates).map(({ text }) => text);
      const again = dates
        .toReversed()
        .sort(compareHistoryDates)
        .map(({ text }) => text);
      expect(again).toEqual(sorted);
    }),
  );
});

test('what is known only to the year stands before its months, and those before their days', () => {
  const sorted = ['2019-01-01', '2019', '2018-12-31', '2019-01', '2019-02']
    .map((text) => readHistoryDate(text))
    .sort(compareHistoryDates)
    .map(({ text }) => text);
  expect(sorted).toEqual(['2018-12-31', '2019', '2019-01', '2019-01-01', '2019-02']);
});

test('a range begins and ends with a date', () => {
  const range = readHistoryDate('2019-06-30/2019-08', true);
  expect(range.from.day).toBe(30);
  expect(range.to?.precision).toBe('month');
  expect(range.approximate).toBe(true);
  expect(decadeOf(range)).toBe(2010);
});

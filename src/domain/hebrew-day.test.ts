import { expect, test } from 'vitest';
import { hebrewDaysOf } from './hebrew-day.ts';
import { zonePosition } from './zone-positions.ts';
import { readWhen } from './time.ts';

const days = (start: string, end?: string) =>
  hebrewDaysOf(readWhen(start, end, 'America/New_York'), zonePosition('America/New_York')).map(
    String,
  );

test('what ends before sunset is on the Hebrew day of that daytime', () => {
  expect(days('2019-12-15T10:00', '2019-12-15T13:00')).toEqual(['2019-12-15']);
});

test('what begins after sunset is on the next Hebrew day', () => {
  // The sun set in New York at 4:29 pm.
  expect(days('2019-12-12T19:00', '2019-12-12T20:30')).toEqual(['2019-12-13']);
  expect(days('2019-06-20T19:00', '2019-06-20T20:15')).toEqual(['2019-06-20']);
});

test('what goes on through sunset is on both', () => {
  expect(days('2019-12-12T15:00', '2019-12-12T18:00')).toEqual(['2019-12-12', '2019-12-13']);
  expect(days('2019-06-20T19:00')).toEqual(['2019-06-20', '2019-06-21']);
});

test('whole days are the Hebrew days of their daytime', () => {
  expect(days('2019-08-11')).toEqual(['2019-08-11']);
  expect(days('2015-12-06', '2015-12-13')).toEqual(['2015-12-06', '2015-12-13']);
});

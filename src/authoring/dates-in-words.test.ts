import { describe, expect, test } from 'vitest';
import { dateInWords, whenInWords } from './dates-in-words.ts';

describe('when an event is', () => {
  test.each([
    [
      { start: '2026-12-05 14:00', end: '2026-12-05 16:00' },
      'Saturday, December 5, 2026, 2–4 pm, New York',
    ],
    [{ start: '2026-12-05 10:00' }, 'Saturday, December 5, 2026, 10 am, New York'],
    [
      { start: '2026-12-05 10:00', timezone: 'Asia/Jerusalem' },
      'Saturday, December 5, 2026, 10 am, Jerusalem',
    ],
    [{ start: '2026-12-05' }, 'Saturday, December 5, 2026, all day, New York'],
    [
      { start: '2026-12-05', timeNotKnown: 'true' },
      'Saturday, December 5, 2026, hour not known, New York',
    ],
    [
      { start: '2026-12-05', end: '2026-12-06' },
      'Saturday, December 5, 2026 to Sunday, December 6, 2026, all day, New York',
    ],
    [{ start: '2026-12' }, 'December 2026'],
    // An hour that the change of clocks skips.
    [{ start: '2026-03-08 02:30' }, undefined],
    [{ start: '2026-02-30' }, undefined],
  ])('%j is %j', (values, words) => {
    expect(whenInWords(values, 'America/New_York')).toBe(words);
  });
});

test.each([
  ['2019', '2019'],
  ['2019-06', 'June 2019'],
  ['2019-06-30', 'Sunday, June 30, 2019'],
  ['2019-06-30 19:00', 'Sunday, June 30, 2019, 7 pm'],
  ['anything', 'anything'],
])('the date %s is %j in words', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClock, readDay, readMoment } from './answers.ts';
import { whenInWords } from './in-words.ts';
import { QUESTIONS, readAnswer } from './questions.ts';

describe('a day', () => {
  test.each([
    ['2026-12-05', '2026-12-05'],
    ['December 5, 2026', '2026-12-05'],
    ['Saturday, December 5, 2026', '2026-12-05'],
    ['5 Dec 2026', '2026-12-05'],
    [' Dec. 5th, 2026. ', '2026-12-05'],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    'Friday, December 5, 2026',
    'December 5',
    '12/5/2026',
    '2026-02-30',
    'on December 5, 2026',
    'December 5 or 6, 2026',
    '',
  ])('%j is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });
});

describe('an hour', () => {
  test.each([
    ['19:00', '19:00'],
    ['7pm', '19:00'],
    ['7:30 p.m.', '19:30'],
    ['12 am', '00:00'],
    ['12:15 PM', '12:15'],
    ['noon', '12:00'],
  ])('%j is %s', (text, clock) => {
    expect(readClock(text)).toBe(clock);
  });

  test.each(['7', '13 pm', '0 am', '24:00', '7:60', 'evening'])('%j is none', (text) => {
    expect(readClock(text)).toBeUndefined();
  });
});

test.each([
  ['2026-12-05 14:00', '2026-12-05 14:00'],
  ['2026-12-05T14:00', '2026-12-05 14:00'],
  ['December 5, 2026, 2 pm', '2026-12-05 14:00'],
  ['Saturday, December 5, 2026 at 2:30 p.m.', '2026-12-05 14:30'],
  ['2026-12-05', '2026-12-05'],
  ['tomorrow', undefined],
])('the moment %j is %s', (text, moment) => {
  expect(readMoment(text)).toBe(moment);
});

test('an hour alone is that of the same day, or of the night after', () => {
  const end = QUESTIONS.event.find(({ name }) => name === 'end')!;
  const start = '2026-12-05 20:00';
  expect(readAnswer(end, '9 pm', { start })).toEqual({ value: '2026-12-05 21:00' });
  expect(readAnswer(end, '1 am', { start })).toEqual({ value: '2026-12-06 01:00' });
  expect(readAnswer(end, '9 pm', { start: '2026-12-05' })).toHaveProperty('error');
});

test('a choice is the same with capitals and spaces', () => {
  const place = QUESTIONS.event.find(({ name }) => name === 'place')!;
  expect(readAnswer(place, 'In person', {})).toEqual({ value: 'in-person' });
  expect(readAnswer(place, 'outside', {})).toHaveProperty('error');
});

test.each([
  ['2026-12-05 14:00', '2026-12-05 16:00', 'Saturday, December 5, 2026, 2–4 pm, New York'],
  ['2026-12-05 10:00', undefined, 'Saturday, December 5, 2026, 10 am, New York'],
  ['2026-12-05', undefined, 'Saturday, December 5, 2026, all day, New York'],
  [
    '2026-12-05',
    '2026-12-06',
    'Saturday, December 5, 2026 to Sunday, December 6, 2026, all day, New York',
  ],
])('%s to %s is said back as %j', (start, end, words) => {
  expect(whenInWords(start, end, 'America/New_York')).toBe(words);
});

test('any answer is read or refused, never an accident', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const question of Object.values(QUESTIONS).flat())
        expect(readAnswer(question, text, { start: '2026-12-05 14:00' })).toBeTypeOf('object');
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClock, readDay, readEnd, readMoment, readPartialDate } from './typed-dates.ts';

const context = { locales: ['en', 'es'] };
/** A Sunday. */
const today = Temporal.PlainDate.from('2026-11-29');

describe('a day', () => {
  test.each([
    ['2026-12-05', '2026-12-05'],
    ['2026-12-5', '2026-12-05'],
    ['December 5, 2026', '2026-12-05'],
    ['december 5 2026', '2026-12-05'],
    ['Saturday, December 5, 2026', '2026-12-05'],
    ['5 Dec 2026', '2026-12-05'],
    ['the 5th of December, 2026', '2026-12-05'],
    [' Dec. 5th, 2026. ', '2026-12-05'],
    ['Sept 9 2026', '2026-09-09'],
    ['10 dic 2026', '2026-12-10'],
    ['jueves, 10 de diciembre de 2026', '2026-12-10'],
    ['12/10/2026', '2026-12-10'],
    ['12/10/26', '2026-12-10'],
    ['13/12/2026', '2026-12-13'],
  ])('%j is %s', (text, day) => {
    expect(readDay(text, context)).toBe(day);
  });

  test.each([
    'Friday, December 5, 2026',
    'December 5',
    'tomorrow',
    'Tuesday',
    '2026-02-30',
    '31/31/2026',
    'before December 5, 2026',
    'December 5 or 6, 2026',
    'December 2026',
    '',
  ])('%j is none', (text) => {
    expect(readDay(text, context)).toBeUndefined();
  });

  test.each([
    [['en'], '2026-12-10'],
    [['en-GB'], '2026-10-12'],
    [['es', 'en'], '2026-10-12'],
    [['de'], '2026-10-12'],
  ])('in numbers has the order of the first language: %j', (locales, day) => {
    expect(readDay('12/10/2026', { locales })).toBe(day);
  });

  test.each([
    ['ru', '10 декабря 2026'],
    ['de', '10. Dezember 2026'],
    ['fr', '10 déc. 2026'],
    ['yi', 'December 10, 2026'],
  ])('may be in %s: %s', (locale, text) => {
    expect(readDay(text, { locales: [locale] })).toBe('2026-12-10');
  });

  test.each([
    ['December 5', '2026-12-05'],
    ['January 5', '2027-01-05'],
    ['today', '2026-11-29'],
    ['Tomorrow', '2026-11-30'],
    ['Tuesday', '2026-12-01'],
    ['sunday', '2026-12-06'],
    // Said by some of this week and by others of the next.
    ['next Tuesday', undefined],
  ])('where today is known, %j is %s', (text, day) => {
    expect(readDay(text, { ...context, today })).toBe(day);
  });

  test('is read back from every way it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom('en', 'en-GB', 'es', 'de', 'fr', 'pt', 'it'),
        fc.constantFrom<Intl.DateTimeFormatOptions>(
          { dateStyle: 'full' },
          { dateStyle: 'long' },
          { day: 'numeric', month: 'numeric', year: 'numeric' },
        ),
        (date, locale, style) => {
          const text = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date);
          expect(readDay(text, { locales: [locale] })).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('a date as exactly as it is known', () => {
  test.each([
    ['2019', '2019'],
    ['2019-8', '2019-08'],
    ['August 2019', '2019-08'],
    ['agosto de 2019', '2019-08'],
    ['August 11, 2019', '2019-08-11'],
    ['2019-13', undefined],
    ['August 11', undefined],
    ['the summer of 2019', undefined],
  ])('%j is %s', (text, date) => {
    expect(readPartialDate(text, { ...context, today })).toBe(date);
  });
});

describe('an hour', () => {
  test.each([
    ['19:00', '19:00'],
    ['7pm', '19:00'],
    ['7:30 p.m.', '19:30'],
    ['7:30 p. m.', '19:30'],
    ['7.30pm', '19:30'],
    ['19h', '19:00'],
    ['19h30', '19:30'],
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
  ['12/10/2026 7pm', '2026-12-10 19:00'],
  ['10 dic 2026 19:00', '2026-12-10 19:00'],
  ['10 de diciembre de 2026 a las 19:00', '2026-12-10 19:00'],
  ['7pm on December 5, 2026', '2026-12-05 19:00'],
  ['2026-12-05', '2026-12-05'],
  ['tomorrow', undefined],
  ['12/10/2026 7', undefined],
])('the moment %j is %s', (text, moment) => {
  expect(readMoment(text, context)).toBe(moment);
});

test.each([
  ['9 pm', '2026-12-05 20:00', '2026-12-05 21:00'],
  ['1 am', '2026-12-05 20:00', '2026-12-06 01:00'],
  ['midnight', '2026-12-05 20:00', '2026-12-06 00:00'],
  ['9 pm', '2026-12-05', undefined],
  ['December 6, 2026', '2026-12-05', '2026-12-06'],
])('the end %j of what begins at %s is %s', (text, start, end) => {
  expect(readEnd(text, start, context)).toBe(end);
});

test('any text is a date of the calendar or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const day = readDay(text, { ...context, today });
      expect(day === undefined || Temporal.PlainDate.from(day).toString() === day).toBe(true);
      readMoment(text, context);
      readPartialDate(text, context);
    }),
    { numRuns: 300 },
  );
});

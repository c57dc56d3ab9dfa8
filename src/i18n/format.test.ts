/** Dates, times, numbers and lists, as each language writes them. */
import { describe, expect, test } from 'vitest';
import { readHistoryDate } from '../domain/history-date.ts';
import type { Repeats } from '../domain/series.ts';
import { readWhen } from '../domain/time.ts';
import { Formatter } from './format.ts';
import type { Words } from './interface-words.ts';
import en from './words/en.ts';
import es from './words/es.ts';

const NEW_YORK = 'America/New_York';
const day = Temporal.PlainDate.from('2019-12-12');

/** An evening in New York, from one wall time to another. */
const evening = (start: string, end?: string) =>
  readWhen(`2019-12-12 ${start}`, end && `2019-12-12 ${end}`, NEW_YORK, true);

const hours = (words: Words, start: string, end?: string) =>
  new Formatter(words).span(evening(start, end)).hours;

describe('English', () => {
  const format = new Formatter(en);

  test('writes dates as Americans do', () => {
    expect(format.day(day)).toBe('Thursday, December 12, 2019');
    expect(format.month(day)).toBe('December 2019');
    expect(format.day(day, 'short')).toBe('Thu, Dec 12');
  });

  test('says the half of the day once where it can', () => {
    expect(hours(en, '19:00')).toBe('7 pm');
    expect(hours(en, '19:00', '20:30')).toBe('7–8:30 pm');
    expect(hours(en, '10:00', '13:00')).toBe('10 am – 1 pm');
  });

  test('names the zone by the letters on every poster', () => {
    expect(format.when(evening('19:00', '20:30'))).toBe(
      'Thursday, December 12, 2019, 7–8:30 pm EST',
    );
  });
});

describe('Spanish', () => {
  const format = new Formatter(es);

  test('writes dates with articles where sentences need them', () => {
    expect(format.day(day)).toBe('jueves, 12 de diciembre de 2019');
    expect(format.month(day)).toBe('diciembre de 2019');
    expect(es.campaign.since(format.historyDate(readHistoryDate('2019', false)))).toBe(
      'desde 2019',
    );
    expect(es.campaign.since(format.historyDate(readHistoryDate('2019-06-30', false)))).toBe(
      'desde el 30 de junio de 2019',
    );
    expect(es.campaign.fromTo('2016', '30 de junio de 2020')).toBe(
      'de 2016 al 30 de junio de 2020',
    );
    expect(format.historyDate(readHistoryDate('1999-06', true))).toBe('alrededor de junio de 1999');
  });

  test('has the twelve hours of New York, with a space in p. m.', () => {
    expect(hours(es, '19:00')).toBe('7 p.\u00a0m.');
    expect(hours(es, '19:00', '20:30')).toBe('7–8:30 p.\u00a0m.');
    expect(hours(es, '10:00', '13:00')).toBe('10 a.\u00a0m. – 1 p.\u00a0m.');
    expect(format.when(evening('19:00'))).toBe('jueves, 12 de diciembre de 2019, 7 p.\u00a0m. EST');
  });

  test('writes numbers as they are written in New York', () => {
    expect(format.number(370_000, 'USD')).toBe('$370,000');
    expect(format.amount({ kind: 'about', value: 200 })).toBe('alrededor de 200');
  });

  test('joins with y, and with e before the sound of i', () => {
    expect(format.list(['Mijente', 'DRUM'])).toBe('Mijente y DRUM');
    expect(format.list(['Mijente', 'IfNotNow'])).toBe('Mijente e IfNotNow');
    expect(format.list(['A', 'B', 'huelga'])).toBe('A, B y huelga');
  });

  test('counts one and many', () => {
    expect([0, 1, 2, 1000].map(es.campaign.eventCount)).toEqual([
      '0 eventos',
      '1 evento',
      '2 eventos',
      '1,000 eventos',
    ]);
  });

  test('has names for cities and for sign language, which Intl has not', () => {
    expect(format.zoneCity(NEW_YORK)).toBe('Nueva York');
    expect(format.zoneCity('America/Los_Angeles')).toBe('Los Angeles');
    expect(format.languageName('ase')).toBe('lengua de señas americana (ASL)');
    expect(format.languageName('en')).toBe('inglés');
  });
});

test('an evening that ends after midnight is one evening in every language', () => {
  const late = readWhen('2019-12-31 21:00', '2020-01-01 00:30', NEW_YORK, true);
  expect(new Formatter(en).when(late)).toBe('Tuesday, December 31, 2019, 9 pm – 12:30 am EST');
  expect(new Formatter(es).when(late)).toBe(
    'martes, 31 de diciembre de 2019, 9 p.\u00a0m. – 12:30 a.\u00a0m. EST',
  );
});

describe('an event over several days', () => {
  const span = (start: string, end: string) => readWhen(start, end, NEW_YORK, true);

  test('has both days with their hours', () => {
    const format = new Formatter(en);
    expect(format.when(span('2027-01-11 18:00', '2027-01-12 20:00'), 'short')).toBe(
      'Mon, Jan 11, 6 pm – Tue, Jan 12, 8 pm EST',
    );
    expect(format.when(span('2027-01-11 18:00', '2027-01-12 17:00'), 'short')).toBe(
      'Mon, Jan 11, 6 pm – Tue, Jan 12, 5 pm EST',
    );
    expect(new Formatter(es).when(span('2027-01-11 18:00', '2027-01-12 20:00'))).toBe(
      'lunes, 11 de enero de 2027, 6 p.\u00a0m. – martes, 12 de enero de 2027, 8 p.\u00a0m. EST',
    );
  });

  test('that ends at midnight is of one day', () => {
    expect(new Formatter(en).when(span('2027-01-11 18:00', '2027-01-12 00:00'), 'short')).toBe(
      'Mon, Jan 11, 6 pm – 12 am EST',
    );
  });
});

test('a site may have a clock of 24 hours in any language', () => {
  for (const words of [en, es])
    expect(new Formatter(words, 24).span(evening('19:00', '20:30')).hours).toBe('19:00–20:30');
  expect(new Formatter(en, 24).span(evening('00:00')).hours).toBe('00:00');
});

describe('a series', () => {
  const weekly = ['2017-01-18', '2017-01-25', '2017-02-22'].map((date) =>
    readWhen(`${date} 18:30`, undefined, NEW_YORK, true),
  );
  const repeats = (data: object) => ({ except: [], changes: [], ...data }) as unknown as Repeats;

  test.each([
    [{ every: 'week' }, 'Every Wednesday, Jan 18 – Feb 22, 2017, 6:30 pm'],
    [
      { every: '2 weeks', on: { weekdays: ['monday', 'friday'] } },
      'Every other Monday and Friday, Jan 18 – Feb 22, 2017, 6:30 pm',
    ],
    [{ every: 'day' }, 'Every day, Jan 18 – Feb 22, 2017, 6:30 pm'],
    [
      { every: 'month', on: { monthWeekdays: [{ ordinal: -1, weekday: 'friday' }] } },
      'Last Friday of the month, Jan 18 – Feb 22, 2017, 6:30 pm',
    ],
    [{ every: 'month' }, 'On day 18 of every month, Jan 18 – Feb 22, 2017, 6:30 pm'],
  ])('says the rule %j and its span', (data, text) => {
    expect(
      new Formatter(en).series(repeats(data), weekly)?.replace(/[\u2009\u00a0\u202f]/g, ' '),
    ).toBe(text);
  });

  test('has words in Spanish', () => {
    expect(
      new Formatter(es)
        .series(repeats({ every: 'week' }), weekly)
        ?.replace(/[\u2009\u00a0\u202f]/g, ' '),
    ).toBe('Cada miércoles, 18 de ene – 22 de feb 2017, 6:30 p. m.');
  });

  test('without any date says nothing', () => {
    expect(new Formatter(en).series(repeats({ every: 'week' }), [])).toBeUndefined();
  });
});

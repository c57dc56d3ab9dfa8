import { describe, expect, test } from 'vitest';
import type { Cost } from '../domain/cost.ts';
import { repeats } from '../schema/repeats.ts';
import { contactLink, costText, ruleText, topicName } from './detail-text.ts';
import { regional } from './base-language.ts';
import { Formatter } from './format.ts';
import en from './words/en.ts';
import es from './words/es.ts';
import he from './words/he.ts';
import yi from './words/yi.ts';

const cost = (fields: Partial<Cost>): Cost => ({
  kind: 'paid',
  noOneTurnedAway: false,
  currency: 'USD',
  ...fields,
});

/** Without marks of direction and spaces that do not break. */
const plain = (text: string): string =>
  text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f]/g, ' ');

describe('what it costs', () => {
  test.each([
    [cost({ kind: 'free' }), 'Free'],
    [cost({}), 'Paid'],
    [cost({ from: 10, to: 10 }), '$10'],
    [cost({ from: 7.5 }), 'From $7.50'],
    [cost({ to: 20 }), 'Up to $20'],
    [cost({ from: 10, to: 30 }), '$10–$30, sliding scale'],
    [
      cost({ from: 10, to: 30, noOneTurnedAway: true }),
      '$10–$30, sliding scale; no one turned away for lack of funds',
    ],
    [cost({ kind: 'donation' }), 'By donation'],
    [cost({ kind: 'donation', from: 5, to: 15 }), 'Suggested donation: $5–$15'],
    [cost({ from: 12, to: 12, currency: 'EUR' }), '€12'],
  ])('is said in words: %j', (given, text) => {
    expect(costText(given, en)).toBe(text);
  });

  test.each([
    [es, '$10–$30, escala móvil; nadie se queda fuera por falta de dinero'],
    [he, '10 $–30 $, לפי היכולת; אף אחד לא יישאר בחוץ בגלל מחסור בכסף'],
    [yi, '$ 10–$ 30, לויט דעם וואָס מע קען; קיינער בלײַבט נישט אין דרויסן צוליב געלט'],
  ])('is said in $language', (words, text) => {
    expect(plain(costText(cost({ from: 10, to: 30, noOneTurnedAway: true }), words))).toBe(text);
  });
});

const FIRST = Temporal.PlainDate.from('2026-12-01');
const rule = (fields: object): ReturnType<ReturnType<typeof repeats>['parse']> =>
  repeats().parse({ ...('dates' in fields ? {} : { count: '6' }), ...fields });

describe('the rule of a series', () => {
  test.each([
    [{ every: 'day' }, 'Every day'],
    [{ every: '28 days' }, 'Every 28 days'],
    [{ every: 'week' }, 'Every Tuesday'],
    [{ every: '2 weeks', on: ['tuesday', 'friday'] }, 'Every other Tuesday and Friday'],
    [{ every: '3 weeks' }, 'Tuesday, every 3 weeks'],
    [
      { every: 'month', on: ['first tuesday', 'third tuesday'] },
      'First and third Tuesday of the month',
    ],
    [
      { every: 'month', on: ['first tuesday', 'last friday'] },
      'First Tuesday and last Friday of the month',
    ],
    [{ every: '3 months', on: 'second thursday' }, 'Second Thursday, every 3 months'],
    [{ every: 'month', on: 'last day' }, 'On the last day of every month'],
    [{ every: 'month', on: ['1', '15'] }, 'On day 1 and day 15 of every month'],
    [{ every: 'year' }, 'Every year'],
    [{ dates: ['2026-12-15', '2027-01-20'] }, '6 dates'],
  ])('%j is said as "%s"', (fields, text) => {
    expect(ruleText(rule(fields), FIRST, 6, en)).toBe(text);
  });

  const TWICE = { every: 'month', on: ['first tuesday', 'third tuesday'] };
  const QUARTERLY = { every: '3 months', on: 'second thursday' };
  test.each([
    [es, TWICE, 'Primer y tercer martes del mes'],
    [es, QUARTERLY, 'Segundo jueves, cada 3 meses'],
    [es, { every: 'month', on: 'last day' }, 'El último día de cada mes'],
    [he, TWICE, 'יום שלישי הראשון והשלישי בחודש'],
    [he, QUARTERLY, 'יום חמישי השני בחודש, אחת ל־3 חודשים'],
    [he, { every: '28 days' }, 'פעם ב־28 ימים'],
    [yi, QUARTERLY, 'דער צווייטער דאנערשטיק פֿון חודש, יעדע 3 חדשים'],
  ])('is said in $language', (words, fields, text) => {
    expect(ruleText(rule(fields), FIRST, 6, words)).toBe(text);
  });
});

test('questions go to a mail address or a page', () => {
  expect(contactLink('events@example.org')).toEqual({
    href: 'mailto:events@example.org',
    text: 'events@example.org',
  });
  expect(contactLink('mailto:events@example.org').href).toBe('mailto:events@example.org');
  expect(contactLink('https://www.example.org/ask/')).toEqual({
    href: 'https://www.example.org/ask/',
    text: 'example.org/ask',
  });
});

test('a topic without a name in a language has that of the first one', () => {
  const site = { topics: { heat: { en: 'Heat', es: 'Calefacción' } }, locales: ['en', 'es', 'he'] };
  expect(topicName('heat', site, 'es')).toEqual({ text: 'Calefacción', lang: 'es' });
  expect(topicName('heat', site, 'he')).toEqual({ text: 'Heat', lang: 'en' });
});

test('a region has the words of its language, and its own dates and hours', () => {
  const format = new Formatter(regional(en, 'en-GB'));
  const when = { timeZone: 'Europe/London', plainTime: '19:00' };
  const time = Temporal.PlainDate.from('2026-12-08').toZonedDateTime(when);
  expect(format.time(time)).toBe('19:00');
  expect(format.day(time.toPlainDate(), 'long')).toBe('8 December 2026');
  expect(format.words.nav.events).toBe(en.nav.events);
  expect(format.words.language).toBe('British English');
});

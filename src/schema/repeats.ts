/** A series of events: the part of RFC 5545 recurrence that volunteers need, in words. */
import { z } from 'zod';
import { access } from './access.ts';
import { calendarDate, wallTime } from './dates.ts';
import { place } from './place.ts';
import { registration } from './registration.ts';
import { withRules } from './rules.ts';
import { plainText, uniqueList, wholeNumber } from './text.ts';

/** How often an event repeats. */
export const FREQUENCIES = ['day', 'week', '2 weeks', 'month', 'year'] as const;

/** Days of the week as content writes them, Monday first (ISO 8601). */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** Which of a month's weekdays, as content writes it; the value is RFC 5545's BYDAY number. */
export const ORDINALS = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const;

/** On which days a series falls. */
export type RepeatsOn =
  | { weekdays: Weekday[] }
  | { ordinal: (typeof ORDINALS)[keyof typeof ORDINALS]; weekday: Weekday }
  /** From 1; -1 is the last day of the month. */
  | { monthDay: number };

const ON_HELP =
  'Write days of the week ([tuesday, thursday]), one of a month ("second tuesday", "last friday", "last day"), or a day of the month (15).';

/** Ordinals as digits: "5th friday". */
const ORDINAL_DIGITS: Readonly<Record<string, string>> = {
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
};

const isWeekday = (word: string): word is Weekday => (WEEKDAYS as readonly string[]).includes(word);
const isOrdinal = (word: string): word is keyof typeof ORDINALS => Object.hasOwn(ORDINALS, word);

/** Reads what stands in `on`; undefined if it means nothing. */
function readOn(value: string | string[]): RepeatsOn | undefined {
  if (Array.isArray(value)) {
    const words = value.map((word) => word.toLowerCase());
    return words.length > 0 && words.every(isWeekday) && new Set(words).size === words.length
      ? { weekdays: words }
      : undefined;
  }
  const text = value.trim().toLowerCase();
  // RFC 5545 counts days of the month from its end by negative numbers.
  if (text === 'last day') return { monthDay: -1 };
  if (/^\d{1,2}$/.test(text)) {
    const monthDay = Number(text);
    return monthDay >= 1 && monthDay <= 31 ? { monthDay } : undefined;
  }
  const [word = '', second, ...rest] = text.split(/\s+/);
  const first = ORDINAL_DIGITS[word] ?? word;
  if (second === undefined) return isWeekday(first) ? { weekdays: [first] } : undefined;
  return rest.length === 0 && isOrdinal(first) && isWeekday(second)
    ? { ordinal: ORDINALS[first], weekday: second }
    : undefined;
}

const on = () =>
  z.union([z.string(), z.array(z.string())]).transform((value, context): RepeatsOn => {
    const read = readOn(value);
    if (read !== undefined) return read;
    const wrong = Array.isArray(value)
      ? value.findIndex((word) => !isWeekday(word.toLowerCase()))
      : -1;
    if (wrong >= 0) {
      context.addIssue({
        code: 'custom',
        path: [wrong],
        message: `is not a day of the week. Use ${WEEKDAYS.join(', ')}.`,
        params: { words: WEEKDAYS },
      });
      return z.NEVER;
    }
    context.addIssue({ code: 'custom', message: `is not a day a series can fall on. ${ON_HELP}` });
    return z.NEVER;
  });

/** What may differ in one occurrence of a series. Dates and times as in the event itself. */
const change = () =>
  z.strictObject({
    date: calendarDate()
      .describe('Day on which the occurrence would be without the change.')
      .meta({ examples: ['2026-12-24'] }),
    start: wallTime()
      .optional()
      .describe("When it begins instead, on the wall clock of the event's time zone.")
      .meta({ examples: ['2026-12-22 19:00'] }),
    end: wallTime()
      .optional()
      .describe("When it ends instead, on the wall clock of the event's time zone.")
      .meta({ examples: ['2026-12-22 20:30'] }),
    title: plainText(120)
      .optional()
      .describe('What it is called instead.')
      .meta({ examples: ['Holiday phone bank'] }),
    summary: plainText(200)
      .optional()
      .describe('What is said of it instead.')
      .meta({ examples: ['A short evening of calls, then candles.'] }),
    status: z
      .enum(['scheduled', 'cancelled', 'moved-online'])
      .optional()
      .describe('cancelled: this occurrence alone does not take place.')
      .meta({ examples: ['cancelled'] }),
    statusNote: plainText(200)
      .optional()
      .describe('Why it was changed or cancelled.')
      .meta({ examples: ['The office is closed that day.'] }),
    place: place()
      .optional()
      .describe('Where it is instead.')
      .meta({ examples: [{ kind: 'online' }] }),
    registration: registration()
      .optional()
      .describe('How to register for it instead.')
      .meta({ examples: [{ url: 'https://actionnetwork.org/forms/december' }] }),
    access: access()
      .optional()
      .describe('What is known of its access instead.')
      .meta({ examples: [{ captions: 'yes' }] }),
  });

/** How an event repeats. The first occurrence is the event's own `start`. */
export const repeats = () =>
  withRules(
    z.strictObject({
      every: z
        .enum(FREQUENCIES)
        .describe('How often.')
        .meta({ examples: ['week'] }),
      on: on()
        .optional()
        .describe('On which days. Left out: on the weekday or the day of the month of start.')
        .meta({ examples: [['tuesday', 'thursday'], 'second tuesday', '15'] }),
      until: calendarDate()
        .optional()
        .describe("Last day on which an occurrence may begin, in the event's time zone.")
        .meta({ examples: ['2027-06-30'] }),
      count: wholeNumber(1, 1000)
        .optional()
        .describe('How many occurrences, the first and the excepted ones counted in.')
        .meta({ examples: ['10'] }),
      except: uniqueList(calendarDate(), (value) => value)
        .default([])
        .describe(
          'Days on which there is none. For one that was announced, use changes with status: cancelled.',
        )
        .meta({ examples: [['2026-12-25']] }),
      changes: uniqueList(change(), (value) => value.date)
        .default([])
        .describe('Single occurrences that differ.')
        .meta({ examples: [[{ date: '2026-12-24', status: 'cancelled' }]] }),
    }),
    (rule) => {
      rule(['until', 'count'], ({ until, count }, refuse) => {
        if (until !== undefined && count !== undefined)
          refuse(
            ['count'],
            'stands beside "until". A series ends by one of them; delete the other.',
          );
        if (until === undefined && count === undefined)
          refuse([], 'has no end. Add "until: <last date>" or "count: <number>" to it.');
      });
      rule(['every', 'on'], ({ every, on: days }, refuse) => {
        if (days === undefined) return;
        const weekly = every === 'week' || every === '2 weeks';
        if ('weekdays' in days && !weekly)
          refuse(['on'], 'names days of the week, which goes with every: week or every: 2 weeks.');
        if (!('weekdays' in days) && every !== 'month')
          refuse(['on'], 'names a day of the month, which goes with every: month.');
      });
    },
  );

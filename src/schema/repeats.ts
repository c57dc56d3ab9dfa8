/** A series of events: the part of RFC 5545 recurrence that volunteers need, in words. */
import { z } from 'zod';
import { access } from './access.ts';
import { calendarDate, wallTime } from './dates.ts';
import { place } from './place.ts';
import { registrations } from './registration.ts';
import { withRules } from './rules.ts';
import { plainText, uniqueList, wholeNumber } from './text.ts';

/** How often most series repeat. Beside them: `3 months`, `28 days`, any number of these units. */
export const FREQUENCIES = ['day', 'week', '2 weeks', 'month', 'year'] as const;

/** Units of time in which a series repeats. */
export type RepeatUnit = 'day' | 'week' | 'month' | 'year';

/** How often a series repeats: every `interval` units. */
export interface Frequency {
  unit: RepeatUnit;
  interval: number;
}

const FREQUENCY = /^(?:([1-9]\d?) )?(day|week|month|year)s?$/;

/** Words of other languages and calendars for how often. */
const FREQUENCY_WORDS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  biweekly: '2 weeks',
  fortnightly: '2 weeks',
  fortnight: '2 weeks',
  'other week': '2 weeks',
  monthly: 'month',
  bimonthly: '2 months',
  quarterly: '3 months',
  quarter: '3 months',
  yearly: 'year',
  annually: 'year',
};

/**
 * Reads how often a series repeats: `week`, `3 months`.
 * @throws {RangeError} for a text that the schema refuses.
 */
export function frequencyOf(every: string): Frequency {
  const [, interval = '1', unit] = FREQUENCY.exec(every) ?? [];
  if (unit === undefined) throw new RangeError(`"${every}" is not how often something repeats.`);
  return { unit: unit as RepeatUnit, interval: Number(interval) };
}

function frequencyProblem({ input }: { input?: unknown }): string {
  const said = typeof input === 'string' ? input.toLowerCase().replace(/^every /, '') : '';
  const meant = Object.hasOwn(FREQUENCY_WORDS, said) ? FREQUENCY_WORDS[said] : undefined;
  return `is not how often a series repeats. Write ${meant ?? 'day, week, 2 weeks, month, 3 months, year or the like'}.`;
}

const every = () =>
  z.union([
    z.enum(FREQUENCIES, { error: frequencyProblem }),
    z.string().regex(FREQUENCY, { error: frequencyProblem }),
  ]);

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

/** A weekday by its number in the month: the second Tuesday, the last (-1) Friday. */
export interface MonthWeekday {
  ordinal: (typeof ORDINALS)[keyof typeof ORDINALS];
  weekday: Weekday;
}

/** On which days a series falls. */
export type RepeatsOn =
  | { weekdays: Weekday[] }
  | { monthWeekdays: MonthWeekday[] }
  /** From 1; -1 is the last day of the month. */
  | { monthDays: number[] };

const ON_HELP =
  'Write days of the week ([tuesday, thursday]), some of a month ("second tuesday", [first tuesday, third tuesday], "last day"), or days of the month (15).';

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

/** What one item of `on` means; undefined if it means nothing. */
function readDay(value: string): Weekday | MonthWeekday | number | undefined {
  const text = value.trim().toLowerCase();
  // RFC 5545 counts days of the month from its end by negative numbers.
  if (text === 'last day') return -1;
  if (/^\d{1,2}$/.test(text)) {
    const monthDay = Number(text);
    return monthDay >= 1 && monthDay <= 31 ? monthDay : undefined;
  }
  const [word = '', second, ...rest] = text.split(/\s+/);
  const first = ORDINAL_DIGITS[word] ?? word;
  if (second === undefined) return isWeekday(first) ? first : undefined;
  return rest.length === 0 && isOrdinal(first) && isWeekday(second)
    ? { ordinal: ORDINALS[first], weekday: second }
    : undefined;
}

/** Days of one form, none twice; undefined for a mixture. */
function daysOf(days: (Weekday | MonthWeekday | number)[]): RepeatsOn | undefined {
  if (days.length === 0 || new Set(days.map((day) => JSON.stringify(day))).size < days.length)
    return undefined;
  if (days.every((day) => typeof day === 'string')) return { weekdays: days };
  if (days.every((day) => typeof day === 'number')) return { monthDays: days };
  return days.every((day) => typeof day === 'object') ? { monthWeekdays: days } : undefined;
}

const on = () =>
  z.union([z.string(), z.array(z.string())]).transform((value, context): RepeatsOn => {
    const days = [value].flat().map(readDay);
    const wrong = days.indexOf(undefined);
    const read = wrong < 0 ? daysOf(days.filter((day) => day !== undefined)) : undefined;
    if (read !== undefined) return read;
    if (Array.isArray(value) && wrong >= 0)
      context.addIssue({
        code: 'custom',
        path: [wrong],
        message: `is not a day of the week, such as tuesday, nor one of a month, such as first tuesday.`,
        params: { words: WEEKDAYS },
      });
    else
      context.addIssue({
        code: 'custom',
        message: `is not a day a series can fall on. ${ON_HELP}`,
      });
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
    registration: registrations()
      .optional()
      .describe('How to register for it instead.')
      .meta({ examples: [{ url: 'https://actionnetwork.org/forms/december' }] }),
    access: access()
      .optional()
      .describe('What is known of its access instead.')
      .meta({ examples: [{ captions: 'yes' }] }),
  });

/** What differs in one occurrence, validated. */
export type ChangeData = z.output<ReturnType<typeof change>>;

/** How an event repeats: by a rule or on dates by no rule. The first is the event's own `start`. */
export const repeats = () =>
  withRules(
    z.strictObject({
      every: every()
        .optional()
        .describe('How often: day, week, 2 weeks, month, 3 months, year or the like.')
        .meta({ examples: ['week', '3 months'] }),
      on: on()
        .optional()
        .describe('On which days. Left out: on the weekday or the day of the month of start.')
        .meta({
          examples: [
            ['tuesday', 'thursday'],
            'second tuesday',
            ['first tuesday', 'third tuesday'],
            'last day',
            '15',
          ],
        }),
      dates: uniqueList(wallTime(), (value) => value.slice(0, 10))
        .optional()
        .describe(
          'In place of every: single dates by no rule, each with its hour where that is not the hour of start.',
        )
        .meta({ examples: [['2026-12-08', '2027-01-15 19:00', '2027-02-03']] }),
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
      rule(['every', 'dates'], ({ every: often, dates }, refuse) => {
        if (often === undefined && dates === undefined) refuse(['every'], 'is missing.');
        if (often !== undefined && dates !== undefined)
          refuse(
            ['dates'],
            'stands beside "every". A series has a rule or single dates; delete the other.',
          );
      });
      for (const field of ['on', 'until', 'count'] as const)
        rule(['dates', field], (value, refuse) => {
          if (value.dates !== undefined && value[field] !== undefined)
            refuse([field], 'belongs to a rule, and "dates" names each date. Delete it.');
        });
      rule(['until', 'count', 'dates'], ({ until, count, dates }, refuse) => {
        if (dates !== undefined) return;
        if (until !== undefined && count !== undefined)
          refuse(
            ['count'],
            'stands beside "until". A series ends by one of them; delete the other.',
          );
        if (until === undefined && count === undefined)
          refuse([], 'has no end. Add "until: <last date>" or "count: <number>" to it.');
      });
      rule(['every', 'on'], ({ every: often, on: days }, refuse) => {
        if (days === undefined || often === undefined) return;
        const { unit } = frequencyOf(often);
        if ('weekdays' in days && unit !== 'week')
          refuse(['on'], 'names days of the week, which goes with every: week or every: 2 weeks.');
        if (!('weekdays' in days) && unit !== 'month')
          refuse(['on'], 'names a day of the month, which goes with every: month.');
      });
    },
  );

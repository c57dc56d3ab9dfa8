/** Dates and times as content files write them. What they mean is decided in `domain/`. */
import { z } from 'zod';
import { lookalike } from './lookalikes.ts';
import { textIssue } from './text-issue.ts';
import {
  type DateContext,
  readClock,
  readDay,
  readEnd,
  readMoment,
  readPartialDate,
} from './typed-dates.ts';

/** Which of the forms below a field takes, for programs that ask people for its value. */
export const dateForms = z.registry<{
  form: 'wall-time' | 'clock' | 'day' | 'partial' | 'history';
}>();

/**
 * Whether a civil date exists: refuses 30 February.
 * @param text in the form of {@link DATE}.
 */
function dateExists(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** The last day of each month in a year that is no leap year. */
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/;

/** A date as it is written elsewhere: `12/6/2026`, `6.12.2026`. */
const YEAR_LAST = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/;

/**
 * What a typed text means, if day and month are clear: `12/6/2026` is one day in the United States
 * and another elsewhere.
 */
function clearly<T>(read: (context: DateContext) => T | undefined): T | undefined {
  const [monthFirst, dayFirst] = ['en-US', 'en-GB'].map((locale) =>
    read({ locales: [locale, 'es'] }),
  );
  return monthFirst === dayFirst ? monthFirst : undefined;
}

const asMoment = (text: string): string | undefined =>
  clearly((context) => readMoment(text.replace(/^(\S+) (\d{2})$/, '$1 $2:00'), context));

/** Two hours of one day, "December 5, 2026, 2-4pm", in a sentence; undefined for anything else. */
function spanProblem(text: string): string | undefined {
  const [, first = '', last = ''] =
    /^(.*[\dhm.]) ?(?:-|–|—|\bto\b|\buntil\b|\ba\b|\bhasta\b) ?(.+)$/i.exec(text) ?? [];
  // In "2-4pm" both hours are in the afternoon.
  const half = /[ap]\.?m\.?$/i.exec(last)?.[0] ?? '';
  for (const begin of new Set([`${first}${half}`, first])) {
    const start = asMoment(begin);
    const end = start && readEnd(last, start, { locales: [] });
    if (start && end && end > start && end.startsWith(start.slice(0, 10)))
      return `names two hours. Write them on two lines: start: ${start} and end: ${end}`;
  }
  return undefined;
}

/** What a text would be in the form of the contract, in a sentence; undefined if it is not clear. */
function looseTimeProblem(text: string): string | undefined {
  const typed = text.trim().replace(/\s+/g, ' ');
  const [, before = typed, zone] = /^(.*\S) ?\b(?!AM$|PM$)\(?([A-Z]{2,4})\)?$/.exec(typed) ?? [];
  const moment = asMoment(before);
  if (moment === undefined) return typed.includes('T') ? undefined : spanProblem(before);
  if (moment.length === 10) return `has to be written like this: ${moment}`;
  return `has to be written like this: ${moment} (the clock runs from 00:00 to 23:59).${
    zone === undefined
      ? ''
      : ' The time zone is that of the site; for another one add a line such as timezone: Europe/Berlin.'
  }`;
}

/** The day in examples of messages; the check puts the event's own in its place. */
export const EXAMPLE_DAY = '2019-12-12';

/** An hour without a day, on a clock of 24 hours: `21:00` for `9 pm`; undefined for anything else. */
function clockAlone(text: string): string | undefined {
  const [, hour, minute = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const late = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + late;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** Why a text is no date or time of the contract, in words that say how to fix it. */
function wallTimeProblem(text: string): string | undefined {
  const example = 'Write it like 2019-12-12 19:00, or 2019-12-12 for a whole day.';
  if (DATE.test(text))
    return dateExists(text) ? undefined : `is a day that does not exist. Look in a calendar.`;
  const match = DATE_TIME.exec(text);
  if (match) {
    const [, date = '', hour = '', minute = ''] = match;
    if (!dateExists(date)) return `names a day that does not exist. Look in a calendar.`;
    if (Number(hour) === 24)
      return `has an hour 24. Midnight at the end of a day is 00:00 of the next day.`;
    if (Number(hour) > 23 || Number(minute) > 59)
      return `names an hour that does not exist. The clock runs from 00:00 to 23:59.`;
    return undefined;
  }
  const similar = lookalike(text);
  if (similar !== undefined && wallTimeProblem(similar.plain) === undefined)
    return `holds ${similar.name} in place of the plain character. Type it again: ${similar.plain}`;
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/.test(text))
    return `has seconds. Hours and minutes are enough. ${example}`;
  const loose = looseTimeProblem(text);
  if (loose !== undefined) return loose;
  const clock = clockAlone(text);
  if (clock !== undefined)
    return `is an hour without its day. Write the day before it: ${EXAMPLE_DAY} ${clock}; after midnight, that of the next day.`;
  if (YEAR_LAST.test(text)) return `has its year last. ${example}`;
  if (/[ap]\.?m\b/i.test(text))
    return `uses am or pm. The clock runs from 00:00 to 23:59, so 7 pm is 19:00. ${example}`;
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && /\d{2}:\d{2}/.test(text))
    return `ends with an offset from UTC. Write the time on the wall clock at the place, and the zone in "timezone". ${example}`;
  return `is not a date the site can read. ${example}`;
}

/** Makes the one stored form of a wall time: `T` between date and hour. */
const normalizeWallTime = (text: string): string => text.replace(' ', 'T');

/**
 * The clock on the wall at the place: `2019-12-12 19:00` (24-hour clock, `T` or a space), or
 * `2019-12-12` for a whole day. Output: `2019-12-12T19:00` or `2019-12-12`. No offset, no zone.
 */
export const wallTime = () =>
  z
    .string()
    .check(textIssue(wallTimeProblem))
    .register(dateForms, { form: 'wall-time' })
    .transform(normalizeWallTime);

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** When an event begins: a {@link wallTime}, or `2026-12`, a month whose day is not known yet. */
export const eventStart = () =>
  z
    .string()
    .check(textIssue((text) => (MONTH.test(text) ? undefined : wallTimeProblem(text))))
    .register(dateForms, { form: 'wall-time' })
    .transform(normalizeWallTime);

/** Why a text is no time of day, in words that say how to fix it. */
function clockProblem(text: string): string | undefined {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return undefined;
  const meant = readClock(text);
  return meant === undefined
    ? 'is not a time of day. Write it like 19:30: the clock runs from 00:00 to 23:59.'
    : `has to be written like this: "${meant}" (the clock runs from 00:00 to 23:59).`;
}

/** A time of day, `19:30`, on the clock of 24 hours. */
export const clockTime = () =>
  z.string().check(textIssue(clockProblem)).register(dateForms, { form: 'clock' });

/** A time of day, or for an event of several days a day and a time: `19:30`, `2026-12-19T10:00`. */
export const scheduleTime = () =>
  z
    .string()
    .check(
      textIssue((text) => {
        if (!/^\d{4}[-/.]/.test(text)) return clockProblem(text);
        return DATE.test(text)
          ? 'has no hour. Write it like "19:30", or with its day: 2019-12-12 19:30.'
          : wallTimeProblem(text);
      }),
    )
    .transform(normalizeWallTime);

/** A civil date, `2019-12-12`, that exists. */
export const calendarDate = () =>
  z.string().check(textIssue(calendarDateProblem)).register(dateForms, { form: 'day' });

function calendarDateProblem(text: string): string | undefined {
  if (!DATE.test(text)) {
    const day = clearly((context) => readDay(text, context));
    if (day !== undefined) return `has to be written like this: ${day}`;
    return `${YEAR_LAST.test(text) ? 'has its year last' : 'is not a date'}. Write it like 2019-12-12.`;
  }
  return dateExists(text) ? undefined : 'is a day that does not exist. Look in a calendar.';
}

/** Whether a text is a date as exactly as it is known: a year, a month of a year, or a day. */
function partialDateProblem(text: string): string | undefined {
  const example = 'Write 2019, 2019-06 or 2019-06-30, as exactly as it is known.';
  const similar = lookalike(text);
  if (similar !== undefined && partialDateProblem(similar.plain) === undefined)
    return `holds ${similar.name} in place of the plain character. Type it again: ${similar.plain}`;
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) {
    const date = clearly((context) => readPartialDate(text, context));
    if (date !== undefined) return `has to be written like this: ${date}`;
    return `${YEAR_LAST.test(text) ? 'has its year last' : 'is not a date'}. ${example}`;
  }
  const whole = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
  return dateExists(whole) ? undefined : `is a day or month that does not exist. ${example}`;
}

/** A date as exactly as it is known: `2019`, `2019-06` or `2019-06-30`. */
export const partialDate = () =>
  z.string().check(textIssue(partialDateProblem)).register(dateForms, { form: 'partial' });

/** A date as exactly as it is known, or a range of two of them: `2019-06-30/2019-08-11`. */
export const historyDate = () =>
  z.string().check(textIssue(historyDateProblem)).register(dateForms, { form: 'history' });

/** Words for a date that is only about right, in front of it. */
const ABOUT =
  /^(?:ca\.?|c\.|circa|about|around|approx\.?|approximately|roughly|~|hacia|alrededor de|aprox\.?)\s*(?=\d)/i;

/** A date that is told in another way than as dates with a slash, in a sentence. */
function looseHistoryDate(text: string): string | undefined {
  const about = text.replace(ABOUT, '');
  if (about !== text && historyDateProblem(about) === undefined)
    return `is only about right. Write the date alone, ${about}, and add the line: approximate: true`;
  const decade = /^(\d{3})0['’]?s$/.exec(text)?.[1];
  if (decade !== undefined)
    return `is a decade. Write it as a range, ${decade}0/${decade}9, and add the line: approximate: true`;
  const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
  const [, first, last] =
    new RegExp(
      `^(${date})\\s*(?:[–—]|\\s-\\s|-(?=\\d{4})|to|until|through|a|hasta)\\s*(${date})$`,
    ).exec(text) ?? [];
  return first !== undefined && last !== undefined
    ? `is a range without its slash. Write a slash between the two dates: ${first}/${last}`
    : undefined;
}

function historyDateProblem(text: string): string | undefined {
  const loose = looseHistoryDate(text);
  if (loose !== undefined) return loose;
  const parts = text.split('/');
  const [first = '', last = first] = parts;
  const message = YEAR_LAST.test(text)
    ? partialDateProblem(text)
    : parts.length > 2
      ? 'has more than two dates. A range is two dates with one slash between them: 2019-06-30/2019-08-11.'
      : (partialDateProblem(first) ?? partialDateProblem(last));
  if (message !== undefined) return message;
  return last.slice(0, first.length) < first.slice(0, last.length)
    ? 'ends before it begins. Put the earlier date first.'
    : undefined;
}

/**
 * The name of a time zone in the IANA database, as in `Europe/Berlin`, in its own spelling.
 * Offsets (`+05:00`) and abbreviations (`EST`) name no place and know no clock change.
 */
export const timeZone = () =>
  z.string().superRefine((name, context) => {
    const known =
      name === 'UTC' ||
      (/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name) &&
        !name.startsWith('Etc/') &&
        resolvesTo(name) !== undefined);
    if (!known) {
      const meant = meantZone(name);
      context.addIssue({
        code: 'custom',
        message: `is not the name of a time zone. Use the name of a place in the IANA list, such as ${meant ?? 'Europe/Berlin'}.`,
        ...(meant === undefined && { params: { words: Intl.supportedValuesOf('timeZone') } }),
      });
    } else if (resolvesTo(name) !== name) {
      context.addIssue({ code: 'custom', message: `is written "${resolvesTo(name) ?? ''}".` });
    }
  });

/** What people call their zones, and a place that keeps each. */
const ZONE_NAMES: readonly (readonly [names: RegExp, zone: string])[] = [
  [/^(?:E[SD]?T|Eastern)$/i, 'America/New_York'],
  [/^(?:C[SD]?T|Central)$/i, 'America/Chicago'],
  [/^(?:M[SD]?T|Mountain)$/i, 'America/Denver'],
  [/^(?:P[SD]?T|Pacific)$/i, 'America/Los_Angeles'],
  [/^(?:GMT|BST)$/i, 'Europe/London'],
  [/^(?:CES?T|MES?Z)$/i, 'Europe/Berlin'],
];

/** The zone that a common name stands for: "PST", "Pacific Time", "New York". */
function meantZone(name: string): string | undefined {
  const bare = name.replace(/(?: (?:standard|daylight|summer))? time$/i, '').trim();
  const city = bare.toLowerCase().replaceAll(' ', '_');
  return (
    ZONE_NAMES.find(([names]) => names.test(bare))?.[1] ??
    Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`))
  );
}

/** Names that `resolvesTo` was asked for, with its answers: few, and asked for again and again. */
const resolved = new Map<string, string | undefined>();

/** The spelling that this machine's time-zone data uses for a zone, or undefined if unknown. */
function resolvesTo(name: string): string | undefined {
  if (!resolved.has(name)) {
    let spelling: string | undefined;
    try {
      spelling = new Temporal.ZonedDateTime(0n, name).timeZoneId;
    } catch {
      spelling = undefined;
    }
    resolved.set(name, spelling);
  }
  return resolved.get(name);
}

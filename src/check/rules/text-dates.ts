/**
 * Dates and weekdays in title, summary and body. An error is only what names the event's own day
 * and contradicts itself: a visitor would come on the wrong day. Everything else may speak of
 * another day, and is at most a warning.
 */
import type { EntryRule } from '../checked-content.ts';
import type { Passage } from '../checked-body.ts';
import { type CheckedEntry, listOf, textOf } from '../checked-entry.ts';
import { registrationPaths } from '../registration-paths.ts';
import { inWords, weekdayName } from '../day-words.ts';
import { fieldPassage, reportIn } from '../entry-texts.ts';
import {
  findDates,
  findWeekdays,
  namesDay,
  type TextDate,
  type TextWeekday,
} from '../find-dates.ts';
import { seriesDays } from './series-dates.ts';

/** What a passage is compared with. */
interface Own {
  /** Civil days of the event: `2019-12-12`. */
  days: ReadonlySet<string>;
  /** The first of them: dates without a year are read in the year nearest to it. */
  first: Temporal.PlainDate;
  /** `19:00`; undefined without an hour. */
  time: string | undefined;
  /** Whether some text of the entry names one of its days. */
  isNamed: boolean;
}

/** A date further than these days from the event is hardly a slip for its own. */
const NEAR_DAYS = 31;

/** Words before a date, in the same sentence, that make it another day than the event's. */
const OTHER_DATE =
  /\b(?:by|before|until|till|through|after|since|from|following|past|last|next|previous|deadline|rain date|due|originally|instead of|anniversary|born|founded|killed|died|passed|arrested|report|survey|antes|hasta|desde|después|tras|pasado|próxim[oa]|anterior|plazo|aniversario|en caso de lluvia)\b[^.!?\n]{0,40}$/iu;

/** A noun behind a date: "the November 3 election". */
const NOUN_BEHIND =
  /^\s+(?!(?:at|from|in|on|and|or|to|for|with|starting|beginning|online|via|near|outside|join|come|we|desde|en|con|por|para)\b)\p{Ll}{3,}/u;

/** Days known by a name that is not their weekday's. */
const NAMED_DAY =
  /(?:black|good|bloody|palm|easter|super|giving|cyber|shrove|fat|ash|maundy|holy|casual|red)\s+$/i;

/** Words before a weekday that is not the event's. */
const OTHER_WEEKDAY =
  /(?:\b(?:by|before|until|till|through|after|since|from|last|next|every|each|previous|following|the|an?|our|their|its|or|and|los|todos los|cada|del?|antes del|hasta el|desde el|y|o)|[-–&/,])\s*$/iu;

/** So near, two weekdays belong together: "Monday or Wednesday", "Mon, Wed". */
const LIST_GAP = 6;

/** A sentence about a day on which nothing is, or about a week. */
const NO_CLAIM =
  /\b(?:no|not|never|except|closed|cancell?ed|skip|instead|rather|vote|election|primary|sin|excepto|salvo|cerrad[oa]|elecciones|vota)\b|n['’]t\b/iu;

export const textDates: EntryRule = (entry, content) => {
  const locale = entry.locale ?? content.site.locales?.[0] ?? 'en';
  const original = entry.locale === undefined ? entry : content.originals[entry.kind].get(entry.id);
  const found = [...daysIn(entry, locale)];
  // Most texts name no day at all; only those that do need to know the event's.
  if (found.length === 0) return;
  const own = original?.kind === 'events' ? ownDays(original) : undefined;
  const year = yearOf(original);
  if (own !== undefined)
    own.isNamed = found.some(({ dates }) =>
      dates.some((date) => own.days.has(dayMeant(date, own, year)?.toString() ?? '')),
    );
  for (const { passage, dates, weekdays } of found) {
    for (const date of dates) {
      const mistake = dateMistake(date, passage, own, year, locale);
      if (mistake !== undefined)
        reportIn(entry, passage, date, { code: 'date-in-text', ...mistake });
    }
    if (own !== undefined) loneWeekdays(entry, passage, own, weekdays);
  }
};

/** Passages that name days, with the days they name. */
function* daysIn(
  entry: CheckedEntry,
  locale: string,
): Generator<{ passage: Passage; dates: TextDate[]; weekdays: TextWeekday[] }> {
  for (const field of ['title', 'summary']) {
    // Most fields name no day, and where they stand need not be looked up.
    const text = textOf(entry, [field]);
    const passage =
      text !== undefined && namesDay(text, locale) ? fieldPassage(entry, field) : undefined;
    if (passage === undefined) continue;
    const dates = findDates(passage.text, locale);
    yield { passage, dates, weekdays: findWeekdays(passage.text, locale, dates) };
  }
  for (const passage of entry.facts.texts) {
    // In the body only dates are looked for, and every date holds a digit.
    if (!/\d/.test(passage.text)) continue;
    const dates = findDates(passage.text.replace(/[*_]/g, ' '), locale);
    if (dates.length > 0) yield { passage, dates, weekdays: [] };
  }
}

/** The year of a milestone. */
function yearOf(entry: CheckedEntry | undefined): number | undefined {
  const date = entry?.kind === 'history' ? textOf(entry, ['date']) : undefined;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** All civil days of an event, those it was to have at first included. */
function ownDays(entry: CheckedEntry): Own | undefined {
  const start = textOf(entry, ['start']);
  // Of a month alone, no day is known that a text could contradict.
  if (start === undefined || start.length === 7 || entry.read?.ok(['end']) !== true)
    return undefined;
  const first = Temporal.PlainDate.from(start.slice(0, 10));
  const last = Temporal.PlainDate.from((textOf(entry, ['end']) ?? start).slice(0, 10));
  const days = new Set<string>();
  const length = Math.min(first.until(last).days, 366);
  const starts = [first, ...(series(entry) ?? [])];
  for (const day of starts)
    for (let shift = 0; shift <= length; shift++) days.add(day.add({ days: shift }).toString());
  listOf(entry, ['repeats', 'changes']).forEach((_, index) => {
    for (const field of ['start', 'end']) {
      const text = textOf(entry, ['repeats', 'changes', index, field]);
      if (text !== undefined) days.add(text.slice(0, 10));
    }
  });
  const windows = registrationPaths(entry).flatMap((path) => [
    [...path, 'opens'],
    [...path, 'closes'],
  ]);
  for (const path of [['previousStart'], ...windows]) {
    const text = textOf(entry, path);
    if (text !== undefined) days.add(text.slice(0, 10));
  }
  return {
    days,
    first,
    time: start.length > 10 ? start.slice(11) : undefined,
    isNamed: false,
  };
}

/** The days of a series; undefined if it is none or has mistakes of its own. */
function series(entry: CheckedEntry): Temporal.PlainDate[] | undefined {
  try {
    return seriesDays(entry);
  } catch {
    return undefined;
  }
}

/** The day a text names; without a year, the one nearest to the event. */
function dayMeant(date: TextDate, own: Own | undefined, year: number | undefined) {
  const years =
    date.year !== undefined
      ? [date.year]
      : own !== undefined
        ? [own.first.year, own.first.year - 1, own.first.year + 1]
        : year !== undefined
          ? [year]
          : [];
  const days = years.flatMap((candidate) => {
    try {
      return [
        Temporal.PlainDate.from(
          { year: candidate, month: date.month, day: date.day },
          { overflow: 'reject' },
        ),
      ];
    } catch {
      return [];
    }
  });
  const first = own?.first;
  if (first === undefined) return days[0];
  const away = (day: Temporal.PlainDate): number => Math.abs(first.until(day).days);
  return (
    days.find((day) => own?.days.has(day.toString())) ?? days.sort((a, b) => away(a) - away(b))[0]
  );
}

interface Mistake {
  severity: 'error' | 'warning';
  message: string;
}

/** What is wrong with a date in a passage; undefined if nothing is. */
function dateMistake(
  date: TextDate,
  passage: Passage,
  own: Own | undefined,
  year: number | undefined,
  locale: string,
): Mistake | undefined {
  const day = dayMeant(date, own, year);
  const quoted = `"${date.words}"`;
  if (day === undefined) {
    if (date.year === undefined && own === undefined && year === undefined) return undefined;
    return {
      severity: 'warning',
      message: `says ${quoted}, a day that does not exist. Look in a calendar, and write the day that is meant.`,
    };
  }
  const agrees = date.weekday === undefined || date.weekday === day.dayOfWeek;
  if (own?.days.has(day.toString()) === true)
    return agrees
      ? undefined
      : {
          severity: 'error',
          message: `says ${quoted}, but that day is a ${weekdayName(day)}. Write "${weekdayName(day, locale)}"; or, if the weekday is right, correct the date here and in "start".`,
        };
  if (agrees) return own && otherDay(date, passage, own, quoted);
  if (own !== undefined && isSlipOf(date, day, own) && !isOther(date, passage))
    return {
      severity: 'error',
      message: `says ${quoted}, but the event is on ${inWords(own.first)}, and ${day.toString()} is a ${weekdayName(day)}. Write the date that is right here, or correct "start".`,
    };
  return {
    severity: 'warning',
    message: `says ${quoted}, but ${inWords(day).replace(/^\w+, /, '')} is a ${weekdayName(day)}. Write "${weekdayName(day, locale)}", or the date that is right${date.year === undefined ? '; if it is of another year, add the year' : ''}.`,
  };
}

/** Whether a date with the event's weekday, near it, was surely meant to be the event's. */
const isSlipOf = (date: TextDate, day: Temporal.PlainDate, own: Own): boolean =>
  date.weekday !== undefined &&
  weekdaysOf(own).has(date.weekday) &&
  Math.abs(own.first.until(day).days) <= NEAR_DAYS;

/** Whether a date is told as another day than that of the event. */
const isOther = (date: TextDate, { text }: Passage): boolean =>
  OTHER_DATE.test(text.slice(Math.max(0, date.start - 60), date.start)) ||
  NOUN_BEHIND.test(date.after);

/** A day that agrees with itself and is not the event's, where that of the event is to be expected. */
function otherDay(date: TextDate, passage: Passage, own: Own, quoted: string): Mistake | undefined {
  if (own.isNamed || isOther(date, passage)) return undefined;
  const isBody = passage.field === 'text';
  // With its year, a title or summary says which day it means.
  if (isBody ? !isOwnHourBehind(date, own) : date.year !== undefined) return undefined;
  return {
    severity: 'warning',
    message: `says ${quoted}, but the event is on ${inWords(own.first)}. Correct the one that is wrong; if another day is meant, ${
      isBody ? "name the event's own day in the text too" : 'write its year behind it'
    }.`,
  };
}

/** Whether the event's own hour follows a date: "December 13 at 7 pm". */
function isOwnHourBehind(date: TextDate, own: Own): boolean {
  if (own.time === undefined) return false;
  const match = /^,?\s+(?:at|from|a las|de)\s+(\d{1,2})(?::(\d{2}))?\s*([ap])?/i.exec(date.after);
  if (!match) return false;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0);
  const [ownHour = 0, ownMinute = 0] = own.time.split(':').map(Number);
  const sameHour =
    match[3] === undefined ? Number(match[1]) % 12 === ownHour % 12 : hour === ownHour;
  return sameHour && Number(match[2] ?? 0) === ownMinute;
}

const weekdaysOf = (own: Own): Set<number> =>
  new Set([...own.days].map((day) => Temporal.PlainDate.from(day).dayOfWeek));

const isNear = (gap: number): boolean => gap >= 0 && gap <= LIST_GAP;

/** Weekdays in title and summary on which the event is not. */
function loneWeekdays(
  entry: CheckedEntry,
  passage: Passage,
  own: Own,
  found: readonly TextWeekday[],
): void {
  const { text } = passage;
  if (own.isNamed || NO_CLAIM.test(text)) return;
  const weekdays = weekdaysOf(own);
  if (found.some(({ weekday }) => weekdays.has(weekday))) return;
  for (const { start, end, words } of found) {
    const before = text.slice(0, start);
    if (NAMED_DAY.test(before) || OTHER_WEEKDAY.test(before)) continue;
    // A capital behind it makes a name: "Sunday School".
    if (/^\s*\p{Lu}/u.test(text.slice(end))) continue;
    if (found.some((other) => isNear(other.start - end) || isNear(start - other.end))) continue;
    reportIn(
      entry,
      passage,
      { start, end },
      {
        code: 'date-in-text',
        message: `says "${words}", but the event is on ${inWords(own.first)}. Correct the one that is wrong; if another day is meant, write its date with the year too.`,
      },
    );
  }
}

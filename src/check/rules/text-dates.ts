/**
 * Dates and weekdays in title, summary and body. Those that contradict the event's own are
 * errors: a visitor would come on the wrong day. Others that do not agree with themselves
 * ("Friday, December 12" in a year in which that is a Thursday) are warnings.
 */
import { nodeAt, type Span } from '../../entries/yaml/yaml-tree.ts';
import type { EntryRule } from '../checked-content.ts';
import {
  findDates,
  findWeekdays,
  namesDay,
  type TextDate,
  type TextWeekday,
} from '../find-dates.ts';
import { type CheckedEntry, listOf, textOf } from '../checked-entry.ts';
import { seriesDays } from './series-dates.ts';

/** A passage with the place of its first character in the file. */
interface Passage {
  field: 'title' | 'summary' | 'text';
  text: string;
  at: number;
}

/** What a passage is held against. */
interface Own {
  /** Civil days of the event: `2019-12-12`. */
  days: ReadonlySet<string>;
  /** The first of them: dates without a year are read in the year nearest to it. */
  first: Temporal.PlainDate;
  /** `19:00`; undefined without an hour. */
  time: string | undefined;
}

/** Words before a date that is not the event's: what one must do by then, or what was. */
const OTHER_DATE_WORDS: ReadonlySet<string> = new Set(
  'by before until till through after since from following past last deadline antes hasta desde después tras'.split(
    ' ',
  ),
);

/** Days known by a name that is not their weekday's. */
const NAMED_DAY =
  /(?:black|good|bloody|palm|easter|super|giving|cyber|shrove|fat|ash|maundy|holy|casual|red)\s+$/i;

/** Words before a weekday that is not the event's. */
const OTHER_WEEKDAY =
  /(?:\b(?:by|before|until|till|through|after|since|from|last|next|every|each|previous|following|the|an?|our|their|its|todos los|cada|antes del|hasta el|desde el)|[-–&/])\s*$/iu;

export const textDates: EntryRule = (entry, content) => {
  const locale = entry.locale ?? content.site.locales?.[0] ?? 'en';
  const original = entry.locale === undefined ? entry : content.originals[entry.kind].get(entry.id);
  let own: Own | undefined;
  let isKnown = false;
  const year = yearOf(original);
  for (const passage of passagesOf(entry, locale)) {
    const dates = findDates(passage.text, locale);
    const weekdays = passage.field === 'text' ? [] : findWeekdays(passage.text, locale, dates);
    if (dates.length === 0 && weekdays.length === 0) continue;
    // Most texts name no day at all; only those that do need to know the event's.
    if (!isKnown && original?.kind === 'events') own = ownDays(original);
    isKnown = true;
    for (const date of dates) {
      const message = dateMistake(date, passage, own, year);
      if (message !== undefined)
        entry.findings.push({
          code: 'date-in-text',
          severity: message.severity,
          field: passage.field,
          message: message.message,
          start: passage.at + date.start,
          end: passage.at + date.end,
        });
    }
    if (own !== undefined) loneWeekdays(entry, passage, own, weekdays);
  }
};

/**
 * Title, summary and the paragraphs of the body, marks of emphasis made spaces. A title or summary
 * that names no day is left out: most do not, and where they stand need not be looked up.
 */
function* passagesOf(entry: CheckedEntry, locale: string): Generator<Passage> {
  for (const field of ['title', 'summary'] as const) {
    const value = textOf(entry, [field]);
    if (value !== undefined && !namesDay(value, locale)) continue;
    const tree = entry.tree;
    const node = tree && nodeAt(tree, [field]);
    if (node?.kind !== 'scalar') continue;
    const within = entry.text.slice(node.start, node.end).indexOf(node.value);
    // Escaped or folded text has no places of its own: then the whole value is meant.
    yield { field, text: node.value, at: within === -1 ? node.start : node.start + within };
  }
  // In the body only dates are looked for, and every date holds a digit.
  for (const { start, text } of entry.facts.texts)
    if (/\d/.test(text)) yield { field: 'text', text: text.replace(/[*_]/g, ' '), at: start };
}

/** The year of a milestone. */
function yearOf(entry: CheckedEntry | undefined): number | undefined {
  const date = entry?.kind === 'history' ? textOf(entry, ['date']) : undefined;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** All civil days of an event, those it was to have at first included. */
function ownDays(entry: CheckedEntry): Own | undefined {
  const start = textOf(entry, ['start']);
  if (start === undefined || entry.read?.ok(['end']) !== true) return undefined;
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
  for (const path of [['previousStart'], ['registration', 'opens'], ['registration', 'closes']]) {
    const text = textOf(entry, path);
    if (text !== undefined) days.add(text.slice(0, 10));
  }
  return { days, first, time: start.length > 10 ? start.slice(11) : undefined };
}

/** The days of a series; undefined if it is none or has mistakes of its own. */
function series(entry: CheckedEntry): Temporal.PlainDate[] | undefined {
  try {
    return seriesDays(entry);
  } catch {
    return undefined;
  }
}

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });
const utc = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day);

/** A day with its weekday in words. */
const inWords = (day: Temporal.PlainDate): string => LONG.format(utc(day));

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
): Mistake | undefined {
  const day = dayMeant(date, own, year);
  const quoted = `"${date.words}"`;
  if (day === undefined) {
    if (date.year === undefined && own === undefined && year === undefined) return undefined;
    return { severity: 'warning', message: `says ${quoted}, a day that does not exist.` };
  }
  const isOwn = own?.days.has(day.toString()) === true;
  const agrees = date.weekday === undefined || date.weekday === day.dayOfWeek;
  if (own !== undefined && isOwn && !agrees)
    return {
      severity: 'error',
      message: `says ${quoted}, but that day is a ${WEEKDAY.format(utc(day))}. Write the weekday that is right, or mend "start".`,
    };
  if (own !== undefined && !isOwn) {
    const ofEvent = date.weekday !== undefined && weekdaysOf(own).has(date.weekday);
    const elsewhere = date.year !== undefined && date.year !== own.first.year;
    const contradicts = `says ${quoted}, but the event is on ${inWords(own.first)}. Mend the one that is wrong`;
    if (!agrees && ofEvent && !elsewhere) return { severity: 'error', message: `${contradicts}.` };
    if (agrees && !elsewhere && !OTHER_DATE_WORDS.has(date.before) && sayWhen(date, passage, own))
      return {
        severity: 'error',
        message: `${contradicts}; if another day is meant, say so with its year.`,
      };
  }
  if (!agrees)
    return {
      severity: 'warning',
      message: `says ${quoted}, but ${inWords(day).replace(/^\w+, /, '')} is a ${WEEKDAY.format(utc(day))}.`,
    };
  return undefined;
}

const weekdaysOf = (own: Own): Set<number> =>
  new Set([...own.days].map((day) => Temporal.PlainDate.from(day).dayOfWeek));

/**
 * Whether a date says when this event is: any in the title; one in the summary without a year;
 * one in the body that the event's own hour follows.
 */
function sayWhen(date: TextDate, passage: Passage, own: Own): boolean {
  if (passage.field === 'title') return true;
  if (passage.field === 'summary') return date.year === undefined;
  if (own.time === undefined) return false;
  const match = /^,?\s+(?:at|from|a las|de)\s+(\d{1,2})(?::(\d{2}))?\s*([ap])?/i.exec(date.after);
  if (!match) return false;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0);
  const [ownHour = 0, ownMinute = 0] = own.time.split(':').map(Number);
  const sameHour =
    match[3] === undefined ? Number(match[1]) % 12 === ownHour % 12 : hour === ownHour;
  return sameHour && Number(match[2] ?? 0) === ownMinute;
}

/** Weekdays in title and summary on which the event is not. */
function loneWeekdays(
  entry: CheckedEntry,
  { field, text, at }: Passage,
  own: Own,
  found: readonly TextWeekday[],
): void {
  const weekdays = weekdaysOf(own);
  for (const { start, end, words, weekday } of found) {
    if (weekdays.has(weekday)) continue;
    const before = text.slice(0, start);
    if (NAMED_DAY.test(before) || OTHER_WEEKDAY.test(before)) continue;
    const place: Span = { start: at + start, end: at + end };
    entry.findings.push({
      code: 'date-in-text',
      severity: 'error',
      field,
      message: `says "${words}", but the event is on ${inWords(own.first)}. Mend the one that is wrong; if another day is meant, write its date too.`,
      ...place,
    });
  }
}

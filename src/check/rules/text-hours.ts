/**
 * Hours in title, summary and body that are not the event's own: most often those of another
 * zone, or the morning for the evening. A warning, since the text may speak of something else;
 * hours in a sentence about a deadline, another day or a break are left alone.
 */
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { EntryRule } from '../checked-content.ts';
import type { Passage } from '../checked-body.ts';
import { type CheckedEntry, listOf, textOf } from '../checked-entry.ts';
import { fieldPassage, reportIn } from '../entry-texts.ts';
import { findDates, findWeekdays, type TextDate } from '../find-dates.ts';
import { findHours, type TextHours } from '../find-hours.ts';
import { registrationPaths } from '../registration-paths.ts';
import { zoneOf } from './event-times.ts';

/** The hours of an event, in minutes since midnight on its own clock. */
interface OwnHours {
  start: number;
  /** Undefined if none is known. */
  end: number | undefined;
  /** Start, end, and what else the fields say happens at an hour. */
  moments: ReadonlySet<number>;
  /** `2026-12-03` */
  day: string;
  timezone: string;
}

/** Hours and times that the fields name beside `start` and `end`: `18:30`, `2026-12-03T12:00`. */
function furtherTimes(entry: CheckedEntry): (string | undefined)[] {
  const paths: DataPath[] = [
    ['previousStart'],
    ['doors'],
    ...registrationPaths(entry).flatMap((path) => [
      [...path, 'opens'],
      [...path, 'closes'],
    ]),
    ...listOf(entry, ['schedule']).map((_, index) => ['schedule', index, 'time']),
    ...listOf(entry, ['repeats', 'dates']).map((_, index) => ['repeats', 'dates', index]),
    ...listOf(entry, ['repeats', 'changes']).flatMap((_, index) =>
      ['start', 'end'].map((field) => ['repeats', 'changes', index, field]),
    ),
  ];
  return paths.map((path) => textOf(entry, path));
}

/** What a sentence says when its hour is not that at which the event begins or ends. */
const OTHER_HOUR =
  /\b(?:by|before|until|till|after|since|deadline|rsvp|doors?|set-?up|break|lunch|dinner|pre-?|rain date|office|open(?:s|ing)? hours|every|each|next|last|previous|then|later|earlier|originally|instead of|not at|no later than|arrive|meet(?:ing)? (?:up|point)|gather|call|train|bus|ferry|shifts?|turnos?|sunset|sunrise|antes|hasta|después|cada|todos|próxim[oa]|puertas|llegar|plazo|almuerzo|cena|tren|lluvia)\b/i;

export const textHours: EntryRule = (entry, content) => {
  if (entry.kind !== 'events') return;
  const original = entry.locale === undefined ? entry : content.originals.events.get(entry.id);
  const timezone = original && zoneOf(original, content);
  const own = original && timezone ? ownHours(original, timezone) : undefined;
  if (own === undefined) return;
  const locale = entry.locale ?? content.site.locales?.[0] ?? 'en';
  const statements = hourStatements(entry, own, locale);
  const isSaid = statements.some(({ hours }) => hours.some((hour) => agrees(hour, own)));
  for (const { passage, at, hours, isOfDay, isOther } of statements) {
    if (isOther || hours.some((hour) => agrees(hour, own))) continue;
    const wrong = hours.find((hour) =>
      isSaid
        ? isOfDay && !isWithin(hour, own)
        : isHalfDayOff(hour, own) || isClaim(hour, own, isOfDay),
    );
    if (wrong === undefined) continue;
    reportIn(
      entry,
      passage,
      { start: at + wrong.start, end: at + wrong.end },
      { code: 'hour-in-text', message: messageFor(wrong, own) },
    );
    // One hour that is wrong says it all.
    return;
  }
};

/** A sentence with hours in it. */
interface HourStatement {
  passage: Passage;
  /** Offset of the sentence in the passage. */
  at: number;
  hours: readonly TextHours[];
  /** Whether the event's own day stands beside them. */
  isOfDay: boolean;
  /** Whether it speaks of another day, a deadline, a break. */
  isOther: boolean;
}

function hourStatements(entry: CheckedEntry, own: OwnHours, locale: string): HourStatement[] {
  const statements: HourStatement[] = [];
  const passages = [fieldText(entry, 'title'), fieldText(entry, 'summary'), ...entry.facts.texts];
  for (const passage of passages) {
    if (passage === undefined || findHours(passage.text).length === 0) continue;
    for (const { index, 0: sentence } of passage.text.matchAll(
      /[^\n.!?]+(?:[.!?](?!\s+\p{Lu}|\n|$)[^\n.!?]*)*/gu,
    )) {
      const hours = findHours(sentence);
      if (hours.length === 0) continue;
      const day = Temporal.PlainDate.from(own.day);
      const dates = findDates(sentence, locale);
      const weekdays = findWeekdays(sentence, locale, dates);
      const isOwn = (date: TextDate): boolean =>
        date.month === day.month && date.day === day.day && (date.year ?? day.year) === day.year;
      const isOfDay = dates.some(isOwn);
      statements.push({
        passage,
        at: index,
        hours,
        isOfDay:
          isOfDay ||
          (dates.length === 0 && weekdays.some(({ weekday }) => weekday === day.dayOfWeek)),
        isOther:
          OTHER_HOUR.test(sentence) ||
          dates.some((date) => !isOwn(date)) ||
          weekdays.some(({ weekday }) => weekday !== day.dayOfWeek),
      });
    }
  }
  return statements;
}

/** Title or summary; its place in the file is looked up only if an hour is in it. */
function fieldText(entry: CheckedEntry, field: 'title' | 'summary'): Passage | undefined {
  const text = textOf(entry, [field]);
  return text !== undefined && findHours(text).length > 0 ? fieldPassage(entry, field) : undefined;
}

/** @param time an hour, with or without its day before it. */
const minutesOf = (time: string): number =>
  Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2));

/** The hours of an event of one day or one night; undefined for others. */
function ownHours(entry: CheckedEntry, timezone: string): OwnHours | undefined {
  const start = textOf(entry, ['start']);
  if (start === undefined || start.length <= 10 || entry.read?.ok(['end']) !== true)
    return undefined;
  const end = textOf(entry, ['end']);
  const day = start.slice(0, 10);
  if (end !== undefined && end.slice(0, 10) !== day) {
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    if (end.slice(0, 10) !== next || minutesOf(end) > 6 * 60) return undefined;
  }
  const moments = [start, end, ...furtherTimes(entry)];
  return {
    start: minutesOf(start),
    end: end === undefined ? undefined : minutesOf(end),
    moments: new Set(
      moments.flatMap((text) => (text?.includes(':') !== true ? [] : [minutesOf(text)])),
    ),
    day,
    timezone,
  };
}

/** Hours on the event's own clock, where a zone is named behind them. */
function onOwnClock(minutes: readonly number[], { zone }: TextHours, own: OwnHours): number[] {
  if (zone === undefined) return [...minutes];
  return minutes.map((minute) => {
    const there = Temporal.PlainDate.from(own.day)
      .toPlainDateTime({ hour: Math.floor(minute / 60) % 24, minute: minute % 60 })
      .toZonedDateTime(zone)
      .withTimeZone(own.timezone);
    return there.hour * 60 + there.minute;
  });
}

/** Whether an hour, or one of two, is one that the fields name. */
function agrees(hours: TextHours, own: OwnHours): boolean {
  const from = onOwnClock(hours.from, hours, own);
  const to = onOwnClock(hours.to, hours, own);
  // Of a span that begins when the event ends, only the wrong hour is right.
  const isAfter = to.length > 0 && own.end !== undefined && from.includes(own.end);
  return (
    (!isAfter && from.some((minute) => own.moments.has(minute))) ||
    to.some((minute) => minute === own.end)
  );
}

/** Whether hours lie between start and end; without an end, three hours are taken. */
function isWithin(hours: TextHours, own: OwnHours): boolean {
  const length = own.end === undefined ? 180 : (own.end - own.start + 1440) % 1440;
  const inside = (minute: number): boolean => (minute - own.start + 1440) % 1440 <= length;
  const all = [hours.from, hours.to].filter(({ length: count }) => count > 0);
  return all.every((minutes) => onOwnClock(minutes, hours, own).some(inside));
}

/** Whether an hour claims to be the event's, and is not. */
const isClaim = (hours: TextHours, own: OwnHours, isOfDay: boolean): boolean =>
  isOfDay || !isWithin(hours, own);

/** "7 PM" in the text of an event that begins at 07:00. */
const isHalfDayOff = ({ from }: TextHours, { start }: OwnHours): boolean =>
  from.length === 1 && (start + 720) % 1440 === from[0];

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** 21:00 (9 pm) */
function bothClocks(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60 === 0 ? '' : `:${clock(minutes).slice(3)}`;
  return `${clock(minutes)} (${hour % 12 || 12}${minute} ${hour < 12 ? 'am' : 'pm'})`;
}

function messageFor(hours: TextHours, own: OwnHours): string {
  const [first = 0] = closest(onOwnClock(hours.from, hours, own), own.start);
  const [second] = closest(onOwnClock(hours.to, hours, own), first);
  const ends = own.end === undefined ? '' : ` and "end" ${bothClocks(own.end)}`;
  const end = second === undefined ? '' : `, and end: ${own.day} ${clock(second)}`;
  return `says "${hours.words}", but "start" is ${bothClocks(own.start)}${ends}, on the clock of ${own.timezone}. Correct the one that is wrong; if the text is right, write start: ${own.day} ${clock(first)}${second !== undefined && second <= first ? '' : end}`;
}

/** Of the hours that may be meant, those nearest to another first. */
const closest = (minutes: readonly number[], other: number): number[] =>
  [...minutes].sort((a, b) => Math.abs(a - other) - Math.abs(b - other));

/**
 * Hours and lengths that are possible but seldom meant: an event in the middle of the night, a
 * morning that was to be an evening, an end on the wrong day or in the wrong month. All are
 * warnings.
 */
import type { EntryRule } from '../checked-content.ts';
import { type CheckedEntry, report, textOf } from '../checked-entry.ts';
import { inWords } from '../day-words.ts';
import { findHours } from '../find-hours.ts';
import { show } from '../problem.ts';
import { spaced } from './event-times.ts';

/** An end further than these days after the start is most likely in the wrong month or year. */
const LONGEST_DAYS = 45;

/** Words that say that an event goes on through nights, or for days. */
const SAYS_LONG =
  /\b(?:\d+[- ]?(?:days?|hours?|nights?|d[ií]as|horas|noches)|(?:two|three|four|five|six|seven|several|all|both|dos|tres|cuatro|cinco|varios) ?-?(?:days?|nights?|d[ií]as|noches)|weekend|week|overnight|round the clock|retreat|conference|convention|summit|camp|encampment|occupation|vigil|festival|fast|strike|caravan|pilgrimage|fin de semana|semana|retiro|conferencia|congreso|encuentro|campamento|vigilia|huelga|ayuno|caravana)\b/i;

export const unusualTimes: EntryRule = (entry) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  const start = textOf(entry, ['start']);
  if (start === undefined) return;
  // An end that is wrong by itself says what there is to say.
  if (entry.read?.ok(['end']) !== true) return;
  const mistake = startMistake(start) ?? lengthMistake(entry, start, textOf(entry, ['end']));
  // What the words of the event say too is meant.
  if (mistake !== undefined && !(mistake.path[0] === 'start' && saysStart(entry, start)))
    report(entry, { code: 'unusual-time', severity: 'warning', ...mistake });
};

interface Mistake {
  path: ['start' | 'end'];
  message: string;
}

/** An event that begins between 0 and 5 o'clock. */
function startMistake(start: string): Mistake | undefined {
  const hour = start.slice(11, 13);
  if (hour === '' || hour >= '05') return undefined;
  const [day, time] = [start.slice(0, 10), start.slice(11)];
  const cure =
    time === '00:00'
      ? `For a whole day write the date alone: start: ${day}`
      : `The clock runs from 00:00 to 23:59; for the afternoon write start: ${day} ${Number(hour) + 12}${time.slice(2)}`;
  return {
    path: ['start'],
    message: `${show(spaced(start))} is in the middle of the night. ${cure}`,
  };
}

/** An end so late that another was meant. */
function lengthMistake(
  entry: CheckedEntry,
  start: string,
  end: string | undefined,
): Mistake | undefined {
  // Most events end on the day they begin.
  if (end === undefined) return undefined;
  const isSameDay = end.slice(0, 10) === start.slice(0, 10);
  if (isSameDay) {
    const [from, to] = [start.slice(11), end.slice(11)];
    // The end fits an evening, and from the evening to it there is time for one.
    if (from === '' || from >= '12' || to < '17' || hoursBetween(start, end) <= 12)
      return undefined;
    const evening = `${Number(from.slice(0, 2)) + 12}${from.slice(2)}`;
    return {
      path: ['start'],
      message: `${show(spaced(start))} is ${lengthOf(start, end)} before the end (${to}). If it begins in the evening, write start: ${start.slice(0, 10)} ${evening}`,
    };
  }
  const days = Temporal.PlainDate.from(start.slice(0, 10)).until(end.slice(0, 10)).days;
  if (days > LONGEST_DAYS)
    return {
      path: ['end'],
      message: `${show(spaced(end))} is ${days} days after the start (${spaced(start)}). Look at its month and year, and correct what is wrong. For an event that takes place again and again use "repeats" instead`,
    };
  if (end.length === 10 || hoursBetween(start, end) <= 24 || saysLong(entry, end)) return undefined;
  return {
    path: ['end'],
    message: `${show(spaced(end))} is ${lengthOf(start, end)} after the start. If it ends on the day it begins, write end: ${start.slice(0, 10)} ${end.slice(11)}. If it goes on for days, write start and end without hours: ${start.slice(0, 10)} and ${end.slice(0, 10)}`,
  };
}

const hoursBetween = (start: string, end: string): number =>
  Temporal.PlainDateTime.from(start).until(end).total({ unit: 'hours' });

/** `13 hours and 30 minutes` */
function lengthOf(start: string, end: string): string {
  const minutes = Math.round(hoursBetween(start, end) * 60);
  const rest = minutes % 60 === 0 ? '' : ` and ${minutes % 60} minutes`;
  return `${Math.floor(minutes / 60)} hours${rest}`;
}

/** All words of an event. */
const wordsOf = (entry: CheckedEntry): string =>
  [
    textOf(entry, ['title']),
    textOf(entry, ['summary']),
    ...entry.facts.texts.map(({ text }) => text),
  ].join('\n');

/** Whether the words of an event name the hour it begins at, morning or evening included. */
const saysStart = (entry: CheckedEntry, start: string): boolean =>
  findHours(wordsOf(entry)).some(
    ({ from }) =>
      from.length === 1 && from[0] === Number(start.slice(11, 13)) * 60 + Number(start.slice(14)),
  );

/** Whether the words of an event say that it lasts, or name the day it ends on. */
function saysLong(entry: CheckedEntry, end: string): boolean {
  const day = Temporal.PlainDate.from(end.slice(0, 10));
  const text = wordsOf(entry);
  const [weekday = ''] = inWords(day).split(',');
  return SAYS_LONG.test(text) || text.includes(weekday);
}

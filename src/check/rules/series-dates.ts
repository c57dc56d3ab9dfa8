/** A series: its start is one of its days, it has dates left, and each exception is one of them. */
import { MOST_OCCURRENCES, seriesDays as daysOf } from '../../domain/series.ts';
import type { EventData } from '../../schema/event.ts';
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, textOf } from '../checked-entry.ts';
import { clockChange, spaced, zoneOf } from './event-times.ts';
import { weekdayName, withWeekday } from '../day-words.ts';
import { show } from '../problem.ts';

type Repeats = NonNullable<EventData['repeats']>;

/** Reads a civil date; the schema has made sure that it is one. */
const dayOf = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text.slice(0, 10));

/** The days of a series by its rule, exceptions not taken out; undefined if it is none. */
export function seriesDays(entry: CheckedEntry): Temporal.PlainDate[] | undefined {
  const start = textOf(entry, ['start']);
  const repeats = ['every', 'on', 'until', 'count', 'dates'].every((field) =>
    entry.read?.ok(['repeats', field]),
  )
    ? (entry.read?.value['repeats'] as Repeats | undefined)
    : undefined;
  if (start === undefined || start.length === 7 || repeats === undefined) return undefined;
  const { every, dates, until, count } = repeats;
  if ((every === undefined) === (dates === undefined)) return undefined;
  if (every !== undefined && (until === undefined) === (count === undefined)) return undefined;
  return daysOf(repeats, dayOf(start));
}

/** A series of events. */
export const series: EntryRule = (entry, content) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  const start = textOf(entry, ['start']);
  const until = textOf(entry, ['repeats', 'until']);
  if (start !== undefined && until !== undefined && until < start.slice(0, 10)) {
    report(entry, {
      code: 'series-end',
      path: ['repeats', 'until'],
      message: `${show(until)} is before the series begins (${start.slice(0, 10)}). Write its last date.`,
    });
    return;
  }
  let days: Temporal.PlainDate[] | undefined;
  try {
    days = seriesDays(entry);
  } catch {
    report(entry, {
      code: 'series-length',
      path: ['repeats'],
      message: `makes more than ${MOST_OCCURRENCES} dates. End it earlier with "until" or "count".`,
    });
  }
  if (days === undefined || start === undefined) return;
  const first = dayOf(start);
  if (days[0]?.equals(first) !== true) {
    report(entry, {
      code: 'series-start',
      path: ['start'],
      message:
        textOf(entry, ['repeats', 'every']) === undefined
          ? `${show(spaced(start))} is not the first of the dates in "repeats". Begin with it: ${days[0] === undefined ? '' : withWeekday(days[0])}.`
          : `${show(spaced(start))} is a ${weekdayName(first)}, which is not one of the days in "repeats". Begin with the first date of the series${
              days[0] === undefined ? '' : `: ${withWeekday(days[0])}`
            }.`,
    });
    return;
  }
  singleDates(entry, content, start);
  const excepted = exceptions(entry, days);
  if (days.every((day) => excepted.has(day.toString())))
    report(entry, {
      code: 'series-empty',
      path: ['repeats', 'except'],
      message: 'leaves no date of the series. Delete one of them, or cancel the event instead.',
    });
  changes(entry, content, days, excepted);
};

/** Dates by no rule: in the form of start, at hours that exist; that of start says the same. */
function singleDates(entry: CheckedEntry, content: Content, start: string): void {
  const timezone = zoneOf(entry, content);
  listOf(entry, ['repeats', 'dates']).forEach((_, index) => {
    const path: DataPath = ['repeats', 'dates', index];
    const date = textOf(entry, path);
    if (date === undefined || date.length === 10) return;
    const refuse = (message: string): void => report(entry, { code: 'series-date', path, message });
    const clock = timezone === undefined ? undefined : clockChange(date, timezone);
    if (start.length === 10) refuse(sameForm(date, 'none'));
    else if (date.startsWith(start.slice(0, 10)) && date !== start)
      refuse(
        `${show(spaced(date))} is the day of start at another hour (${spaced(start)}). Correct the one that is wrong.`,
      );
    else if (clock !== undefined) refuse(`${show(spaced(date))} ${clock}`);
  });
}

/** Says of a day that is none of the series, which one is nearest. */
function notOfSeries(text: string, days: readonly Temporal.PlainDate[]): string {
  const wanted = dayOf(text);
  const distance = (day: Temporal.PlainDate): number => Math.abs(day.until(wanted).days);
  const nearest = days.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return `${show(text)} is not a date of the series. Write the nearest, ${nearest.toString()} (${weekdayName(nearest)}), or delete it.`;
}

/** Days without an occurrence; those that are none of the series are reported. */
function exceptions(entry: CheckedEntry, days: readonly Temporal.PlainDate[]): Set<string> {
  const known = new Set(days.map((day) => day.toString()));
  const excepted = new Set<string>();
  listOf(entry, ['repeats', 'except']).forEach((_, index) => {
    const path: DataPath = ['repeats', 'except', index];
    const text = textOf(entry, path);
    if (text === undefined) return;
    if (known.has(text)) excepted.add(text);
    else report(entry, { code: 'series-exception', path, message: notOfSeries(text, days) });
  });
  return excepted;
}

/** What differs on single days: of the series, not excepted, ending after they begin. */
function changes(
  entry: CheckedEntry,
  content: Content,
  days: readonly Temporal.PlainDate[],
  excepted: ReadonlySet<string>,
): void {
  const known = new Set(days.map((day) => day.toString()));
  const start = textOf(entry, ['start']) ?? '';
  const timezone = zoneOf(entry, content);
  const moved = new Set<string>();
  listOf(entry, ['repeats', 'changes']).forEach((_, index) => {
    const base: DataPath = ['repeats', 'changes', index];
    const date = textOf(entry, [...base, 'date']);
    if (date === undefined) return;
    const refuse: Refuse = (field, message, code = 'series-change') =>
      report(entry, { code, path: [...base, field], message });
    if (!known.has(date)) refuse('date', notOfSeries(date, days));
    else if (excepted.has(date))
      refuse('date', `${show(date)} stands in "except" too, so there is nothing to change.`);
    if (textOf(entry, [...base, 'start']) !== undefined) moved.add(date);
    changedTimes(entry, base, `${date}${start.slice(10)}`, timezone, refuse);
  });
  if (timezone === undefined) return;
  for (const [field, time] of [
    ['start', start.slice(10)],
    ['end', (textOf(entry, ['end']) ?? '').slice(10)],
  ] as const)
    usualHours(entry, field, time, days, excepted, moved, timezone);
}

const sameForm = (text: string, hours: 'none' | 'one'): string =>
  hours === 'one'
    ? `${show(spaced(text))} has no hour, but the series has one. Write it like ${text.slice(0, 10)} 19:00`
    : `${show(spaced(text))} has an hour, but the series has none. Write the date alone.`;

type Refuse = (field: 'date' | 'start' | 'end', message: string, code?: string) => void;

/**
 * The hours of one date that differs: in the form of the series, in order, and such as exist.
 * @param usual when the series begins on that date.
 */
function changedTimes(
  entry: CheckedEntry,
  base: DataPath,
  usual: string,
  timezone: string | undefined,
  refuse: Refuse,
): void {
  const start = textOf(entry, [...base, 'start']);
  const end = textOf(entry, [...base, 'end']);
  const begins = start ?? usual;
  const form = (text: string): 'none' | 'one' => (text.length === 10 ? 'none' : 'one');
  if (start !== undefined && start.length !== usual.length)
    refuse('start', sameForm(start, form(usual)));
  if (end !== undefined && end.length !== begins.length) refuse('end', sameForm(end, form(begins)));
  else if (end !== undefined && (end < begins || (begins.length > 10 && end === begins)))
    refuse(
      'end',
      `${show(spaced(end))} is not after its start (${spaced(begins)}). Correct the one that is wrong.`,
    );
  for (const [field, text] of [
    ['start', start],
    ['end', end],
  ] as const) {
    const problem = text && timezone ? clockChange(text, timezone) : undefined;
    if (text && problem !== undefined)
      refuse(field, `${show(spaced(text))} ${problem}`, 'clock-change');
  }
}

/** Days on which a clock change skips or repeats the usual hour. The first day is checked alone. */
function usualHours(
  entry: CheckedEntry,
  field: 'start' | 'end',
  time: string,
  days: readonly Temporal.PlainDate[],
  excepted: ReadonlySet<string>,
  moved: ReadonlySet<string>,
  timezone: string,
): void {
  if (time === '') return;
  const start = dayOf(textOf(entry, ['start']) ?? '');
  const nights = start.until(dayOf(textOf(entry, [field]) ?? '')).days;
  for (const day of days.slice(1)) {
    const text = day.toString();
    if (excepted.has(text) || moved.has(text)) continue;
    const wallTime = `${day.add({ days: nights }).toString()}${time}`;
    const problem = clockChange(wallTime, timezone);
    if (problem === undefined) continue;
    report(entry, {
      code: 'clock-change',
      path: [field],
      message: `${show(spaced(wallTime))}, a date of this series, ${problem} Add ${text} to "changes" with another hour, or to "except".`,
    });
    return;
  }
}

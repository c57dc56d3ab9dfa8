/**
 * Times of an event: hours that exist on that day in that zone, a file name with the same date,
 * registration that closes before the event is over.
 */
import { lastDay, readWhen, zonedTime } from '../../domain/time.ts';
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { registrationPaths } from '../registration-paths.ts';

/** The zone of an event; undefined where it, or the site's, is not valid. */
export function zoneOf(entry: CheckedEntry, content: Content): string | undefined {
  return entry.read?.ok(['timezone']) === true
    ? (textOf(entry, ['timezone']) ?? content.site.timezone)
    : undefined;
}

/** A wall time as content writes it: with a space. */
export const spaced = (wallTime: string): string => wallTime.replace('T', ' ');

/** Why an hour does not exist, or exists twice, on the wall clock of a zone. */
export function clockChange(wallTime: string, timezone: string): string | undefined {
  if (wallTime.length <= 10) return undefined;
  try {
    zonedTime(wallTime, timezone);
    return undefined;
  } catch {
    const plain = Temporal.PlainDateTime.from(wallTime);
    const earlier = plain.toZonedDateTime(timezone, { disambiguation: 'earlier' });
    const later = plain.toZonedDateTime(timezone, { disambiguation: 'later' });
    const clock = (time: Temporal.ZonedDateTime): string =>
      time.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
    // In a gap neither of them shows the hour that was asked for.
    return later.toPlainDateTime().equals(plain)
      ? `comes twice in ${timezone}, because the clocks are set back that night. Choose an hour outside of that one.`
      : `does not exist in ${timezone}, because the clocks are set forward that night. It would be ${clock(earlier)} or ${clock(later)}.`;
  }
}

/** Wall times of an event outside of a series' changes. */
const timeFields = (entry: CheckedEntry): DataPath[] => [
  ['start'],
  ['end'],
  ['previousStart'],
  ...registrationPaths(entry).flatMap((path) => [
    [...path, 'opens'],
    [...path, 'closes'],
  ]),
];

/** Hours that a clock change skips or repeats. */
export const clockChanges: EntryRule = (entry, content) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  const timezone = zoneOf(entry, content);
  if (timezone === undefined) return;
  for (const path of timeFields(entry)) {
    const text = textOf(entry, path);
    const problem = text === undefined ? undefined : clockChange(text, timezone);
    if (text !== undefined && problem !== undefined)
      report(entry, { code: 'clock-change', path, message: `${show(spaced(text))} ${problem}` });
  }
};

/** The date in an event's file name is the day of its start, or of the one it had at first. */
export const eventFileDate: EntryRule = (entry) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  const named = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(entry.id)?.[0];
  const previous = textOf(entry, ['previousStart']);
  const field = previous === undefined ? 'start' : 'previousStart';
  // While one of the two has mistakes, nobody knows which day the file should have.
  if (entry.read?.ok(['previousStart']) !== true) return;
  const day = (previous ?? textOf(entry, ['start']))?.slice(0, 10);
  // While only the month is known, the file is named by any day.
  if (named === undefined || day === undefined || named === day || day.length === 7) return;
  const right = `${day}${entry.id.slice(10)}${entry.extension}`;
  report(entry, {
    code: 'name-date',
    path: [field],
    message: `${show(spaced(day))} is not the date in the file's name (${named}). Correct the one that is wrong; the file would be events/${day.slice(0, 4)}/${right}.`,
  });
};

/** The date in a milestone's file name does not contradict its `date`. */
export const historyFileDate: EntryRule = (entry) => {
  if (entry.kind !== 'history' || entry.locale !== undefined) return;
  const named = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-)/.exec(entry.id)?.[0];
  const date = textOf(entry, ['date']);
  if (named === undefined || date === undefined) return;
  const [first = '', last = first] = date.split('/');
  const before = (a: string, b: string): boolean => {
    const length = Math.min(a.length, b.length);
    return a.slice(0, length) < b.slice(0, length);
  };
  if (before(named, first) || before(last, named))
    report(entry, {
      code: 'name-date',
      path: ['date'],
      message: `${show(date)} is not the date in the file's name (${named}). Correct the one that is wrong; the file would be ${first}${entry.id.slice(named.length)}${entry.extension}.`,
    });
};

/** Registration closes before the event is over, and opens before that. */
export const registrationWindow: EntryRule = (entry, content) => {
  if (entry.kind !== 'events' || entry.locale !== undefined) return;
  const timezone = zoneOf(entry, content);
  const start = textOf(entry, ['start']);
  if (timezone === undefined || start === undefined) return;
  // A series has a registration for all of its dates; its last day is its own matter.
  if (entry.read?.value['repeats'] !== undefined) return;
  const end = textOf(entry, ['end']);
  const fields = registrationPaths(entry).flatMap((path) => [
    [...path, 'opens'],
    [...path, 'closes'],
  ]);
  for (const path of fields) {
    const text = textOf(entry, path);
    // Nothing is over before the day it begins on.
    if (text === undefined || text.slice(0, 10) <= start.slice(0, 10)) continue;
    const over = dayAfterWhich(start, end, timezone);
    if (over !== undefined && text.slice(0, 10) > over)
      report(entry, {
        code: 'registration-window',
        path,
        message: `${show(spaced(text))} is after the event is over (${over}). Write that day or an earlier one.`,
      });
  }
};

/** The last civil day of an event; undefined while its times have mistakes. */
function dayAfterWhich(
  start: string,
  end: string | undefined,
  timezone: string,
): string | undefined {
  try {
    return lastDay(readWhen(start, end, timezone)).toString();
  } catch {
    return undefined;
  }
}

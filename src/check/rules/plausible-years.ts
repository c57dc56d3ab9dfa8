/**
 * Years far off, and wins and actions that have not happened yet: most often a digit that was
 * mistyped. Warnings, since an entry may tell of what is long past or far ahead.
 */
import type { DataPath } from '../../entries/yaml/yaml-tree.ts';
import type { Kind } from '../../schema/index.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';
import { registrationPaths } from '../registration-paths.ts';
import { spaced } from './event-times.ts';

/** Fields that hold a date, by kind of entry. */
const DATES: Readonly<Partial<Record<Kind, readonly DataPath[]>>> = {
  events: [['start'], ['end'], ['previousStart'], ['repeats', 'until']],
  history: [['date']],
  campaigns: [['started'], ['ended']],
};

/** The earliest year that is not doubted: events have a calendar, history goes back further. */
const EARLIEST: Readonly<Partial<Record<Kind, number>>> = {
  events: 1970,
  history: 1700,
  campaigns: 1800,
};

/** So many years ahead, an event is announced at most, and a series goes on. */
const YEARS_AHEAD = 5;

export const plausibleYears: EntryRule = (entry, content) => {
  const earliest = EARLIEST[entry.kind];
  if (entry.locale !== undefined || earliest === undefined) return;
  const thisYear = content.today === undefined ? undefined : Number(content.today.slice(0, 4));
  const windows = entry.kind === 'events' ? registrationPaths(entry) : [];
  const paths = [
    ...(DATES[entry.kind] ?? []),
    ...windows.flatMap((path) => [
      [...path, 'opens'],
      [...path, 'closes'],
    ]),
    ...listOf(entry, ['repeats', 'dates']).map((_, index) => ['repeats', 'dates', index]),
  ];
  for (const path of paths) {
    const text = textOf(entry, path);
    if (text === undefined) continue;
    const mistake = text
      .split('/')
      .map((date) => yearMistake(Number(date.slice(0, 4)), earliest, thisYear))
      .find((message) => message !== undefined);
    if (mistake !== undefined)
      report(entry, {
        code: 'unlikely-year',
        path,
        severity: 'warning',
        message: `${show(spaced(text))} ${mistake}`,
      });
    // Of several dates with the same slip, the first says it.
    if (mistake !== undefined) return;
  }
  if (entry.kind === 'history') notYet(entry, content);
};

function yearMistake(year: number, earliest: number, thisYear: number | undefined) {
  if (year < earliest)
    return `is in the year ${String(year).padStart(4, '0')}. Look at its digits: this year is ${thisYear ?? 'later'}.`;
  return thisYear !== undefined && year > thisYear + YEARS_AHEAD
    ? `is ${year - thisYear} years ahead. Look at its digits: this year is ${thisYear}.`
    : undefined;
}

/** What is told as done, with a date that is still to come. */
function notYet(entry: CheckedEntry, { today }: Content): void {
  const dates: DataPath[] = [
    ...(['win', 'action', 'founding', 'publication', 'statement'].includes(
      textOf(entry, ['kind']) ?? '',
    )
      ? [['date']]
      : []),
    ...listOf(entry, ['followUps']).map((_, index): DataPath => ['followUps', index, 'date']),
  ];
  for (const path of dates) {
    const [first = ''] = textOf(entry, path)?.split('/') ?? [];
    // A year or a month that has begun is not ahead.
    if (today === undefined || first <= today.slice(0, first.length)) continue;
    report(entry, {
      code: 'future-history',
      path,
      severity: 'warning',
      message: `${show(first)} is still to come, but the history tells what has happened. Look at the year; if it is planned, make it an event in content/events.`,
    });
  }
}

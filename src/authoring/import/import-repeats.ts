/** Recurrence rules (RFC 5545, section 3.3.10) as `repeats` of content files says them. */
import type ICAL from 'ical.js';
import { ORDINALS, WEEKDAYS, type Weekday } from '../../schema/repeats.ts';
import { DAY_CODE } from '../../domain/series.ts';
import type { Fields } from '../entry-text.ts';

/** A rule as fields of `repeats`, with what it says that they do not. */
export interface ImportedRepeats {
  fields: Fields;
  notes: string[];
}

/** Parts of a rule that `repeats` has no words for. */
const UNUSUAL = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYYEARDAY', 'BYWEEKNO'];

const WEEKDAY = new Map(Object.entries(DAY_CODE).map(([name, code]) => [code, name as Weekday]));

/**
 * Reads a rule; undefined where `repeats` cannot say it.
 * @param start first day of the series, `2026-11-12`.
 * @param untilDay the civil day of UNTIL in the zone of the series.
 * @param lastDay the last day to write for a rule without an end.
 */
export function repeatsOf(
  rule: ICAL.Recur,
  start: string,
  untilDay: string | undefined,
  lastDay: string,
): ImportedRepeats | undefined {
  const parts = rule.parts as Readonly<Record<string, readonly (string | number)[] | undefined>>;
  if (UNUSUAL.some((name) => parts[name] !== undefined)) return undefined;
  const every = frequency(rule);
  const on = every === undefined ? undefined : daysOf(every, parts, start);
  if (every === undefined || on === undefined) return undefined;
  const notes: string[] = [];
  const end: Fields = {};
  if (rule.count) Object.assign(end, { count: String(rule.count) });
  else if (untilDay !== undefined) Object.assign(end, { until: untilDay });
  else {
    Object.assign(end, { until: lastDay });
    notes.push(`It repeats without end. Until ${lastDay} was written; set the last day you know.`);
  }
  return { fields: { every, ...on, ...end }, notes };
}

function frequency({ freq, interval }: ICAL.Recur): string | undefined {
  const name = `${freq} ${interval}`;
  const known: Readonly<Record<string, string>> = {
    'DAILY 1': 'day',
    'DAILY 7': 'week',
    'DAILY 14': '2 weeks',
    'WEEKLY 1': 'week',
    'WEEKLY 2': '2 weeks',
    'MONTHLY 1': 'month',
    'MONTHLY 12': 'year',
    'YEARLY 1': 'year',
  };
  return known[name];
}

/** The days of a rule as `on`; undefined where it has no words for them. */
function daysOf(
  every: string,
  parts: Readonly<Record<string, readonly (string | number)[] | undefined>>,
  start: string,
): Fields | undefined {
  const days = (parts['BYDAY'] ?? []).map(String);
  const monthDays = (parts['BYMONTHDAY'] ?? []).map(Number);
  const positions = (parts['BYSETPOS'] ?? []).map(Number);
  const months = (parts['BYMONTH'] ?? []).map(Number);
  const [, month, day] = start.split('-').map(Number);
  if (every === 'year') {
    const isOwnDay =
      days.length === 0 &&
      monthDays.every((number) => number === day) &&
      months.every((number) => number === month);
    return isOwnDay ? {} : undefined;
  }
  if (months.length > 0) return undefined;
  if (every === 'month') return dayOfMonth(days, monthDays, positions);
  if (monthDays.length > 0 || positions.length > 0) return undefined;
  if (every === 'day') return days.length === 0 ? {} : undefined;
  const weekdays = days.map((code) => WEEKDAY.get(code));
  if (weekdays.includes(undefined)) return undefined;
  const inOrder = WEEKDAYS.filter((weekday) => weekdays.includes(weekday));
  return inOrder.length === 0 ? {} : { on: inOrder };
}

/** `on` of a monthly rule: `second tuesday` or a day of the month. */
function dayOfMonth(
  days: readonly string[],
  monthDays: readonly number[],
  positions: readonly number[],
): Fields | undefined {
  const [first = ''] = days;
  if (days.length === 0)
    return monthDays.length === 0
      ? {}
      : monthDays.length === 1 && monthDays[0]! > 0
        ? { on: String(monthDays[0]) }
        : undefined;
  const [, number = '', code = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(first) ?? [];
  const position = number === '' ? positions[0] : Number(number);
  const weekday = WEEKDAY.get(code);
  const ordinal = Object.entries(ORDINALS).find(([, value]) => value === position)?.[0];
  if (days.length > 1 || positions.length > 1 || monthDays.length > 0) return undefined;
  return ordinal === undefined || weekday === undefined
    ? undefined
    : { on: `${ordinal} ${weekday}` };
}

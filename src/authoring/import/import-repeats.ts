/** Recurrence rules (RFC 5545, section 3.3.10) as `repeats` of content files says them. */
import type ICAL from 'ical.js';
import { ORDINALS, type RepeatUnit, WEEKDAYS, type Weekday } from '../../schema/repeats.ts';
import { DAY_CODE } from '../../domain/series.ts';
import type { Fields } from '../entry-text.ts';

/** A rule as fields of `repeats`, with what it says that they do not. */
export interface ImportedRepeats {
  fields: Fields;
  notes: string[];
}

/** The BY… parts of a rule. */
type RuleParts = Readonly<Record<string, readonly (string | number)[] | undefined>>;

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
  const parts = rule.parts as RuleParts;
  if (UNUSUAL.some((name) => parts[name] !== undefined)) return undefined;
  const { unit, interval } = frequency(rule, parts);
  const on = unit === undefined ? undefined : daysOf(unit, parts, start);
  if (unit === undefined || on === undefined) return undefined;
  const notes: string[] = [];
  const end: Fields = {};
  if (rule.count) Object.assign(end, { count: String(rule.count) });
  else if (untilDay !== undefined) Object.assign(end, { until: untilDay });
  else {
    Object.assign(end, { until: lastDay });
    notes.push(`It repeats without end. Until ${lastDay} was written; set the last day you know.`);
  }
  const every = interval === 1 ? unit : `${interval} ${unit}s`;
  return { fields: { every, ...on, ...end }, notes };
}

/** How often, in the unit that people would name: every 7 days is every week. */
function frequency(
  { freq, interval }: ICAL.Recur,
  parts: RuleParts,
): { unit: RepeatUnit | undefined; interval: number } {
  const units: Readonly<Record<string, RepeatUnit>> = {
    DAILY: 'day',
    WEEKLY: 'week',
    MONTHLY: 'month',
    YEARLY: 'year',
  };
  const unit = units[freq];
  const hasDays = parts['BYDAY'] !== undefined;
  if (unit === 'day' && interval % 7 === 0) return { unit: 'week', interval: interval / 7 };
  // A weekday of a month each year: only months have such days.
  if (unit === 'year' && hasDays && parts['BYMONTH']?.length === 1)
    return { unit: 'month', interval: interval * 12 };
  if (unit === 'month' && interval % 12 === 0 && !hasDays)
    return { unit: 'year', interval: interval / 12 };
  return { unit, interval };
}

/** The days of a rule as `on`; undefined where it has no words for them. */
function daysOf(unit: RepeatUnit, parts: RuleParts, start: string): Fields | undefined {
  const days = (parts['BYDAY'] ?? []).map(String);
  const monthDays = (parts['BYMONTHDAY'] ?? []).map(Number);
  const positions = (parts['BYSETPOS'] ?? []).map(Number);
  const [, month, day] = start.split('-').map(Number);
  if ((parts['BYMONTH'] ?? []).some((number) => Number(number) !== month)) return undefined;
  if (unit === 'year')
    return days.length === 0 && monthDays.every((number) => number === day) ? {} : undefined;
  if (unit === 'month') return daysOfMonth(days, monthDays, positions);
  if (monthDays.length > 0 || positions.length > 0) return undefined;
  if (unit === 'day') return days.length === 0 ? {} : undefined;
  const weekdays = days.map((code) => WEEKDAY.get(code));
  if (weekdays.includes(undefined)) return undefined;
  const inOrder = WEEKDAYS.filter((weekday) => weekdays.includes(weekday));
  return inOrder.length === 0 ? {} : { on: inOrder };
}

/** `on` of a monthly rule: weekdays by their number in the month, or days of the month. */
function daysOfMonth(
  days: readonly string[],
  monthDays: readonly number[],
  positions: readonly number[],
): Fields | undefined {
  if (days.length > 0 && monthDays.length > 0) return undefined;
  const words =
    days.length > 0
      ? monthWeekdays(days, positions)
      : monthDays.map((day) => (day === -1 ? 'last day' : day > 0 ? String(day) : undefined));
  if (words === undefined || words.includes(undefined)) return undefined;
  const [first, ...further] = words.filter((word) => word !== undefined);
  if (first === undefined) return positions.length > 0 ? undefined : {};
  return { on: further.length === 0 ? first : [first, ...further] };
}

/** `1TU` and `3TU`, or `TU` with the positions 1 and 3, in words; undefined for what is neither. */
function monthWeekdays(
  days: readonly string[],
  positions: readonly number[],
): (string | undefined)[] | undefined {
  const read = days.map((day) => /^([+-]?\d+)?([A-Z]{2})$/.exec(day));
  const inWords = (position: number, code = ''): string | undefined => {
    const ordinal = Object.entries(ORDINALS).find(([, value]) => value === position)?.[0];
    const weekday = WEEKDAY.get(code);
    return ordinal === undefined || weekday === undefined ? undefined : `${ordinal} ${weekday}`;
  };
  // Positions count among all days that are named: of several weekdays they say something else.
  if (positions.length > 0)
    return days.length === 1 && read[0]?.[1] === undefined
      ? positions.map((position) => inWords(position, read[0]?.[2]))
      : undefined;
  return read.map((match) => inWords(Number(match?.[1]), match?.[2]));
}

/** Series of events: which days they fall on, by a rule or on dates by none. */
import { RRuleTemporal } from 'rrule-temporal';
import type { EventData } from '../schema/event.ts';
import { frequencyOf, type RepeatsOn, type RepeatUnit, type Weekday } from '../schema/repeats.ts';

/** How a series repeats, as content gives it. */
export type Repeats = NonNullable<EventData['repeats']>;

/** The parts of an RFC 5545 recurrence rule (section 3.3.10) that a series uses. */
export interface RecurrenceRule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  /** `TU`, or with the number of the weekday in its month: `2TU`, `-1FR`. */
  byDay: string[] | undefined;
  byMonthDay: number[] | undefined;
  /** Last civil day on which an occurrence may begin. */
  until: Temporal.PlainDate | undefined;
  count: number | undefined;
}

const FREQ: Record<RepeatUnit, RecurrenceRule['freq']> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};

/** The two letters RFC 5545 uses for a weekday. */
export const DAY_CODE: Record<Weekday, string> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};

function byParts(on: RepeatsOn | undefined): Pick<RecurrenceRule, 'byDay' | 'byMonthDay'> {
  if (on === undefined) return { byDay: undefined, byMonthDay: undefined };
  if ('monthDays' in on) return { byDay: undefined, byMonthDay: on.monthDays };
  if ('monthWeekdays' in on) {
    const byDay = on.monthWeekdays.map(({ ordinal, weekday }) => `${ordinal}${DAY_CODE[weekday]}`);
    return { byDay, byMonthDay: undefined };
  }
  return { byDay: on.weekdays.map((day) => DAY_CODE[day]), byMonthDay: undefined };
}

/** The recurrence rule of a series; undefined for one on dates by no rule. */
export function recurrenceRule(repeats: Repeats): RecurrenceRule | undefined {
  if (repeats.every === undefined) return undefined;
  const { unit, interval } = frequencyOf(repeats.every);
  return {
    freq: FREQ[unit],
    interval,
    ...byParts(repeats.on),
    until: repeats.until === undefined ? undefined : Temporal.PlainDate.from(repeats.until),
    count: repeats.count,
  };
}

/** No series is longer: beyond that, a rule is a mistake. */
export const MOST_OCCURRENCES = 1000;

/**
 * The civil days a rule names from a first day on, exceptions not yet taken out. Reckoned in civil
 * days, so that no clock change can move one.
 * @throws {RangeError} when there are more than {@link MOST_OCCURRENCES}.
 */
export function ruleDays(rule: RecurrenceRule, first: Temporal.PlainDate): Temporal.PlainDate[] {
  const midnight = (day: Temporal.PlainDate): Temporal.ZonedDateTime => day.toZonedDateTime('UTC');
  const rrule = new RRuleTemporal({
    freq: rule.freq,
    interval: rule.interval,
    dtstart: midnight(first),
    ...(rule.byDay && { byDay: rule.byDay }),
    ...(rule.byMonthDay && { byMonthDay: rule.byMonthDay }),
    ...(rule.until && { until: midnight(rule.until) }),
    ...(rule.count !== undefined && { count: rule.count }),
  });
  const days = rrule.all((_, index) => index <= MOST_OCCURRENCES);
  if (days.length > MOST_OCCURRENCES)
    throw new RangeError(`The series has more than ${MOST_OCCURRENCES} occurrences.`);
  return days.map((day) => day.toPlainDate());
}

/**
 * The civil days of a series from a first day on, in order, exceptions not yet taken out: those its
 * rule names, or the first day and its dates.
 * @throws {RangeError} when there are more than {@link MOST_OCCURRENCES}.
 */
export function seriesDays(repeats: Repeats, first: Temporal.PlainDate): Temporal.PlainDate[] {
  const rule = recurrenceRule(repeats);
  if (rule !== undefined) return ruleDays(rule, first);
  const days = new Set([
    first.toString(),
    ...(repeats.dates ?? []).map((date) => date.slice(0, 10)),
  ]);
  if (days.size > MOST_OCCURRENCES)
    throw new RangeError(`The series has more than ${MOST_OCCURRENCES} occurrences.`);
  return [...days].sort().map((day) => Temporal.PlainDate.from(day));
}

/**
 * When the occurrence of a day begins, if nothing else is said of it: at the hour its own date gives,
 * else at that of the event.
 * @param start of the event, as content gives it.
 */
export function usualStart(repeats: Repeats, start: string, day: Temporal.PlainDate): string {
  const date = repeats.dates?.find((text) => text.startsWith(day.toString()));
  return date?.length === start.length ? date : `${day.toString()}${start.slice(10)}`;
}

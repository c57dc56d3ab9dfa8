/** Series of events: which days a rule names, with what differs on single ones. */
import { RRuleTemporal } from 'rrule-temporal';
import type { EventData } from '../schema/event.ts';
import type { RepeatsOn, Weekday } from '../schema/repeats.ts';

/** How a series repeats, as content gives it. */
export type Repeats = NonNullable<EventData['repeats']>;

/** What differs in one occurrence. */
export type Change = Repeats['changes'][number];

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

const RULE: Record<Repeats['every'], Pick<RecurrenceRule, 'freq' | 'interval'>> = {
  day: { freq: 'DAILY', interval: 1 },
  week: { freq: 'WEEKLY', interval: 1 },
  '2 weeks': { freq: 'WEEKLY', interval: 2 },
  month: { freq: 'MONTHLY', interval: 1 },
  year: { freq: 'YEARLY', interval: 1 },
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
  if ('monthDay' in on) return { byDay: undefined, byMonthDay: [on.monthDay] };
  if ('ordinal' in on)
    return { byDay: [`${on.ordinal}${DAY_CODE[on.weekday]}`], byMonthDay: undefined };
  return { byDay: on.weekdays.map((day) => DAY_CODE[day]), byMonthDay: undefined };
}

/** The recurrence rule of a series. */
export function recurrenceRule(repeats: Repeats): RecurrenceRule {
  return {
    ...RULE[repeats.every],
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

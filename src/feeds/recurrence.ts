/** A series in iCalendar: a rule or single dates, and what differs in single occurrences. */
import type { CampaignEvent, Occurrence } from '../domain/event.ts';
import { type RecurrenceRule, recurrenceRule, seriesDays, usualStart } from '../domain/series.ts';
import { firstDay, type TimedSpan, type When } from '../domain/time.ts';
import { compactDate, compactDateTime, compactUtc } from './icalendar-values.ts';

/** A series as a VEVENT has it. */
export interface Series {
  /** When the first occurrence is by the rule, changed, excepted or not: DTSTART and DTEND. */
  first: When;
  /** RRULE and EXDATE, or RDATE (RFC 5545, sections 3.8.5.1 to 3.8.5.3), one line each. */
  lines: string[];
  /** Occurrences that are not simply the first one moved to another day. */
  overrides: Override[];
}

/** An occurrence with a VEVENT of its own. */
export interface Override {
  occurrence: Occurrence;
  /** The line that says which occurrence of the series it is (RFC 5545, section 3.8.4.4). */
  recurrenceId: string;
}

/**
 * The rule of a series by no rule: the first day alone, to which each RDATE adds one. Not every
 * program knows RDATE, and some that do forget DTSTART beside it. With this rule, and each further
 * date as an override too, all read the same.
 */
const ONCE: RecurrenceRule = {
  freq: 'DAILY',
  interval: 1,
  byDay: undefined,
  byMonthDay: undefined,
  until: undefined,
  count: undefined,
};

/**
 * The series of an event; undefined if it happens once.
 * @throws {RangeError} for an occurrence at an hour that a clock change skips or repeats.
 */
export function seriesOf(event: CampaignEvent): Series | undefined {
  const { repeats } = event.data;
  if (repeats === undefined) return undefined;
  const rule = recurrenceRule(repeats);
  const all = seriesDays(repeats, firstDay(event.when));
  const isExcepted = (day: Temporal.PlainDate): boolean => repeats.except.includes(day.toString());
  // It begins and ends with a day that is kept: some readers never leave out the first one.
  const days = all.slice(
    all.findIndex((day) => !isExcepted(day)),
    all.findLastIndex((day) => !isExcepted(day)) + 1,
  );
  const [firstRuleDay] = days;
  const lastRuleDay = days.at(-1);
  if (firstRuleDay === undefined || lastRuleDay === undefined) return undefined;
  const [excepted, kept] = [days.filter(isExcepted), days.filter((day) => !isExcepted(day))];
  return {
    first: firstWhen(event, firstRuleDay),
    lines:
      rule === undefined
        ? [
            `RRULE:${ruleText(ONCE, event, firstRuleDay)}`,
            ...kept.slice(1).map((day) => `RDATE${startProperty(event, day)}`),
          ]
        : [
            `RRULE:${ruleText(rule, event, lastRuleDay)}`,
            ...excepted
              .filter((day) => existsIn(event.timezone, day))
              .map((day) => `EXDATE${startProperty(event, day)}`),
          ],
    overrides: event.occurrences
      .filter((occurrence) => isOverride(occurrence, event))
      .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
      .map((occurrence) => ({
        occurrence,
        recurrenceId: `RECURRENCE-ID${startProperty(event, occurrence.day)}`,
      })),
  };
}

/**
 * The RRULE of a series from one occurrence on, for what knows no exceptions; undefined where the
 * rule alone would say something wrong, or nothing follows.
 */
export function plainRuleFrom(event: CampaignEvent, { day }: Occurrence): string | undefined {
  const { repeats } = event.data;
  if (repeats === undefined) return undefined;
  const isFrom = (other: Temporal.PlainDate): boolean =>
    Temporal.PlainDate.compare(other, day) >= 0;
  const rule = recurrenceRule(repeats);
  if (rule === undefined) return undefined;
  const days = seriesDays(repeats, firstDay(event.when)).filter(isFrom);
  const occurrences = event.occurrences.filter((one) => isFrom(one.day));
  const last = days.at(-1);
  const isPlain =
    days.length === occurrences.length && !occurrences.some((one) => isOverride(one, event));
  return isPlain && days.length > 1 && last !== undefined
    ? `RRULE:${ruleText(rule, event, last)}`
    : undefined;
}

/**
 * Whether a zone had a day: where it moves across the date line, one may be skipped. Some readers
 * take an exception on such a day for one on the next day.
 */
function existsIn(timezone: string, day: Temporal.PlainDate): boolean {
  return day.toZonedDateTime(timezone).toPlainDate().equals(day);
}

/** Parameters and value of a property that names an occurrence by the rule, in the form of DTSTART. */
function startProperty(event: CampaignEvent, day: Temporal.PlainDate): string {
  const { when, timezone } = event;
  if (when.kind === 'days') return `;VALUE=DATE:${compactDate(day)}`;
  const time = compactDateTime(day.toPlainDateTime(usualTime(event, when, day)));
  return timezone === 'UTC' ? `:${time}Z` : `;TZID=${timezone}:${time}`;
}

/** The wall clock at which the occurrence of a day begins, if nothing was changed. */
function usualTime(
  { data }: CampaignEvent,
  { start }: TimedSpan,
  day: Temporal.PlainDate,
): Temporal.PlainTime {
  return data.repeats?.dates === undefined
    ? start.toPlainTime()
    : Temporal.PlainDateTime.from(usualStart(data.repeats, data.start, day)).toPlainTime();
}

/** When the occurrence of the first day of the rule is, if nothing was changed. */
function firstWhen(event: CampaignEvent, day: Temporal.PlainDate): When {
  const { when } = event;
  if (when.kind === 'days')
    return { ...when, first: day, last: when.last.add({ days: firstDay(when).until(day).days }) };
  const start = day.toPlainDateTime(usualTime(event, when, day)).toZonedDateTime(event.timezone);
  const length = usualLength(when);
  return { ...when, start, end: length && start.add(length) };
}

/** How long an occurrence lasts on a night without a clock change; undefined if not known. */
function usualLength(when: TimedSpan): Temporal.Duration | undefined {
  return when.end && when.start.toPlainDateTime().until(when.end.toPlainDateTime(), HOURS);
}

const SECOND = { seconds: 1 } as const;

const HOURS = { largestUnit: 'hours' } as const;

/**
 * Whether an occurrence is a component of its own: it was changed, or is a further date of a series
 * by no rule. A calendar gives each occurrence the wall clock of its rule and the exact length of
 * the first (RFC 5545, section 3.8.5.3), so one that spans a clock change and still ends at the
 * usual hour is one too.
 */
export function isOverride({ day, when, change }: Occurrence, event: CampaignEvent): boolean {
  if (change !== undefined) return true;
  const isFirst = !event.occurrences.some(
    (other) => Temporal.PlainDate.compare(other.day, day) < 0,
  );
  if (event.data.repeats?.dates !== undefined && !isFirst) return true;
  if (when.kind === 'days' || event.when.kind === 'days' || when.end === undefined) return false;
  const length = when.start.until(when.end, HOURS);
  return Temporal.Duration.compare(length, usualLength(event.when) ?? length) !== 0;
}

/** The value of RRULE (RFC 5545, section 3.3.10). UNTIL is in UTC, for whole days a date. */
function ruleText(
  rule: RecurrenceRule,
  event: CampaignEvent,
  lastRuleDay: Temporal.PlainDate,
): string {
  // The last second of the last day, as Google writes it: readers that reckon UNTIL an hour wrong
  // when summer time began meanwhile still count the last occurrence.
  const until =
    event.when.kind === 'days'
      ? compactDate(lastRuleDay)
      : compactUtc(
          lastRuleDay.add({ days: 1 }).toZonedDateTime(event.timezone).toInstant().subtract(SECOND),
        );
  // Which day of a month or year is said even where it is that of DTSTART: left to themselves, some
  // readers put the 29th of February on the 1st of March.
  const implied = rule.byDay === undefined && rule.byMonthDay === undefined;
  const { month, day } = firstDay(event.when);
  return [
    `FREQ=${rule.freq}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    // Never COUNT: readers differ on whether a start that a clock change skips is counted.
    `UNTIL=${until}`,
    ...(rule.freq === 'YEARLY' ? [`BYMONTH=${month}`] : []),
    ...(rule.byDay ? [`BYDAY=${rule.byDay.join()}`] : []),
    ...(rule.byMonthDay ? [`BYMONTHDAY=${rule.byMonthDay.join()}`] : []),
    ...(implied && (rule.freq === 'YEARLY' || rule.freq === 'MONTHLY')
      ? [`BYMONTHDAY=${day}`]
      : []),
    // Every second week of which week: readers differ where it is not said.
    ...(rule.freq === 'WEEKLY' && rule.interval > 1 ? ['WKST=MO'] : []),
  ].join(';');
}

/** When an event is: from wall times in a zone to instants. */

/** A span of whole days. */
export interface WholeDays {
  kind: 'days';
  /** First day. */
  first: Temporal.PlainDate;
  /** Last day, inclusive. */
  last: Temporal.PlainDate;
  /** False when the hour exists but is not known: then never said to be "all day". */
  timeKnown: boolean;
  /** False when only the month is known: then `first` and `last` are its first and last day. */
  dayKnown: boolean;
  /** IANA zone in which the days begin and end. */
  timezone: string;
}

/** A span with hours. */
export interface TimedSpan {
  kind: 'timed';
  start: Temporal.ZonedDateTime;
  /** Undefined when nobody said when it ends. */
  end: Temporal.ZonedDateTime | undefined;
  /** IANA zone of start and end. */
  timezone: string;
}

/** When an event, or one occurrence of a series, is. */
export type When = WholeDays | TimedSpan;

/** How long an event without an end is taken to last, in hours: until then it is not over. */
export const ASSUMED_HOURS = 2;

/**
 * The moment a wall clock shows a time in a zone.
 * @param wallTime `2019-12-12T19:00`, no offset.
 * @throws {RangeError} for an hour that a clock change skips or repeats.
 */
export function zonedTime(wallTime: string, timezone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timezone, {
    disambiguation: 'reject',
  });
}

/**
 * Reads start and end as content gives them.
 * @param start `2019-12-12T19:00`, `2019-12-12`, or `2019-12` for a month whose day is not known.
 * @param end in the same form; for whole days the last one, inclusive.
 * @throws {RangeError} for an hour that a clock change skips or repeats.
 */
export function readWhen(
  start: string,
  end: string | undefined,
  timezone: string,
  timeKnown = true,
): When {
  if (start.length === 7) {
    const first = Temporal.PlainYearMonth.from(start).toPlainDate({ day: 1 });
    const last = first.with({ day: first.daysInMonth });
    return { kind: 'days', first, last, timeKnown: false, dayKnown: false, timezone };
  }
  if (start.length === 10) {
    const first = Temporal.PlainDate.from(start);
    return {
      kind: 'days',
      first,
      last: end === undefined ? first : Temporal.PlainDate.from(end),
      timeKnown,
      dayKnown: true,
      timezone,
    };
  }
  return {
    kind: 'timed',
    start: zonedTime(start, timezone),
    end: end === undefined ? undefined : zonedTime(end, timezone),
    timezone,
  };
}

/** The instant it begins; whole days begin at the first moment of the first day in their zone. */
export function beginsAt(when: When): Temporal.Instant {
  return when.kind === 'timed'
    ? when.start.toInstant()
    : when.first.toZonedDateTime(when.timezone).toInstant();
}

/**
 * The instant from which it is over: its end; the first moment after its last day; or, where no
 * end is known, {@link ASSUMED_HOURS} after its start.
 */
export function endInstant(when: When): Temporal.Instant {
  if (when.kind === 'days')
    return when.last.add({ days: 1 }).toZonedDateTime(when.timezone).toInstant();
  return (when.end ?? when.start.add({ hours: ASSUMED_HOURS })).toInstant();
}

/** The civil day it begins on, in its own zone. */
export function firstDay(when: When): Temporal.PlainDate {
  return when.kind === 'timed' ? when.start.toPlainDate() : when.first;
}

/** The civil day it ends on, in its own zone: an end at midnight still belongs to the day before. */
export function lastDay(when: When): Temporal.PlainDate {
  if (when.kind === 'days') return when.last;
  if (when.end === undefined) return when.start.toPlainDate();
  return when.end.subtract({ nanoseconds: 1 }).toPlainDate();
}

/** Whether the day is known, and not the month alone: only then is it in a feed. */
export function hasDay(when: When): boolean {
  return when.kind === 'timed' || when.dayKnown;
}

/** Whether something is still to come, going on, or over. */
export type Phase = 'upcoming' | 'now' | 'past';

/** Whether it is still to come, going on, or over at an instant. */
export function phaseAt(when: When, now: Temporal.Instant): Phase {
  if (Temporal.Instant.compare(now, endInstant(when)) >= 0) return 'past';
  // Within its month, nobody can say of an event without a day that it is going on.
  if (!hasDay(when)) return 'upcoming';
  return Temporal.Instant.compare(now, beginsAt(when)) >= 0 ? 'now' : 'upcoming';
}

/** Orders by beginning, then by end: for `Array.sort`. */
export function compareWhen(a: When, b: When): number {
  return (
    Temporal.Instant.compare(beginsAt(a), beginsAt(b)) ||
    Temporal.Instant.compare(endInstant(a), endInstant(b))
  );
}

/** The form of an instant in UTC, as pages say when they were built (RFC 3339). */
const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * Reads `SITE_NOW`: the moment that counts as now.
 * @param text `2019-12-10` (that day's first moment) or `2019-12-10T09:00`, on the wall clock of
 *   the site's zone, where a clock change resolves to the earlier moment; or an instant in UTC,
 *   `2019-12-10T05:00:00Z`.
 * @throws {Error} when it is none of these.
 */
export function readNow(text: string, timezone: string): Temporal.Instant {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text).toZonedDateTime(timezone).toInstant();
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}$/.test(text))
      return Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' })
        .toZonedDateTime(timezone)
        .toInstant();
    if (UTC_INSTANT.test(text)) return Temporal.Instant.from(text);
  } catch {
    // Falls through to the one message below.
  }
  throw new Error(
    `SITE_NOW is "${text}". Write a day (2019-12-10) or a time (2019-12-10T09:00) of the site's time zone.`,
  );
}

/**
 * Whether `SITE_NOW` asks for a preview: a day or a time of the site, at which its pages stand
 * still. An instant in UTC instead says when a published site was built, whose pages go on by the
 * clock of the visitor: so a published site can be built again, to the byte.
 */
export function isPreview(siteNow: string | undefined): boolean {
  return siteNow !== undefined && !UTC_INSTANT.test(siteNow);
}

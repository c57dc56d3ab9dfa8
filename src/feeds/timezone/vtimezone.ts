/**
 * VTIMEZONE (RFC 5545, section 3.6.5) from the time-zone data of `Temporal`, the same that the
 * pages use. Where the rules that the zone has now hold for all events, they are written as rules,
 * which go on for as long as the zone keeps them; else each clock change is written by its date.
 * Every component begins before the first event: some readers refuse the file otherwise.
 */
import { compactDateTime } from '../icalendar-values.ts';

/** One clock change. */
interface Change {
  /** Milliseconds since 1970. */
  at: number;
  /** What the clock shows the moment it changes, before the change. */
  wall: Temporal.PlainDateTime;
  /** Seconds east of UTC before the change. */
  from: number;
  /** Seconds east of UTC after it. */
  to: number;
  /** Summer time: ahead, and back again within the year. */
  daylight: boolean;
  /** Short name of the time that begins: `EST`, or `+03` where the zone has no such name. */
  name: string;
}

/** Clock changes that one component of a VTIMEZONE holds. */
interface Observance {
  /** In order of time; at least one. */
  changes: Change[];
  /** The BYDAY (and BYMONTHDAY) of the rule they follow; undefined if each has its own date. */
  byDay: string | undefined;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * How many years after the last event are examined, to find the rules and whether they go on.
 * After 28 years the days of the week have fallen on every date.
 */
const YEARS_AHEAD = 28;

/** Fewer changes than this make no rule: their dates say it better. */
const SHORTEST_RULE = 3;

const DAY_MS = 86_400_000;

/**
 * The VTIMEZONE of a zone, right for every moment from `first` to `last` and beyond.
 * @returns content lines without line breaks.
 */
export function vtimezone(
  timezone: string,
  first: Temporal.Instant,
  last: Temporal.Instant,
): string[] {
  // Rules are followed back to their beginning, so that they read the same from year to year.
  const since = Math.min(first.toZonedDateTimeISO(timezone).year, 1970);
  const lastYear = last.toZonedDateTimeISO(timezone).year;
  const clock = clockOf(timezone, since, lastYear + YEARS_AHEAD);
  const before = clock.changes.findLastIndex(({ at }) => at <= first.epochMilliseconds);
  const key = `${lastYear} ${before}`;
  let lines = clock.texts.get(key);
  if (lines === undefined) {
    lines = linesOf(timezone, clock, before, lastYear);
    clock.texts.set(key, lines);
  }
  return lines;
}

/**
 * The VTIMEZONE for events from a clock change on.
 * @param before index of the last change before the first event; -1 if there is none.
 */
function linesOf(timezone: string, clock: Clock, before: number, lastYear: number): string[] {
  const { beginning, changes, rules } = clock;
  const since = changes[before]?.at ?? beginning.epochMilliseconds;
  const ruled = new Set(rules.flatMap((rule) => rule.changes));
  const rulesHold =
    rules.length > 0 &&
    before >= 0 &&
    changes.slice(before).every((change) => ruled.has(change)) &&
    rules.every((rule) => rule.changes[0]!.at <= since);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timezone}`,
    ...(before < 0 ? fixedTime(beginning) : []),
    ...(rulesHold ? rules : datedChanges(changes, since, lastYear + 1)).flatMap(componentOf),
    'END:VTIMEZONE',
  ];
}

/**
 * Clock changes by their dates, from those in force at an instant to the end of a year: one
 * component for each pair of offsets.
 * @param since milliseconds since 1970.
 */
function datedChanges(changes: readonly Change[], since: number, lastYear: number): Observance[] {
  const alike = Map.groupBy(changes, ({ from, to, name, daylight }) =>
    [from, to, name, daylight].join(),
  );
  const observances = [...alike.values()].flatMap((all): Observance[] => {
    const earlier = all.findLast(({ at }) => at <= since);
    const later = all.filter(({ at, wall }) => at > since && wall.year <= lastYear);
    if (later.length === 0 && earlier?.at !== since) return [];
    // One that begins later gets a date before the change in force at `since`, which ends it at
    // once: so it begins before the first event and yet is never in force too early. Some readers
    // compare wall clocks, which are up to 26 hours apart.
    const beginning = earlier ?? at(later[0]!, since - 2 * DAY_MS);
    return [{ changes: [beginning, ...later], byDay: undefined }];
  });
  return observances.sort(byBeginning);
}

/** The same change at another instant, in milliseconds since 1970. */
function at(change: Change, instant: number): Change {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant + change.from * 1000);
  return { ...change, at: instant, wall: wall.toZonedDateTimeISO('UTC').toPlainDateTime() };
}

/** The clock of a zone in a span of years. */
interface Clock {
  beginning: Temporal.ZonedDateTime;
  changes: Change[];
  /** The rules in force at the end of the span, each from its beginning. */
  rules: Observance[];
  /** What was written of it before: thousands of files ask for the same. */
  texts: Map<string, string[]>;
}

const clocks = new Map<string, Clock>();

/** The clock of a zone, computed once for each span of years. */
function clockOf(timezone: string, since: number, lastYear: number): Clock {
  const key = `${timezone} ${since} ${lastYear}`;
  let clock = clocks.get(key);
  if (clock === undefined) {
    const beginning = Temporal.PlainDate.from({ year: since, month: 1, day: 1 }).toZonedDateTime(
      timezone,
    );
    const changes = changesOf(beginning, lastYear);
    clock = { beginning, changes, rules: rulesOf(changes, lastYear), texts: new Map() };
    clocks.set(key, clock);
  }
  return clock;
}

function changesOf(since: Temporal.ZonedDateTime, lastYear: number): Change[] {
  const changes: Change[] = [];
  let at = since.getTimeZoneTransition('next');
  let from = seconds(since);
  while (at !== null && at.year <= lastYear) {
    const to = seconds(at);
    const next = at.getTimeZoneTransition('next');
    if (to !== from) {
      const back = next !== null && seconds(next) < to && at.until(next).total('days') < 300;
      changes.push({
        at: at.epochMilliseconds,
        wall: at.toPlainDateTime().subtract({ seconds: to - from }),
        from,
        to,
        daylight: to > from && back,
        name: shortName(at),
      });
    }
    from = to;
    at = next;
  }
  return changes;
}

/** Seconds east of UTC. */
const seconds = (time: Temporal.ZonedDateTime): number => time.offsetNanoseconds / 1e9;

const shortNames = new Map<string, Intl.DateTimeFormat>();

/** The short name of the time in force: letters where English has some, else the offset. */
function shortName(time: Temporal.ZonedDateTime): string {
  const timeZone = time.timeZoneId;
  let format = shortNames.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' });
    shortNames.set(timeZone, format);
  }
  const name = format.format(time.epochMilliseconds).split(' ').at(-1);
  return name !== undefined && /^[A-Z]{3,5}$/.test(name)
    ? name
    : time.offset.replace(/:00$/, '').replace(':', '');
}

/**
 * The rules that still hold in the last year: changes with, year by year, the same month, weekday,
 * hour and offsets.
 */
function rulesOf(changes: readonly Change[], lastYear: number): Observance[] {
  const alike = Map.groupBy(changes, ({ from, to, name, wall }) =>
    [from, to, name, wall.month, wall.dayOfWeek, wall.toPlainTime().toString()].join(),
  );
  return [...alike.values()]
    .flatMap(runsOf)
    .filter((run) => run.length >= SHORTEST_RULE && run.at(-1)?.wall.year === lastYear)
    .map((run) => ({ changes: run, byDay: byDayOf(run) }))
    .sort(byBeginning);
}

const byBeginning = (a: Observance, b: Observance): number => a.changes[0]!.at - b.changes[0]!.at;

/** Splits changes into runs of consecutive years that one rule can say. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (
      run !== undefined &&
      previous?.wall.year === change.wall.year - 1 &&
      byDayOf([...run, change]) !== undefined
    )
      run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/**
 * The day of the month in which all of these changes fall, as a rule: the second Sunday, the last
 * Sunday, or the Friday from the 23rd to the 29th. Undefined if there is none.
 */
function byDayOf(changes: readonly Change[]): string | undefined {
  const days = changes.map(({ wall }) => wall.day);
  const weekday = WEEKDAYS[(changes[0]?.wall.dayOfWeek ?? 1) - 1] ?? '';
  const [ordinal = 0, ...others] = new Set(days.map((day) => Math.ceil(day / 7)));
  if (others.length === 0 && ordinal < 5) return `BYDAY=${ordinal}${weekday}`;
  if (changes.every(({ wall }) => wall.day + 7 > wall.daysInMonth)) return `BYDAY=-1${weekday}`;
  const earliest = Math.min(...days);
  if (Math.max(...days) - earliest > 6) return undefined;
  const week = Array.from({ length: 7 }, (_, index) => earliest + index);
  return `BYMONTHDAY=${week.join()};BYDAY=${weekday}`;
}

/** One STANDARD or DAYLIGHT component. */
function componentOf({ changes, byDay }: Observance): string[] {
  const [first, ...others] = changes;
  if (first === undefined) return [];
  if (byDay !== undefined)
    return component(first, [`RRULE:FREQ=YEARLY;BYMONTH=${first.wall.month};${byDay}`]);
  // The first one too, because some readers overlook DTSTART where there is RDATE; and one to a
  // line, because some see only the first date of a line.
  const dates = others.length === 0 ? [] : changes;
  return component(
    first,
    dates.map(({ wall }) => `RDATE:${compactDateTime(wall)}`),
  );
}

/** The component of a zone whose clock did not change before. */
function fixedTime(time: Temporal.ZonedDateTime): string[] {
  const offset = seconds(time);
  const wall = time.toPlainDateTime();
  return component({ wall, from: offset, to: offset, daylight: false, name: shortName(time) }, []);
}

function component(change: Omit<Change, 'at'>, recurrence: readonly string[]): string[] {
  const kind = change.daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compactDateTime(change.wall)}`,
    ...recurrence,
    `TZOFFSETFROM:${offset(change.from)}`,
    `TZOFFSETTO:${offset(change.to)}`,
    `TZNAME:${change.name}`,
    `END:${kind}`,
  ];
}

/** An offset as RFC 5545 (section 3.3.14) writes it: `-0500`, with seconds only if it has some. */
function offset(total: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(total);
  const rest = size % 60 === 0 ? '' : two(size % 60);
  return `${total < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}${rest}`;
}

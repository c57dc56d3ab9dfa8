/**
 * VTIMEZONE (RFC 5545, section 3.6.5) from the time-zone data of `Temporal`, the same that the
 * pages are reckoned with. Clock changes that follow a rule are written as a rule, which goes on
 * for as long as the zone keeps it; others by their dates.
 */
import { compactDateTime, compactUtc } from '../icalendar-values.ts';

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

/** Changes that one component of a VTIMEZONE tells of. */
interface Observance {
  changes: Change[];
  /** The BYDAY (and BYMONTHDAY) of the rule they follow; undefined if they follow none. */
  byDay: string | undefined;
  /** Whether the rule goes on for as long as anyone looked. */
  open: boolean;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * How many years beyond a feed are looked at, to tell rules apart and to see whether they go on.
 * After 28 years the days of the week have fallen on every date.
 */
const YEARS_AHEAD = 28;

/** Fewer changes than this make no rule: their dates say it better. */
const SHORTEST_RULE = 3;

/**
 * The VTIMEZONE of a zone, right for every moment from `first` to `last` and beyond.
 * @returns lines without line breaks; nothing for UTC, whose times need none.
 */
export function vtimezone(
  timezone: string,
  first: Temporal.Instant,
  last: Temporal.Instant,
): string[] {
  if (timezone === 'UTC') return [];
  // Rules are followed back to their beginning, so that they read the same from year to year.
  const since = Math.min(first.toZonedDateTimeISO(timezone).year, 1970);
  const lastYear = last.toZonedDateTimeISO(timezone).year;
  const clock = clockOf(timezone, since, lastYear + YEARS_AHEAD);
  const before = clock.changes.findLastIndex(({ at }) => at <= first.epochMilliseconds);
  const key = `${lastYear} ${before}`;
  let lines = clock.texts.get(key);
  if (lines === undefined) {
    lines = linesOf(timezone, clock, clock.changes[before], lastYear);
    clock.texts.set(key, lines);
  }
  return lines;
}

/** The VTIMEZONE for events from the change before the first one to a year. */
function linesOf(
  timezone: string,
  { beginning, observances }: Clock,
  before: Change | undefined,
  lastYear: number,
): string[] {
  const isAfter = ({ at }: Change): boolean => before === undefined || at > before.at;
  const useful = observances.flatMap(({ changes: all, byDay, open }): Observance[] => {
    const needed = all.filter((change) => !isAfter(change) || change.wall.year <= lastYear + 1);
    const earlier = needed.findLastIndex((change) => !isAfter(change));
    if (needed.length === 0 || (earlier === needed.length - 1 && needed[earlier] !== before))
      return [];
    // A rule is told from its beginning. Dates that follow none are told from the last one before
    // the first event: some readers fail where a part of a zone begins after an event.
    return [
      { changes: byDay === undefined ? needed.slice(Math.max(earlier, 0)) : all, byDay, open },
    ];
  });
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timezone}`,
    ...(before === undefined ? fixedTime(beginning) : []),
    ...useful.sort(byBeginning).flatMap(componentOf),
    'END:VTIMEZONE',
  ];
}

/** All that is known of a zone's clock in a span of years. */
interface Clock {
  beginning: Temporal.ZonedDateTime;
  changes: Change[];
  observances: Observance[];
  /** What was written of it before: thousands of files ask for the same. */
  texts: Map<string, string[]>;
}

const clocks = new Map<string, Clock>();

/** The clock of a zone, reckoned once for each span of years. */
function clockOf(timezone: string, since: number, lastYear: number): Clock {
  const key = `${timezone} ${since} ${lastYear}`;
  let clock = clocks.get(key);
  if (clock === undefined) {
    const beginning = Temporal.PlainDate.from({ year: since, month: 1, day: 1 }).toZonedDateTime(
      timezone,
    );
    const changes = changesOf(beginning, lastYear);
    clock = { beginning, changes, observances: observancesOf(changes, lastYear), texts: new Map() };
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

/** Gathers changes that follow a rule: year by year the same month, weekday, hour and offsets. */
function observancesOf(changes: readonly Change[], lastYear: number): Observance[] {
  const alike = Map.groupBy(changes, ({ from, to, name, wall }) =>
    [from, to, name, wall.month, wall.dayOfWeek, wall.toPlainTime().toString()].join(),
  );
  const runs = [...alike.values()].flatMap(runsOf).map((run) => {
    const regular = run.length >= SHORTEST_RULE;
    return {
      changes: run,
      byDay: regular ? byDayOf(run) : undefined,
      open: run.at(-1)?.wall.year === lastYear,
    };
  });
  const regular = runs.filter(({ byDay }) => byDay !== undefined);
  // What follows no rule is one component for each pair of offsets, with all of its dates.
  const irregular = Map.groupBy(
    runs.filter(({ byDay }) => byDay === undefined).flatMap((run) => run.changes),
    ({ from, to, name, daylight }) => [from, to, name, daylight].join(),
  );
  return [
    ...regular,
    ...[...irregular.values()].map((list) => ({
      changes: list.sort((a, b) => a.at - b.at),
      byDay: undefined,
      open: false,
    })),
  ];
}

const byBeginning = (a: Observance, b: Observance): number => a.changes[0]!.at - b.changes[0]!.at;

/** Splits changes into runs of consecutive years that one rule can tell. */
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
function componentOf({ changes, byDay, open }: Observance): string[] {
  const [first, ...others] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return [];
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${first.wall.month};${byDay ?? ''}`;
  // The first one too: some readers overlook DTSTART where there is RDATE.
  const dates = others.length === 0 ? [] : changes.map(({ wall }) => compactDateTime(wall));
  return component(first, [
    ...(byDay !== undefined
      ? [
          open
            ? rule
            : `${rule};UNTIL=${compactUtc(Temporal.Instant.fromEpochMilliseconds(last.at))}`,
        ]
      : []),
    // One to a line: some readers see only the first date of a line.
    ...(byDay === undefined ? dates.map((date) => `RDATE:${date}`) : []),
  ]);
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

/**
 * Holds the zones of a calendar against `Temporal`: the VTIMEZONE is read back as text, the way a
 * subscriber's program will read it, and must give every moment its offset.
 */
import type { When } from '../../domain/time.ts';

/** A moment from which another offset holds. */
interface Onset {
  /** Milliseconds since 1970. */
  at: number;
  /** Seconds east of UTC from then on. */
  to: number;
}

/** Every onset of a zone, in order of time; reckoned once for each text. */
const known = new Map<string, Onset[]>();

/** Onsets are reckoned for the years before this one. */
const LAST_YEAR = 2200;

/**
 * @param lines content lines of VTIMEZONE components, unfolded.
 * @throws {Error} when a start or end would be read with another offset than `Temporal` gives it.
 */
export function assertOffsets(lines: readonly string[], schedules: readonly When[]): void {
  const zones = new Map(zonesOf(lines));
  for (const when of schedules) {
    if (when.kind === 'days' || when.timezone === 'UTC') continue;
    const onsets = zones.get(when.timezone);
    if (onsets === undefined)
      throw new Error(`The calendar has no VTIMEZONE for ${when.timezone}.`);
    for (const moment of [when.start, when.end]) {
      if (moment === undefined) continue;
      const written = latest(onsets, moment.epochMilliseconds)?.to;
      if (written === moment.offsetNanoseconds / 1e9) continue;
      throw new Error(
        `The calendar would show ${moment.toString()} at another time: its rules for ${when.timezone} give the offset ${written ?? 'of no rule'} s.`,
      );
    }
  }
}

/** The last of some onsets, which are in order, that is not after a moment. */
function latest(onsets: readonly Onset[], moment: number): Onset | undefined {
  let [low, high] = [0, onsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (onsets[middle]!.at <= moment) low = middle + 1;
    else high = middle;
  }
  return onsets[low - 1];
}

function* zonesOf(lines: readonly string[]): Generator<[string, Onset[]]> {
  let zone: string[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VTIMEZONE') zone = [];
    zone.push(line);
    if (line === 'END:VTIMEZONE') yield [valueOf(zone, 'TZID') ?? '', onsetsOf(zone)];
  }
}

function onsetsOf(zone: readonly string[]): Onset[] {
  const key = zone.join('\n');
  let onsets = known.get(key);
  if (onsets === undefined) {
    onsets = key
      .split(/^BEGIN:(?:STANDARD|DAYLIGHT)$/m)
      .slice(1)
      .flatMap((component) => componentOnsets(component.split('\n')))
      .sort((a, b) => a.at - b.at);
    known.set(key, onsets);
  }
  return onsets;
}

const valuesOf = (lines: readonly string[], name: string): string[] =>
  lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));

const valueOf = (lines: readonly string[], name: string): string | undefined =>
  valuesOf(lines, name)[0];

/** The onsets of a STANDARD or DAYLIGHT: its DTSTART, RDATE and RRULE. */
function componentOnsets(lines: readonly string[]): Onset[] {
  const start = wallTime(valueOf(lines, 'DTSTART') ?? '');
  const from = offsetSeconds(valueOf(lines, 'TZOFFSETFROM') ?? '');
  const to = offsetSeconds(valueOf(lines, 'TZOFFSETTO') ?? '');
  const rule = valueOf(lines, 'RRULE');
  const until = /UNTIL=(\w+)Z/.exec(rule ?? '')?.[1];
  const last = until === undefined ? Infinity : millisecondsAsUtc(wallTime(until));
  return [start, ...valuesOf(lines, 'RDATE').map(wallTime), ...(rule ? ruleTimes(rule, start) : [])]
    .map((wall) => ({ at: millisecondsAsUtc(wall) - from * 1000, to }))
    .filter(({ at }) => at <= last);
}

/** The wall clock of each onset by a yearly rule: `BYMONTH=3;BYDAY=2SU` and the like. */
function ruleTimes(rule: string, start: Temporal.PlainDateTime): Temporal.PlainDateTime[] {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const month = Number(parts.get('BYMONTH'));
  const [, ordinal = '', weekday = ''] = /^(-?\d)?([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const days = parts.get('BYMONTHDAY')?.split(',').map(Number);
  return Array.from({ length: LAST_YEAR - start.year }, (_, index) => {
    const first = Temporal.PlainDate.from({ year: start.year + index, month, day: 1 });
    const offset = (WEEKDAYS.indexOf(weekday) - first.dayOfWeek + 8) % 7;
    const all = [0, 1, 2, 3, 4].map((week) => 1 + offset + 7 * week);
    const inMonth = all.filter((day) => day <= first.daysInMonth);
    const day =
      ordinal === ''
        ? inMonth.find((candidate) => days?.includes(candidate))
        : inMonth.at(ordinal === '-1' ? -1 : Number(ordinal) - 1);
    if (day === undefined) throw new Error(`No day of the month follows from ${rule}.`);
    return first.with({ day }).toPlainDateTime(start.toPlainTime());
  });
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `20191212T190000`. */
const wallTime = (text: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(text);

/** Milliseconds from 1970 to a time on the wall clock, as if that were UTC. */
const millisecondsAsUtc = (wall: Temporal.PlainDateTime): number =>
  wall.toZonedDateTime('UTC').epochMilliseconds;

/** `-0500` or `+013015`. */
function offsetSeconds(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text) ?? [];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

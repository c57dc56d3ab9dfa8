/**
 * Holds the zones of a calendar against `Temporal`: the VTIMEZONE is read back as text, the way a
 * subscriber's program will read it, and must give every moment its offset.
 */
import { RRuleTemporal } from 'rrule-temporal';
import type { When } from '../domain/time.ts';

/** A moment from which another offset holds. */
interface Onset {
  /** Milliseconds since 1970. */
  at: number;
  /** Seconds east of UTC from then on. */
  to: number;
}

/** Every onset of a zone, in order of time; reckoned once for each text. */
const known = new Map<string, Onset[]>();

/** The last year that onsets are reckoned for. */
const LAST_YEAR = 2200;

/**
 * @param lines content lines of VTIMEZONE components, unfolded.
 * @throws {Error} when a start or end would be read with another offset than `Temporal` gives it.
 */
export function assertOffsets(lines: readonly string[], whens: readonly When[]): void {
  const zones = new Map(zonesOf(lines));
  for (const when of whens) {
    if (when.kind === 'days' || when.timezone === 'UTC') continue;
    const onsets = zones.get(when.timezone);
    if (onsets === undefined) throw new Error(`The calendar does not tell of ${when.timezone}.`);
    for (const moment of [when.start, when.end]) {
      if (moment === undefined) continue;
      const told = onsets.findLast(({ at }) => at <= moment.epochMilliseconds)?.to;
      if (told === moment.offsetNanoseconds / 1e9) continue;
      throw new Error(
        `The calendar would show ${moment.toString()} at another time: its rules for ${when.timezone} give the offset ${told ?? 'of no rule'} s.`,
      );
    }
  }
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
  const start = valueOf(lines, 'DTSTART') ?? '';
  const from = offsetSeconds(valueOf(lines, 'TZOFFSETFROM') ?? '');
  const to = offsetSeconds(valueOf(lines, 'TZOFFSETTO') ?? '');
  const [rule = '', until] = valueOf(lines, 'RRULE')?.split(';UNTIL=') ?? [];
  const last = until === undefined ? Infinity : wallMilliseconds(until);
  const walls = [start, ...valuesOf(lines, 'RDATE')].map(wallMilliseconds);
  return [...walls, ...(rule === '' ? [] : ruleWalls(rule, start))]
    .map((wall) => ({ at: wall - from * 1000, to }))
    .filter(({ at }) => at <= last);
}

/** The wall clock of each occurrence of a rule, as if it were UTC. */
function ruleWalls(rule: string, start: string): number[] {
  return new RRuleTemporal({ rruleString: `DTSTART:${start}Z\nRRULE:${rule}` })
    .all((time) => time.year <= LAST_YEAR)
    .map((time) => time.epochMilliseconds);
}

/** `20191212T190000`, read as if it were UTC. */
const wallMilliseconds = (text: string): number =>
  Temporal.PlainDateTime.from(text.replace(/Z$/, '')).toZonedDateTime('UTC').epochMilliseconds;

/** `-0500` or `+013015`. */
function offsetSeconds(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text) ?? [];
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readWhen } from '../../domain/time.ts';
import { vtimezone } from './vtimezone.ts';
import { assertOffsets } from './verify-timezones.ts';

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const linesFor = (zone: string, first: string, last = first): string[] =>
  vtimezone(zone, instant(first), instant(last));

/** Any hour of the years in which events are. */
const hour = fc
  .integer({ min: Date.UTC(1975, 0, 1) / 3_600_000, max: Date.UTC(2040, 0, 1) / 3_600_000 })
  .map((hours) => Temporal.Instant.fromEpochMilliseconds(hours * 3_600_000));

describe('the VTIMEZONE of a zone', () => {
  test('tells the rules of New York from their beginning, without an end', () => {
    expect(linesFor('America/New_York', '2019-12-12T00:00Z')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:America/New_York',
      'BEGIN:DAYLIGHT',
      'DTSTART:20070311T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'TZNAME:EDT',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20071104T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'TZNAME:EST',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  test('is the same in whichever year of a rule the events are', () => {
    const now = linesFor('America/New_York', '2019-12-12T00:00Z');
    expect(linesFor('America/New_York', '2026-07-01T00:00Z', '2031-07-01T00:00Z')).toEqual(now);
  });

  test('tells changes by their dates where the rules of today do not hold for all events', () => {
    expect(linesFor('America/New_York', '2006-03-26T17:00:00Z', '2007-06-01T00:00Z')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:America/New_York',
      'BEGIN:DAYLIGHT',
      'DTSTART:20050403T020000',
      'RDATE:20050403T020000',
      'RDATE:20060402T020000',
      'RDATE:20070311T020000',
      'RDATE:20080309T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'TZNAME:EDT',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20051030T020000',
      'RDATE:20051030T020000',
      'RDATE:20061029T020000',
      'RDATE:20071104T020000',
      'RDATE:20081102T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'TZNAME:EST',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  test('has no component that begins after the first event', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        hour,
        hour,
        (zone, a, b) => {
          const [first, last] = Temporal.Instant.compare(a, b) < 0 ? [a, b] : [b, a];
          const starts = vtimezone(zone, first, last).flatMap(
            (line) => /^DTSTART:(.*)/.exec(line)?.[1] ?? [],
          );
          const local = first.toZonedDateTimeISO(zone).toPlainDateTime();
          for (const start of starts)
            expect(
              Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(start), local),
            ).toBeLessThan(1);
        },
      ),
    );
  });

  test('tells of a Friday in one certain week of the month', () => {
    expect(linesFor('Asia/Jerusalem', '2026-01-01T00:00Z')).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR',
    );
  });

  test('tells the changes of a zone without rules by their dates, one to a line', () => {
    const lines = linesFor('Africa/Casablanca', '2024-01-01T00:00Z', '2025-12-31T00:00Z');
    expect(lines).toContain('RDATE:20240310T030000');
    expect(lines).toContain('RDATE:20250223T030000');
    expect(lines.some((line) => line.startsWith('RRULE'))).toBe(false);
  });

  test('tells one time where the clock never changes', () => {
    expect(linesFor('Asia/Kolkata', '2026-01-01T00:00Z')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kolkata',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'TZNAME:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });
});

/** Zones of every kind: rules of both hemispheres, half hours, none, no rules, former rules. */
const ZONES = [
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Europe/Istanbul',
  'Europe/London',
  'Europe/Moscow',
  'Pacific/Apia',
  'Pacific/Chatham',
];

describe('at any moment between the first and the last event', () => {
  const spans = fc
    .tuple(hour, hour, hour)
    .map((moments) => moments.sort((a, b) => Temporal.Instant.compare(a, b)));

  test.each(ZONES)(
    'the offset of %s is the one that Temporal gives, as ical.js reads it',
    (zone) => {
      fc.assert(
        fc.property(spans, ([first, moment, last]) => {
          const text = `BEGIN:VCALENDAR\r\n${vtimezone(zone, first, last).join('\r\n')}\r\nEND:VCALENDAR`;
          const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
          const read = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone')!);
          const local = moment.toZonedDateTimeISO(zone);
          // Of an hour that comes twice, a clock alone does not tell which it is.
          const later = local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' });
          fc.pre(local.toPlainDateTime().toZonedDateTime(zone).equals(later));
          const { year, month, day, hour, minute, second } = local;
          const time = new ICAL.Time(
            { year, month, day, hour, minute, second, isDate: false },
            read,
          );
          expect(time.utcOffset()).toBe(local.offsetNanoseconds / 1e9);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('the build itself finds every offset right in every zone there is', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(zones, spans, (zone, [first, moment, last]) => {
        const schedules = [first, moment, last].map((at) => {
          const start = at.toZonedDateTimeISO(zone);
          return { kind: 'timed' as const, start, end: undefined, timezone: zone };
        });
        assertOffsets(vtimezone(zone, first, last), schedules);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the build fails', () => {
  const when = readWhen('2026-07-01T12:00', '2026-07-01T13:00', 'America/New_York');
  const lines = linesFor('America/New_York', '2026-07-01T00:00Z');

  test('on a zone whose rules give an event another offset', () => {
    const wrong = lines.map((line) => line.replace('TZOFFSETTO:-0400', 'TZOFFSETTO:-0500'));
    expect(() => assertOffsets(lines, [when])).not.toThrow();
    expect(() => assertOffsets(wrong, [when])).toThrow('2026-07-01T12:00:00-04:00');
  });

  test('on rules that have ended before the event', () => {
    const ended = lines.map((line) =>
      line.startsWith('RRULE') ? `${line};UNTIL=20200101T000000Z` : line,
    );
    expect(() => assertOffsets(ended, [when])).toThrow('at another time');
  });

  test('on a zone without a VTIMEZONE', () => {
    expect(() => assertOffsets([], [when])).toThrow('has no VTIMEZONE for America/New_York');
  });
});

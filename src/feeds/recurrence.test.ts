import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from './calendar-entry.ts';
import { archiveFeed } from './calendar-feeds.ts';
import { seriesOf } from './recurrence.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';
import { expectedOccurrences } from './testing/occurrences.ts';
import { readWithIcalJs, readWithNodeIcal } from './testing/readers.ts';
import { readStrictly } from './testing/strict-reader.ts';

const linesOf = (start: string, yaml: string): string[] =>
  seriesOf(madeUp('2026-03-03-series', start, yaml).event)?.lines ?? [];

const recurrenceIds = (start: string, yaml: string): string[] =>
  seriesOf(madeUp('2026-03-03-series', start, yaml).event)?.overrides.map(
    ({ recurrenceId }) => recurrenceId,
  ) ?? [];

describe('a rule', () => {
  test.each([
    ['every: day\n  count: 3', 'FREQ=DAILY;UNTIL=20260306T045959Z'],
    ['every: week\n  count: 3', 'FREQ=WEEKLY;UNTIL=20260318T035959Z'],
    [
      'every: week\n  on: [tuesday, thursday]\n  count: 3',
      'FREQ=WEEKLY;UNTIL=20260311T035959Z;BYDAY=TU,TH',
    ],
    ['every: 2 weeks\n  count: 3', 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20260401T035959Z;WKST=MO'],
    ['every: month\n  count: 3', 'FREQ=MONTHLY;UNTIL=20260504T035959Z;BYMONTHDAY=3'],
    [
      'every: month\n  on: first tuesday\n  count: 3',
      'FREQ=MONTHLY;UNTIL=20260506T035959Z;BYDAY=1TU',
    ],
    [
      'every: month\n  on: last friday\n  count: 3',
      'FREQ=MONTHLY;UNTIL=20260530T035959Z;BYDAY=-1FR',
    ],
    ['every: year\n  count: 3', 'FREQ=YEARLY;UNTIL=20280304T045959Z;BYMONTH=3;BYMONTHDAY=3'],
  ])('%j is %s: it never counts, because readers count differently', (yaml, rule) => {
    expect(linesOf('2026-03-03 18:00', `repeats:\n  ${yaml}\n`)).toEqual([`RRULE:${rule}`]);
  });

  test('ends in UTC, with the last second of its last day', () => {
    // Summer time has begun meanwhile: that day ends at four in the morning in UTC.
    expect(linesOf('2026-03-03 18:00', 'repeats: { every: week, until: 2026-03-31 }')).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20260401T035959Z',
    ]);
  });

  test('of whole days ends with a date', () => {
    expect(linesOf('2026-03-03', 'repeats: { every: week, until: 2026-03-31 }')).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20260331',
    ]);
  });

  test('names excepted days in the form of its start', () => {
    const yaml = (until: string): string =>
      `repeats: { every: week, until: ${until}, except: [2026-03-17] }`;
    expect(linesOf('2026-03-03 18:00', yaml('2026-03-31'))[1]).toBe(
      'EXDATE;TZID=America/New_York:20260317T180000',
    );
    expect(linesOf('2026-03-03', yaml('2026-03-31'))[1]).toBe('EXDATE;VALUE=DATE:20260317');
    expect(linesOf('2026-03-03 18:00', `timezone: UTC\n${yaml('2026-03-31')}`)[1]).toBe(
      'EXDATE:20260317T180000Z',
    );
  });

  test('names no exception on a day that did not exist', () => {
    const yaml =
      'timezone: Pacific/Apia\nrepeats: { every: day, count: 7, except: [2011-12-29, 2011-12-30] }';
    expect(linesOf('2011-12-27 12:00', yaml)).toEqual([
      'RRULE:FREQ=DAILY;UNTIL=20120102T095959Z',
      'EXDATE;TZID=Pacific/Apia:20111229T120000',
    ]);
  });

  test('does not count a start that the clock skips', () => {
    const yaml =
      'repeats: { every: week, count: 3, changes: [{ date: 2026-03-08, start: 2026-03-08 03:30 }] }';
    expect(linesOf('2026-03-01 02:30', yaml)).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20260316T035959Z']);
  });

  test('begins and ends with a day that is not excepted', () => {
    const entry = madeUp(
      '2026-03-03-series',
      '2026-03-03 18:00',
      'repeats: { every: week, count: 5, except: [2026-03-03, 2026-03-31] }',
    );
    const series = seriesOf(entry.event);
    expect(series?.lines).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20260325T035959Z']);
    expect(series?.first.kind === 'timed' && series.first.start.toString()).toBe(
      '2026-03-10T18:00:00-04:00[America/New_York]',
    );
  });

  test('is none when every day is excepted, and the calendar leaves the series out', () => {
    const entry = madeUp(
      '2026-03-03-series',
      '2026-03-03 18:00',
      'repeats: { every: week, count: 1, except: [2026-03-03] }',
    );
    expect(seriesOf(entry.event)).toBeUndefined();
    expect(feedOf([entry])).not.toContain('BEGIN:VEVENT');
  });
});

describe('a single occurrence is told on its own', () => {
  test('when something of it was changed, under the time it would have by the rule', () => {
    const changes =
      'changes: [{ date: 2026-03-10, start: 2026-03-11 19:00 }, { date: 2026-03-17, status: cancelled }]';
    const yaml = `repeats: { every: week, count: 4, ${changes} }`;
    expect(recurrenceIds('2026-03-03 18:00', yaml)).toEqual([
      'RECURRENCE-ID;TZID=America/New_York:20260310T180000',
      'RECURRENCE-ID;TZID=America/New_York:20260317T180000',
    ]);
    expect(recurrenceIds('2026-03-03', yaml.replace('2026-03-11 19:00', '2026-03-11'))).toEqual([
      'RECURRENCE-ID;VALUE=DATE:20260310',
      'RECURRENCE-ID;VALUE=DATE:20260317',
    ]);
  });

  test('when a clock change makes it longer or shorter than the others', () => {
    const yaml = 'end: 2026-10-18 04:00\nrepeats: { every: week, count: 4 }';
    expect(recurrenceIds('2026-10-17 22:00', yaml)).toEqual([
      'RECURRENCE-ID;TZID=America/New_York:20261031T220000',
    ]);
  });
});

const feedOf = (entries: CalendarEntry[]): string =>
  archiveFeed({
    site: SITE,
    locale: 'en',
    format: ENGLISH,
    now: Temporal.Instant.from('2026-03-01T12:00:00Z'),
    entries,
  }).text;

const READERS = [
  ['ical.js', readWithIcalJs],
  ['node-ical', readWithNodeIcal],
] as const;

test.each(READERS)('%s leaves out an excepted day whose hour the clock skips', (_, read) => {
  const entry = madeUp(
    '2026-02-22-early',
    '2026-02-22 02:30',
    'repeats: { every: week, until: 2026-03-22, except: [2026-03-08] }',
  );
  expect(read(feedOf([entry]))).toEqual(expectedOccurrences([entry], 'calendar.harbor.example'));
});

/** Any series a volunteer can write. */
const series = fc
  .record({
    zone: fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Jerusalem', 'UTC'),
    day: fc
      .integer({ min: 0, max: 1500 })
      .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days })),
    hour: fc.option(fc.integer({ min: 0, max: 23 })),
    length: fc.option(fc.integer({ min: 1, max: 60 })),
    rule: fc.constantFrom(
      'every: day',
      'every: week',
      'every: week, on: [monday, wednesday, sunday]',
      'every: 2 weeks',
      'every: 2 weeks, on: [saturday, sunday, monday]',
      'every: month',
      'every: month, on: second tuesday',
      'every: month, on: last sunday',
      'every: month, on: fifth friday',
      'every: month, on: 31',
      'every: month, on: last day',
      'every: month, on: [first tuesday, third tuesday]',
      'every: 3 months',
      'every: 28 days',
      'dates',
      'every: year',
    ),
    end: fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((count) => ({ count })),
      fc.integer({ min: 0, max: 400 }).map((days) => ({ days })),
    ),
    except: fc.array(fc.nat(400), { maxLength: 4 }),
    change: fc.option(
      fc.record({ days: fc.nat(60), move: fc.integer({ min: -3, max: 3 }), hour: fc.nat(23) }),
    ),
  })
  .map(({ zone, day, hour, length, rule, end, except, change }) => {
    const time = (hours: number): string => ` ${String(hours % 24).padStart(2, '0')}:30`;
    const at = (date: Temporal.PlainDate): string => date.toString();
    const start = at(day) + (hour === null ? '' : time(hour));
    const last =
      hour === null
        ? length && at(day.add({ days: length % 4 }))
        : length && at(day.add({ days: Math.floor((hour + length) / 24) })) + time(hour + length);
    const dates = [...new Set([7, ...except])].map((days) => at(day.add({ days })));
    const further =
      hour === null ? dates : [dates[0], ...dates.slice(1).map((date) => date + time(9))];
    const parts = [
      ...(rule === 'dates'
        ? [`dates: [${further.join()}]`]
        : [
            rule,
            'count' in end ? `count: ${end.count}` : `until: ${at(day.add({ days: end.days }))}`,
          ]),
      `except: [${[...new Set(except)].map((days) => at(day.add({ days }))).join()}]`,
      ...(change
        ? [
            `changes: [{ date: ${at(day.add({ days: change.days }))}, title: Changed, start: ${at(
              day.add({ days: change.days + change.move }),
            )}${hour === null ? '' : time(change.hour)} }]`,
          ]
        : []),
    ];
    return {
      start,
      yaml: `timezone: ${zone}\n${last === null ? '' : `end: ${last}\n`}repeats: { ${parts.join(', ')} }`,
    };
  });

test.each(READERS)(
  '%s ends the first of single dates by the wall clock across a clock change',
  (_, read) => {
    const entry = madeUp(
      '2025-10-24-series',
      '2025-10-24 00:30',
      'timezone: Europe/Berlin\nend: 2025-10-26 03:30\nrepeats: { dates: [2025-10-31] }',
    );
    expect(read(feedOf([entry])).map(({ end }) => end)).toEqual([
      '2025-10-26T02:30:00Z',
      '2025-11-02T02:30:00Z',
    ]);
  },
);

describe('any series', () => {
  test('is expanded by two readers as the pages list it, across clock changes', () => {
    fc.assert(
      fc.property(series, ({ start, yaml }) => {
        let entry: CalendarEntry;
        try {
          entry = madeUp('2024-01-01-series', start, yaml);
        } catch (error) {
          // An hour that the clock skips or repeats is refused before there is a calendar.
          if (error instanceof RangeError) return;
          throw error;
        }
        const text = feedOf([entry]);
        readStrictly(text);
        const expected = expectedOccurrences([entry], 'calendar.harbor.example');
        for (const [, read] of READERS) expect(read(text)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { event as schema } from '../schema/event.ts';
import {
  currentOccurrence,
  occurrenceRegistrations,
  readEvent,
  type CampaignEvent,
} from './event.ts';
import { hasDay, phaseAt } from './time.ts';

const NEW_YORK = 'America/New_York';

/** An event from its frontmatter, as the reader of files gives it: all values are text. */
function event(fields: object, id = '2026-10-06-phone-bank'): CampaignEvent {
  const data = schema.parse({
    title: 'Phone bank',
    summary: 'We call our neighbors.',
    start: '2026-10-06 19:00',
    end: '2026-10-06 21:00',
    ...fields,
  });
  return readEvent(id, data, { timezone: NEW_YORK });
}

const starts = ({ occurrences }: CampaignEvent): string[] =>
  occurrences.map(({ when }) =>
    when.kind === 'timed'
      ? when.start.toString({ timeZoneName: 'never', smallestUnit: 'minute' })
      : when.first.toString(),
  );
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('a single event', () => {
  test('has one occurrence', () => {
    expect(starts(event({}))).toEqual(['2026-10-06T19:00-04:00']);
  });

  test('is in its own zone where it names one', () => {
    expect(starts(event({ timezone: 'Europe/London' }))).toEqual(['2026-10-06T19:00+01:00']);
  });

  test('keeps the oldest id it ever had for its calendar identifier', () => {
    expect(event({ formerly: ['2026-10-01-calls', '2026-10-05-calls'] }).oldestId).toBe(
      '2026-10-01-calls',
    );
    expect(event({}).oldestId).toBe('2026-10-06-phone-bank');
  });
});

describe('a series', () => {
  const weekly = { every: 'week', count: '5' };

  test('keeps its hour on the wall across a clock change', () => {
    expect(starts(event({ repeats: weekly }))).toEqual([
      '2026-10-06T19:00-04:00',
      '2026-10-13T19:00-04:00',
      '2026-10-20T19:00-04:00',
      '2026-10-27T19:00-04:00',
      '2026-11-03T19:00-05:00',
    ]);
  });

  test.each([
    [{ every: 'day', until: '2026-10-08' }, ['2026-10-06', '2026-10-07', '2026-10-08']],
    [
      { every: 'week', on: ['tuesday', 'thursday'], count: '4' },
      ['2026-10-06', '2026-10-08', '2026-10-13', '2026-10-15'],
    ],
    [{ every: '2 weeks', count: '3' }, ['2026-10-06', '2026-10-20', '2026-11-03']],
    [
      { every: 'month', on: 'first tuesday', count: '3' },
      ['2026-10-06', '2026-11-03', '2026-12-01'],
    ],
    [{ every: 'month', on: '6', count: '2' }, ['2026-10-06', '2026-11-06']],
    [{ every: 'year', count: '2' }, ['2026-10-06', '2027-10-06']],
  ])('%j falls on the days it names', (repeats, days) => {
    expect(starts(event({ repeats })).map((start) => start.slice(0, 10))).toEqual(days);
  });

  test.each([
    [{ every: '28 days', count: '3' }, ['2026-10-06', '2026-11-03', '2026-12-01']],
    [
      { every: '3 months', on: 'first tuesday', count: '3' },
      ['2026-10-06', '2027-01-05', '2027-04-06'],
    ],
    [
      { every: 'month', on: ['first tuesday', 'third tuesday'], count: '4' },
      ['2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17'],
    ],
    [
      { every: 'month', on: ['6', 'last day'], count: '3' },
      ['2026-10-06', '2026-10-31', '2026-11-06'],
    ],
    [{ dates: ['2026-12-01', '2026-10-09'] }, ['2026-10-06', '2026-10-09', '2026-12-01']],
  ])('%j falls on its days', (repeats, days) => {
    expect(starts(event({ repeats })).map((start) => start.slice(0, 10))).toEqual(days);
  });

  test('on dates by no rule has the hour of each, and keeps its length', () => {
    const series = event({
      repeats: {
        dates: ['2026-10-06 19:00', '2026-11-12', '2026-12-01 17:30'],
        except: ['2026-11-12'],
        changes: [{ date: '2026-12-01', status: 'cancelled' }],
      },
    });
    expect(
      series.occurrences.map(({ when, status }) => [
        when.kind === 'timed' && when.start.toPlainDateTime().toString(),
        when.kind === 'timed' && when.end?.toPlainDateTime().toString(),
        status,
      ]),
    ).toEqual([
      ['2026-10-06T19:00:00', '2026-10-06T21:00:00', 'scheduled'],
      ['2026-12-01T17:30:00', '2026-12-01T19:30:00', 'cancelled'],
    ]);
  });

  test('leaves out the days it excepts, and counts them', () => {
    expect(
      starts(event({ repeats: { ...weekly, except: ['2026-10-13', '2026-11-03'] } })).map((start) =>
        start.slice(5, 10),
      ),
    ).toEqual(['10-06', '10-20', '10-27']);
  });

  test('moves or cancels one occurrence alone', () => {
    const series = event({
      repeats: {
        ...weekly,
        changes: [
          { date: '2026-10-13', start: '2026-10-15 18:00' },
          { date: '2026-10-20', status: 'cancelled', statusNote: 'Election work.' },
        ],
      },
    });
    expect(starts(series)[1]).toBe('2026-10-15T18:00-04:00');
    expect(series.occurrences[1]?.when).toMatchObject({ kind: 'timed' });
    expect(series.occurrences.map(({ status }) => status)).toEqual([
      'scheduled',
      'scheduled',
      'cancelled',
      'scheduled',
      'scheduled',
    ]);
  });

  test.each([
    ['2026-10-13 21:00', '2026-10-13T23:00:00-04:00[America/New_York]'],
    ['2026-10-13 10:00', '2026-10-13T12:00:00-04:00[America/New_York]'],
    ['2026-10-14 23:30', '2026-10-15T01:30:00-04:00[America/New_York]'],
  ])('keeps its length where one is moved to %s', (start, end) => {
    const changes = [{ date: '2026-10-13', start }];
    const moved = event({ repeats: { ...weekly, changes } }).occurrences.find(
      ({ change }) => change !== undefined,
    )?.when;
    expect(moved?.kind === 'timed' && moved.end?.toString()).toBe(end);
  });

  test('keeps its number of days where one of whole days is moved', () => {
    const changes = [{ date: '2026-10-13', start: '2026-10-20' }];
    const days = { start: '2026-10-06', end: '2026-10-08' };
    const moved = event({ ...days, repeats: { every: 'week', count: '2', changes } })
      .occurrences[1];
    expect(moved?.when).toMatchObject({ kind: 'days' });
    expect(moved?.when.kind === 'days' && moved.when.last.toString()).toBe('2026-10-22');
  });

  test('is cancelled whole where the event is', () => {
    const series = event({ status: 'cancelled', repeats: weekly });
    expect(new Set(series.occurrences.map(({ status }) => status))).toEqual(new Set(['cancelled']));
  });

  test('is shown by its next occurrence, and after the last by that', () => {
    const series = event({ repeats: weekly });
    const day = (now: string): string | undefined =>
      currentOccurrence(series, at(now))?.day.toString();
    expect(day('2026-01-01T00:00Z')).toBe('2026-10-06');
    expect(day('2026-10-06T23:30Z')).toBe('2026-10-06');
    expect(day('2026-10-07T01:00Z')).toBe('2026-10-13');
    expect(day('2030-01-01T00:00Z')).toBe('2026-11-03');
  });
});

describe('an event of which only the month is known', () => {
  const single = event({ start: '2027-10', end: undefined });

  test('is listed under that month, is never going on, and is over after it', () => {
    expect(single.when).toMatchObject({ kind: 'days', dayKnown: false, timeKnown: false });
    expect(hasDay(single.when)).toBe(false);
    expect(starts(single)).toEqual(['2027-10-01']);
    expect(phaseAt(single.when, at('2027-10-20T12:00Z'))).toBe('upcoming');
    expect(phaseAt(single.when, at('2027-11-01T04:00Z'))).toBe('past');
  });
});

describe('several registrations', () => {
  const list = event({
    registration: [
      { for: 'Guests', url: 'https://actionnetwork.org/forms/a', closes: '2026-10-05' },
      { label: 'Help', url: 'https://actionnetwork.org/forms/b', state: 'full' },
    ],
  });

  test('each have their own state, the first one is the main one', () => {
    const [occurrence] = list.occurrences;
    const now = at('2026-10-01T12:00Z');
    const found = occurrence ? occurrenceRegistrations(list, occurrence, now) : [];
    expect(found.map((one) => [one.for, one.state])).toEqual([
      ['Guests', 'open'],
      ['Help', 'full'],
    ]);
  });
});

describe('registration', () => {
  const url = 'https://actionnetwork.org/forms/phone-bank';
  const state = (registration: object, now: string, fields: object = {}): string | undefined => {
    const single = event({ registration: { url, ...registration }, ...fields });
    const [occurrence] = single.occurrences;
    return occurrence && occurrenceRegistrations(single, occurrence, at(now))[0]?.state;
  };
  const before = '2026-10-01T12:00Z';

  test('is open until the event is over', () => {
    expect(state({}, before)).toBe('open');
    expect(state({}, '2026-10-07T00:59:59Z')).toBe('open');
    expect(state({}, '2026-10-07T01:00:00Z')).toBe('over');
  });

  test('opens and closes when it says, in the zone of the event', () => {
    const window = { opens: '2026-10-01 09:00', closes: '2026-10-05' };
    expect(state(window, '2026-10-01T12:59:59Z')).toBe('not-yet');
    expect(state(window, '2026-10-01T13:00:00Z')).toBe('open');
    expect(state(window, '2026-10-06T03:59:59Z')).toBe('open');
    expect(state(window, '2026-10-06T04:00:00Z')).toBe('closed');
  });

  test('says what the organizers say of places', () => {
    expect(state({ state: 'full' }, before)).toBe('full');
    expect(state({ state: 'waitlist' }, before)).toBe('waitlist');
    expect(state({ state: 'closed' }, before)).toBe('closed');
  });

  test('is called off with the event', () => {
    expect(state({}, before, { status: 'cancelled' })).toBe('called-off');
    expect(state({}, before, { status: 'postponed' })).toBe('called-off');
  });
});

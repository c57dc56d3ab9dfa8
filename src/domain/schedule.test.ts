import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doorsOpen, occurrenceSchedule, placeSchedule } from './schedule.ts';
import { readWhen } from './time.ts';

const NEW_YORK = 'America/New_York';
const evening = readWhen('2026-12-08T19:00', '2026-12-08T21:00', NEW_YORK);
const night = readWhen('2026-12-08T22:00', '2026-12-09T03:00', NEW_YORK);
const days = readWhen('2026-12-08', '2026-12-09', NEW_YORK);

const items = (...times: string[]) => ({
  doors: undefined,
  schedule: times.map((time) => ({ time, what: 'Talk' })),
});
const placed = (...args: Parameters<typeof placeSchedule>): string[] =>
  placeSchedule(...args).items.map(({ at }) => at.toPlainDateTime().toString().slice(0, 16));

describe('doors', () => {
  test.each([
    [evening, '18:30', '2026-12-08T18:30'],
    [evening, '19:00', '2026-12-08T19:00'],
    [readWhen('2026-12-08T00:30', undefined, NEW_YORK), '23:30', '2026-12-07T23:30'],
  ])('open up to the start, on the evening before where need be', (when, doors, opens) => {
    expect(doorsOpen(doors, when)?.toPlainDateTime().toString().slice(0, 16)).toBe(opens);
  });

  test('that would open after the start are not told', () => {
    expect(doorsOpen('19:30', evening)).toBeUndefined();
    expect(doorsOpen('09:30', days)).toBeUndefined();
  });
});

describe('the items of a schedule', () => {
  test('follow each other, past midnight too', () => {
    expect(placed(items('22:00', '23:30', '01:00'), night)).toEqual([
      '2026-12-08T22:00',
      '2026-12-08T23:30',
      '2026-12-09T01:00',
    ]);
  });

  test('stand on their own day where it is written', () => {
    expect(placed(items('10:00', '2026-12-09T09:00', '10:00'), days)).toEqual([
      '2026-12-08T10:00',
      '2026-12-09T09:00',
      '2026-12-09T10:00',
    ]);
  });

  test('may begin with the doors', () => {
    expect(placed({ ...items('18:30', '19:00'), doors: '18:30' }, evening)).toHaveLength(2);
  });

  test.each([
    [items('18:00'), evening, 'before-start'],
    [items('21:30'), evening, 'after-end'],
    [items('20:00', '19:30'), evening, 'unordered'],
    [items('2026-12-10T10:00'), days, 'after-end'],
  ] as const)('that are not within the event are named: %#', (data, when, problem) => {
    expect(placeSchedule(data, when).mistake?.problem).toBe(problem);
  });

  test('are in order and within the event, whatever is written', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(fc.array(time), fc.constantFrom(evening, night, days), (times, when) => {
        const { items: found, mistake } = placeSchedule(items(...times), when);
        const moments = found.map(({ at }) => at.epochMilliseconds);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        expect(found.length).toBe(mistake?.index ?? times.length);
        expect(found.map(({ index }) => index)).toEqual(found.map((_, index) => index));
      }),
    );
  });
});

test('of a date of a series that begins at another hour, neither is known', () => {
  const data = { ...items('19:00', '20:00'), doors: '18:30' };
  const next = readWhen('2026-12-15T19:00', '2026-12-15T21:00', NEW_YORK);
  expect(occurrenceSchedule(data, next, evening).schedule).toHaveLength(2);
  const early = readWhen('2026-12-15T17:00', '2026-12-15T19:00', NEW_YORK);
  expect(occurrenceSchedule(data, early, evening)).toEqual({ doors: undefined, schedule: [] });
});

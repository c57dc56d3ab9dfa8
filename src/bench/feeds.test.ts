import { expect, test } from 'vitest';
import { feedTable, measureFeeds } from './feeds.ts';

test('every size is measured, and the archive holds all of it', async () => {
  const measures = await measureFeeds([10, 40], 1);
  expect(measures.map(({ events }) => events)).toEqual([10, 40]);
  expect(measures[1]!.archiveBytes).toBeGreaterThan(measures[0]!.archiveBytes * 2);
  for (const { archive, calendarBytes } of measures) {
    expect(archive).toBeGreaterThan(0);
    expect(calendarBytes).toBeGreaterThan(0);
  }
});

test('the table says how long a thousand events take', () => {
  expect(
    feedTable([
      { events: 100, archive: 12.34, archiveBytes: 90_400, calendar: 3, calendarBytes: 8000 },
      {
        events: 10_000,
        archive: 900,
        archiveBytes: 9_000_000,
        calendar: 50,
        calendarBytes: 700_000,
      },
    ]),
  ).toBe(
    [
      'events  archive ms  per 1,000  archive KB  calendar ms  calendar KB',
      '   100        12.3      123.4          90          3.0            8',
      ' 10000       900.0       90.0        9000         50.0          700',
    ].join('\n'),
  );
});

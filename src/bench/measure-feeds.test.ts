import { expect, test } from 'vitest';
import { measureFeeds } from './measure-feeds.ts';

test('every size is measured, and the archive holds all of it', async () => {
  const measures = await measureFeeds([10, 40], 1);
  expect(measures.map(({ events }) => events)).toEqual([10, 40]);
  expect(measures[1]!.archiveBytes).toBeGreaterThan(measures[0]!.archiveBytes * 2);
  for (const { archive, calendarBytes } of measures) {
    expect(archive).toBeGreaterThan(0);
    expect(calendarBytes).toBeGreaterThan(0);
  }
});

/** How long it takes to make the calendars of a site, in memory, once its content is read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { archiveFeed, calendarFeed } from '../feeds/calendar-feeds.ts';
import { readCorpus } from '../feeds/testing/corpus.ts';
import { readNow } from '../domain/time.ts';
import { Formatter } from '../i18n/format.ts';
import en from '../i18n/words/en.ts';
import { MADE_TODAY, makeContent } from './generate-content.ts';
import { median } from './median.ts';

/** What was measured for one number of events. */
export interface FeedMeasure {
  events: number;
  /** Making `/calendar-archive.ics`, which holds every event: median, in milliseconds. */
  archive: number;
  /** Its size in bytes. */
  archiveBytes: number;
  /** Making `/calendar.ics`: median, in milliseconds. */
  calendar: number;
  /** Its size in bytes. */
  calendarBytes: number;
}

/** Measures the calendars of made-up sites. The first run of each, which warms up, is left out. */
export async function measureFeeds(sizes: readonly number[], runs: number): Promise<FeedMeasure[]> {
  const measures: FeedMeasure[] = [];
  for (const events of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
    try {
      makeContent({ folder: join(folder, 'content'), events });
      const { site, entries } = await readCorpus(join(folder, 'content'));
      const now = readNow(MADE_TODAY, site.timezone);
      const request = { site, locale: 'en', format: new Formatter(en), now, entries };
      const archive = timed(runs, () => archiveFeed(request).text);
      const calendar = timed(runs, () => calendarFeed(request).text);
      measures.push({
        events,
        archive: archive.median,
        archiveBytes: Buffer.byteLength(archive.result),
        calendar: calendar.median,
        calendarBytes: Buffer.byteLength(calendar.result),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return measures;
}

/** How long something takes: the median of several runs, in milliseconds, after one to warm up. */
function timed<T>(runs: number, make: () => T): { median: number; result: T } {
  let result = make();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    result = make();
    return performance.now() - start;
  });
  return { median: median(times), result };
}

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Formatter } from '../i18n/format.ts';
import es from '../i18n/words/es.ts';
import { type CalendarEntry, isDated } from './calendar-entry.ts';
import {
  archiveFeed,
  calendarDomain,
  calendarFeed,
  campaignFeed,
  eventFeed,
  feedAddress,
  filterFeed,
  LONGEST_ADDRESS,
  MOST_BYTES,
  yearFeed,
} from './calendar-feeds.ts';
import { readCorpus } from './testing/corpus.ts';
import { hasPython, hasRuby, readWithPython, startsWithRuby } from './testing/foreign-readers.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';
import { expectedOccurrences, inOrder, type ReadOccurrence } from './testing/occurrences.ts';
import { readWithIcalJs, readWithNodeIcal } from './testing/readers.ts';
import { propertyOf, textOf } from './testing/strict-lines.ts';
import { readStrictly } from './testing/strict-reader.ts';

const NOW = Temporal.Instant.from('2026-03-01T17:00:00Z');
const request = { site: SITE, locale: 'en', format: ENGLISH, now: NOW };

/** Ids of the events in a calendar, in its order. */
const idsIn = (text: string): string[] =>
  readStrictly(text)
    .components.filter(({ name }) => name === 'VEVENT')
    .map((event) => propertyOf(event, 'UID')?.value.split('@')[0] ?? '');

/** Titles up to a backslash: before an n, some readers take an escaped one for a line break. */
const withoutBackslashes = (list: readonly ReadOccurrence[]): ReadOccurrence[] =>
  inOrder(list.map((item) => ({ ...item, title: item.title.replace(/\\[^]*/, '') })));

describe.each(['corpus', 'long-ago'])('every made-up event in fixtures/%s', async (folder) => {
  const { site, entries } = await readCorpus(
    fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url)),
  );
  const { text } = archiveFeed({ ...request, site, entries });
  const expected = expectedOccurrences(entries, 'calendar.harbor.example');

  test('is written by the letter of the RFCs', () => {
    expect(new Set(idsIn(text)).size).toBe(entries.filter(isDated).length);
  });

  test('is read by ical.js at the instants that the pages show', () => {
    expect(readWithIcalJs(text)).toEqual(expected);
  });

  test('is read by node-ical at the instants that the pages show', () => {
    expect(withoutBackslashes(readWithNodeIcal(text))).toEqual(withoutBackslashes(expected));
  });

  test.runIf(hasPython)('is read by recurring_ical_events (skipped where Python lacks it)', () => {
    // It takes the end of a series on the offset of its first date, a day too early in Apia.
    const inOneOffset = (list: readonly ReadOccurrence[]): ReadOccurrence[] =>
      withoutBackslashes(list).filter(({ uid }) => !uid.includes('apia'));
    expect(inOneOffset(readWithPython(text))).toEqual(inOneOffset(expected));
  });

  test.runIf(hasRuby)('is accepted by ruby-icalendar (skipped where Ruby lacks it)', () => {
    // It takes the very moment of a clock change for one before it: two in the morning here.
    const starts = new Set([...expected.map(({ start }) => start), '2026-11-01T06:00:00Z']);
    const read = startsWithRuby(text);
    expect(read.length).toBeGreaterThanOrEqual(entries.length);
    expect(read.filter((start) => !starts.has(start))).toEqual([]);
  });

  test('is the same bytes in whichever zone the site is built', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
        process.env['TZ'] = zone;
        expect(archiveFeed({ ...request, site, entries }).text).toBe(text);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('has a file of its own that holds the same', () => {
    for (const entry of entries) {
      const alone = eventFeed({ ...request, site, entry }).text;
      expect(readWithIcalJs(alone)).toEqual(
        expectedOccurrences([entry], 'calendar.harbor.example'),
      );
      readStrictly(alone);
    }
  });
});

test('the corpus has at least forty events', async () => {
  const { entries } = await readCorpus(fileURLToPath(new URL('fixtures/corpus', import.meta.url)));
  expect(entries.length).toBeGreaterThanOrEqual(40);
});

describe('/calendar.ics', () => {
  test('holds what is upcoming or ended less than a year ago', () => {
    const entries = [
      madeUp('2025-03-01-just-over', '2025-03-01 09:00', 'end: 2025-03-01 11:59'),
      madeUp('2025-03-01-just-in', '2025-03-01 09:00', 'end: 2025-03-01 12:01'),
      madeUp('2024-01-05-series', '2024-01-05 19:00', 'repeats: { every: month, count: 20 }'),
      madeUp('2023-01-05-old-series', '2023-01-05 19:00', 'repeats: { every: month, count: 20 }'),
      madeUp('2030-01-01-far', '2030-01-01'),
    ];
    expect(idsIn(calendarFeed({ ...request, entries }).text)).toEqual([
      '2024-01-05-series',
      '2025-03-01-just-in',
      '2030-01-01-far',
    ]);
    expect(idsIn(archiveFeed({ ...request, entries }).text)).toHaveLength(5);
  });

  test('leaves out a leap day a year after it, too', () => {
    const entries = [madeUp('2028-02-29-leap', '2028-02-29')];
    const held = (now: string): number =>
      idsIn(calendarFeed({ ...request, entries, now: Temporal.Instant.from(now) }).text).length;
    expect(held('2029-02-28T12:00:00-05:00')).toBe(1);
    expect(held('2029-03-01T12:00:00-05:00')).toBe(0);
  });

  test('is valid without any event, because it tells of the zone of the site', () => {
    const { text, warnings } = calendarFeed({ ...request, entries: [] });
    expect(idsIn(text)).toEqual([]);
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n');
    expect(warnings).toEqual([]);
  });

  describe('with more events than fit', () => {
    const day = (index: number): string =>
      Temporal.PlainDate.from('2025-06-01').add({ days: index }).toString();
    const entries = Array.from({ length: 1200 }, (_, index) =>
      madeUp(
        `${day(index)}-event`,
        `${day(index)} 19:00`,
        `statusNote: ${'long '.repeat(35)}\naccess: { note: ${'long '.repeat(75)} }`,
      ),
    );
    const { text, warnings } = calendarFeed({ ...request, entries });
    const ids = idsIn(text);

    test('stays below 900 KB', () => {
      expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
      // And wastes little of it.
      expect(Buffer.byteLength(text)).toBeGreaterThan(MOST_BYTES * 0.95);
    });

    test('leaves out the most distant past first, then the most distant future', () => {
      expect(ids.length).toBeLessThan(entries.length);
      expect(ids[0]).toBe('2026-03-01-event');
      expect(ids).toEqual([...ids].sort());
      expect(ids.at(-1)).toBe(`${day(273 + ids.length - 1)}-event`);
    });

    test('says so', () => {
      expect(warnings).toEqual([
        `/calendar.ics leaves out ${entries.length - ids.length} of 1200 events, past ones first, to stay below 900 KB. The archives by year, such as /calendar/2026.ics, have them all.`,
      ]);
    });

    test('leaves as much out of the archive, and nothing out of the years', () => {
      const archive = archiveFeed({ ...request, entries });
      expect(Buffer.byteLength(archive.text)).toBeLessThan(MOST_BYTES);
      expect(archive.leftOut).toBe(1200 - idsIn(archive.text).length);
      expect(archive.warnings).toEqual([]);
      const years = [2025, 2026, 2027, 2028].map((year) => yearFeed({ ...request, entries, year }));
      expect(years.flatMap(({ text: year }) => idsIn(year))).toHaveLength(1200);
    });

    test('keeps what was called off lately', () => {
      const { text: withNews } = calendarFeed({
        ...request,
        entries: [
          ...entries,
          madeUp('2025-06-02-off', '2025-06-02 19:00', 'status: cancelled'),
          madeUp('2025-06-02-on', '2025-06-02 19:00'),
        ],
      });
      expect(idsIn(withNews)).toContain('2025-06-02-off');
      expect(idsIn(withNews)).not.toContain('2025-06-02-on');
    });
  });
});

describe('the calendar of a year', () => {
  test('has what begins in it, a series in each of its years', () => {
    const entries = [
      madeUp('2024-12-30-series', '2024-12-30 19:00', 'repeats: { every: week, count: 3 }'),
      madeUp('2025-03-05-recent', '2025-03-05 19:00'),
    ];
    const of = (year: number): string[] => idsIn(yearFeed({ ...request, entries, year }).text);
    expect(of(2024)).toEqual(['2024-12-30-series']);
    expect(of(2025)).toEqual(['2024-12-30-series', '2025-03-05-recent']);
  });

  test('that is past does not change from build to build', async () => {
    const folder = fileURLToPath(new URL('fixtures/corpus', import.meta.url));
    const textAt = async (now: string): Promise<string> => {
      const instant = Temporal.Instant.from(now);
      const { site, entries } = await readCorpus(folder, instant);
      return yearFeed({ ...request, site, entries, now: instant, year: 2025 }).text;
    };
    expect(await textAt('2026-02-01T00:00:00Z')).toBe(await textAt('2027-06-01T00:00:00Z'));
  });
});

describe('the calendar of a campaign', () => {
  const entries: CalendarEntry[] = [
    madeUp('2019-01-01-own', '2019-01-01', 'campaigns: [rent]'),
    madeUp('2026-04-01-both', '2026-04-01', 'campaigns: [wages, rent]'),
    madeUp('2026-04-02-other', '2026-04-02', 'campaigns: [wages]'),
  ];
  const { text } = campaignFeed({
    ...request,
    entries,
    campaign: { id: 'rent', title: 'Rent, now' },
  });

  test('holds its events, however long ago', () => {
    expect(idsIn(text)).toEqual(['2019-01-01-own', '2026-04-01-both']);
  });

  test('is called after it and says where it comes from', () => {
    const read = readStrictly(text);
    const name = propertyOf(read, 'NAME');
    expect(name && textOf(name)).toBe('Harbor Street: Rent, now');
    expect(propertyOf(read, 'SOURCE')?.value).toBe(
      'https://harbor.example/site/campaigns/rent/calendar.ics',
    );
    expect(propertyOf(read, 'URL')?.value).toBe('https://harbor.example/site/campaigns/rent/');
  });
});

test('in another language, a calendar has its own words and address, and the same identifiers', () => {
  const entry = madeUp('2026-04-01-off', '2026-04-01 19:00', 'status: cancelled');
  const { text } = calendarFeed({
    site: { ...SITE, locales: ['en', 'es'] },
    locale: 'es',
    format: new Formatter(es),
    now: NOW,
    entries: [{ ...entry, words: { ...entry.words, title: 'Asamblea', lang: 'es' } }],
  });
  expect(readWithIcalJs(text)).toEqual([
    {
      uid: '2026-04-01-off@calendar.harbor.example',
      start: '2026-04-01T23:00:00Z',
      end: '2026-04-01T23:00:00Z',
      title: 'CANCELADO: Asamblea',
      cancelled: true,
    },
  ]);
  expect(propertyOf(readStrictly(text), 'SOURCE')?.value).toBe(
    'https://harbor.example/site/es/calendar.ics',
  );
});

describe('identifiers', () => {
  test('do not change when a copy is published elsewhere', () => {
    const entries = [madeUp('2026-04-01-event', '2026-04-01')];
    const mirror = { ...SITE, url: 'http://localhost:4321' };
    expect(archiveFeed({ ...request, site: mirror, entries }).text).toContain(
      'UID:2026-04-01-event@calendar.harbor.example',
    );
  });

  test('are made of the host of the site where nothing else is said', () => {
    expect(calendarDomain({ ...SITE, calendarDomain: undefined })).toBe('harbor.example');
  });
});

describe('the address of a calendar', () => {
  test('is refused when it is too long for some programs', () => {
    const path = `/campaigns/${'a'.repeat(250)}/calendar.ics`;
    expect(() => feedAddress(path, 'en', SITE)).toThrow('shorten the id');
  });

  test('is short enough for every id there can be, on a long host', () => {
    const site = { ...SITE, url: `https://${'a'.repeat(60)}.example.org/${'b'.repeat(30)}` };
    const path = `/campaigns/${'a'.repeat(100)}/calendar.ics`;
    expect(feedAddress(path, 'es', site).length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  });
});

test('an event of which the month alone is known is in no calendar, and its own file is valid', () => {
  const month = madeUp('2027-10-01-month', '2027-10');
  const entries = [month, madeUp('2026-04-01-on', '2026-04-01 19:00')];
  for (const { text } of [
    calendarFeed({ ...request, entries }),
    archiveFeed({ ...request, entries }),
  ])
    expect(idsIn(text)).toEqual(['2026-04-01-on']);
  const own = eventFeed({ ...request, entry: month });
  expect(readStrictly(own.text).components.map(({ name }) => name)).toEqual(['VTIMEZONE']);
});

test('the calendar of a locality or topic has its name, and what is recent', () => {
  const entries = [
    madeUp('2026-04-01-on', '2026-04-01 19:00'),
    madeUp('2020-04-01-old', '2020-04-01 19:00'),
  ];
  const { text } = filterFeed({ ...request, entries, slug: 'in-brooklyn', name: 'Brooklyn' });
  const calendar = readStrictly(text);
  expect(idsIn(text)).toEqual(['2026-04-01-on']);
  const calendarName = propertyOf(calendar, 'NAME');
  expect(calendarName && textOf(calendarName)).toBe('Harbor Street: Brooklyn');
  expect(propertyOf(calendar, 'SOURCE')?.value).toBe(
    'https://harbor.example/site/events/in-brooklyn/calendar.ics',
  );
});

import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from './calendar-entry.ts';
import { MOST_ITEMS, newsFeed, type NewsMilestone } from './rss-feed.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';
import { readRss, type RssItem } from './testing/read-rss.ts';

const request = {
  site: SITE,
  locale: 'en',
  format: ENGLISH,
  now: Temporal.Instant.from('2026-03-01T17:00:00Z'),
};

const milestone: NewsMilestone = {
  id: '2025-05-01-rent-law',
  oldestId: '2025-05-01-law',
  title: 'A rent law',
  summary: 'It passed.',
  date: 'May 1, 2025',
  day: Temporal.PlainDate.from('2025-05-01'),
  campaigns: [{ title: 'Rent' }],
  revision: { sequence: 0, modified: request.now, created: request.now },
};

const itemsOf = async (
  entries: CalendarEntry[],
  milestones: NewsMilestone[] = [],
): Promise<RssItem[]> => readRss(await newsFeed({ ...request, entries, milestones }));

const appeared = (entry: CalendarEntry, date: string | undefined): CalendarEntry => ({
  ...entry,
  revision: {
    ...entry.revision,
    created: date === undefined ? undefined : Temporal.Instant.from(`${date}T00:00:00Z`),
  },
});

describe('the feed of news', () => {
  test('tells of an event when, where and what, with its times for programs', async () => {
    const entry = madeUp(
      '2026-04-09-assembly',
      '2026-04-09 19:00',
      'end: 2026-04-09 20:30\ncampaigns: [rent, wages]\nplace: { kind: in-person, name: Hall }',
    );
    expect(await itemsOf([entry])).toEqual([
      {
        title: ['Assembly'],
        link: ['https://harbor.example/site/events/2026-04-09-assembly/'],
        guid: ['2026-04-09-assembly@calendar.harbor.example'],
        description: [
          '<p>Thursday, April 9, 2026, 7–8:30 pm EDT</p><p>Hall</p><p>A made-up event.</p>',
        ],
        pubDate: ['Sun, 01 Feb 2026 12:00:00 GMT'],
        'atom:updated': ['2026-03-01T12:00:00Z'],
        category: ['rent', 'wages'],
        'ev:startdate': ['2026-04-09T19:00:00-04:00'],
        'ev:enddate': ['2026-04-09T20:30:00-04:00'],
      },
    ]);
  });

  test('tells of a series its rule and span, and which dates are off or moved', async () => {
    const [item] = await itemsOf([
      madeUp(
        '2026-12-02-series',
        '2026-12-02 17:00',
        `end: 2026-12-02 19:00
repeats:
  every: week
  count: 6
  except: [2026-12-23]
  changes:
    - { date: 2026-12-16, start: 2026-12-17 18:00, end: 2026-12-17 20:00, place: { kind: in-person, name: Library } }
    - { date: 2026-12-09, status: cancelled, statusNote: Flooded. }
place: { kind: in-person, name: Market hall }`,
      ),
    ]);
    expect(item?.['description']?.[0]?.split(/<\/?p>/).filter((line) => line !== '')).toEqual([
      'Wednesday, December 2, 2026, 5–7 pm EST',
      'Every Wednesday, Dec 2, 2026 – Jan 6, 2027, 5–7 pm',
      'Not on: Wednesday, December 23, 2026',
      'Cancelled: Wednesday, December 9, 2026 – Flooded.',
      'Moved: Wednesday, December 16, 2026 → Thursday, December 17, 2026, 6–8 pm EST',
      'Market hall',
      'A made-up event.',
    ]);
  });

  test('begins with what is to come and is called off or moved', async () => {
    const titles = await itemsOf([
      appeared(madeUp('2026-04-09-on', '2026-04-09 19:00'), '2026-02-20'),
      appeared(madeUp('2026-04-10-off', '2026-04-10 19:00', 'status: cancelled'), '2026-01-01'),
      appeared(madeUp('2026-01-10-was-off', '2026-01-10 19:00', 'status: cancelled'), '2026-01-05'),
      appeared(
        madeUp(
          '2026-03-05-series',
          '2026-03-05 19:00',
          'repeats: { every: week, count: 3, changes: [{ date: 2026-03-12, status: cancelled }] }',
        ),
        '2026-01-02',
      ),
    ]);
    expect(titles.map((item) => item['guid']?.[0]?.split('@')[0])).toEqual([
      '2026-03-05-series',
      '2026-04-10-off',
      '2026-04-09-on',
      '2026-01-10-was-off',
    ]);
  });

  test('says when it and each item last changed, as Atom does', async () => {
    const xml = await newsFeed({
      ...request,
      entries: [madeUp('2026-04-09-assembly', '2026-04-09 19:00')],
      milestones: [milestone],
    });
    expect([...xml.matchAll(/<atom:updated>(.*?)<\/atom:updated>/g)].map(([, at]) => at)).toEqual([
      '2026-03-01T17:00:00Z',
      '2026-03-01T17:00:00Z',
      '2026-03-01T12:00:00Z',
    ]);
  });

  test('tells how to register while the event is ahead', async () => {
    const entry = (day: string): CalendarEntry =>
      madeUp(
        `${day}-assembly`,
        `${day} 19:00`,
        'registration: { url: "https://forms.example/a?b=1&c=2" }\nplace: { kind: to-be-announced }',
      );
    const [ahead, past] = await itemsOf([entry('2026-04-09'), entry('2026-02-09')]);
    expect(ahead?.['description']?.[0]).toBe(
      '<p>Thursday, April 9, 2026, 7 pm EDT</p><p>To be announced</p><p>A made-up event.</p>' +
        '<p>Register on forms.example: https://forms.example/a?b=1&amp;c=2</p>',
    );
    // What was never announced is not still to be announced, nor a form that is closed to be found.
    expect(past?.['description']?.[0]).toBe(
      '<p>Monday, February 9, 2026, 7 pm EST</p><p>A made-up event.</p>',
    );
  });

  test('tells of a milestone under a name that a new file name does not change', async () => {
    const [item] = await itemsOf([], [milestone]);
    expect(item).toMatchObject({
      title: ['A rent law'],
      link: ['https://harbor.example/site/history/2025-05-01-rent-law/'],
      guid: ['history/2025-05-01-law@calendar.harbor.example'],
      description: ['<p>May 1, 2025</p><p>It passed.</p>'],
    });
  });

  test('begins the title of what is off with that', async () => {
    const [off, late] = await itemsOf([
      madeUp('2026-04-10-march', '2026-04-10', 'status: cancelled\nstatusNote: A storm.'),
      madeUp('2026-04-09-fair', '2026-04-09', 'status: postponed'),
    ]);
    expect(off?.['title']).toEqual(['CANCELLED: Assembly']);
    expect(off?.['description']?.[0]).toContain('<p>A storm.</p>');
    expect(late?.['title']).toEqual(['POSTPONED: Assembly']);
  });

  test('puts first what appeared last, and of what appeared at once the latest', async () => {
    const items = await itemsOf([
      appeared(madeUp('2026-05-01-a', '2026-05-01'), '2026-01-01'),
      appeared(madeUp('2026-04-01-b', '2026-04-01'), '2026-02-01'),
      appeared(madeUp('2026-06-01-c', '2026-06-01'), '2026-01-01'),
      appeared(madeUp('2026-07-01-d', '2026-07-01'), undefined),
    ]);
    expect(items.map(({ guid }) => guid?.[0]?.split('@')[0])).toEqual([
      '2026-04-01-b',
      '2026-06-01-c',
      '2026-05-01-a',
      '2026-07-01-d',
    ]);
    expect(items[3]).not.toHaveProperty('pubDate');
  });

  test('holds no more than a program should have to fetch', async () => {
    const many = Array.from({ length: MOST_ITEMS + 5 }, (_, index) =>
      madeUp(`2026-04-09-event-${index}`, '2026-04-09'),
    );
    expect(await itemsOf(many)).toHaveLength(MOST_ITEMS);
    expect(await itemsOf([])).toEqual([]);
  });

  test('keeps markup in words as words', async () => {
    const entry = madeUp('2026-04-09-markup', '2026-04-09');
    const words = {
      ...entry.words,
      title: '<b>A</b> & "B" ]]> 007',
      summary: '<script>alert(1)</script> & \u0000\u0007',
    };
    const [item] = await itemsOf([{ ...entry, words }]);
    expect(item?.['title']).toEqual(['<b>A</b> & "B" ]]> 007']);
    // Readers take a description for HTML.
    expect(item?.['description']?.[0]).toContain(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; </p>',
    );
  });
});

test('the feed says what an event costs, who may come, and each of its forms', async () => {
  const entry = madeUp(
    '2026-04-09-assembly',
    '2026-04-09 19:00',
    `cost: { kind: paid, from: 10, to: 30, currency: USD }
audience: { who: members }
topics: [heat]
registration: [{ for: Guests, url: "https://forms.example/a" }, { for: Press, url: "https://forms.example/b" }]`,
  );
  const [item] = await itemsOf([entry, madeUp('2027-10-01-month', '2027-10')]);
  expect(item?.['category']).toEqual(['heat']);
  expect(item?.['description']?.[0]?.split(/<\/?p>/).filter((line) => line !== '')).toEqual([
    'Thursday, April 9, 2026, 7 pm EDT',
    'A made-up event.',
    'Cost: $10–$30, sliding scale',
    'Members only',
    'Guests – Register on forms.example: https://forms.example/a',
    'Press – Register on forms.example: https://forms.example/b',
  ]);
  expect(await itemsOf([madeUp('2027-10-01-month', '2027-10')])).toEqual([]);
});

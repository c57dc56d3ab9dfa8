import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressed, weighFeeds, weighPages } from './transfer-sizes.ts';

let site: string;
const css = '/* rules */';
const page = (links: number) =>
  `<link rel="stylesheet" href="/a.css">${'<a href="/">x</a>'.repeat(links)}`;
const files: Record<string, string> = {
  'a.css': css,
  'index.html': page(1),
  'events/2019/index.html': page(2),
  'events/2019/page/2/index.html': page(300),
  'events/2019-12-12-assembly/index.html': page(3),
  'es/events/2019/index.html': page(999),
  'calendar.ics': 'BEGIN',
  'calendar-archive.ics': 'BEGIN',
  'feed.xml': '<rss/>',
  'events.json': '{}',
  'campaigns/bread/calendar.ics': 'B',
  'campaigns/page/2/index.html': page(4),
  'campaigns/roses/calendar.ics': 'BEGIN:VCALENDAR',
};

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'weights-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
});
afterAll(() => rmSync(site, { recursive: true }));

test('each kind of page is told by its heaviest, with its style sheets', () => {
  const file = 'events/2019/page/2/index.html';
  expect(weighPages(site).map(({ kind, pages, links }) => [kind, pages, links])).toEqual([
    ['home', 1, 1],
    ['campaigns', 1, 4],
    ['archive of a year', 2, 300],
    ['event', 1, 3],
  ]);
  expect(weighPages(site)[2]).toMatchObject({
    file,
    html: compressed(Buffer.from(files[file]!)),
    css: compressed(Buffer.from(css)),
  });
});

test('of the calendars of campaigns the largest is told', () =>
  expect(weighFeeds(site).at(-1)).toMatchObject({
    file: 'campaigns/roses/calendar.ics',
    bytes: 15,
  }));

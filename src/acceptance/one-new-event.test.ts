/** A volunteer adds one file, and exactly what should change changes. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from './built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-new-event-'));
const SITE_NOW = '2019-12-10';

const EVENT = `---
title: A test walk through Queens
summary: Two hours on foot, to see what one file changes.
start: 2020-02-05 11:00
end: 2020-02-05 13:00
campaigns: [no-new-cops]
place:
  kind: in-person
  locality: Queens, NY
---

Wear good shoes.
`;

/** Every file of a site with what is in it, but for the search index, whose names are hashes. */
function filesOf(site: string): Map<string, string> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(site.length));
  return new Map(
    paths
      .filter((path) => !path.startsWith('/pagefind/'))
      .map((path) => [path, readFileSync(join(site, path), 'latin1')]),
  );
}

/** What a new event adds, in each language. */
const NEW_PAGES = [
  '/events/2020-02-05-test-walk/event.ics',
  '/events/2020-02-05-test-walk/flyer/index.html',
  '/events/2020-02-05-test-walk/index.html',
];

/** The files that must mention the event, in each language. */
const CHANGED_PAGES = [
  '/calendar-archive.ics',
  '/calendar.ics',
  '/calendar/2020.ics',
  '/campaigns/index.html',
  '/campaigns/no-new-cops/calendar.ics',
  '/campaigns/no-new-cops/index.html',
  '/events.json',
  '/events/2020/events.json',
  '/events/2020/index.html',
  '/events/in-person/index.html',
  '/events/index.html',
  '/feed.xml',
  '/index.html',
  '/search.json',
];

beforeAll(async () => {
  cpSync('content', join(folder, 'content'), { recursive: true });
  const CONTENT_DIR = join(folder, 'content');
  await build(join(folder, 'before'), { CONTENT_DIR, SITE_NOW });
  mkdirSync(join(CONTENT_DIR, 'events/2020'), { recursive: true });
  writeFileSync(join(CONTENT_DIR, 'events/2020/2020-02-05-test-walk.md'), EVENT);
  await build(join(folder, 'after'), { CONTENT_DIR, SITE_NOW });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('one new file changes the pages that list it, the feeds and the index, and nothing else', () => {
  const before = filesOf(join(folder, 'before'));
  const after = filesOf(join(folder, 'after'));
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const added = [...after.keys()].filter((path) => !before.has(path)).sort();
  const changed = [...after.keys()]
    .filter((path) => before.has(path) && before.get(path) !== after.get(path))
    .sort();
  expect(gone).toEqual([]);
  // Pictures for previews are shared by pages whose words are the same.
  const pages = (paths: string[]): string[] => paths.filter((path) => !path.startsWith('/og/'));
  const inBothLanguages = (paths: string[]): string[] =>
    [...paths, ...paths.map((path) => `/es${path}`)].sort();
  expect(pages(added)).toEqual(inBothLanguages(NEW_PAGES));
  expect(pages(changed)).toEqual([...inBothLanguages(CHANGED_PAGES), '/sitemap-0.xml'].sort());
  const index = (site: string): number =>
    readdirSync(join(folder, site, 'pagefind/fragment')).length;
  // Once in the index of each language.
  expect(index('after')).toBe(index('before') + 2);
});

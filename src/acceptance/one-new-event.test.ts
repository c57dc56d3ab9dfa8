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
const site = join(folder, 'site');
const SITE_NOW = '2019-12-10';

const EVENT = `---
title: A test walk through Queens
summary: Two hours on foot, to see what one file changes.
start: 2020-02-05 11:00
end: 2020-02-05 13:00
campaigns: [safe-stairs]
place:
  kind: in-person
  locality: Queens, NY
---

Wear good shoes.
`;

/** Every file of a site with what is in it. */
function filesOf(site: string): Map<string, string> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(site.length));
  return new Map(paths.map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}

/** What a new event adds, in each language. */
const NEW_PAGES = [
  '/events/2020-02-05-test-walk/event.ics',
  '/events/2020-02-05-test-walk/flyer/index.html',
  '/events/2020-02-05-test-walk/index.html',
  '/events/in-queens/calendar.ics',
  '/events/in-queens/index.html',
];

/** The files that must mention the event, in each language. */
const CHANGED_PAGES = [
  '/calendar-archive.ics',
  '/calendar.ics',
  '/calendar/2020.ics',
  '/calendar/index.html',
  '/campaigns/index.html',
  '/campaigns/safe-stairs/calendar.ics',
  '/campaigns/safe-stairs/index.html',
  '/events.json',
  '/events/2020/events.json',
  '/events/2020/index.html',
  '/events/in-person/index.html',
  '/events/index.html',
  '/feed.xml',
  '/index.html',
];

let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
beforeAll(async () => {
  cpSync('src/acceptance/fixtures/neighbors', join(folder, 'content'), { recursive: true });
  const CONTENT_DIR = join(folder, 'content');
  await build(site, { CONTENT_DIR, SITE_NOW });
  before = filesOf(site);
  mkdirSync(join(CONTENT_DIR, 'events/2020'), { recursive: true });
  writeFileSync(join(CONTENT_DIR, 'events/2020/2020-02-05-test-walk.md'), EVENT);
  await build(site, { CONTENT_DIR, SITE_NOW });
  after = filesOf(site);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('one new file changes the pages that list it, the feeds and the index, and nothing else', () => {
  // Files of the search index are named by hashes.
  const named = (files: ReadonlyMap<string, string>): string[] =>
    [...files.keys()].filter((path) => !path.startsWith('/pagefind/'));
  const gone = named(before).filter((path) => !after.has(path));
  const added = named(after)
    .filter((path) => !before.has(path))
    .sort();
  const changed = named(after)
    .filter((path) => before.has(path) && before.get(path) !== after.get(path))
    .sort();
  expect(gone).toEqual([]);
  // Pictures for previews are shared by pages whose words are the same.
  const pages = (paths: string[]): string[] => paths.filter((path) => !path.startsWith('/og/'));
  const inBothLanguages = (paths: string[]): string[] =>
    [...paths, ...paths.map((path) => `/es${path}`)].sort();
  expect(pages(added)).toEqual(inBothLanguages(NEW_PAGES));
  // The locality is new, and stands among the filters of every list of events.
  const lists = [...before.keys()].filter((path) =>
    /^\/events\/[a-z][a-z-]+\/index\.html$/.test(path),
  );
  const expected = new Set([...inBothLanguages([...CHANGED_PAGES, ...lists]), '/sitemap-0.xml']);
  expect(pages(changed)).toEqual([...expected].sort());
  const fragments = (files: ReadonlyMap<string, string>): number =>
    [...files.keys()].filter((path) => path.startsWith('/pagefind/fragment/')).length;
  // Once in the index of each language.
  expect(fragments(after)).toBe(fragments(before) + 2);
});

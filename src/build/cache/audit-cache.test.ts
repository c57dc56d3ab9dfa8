import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuildCache } from './build-cache.ts';
import { AuditCache } from './audit-cache.ts';
import { auditAgain, calendar, faultlessSite, page } from '../audit/sample-site.ts';

const ABOUT = 'about/index.html';

async function site() {
  const files = await faultlessSite();
  const body = '<a href="/campaigns/heat/#top">Heat</a>';
  return files.set(ABOUT, page('/about/', 'About', { body }));
}

const replaced = (name: string, from: string, to: string) => (folder: string) => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
};

describe('an audit that remembers the last one', () => {
  test('says nothing of a site without fault', async () => {
    const { first, again } = await auditAgain(await site(), () => undefined);
    expect(first).toEqual([]);
    expect(again).toEqual([]);
  });

  test.each([
    ['a page it leads to is gone', (folder: string) => rmSync(join(folder, 'history/index.html'))],
    ['a place in another page is gone', replaced('campaigns/heat/index.html', 'id="top"', '')],
    [
      'another page has its title now',
      replaced('calendar/index.html', '<title>Calendar', '<title>About'),
    ],
    [
      'the sitemap leaves it out',
      replaced('sitemap-0.xml', '<loc>https://example.org/about/</loc>', ''),
    ],
    [
      'the page that a calendar leads to is gone',
      (folder: string) => rmSync(join(folder, 'events/2020-02-13-march/index.html')),
    ],
    ['the page itself is changed', replaced(ABOUT, '<h1', '<h1 onclick="x"')],
    [
      'a calendar is changed',
      (folder: string) =>
        writeFileSync(join(folder, 'calendar.ics'), calendar('DTSTART;VALUE=DATE:20200213')),
    ],
  ])('says all that is to be said when %s', async (_, change) => {
    const { again, anew } = await auditAgain(await site(), change);
    expect(anew).not.toEqual([]);
    expect(again).toEqual(anew);
  });
});

describe('what was accepted of a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accepted-'));
    writeFileSync(join(folder, 'a.html'), 'A');
    // A time that can be set again.
    utimesSync(join(folder, 'a.html'), 1, 1);
    const accepted = new AuditCache(folder, 'rules', cache());
    accepted.accept('a.html', ['/']);
    accepted.save();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const cache = () => BuildCache.ofOutput({ cacheDir: join(folder, 'cache'), outDir: folder });
  const remembered = (rules = 'rules') =>
    new AuditCache(folder, rules, cache()).unchanged('a.html');

  test('is remembered while it is as it was', () => {
    expect(remembered()?.needs).toEqual(['/']);
    writeFileSync(join(folder, 'a.html'), 'B');
    utimesSync(join(folder, 'a.html'), 1, 1);
    expect(remembered()?.needs).toEqual(['/']);
  });

  test('is forgotten when the file was written again', () => {
    writeFileSync(join(folder, 'a.html'), 'A');
    expect(remembered()).toBeUndefined();
  });

  test('is forgotten when other rules hold, or the cache is gone', () => {
    expect(remembered('other rules')).toBeUndefined();
    cache().delete('audit');
    expect(remembered()).toBeUndefined();
  });
});

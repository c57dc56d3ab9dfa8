/**
 * A copy of the project becomes another organization's site: a group in Berlin that writes English
 * and has its events in a calendar already.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Finished, startScript } from './built-site.ts';
import { filesBelow } from './guarded.ts';
import { commitChanges, copyRepository } from './project-copy.ts';

const ANSWERS = {
  name: 'Mieterverein am Hafen',
  'short-name': 'Am Hafen',
  url: 'https://hafen.example.org',
  timezone: 'Europe/Berlin',
  locales: 'en-GB, es',
  hours: '24',
};

/** A calendar as Exchange writes it, with the Windows name of its zone. */
const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:Microsoft Exchange Server 2010
BEGIN:VEVENT
UID:made-up-42
SUMMARY:Advice evening
DTSTAMP:20261101T120000Z
DTSTART;TZID=W. Europe Standard Time:20261203T183000
DTEND;TZID=W. Europe Standard Time:20261203T200000
RRULE:FREQ=WEEKLY;COUNT=4
END:VEVENT
END:VCALENDAR
`;

let folder: string;
let copy: string;
let site: string;
/** What `npm run init` said. */
let said: Finished;

const inCopy = (script: string, args: readonly string[] = [], env = {}): Promise<Finished> =>
  startScript(script, args, env, copy).finished;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
  copy = join(folder, 'copy');
  site = join(copy, 'dist');
  copyRepository(copy);
  const flags = Object.entries(ANSWERS).flatMap(([flag, answer]) => [`--${flag}`, answer]);
  // In a copy of a copy it was done before.
  said = await inCopy('init', [...flags, '--yes', '--force']);
  const calendar = join(folder, 'calendar.ics');
  writeFileSync(calendar, CALENDAR);
  expect(await inCopy('import', [calendar])).toMatchObject({ code: 0 });
  commitChanges(copy);
  expect(await inCopy('build', [], { SITE_NOW: '2026-11-29' })).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was done is said, and what is left to do', () => {
  expect(said).toMatchObject({ code: 0, stderr: '' });
  expect(said.stdout).toContain('Written: content/site.yaml\n');
  expect(said.stdout).toMatch(/\n1\. .*\n(?:.*\n)*2\. .*\n(?:.*\n)*3\. /);
});

test('its content passes the check, which misses nothing of what was there', async () => {
  const { code, stdout } = await inCopy('check');
  expect(stdout).toMatch(/^No problems: \d+ files looked at\.$/m);
  expect(code).toBe(0);
});

test('it has its own name, and its own events in its own zone and hours', () => {
  const page = readFileSync(join(site, 'events/index.html'), 'utf8');
  expect(page).toContain('Am Hafen');
  expect(page).toContain('Advice evening');
  expect(page).toMatch(/18:30.{1,3}20:00/);
  const calendar = readFileSync(join(site, 'calendar.ics'), 'utf8');
  expect(calendar).toContain('DTSTART;TZID=Europe/Berlin:20261203T183000');
});

test('nothing of the first organization is in it', () => {
  const texts = (root: string) => filesBelow(root).filter((path) => !/\.(?:png|woff2)$/.test(path));
  const FIRST = /jfrej|racial & economic|jewish|new york/i;
  const published = texts(site);
  expect(published.length).toBeGreaterThan(20);
  for (const path of published)
    expect(readFileSync(join(site, path), 'utf8'), path).not.toMatch(FIRST);
  const root = execFileSync('git', ['ls-files'], { cwd: copy, encoding: 'utf8' }).split('\n');
  for (const path of root.filter((file) => /^(?!src\/)[^]*\.(?:md|ya?ml|json)$/.test(file)))
    expect(readFileSync(join(copy, path), 'utf8'), path).not.toMatch(FIRST);
});

// The whole suite takes as long as this one: at night, or by `npm test -- --all`.
const everything = process.env['TEST_ALL'] !== undefined;

test('its own tests pass', { timeout: everything ? 3_600_000 : 600_000 }, async () => {
  const own = everything ? [] : ['src/repository', 'src/authoring', '--project', 'unit'];
  const { code, stdout, stderr } = await inCopy('test', own, { TEST_ALL: '' });
  expect(code, stdout + stderr).toBe(0);
});

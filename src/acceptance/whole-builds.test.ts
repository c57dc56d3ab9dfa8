/**
 * Builds in copies of the project: the same bytes everywhere, and wholly or not
 * at all.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finished, type RunningScript, startScript } from './built-site.ts';
import sharp from 'sharp';
import { PROJECT_ROOT } from '../settings.ts';
import { filesBelow, readSiteFiles } from './guarded.ts';
import { cloneProject, commitAll, copyProject } from './project-copy.ts';

/** The moment at which the site is published, by the clock of the machine that does it. */
const PUBLISHED = Date.parse('2026-11-22T17:00:09Z');

let parent: string;
/** A copy of the project, and a clone of that copy under a name of another length. */
let here: string;
let there: string;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'whole-'));
  here = join(parent, 'here');
  there = join(parent, 'in a folder/of another length');
  copyProject(here);
  cpSync(join(PROJECT_ROOT, 'src/acceptance/fixtures/neighbors'), join(here, 'content'), {
    recursive: true,
  });
  await addEvent(join(here, 'content/events/2026'));
  commitAll(here);
  mkdirSync(join(parent, 'in a folder'));
  cloneProject(here, there);
  // In the clone, everything seems to have been written long ago, in no order.
  for (const [index, file] of filesBelow(join(there, 'content')).entries())
    utimesSync(join(there, 'content', file), 1e9, 1e9 + ((index * 7919) % 1000));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Adds an event with a photo and an earlier address. */
async function addEvent(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const photo = sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'teal' } });
  await photo.jpeg().toFile(join(folder, '2026-12-06-photo.jpg'));
  writeFileSync(
    join(folder, '2026-12-06-photo.md'),
    `---
title: A photo
summary: An event with a photo.
start: 2026-12-06 19:00
formerly: [2026-12-05-photo]
place: { kind: to-be-announced }
image: { src: 2026-12-06-photo.jpg, alt: A teal square., credit: Nobody }
---
`,
  );
}

/** Publishes the one copy: in the far east, at the moment its clock shows. */
const publishHere = (): RunningScript =>
  startScript(
    'build',
    ['--quiet'],
    {
      TZ: 'Pacific/Kiritimati',
      LANG: 'C',
      CLOCK_SHIFT: String(PUBLISHED - Date.now()),
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'shifted-clock.ts')).href}`,
    },
    here,
  );

/** Builds the other: in the far west, at another time, for a moment that is given. */
const buildThere = (siteNow: string): RunningScript =>
  startScript(
    'build',
    [],
    { SITE_NOW: siteNow, TZ: 'Pacific/Pago_Pago', LANG: 'he_IL.UTF-8' },
    there,
  );

/** The moment that the front page of a copy says it was made at. */
function momentOf(copy: string): string {
  const html = readFileSync(join(copy, 'dist/index.html'), 'utf8');
  return /<footer[^]*<time datetime="([^"]+)"/.exec(html)?.[1] ?? '';
}

/** What stands in a copy's place for finished sites before a build replaces it. */
const OLD = { 'index.html': 'old', _headers: 'old' };

function putOld(copy: string): void {
  mkdirSync(join(copy, 'dist'), { recursive: true });
  for (const [name, text] of Object.entries(OLD)) writeFileSync(join(copy, 'dist', name), text);
}

/** All texts of the finished site of a copy. */
const shown = (copy: string): Record<string, string> =>
  Object.fromEntries(
    [...readSiteFiles(join(copy, 'dist'))].map(([file, bytes]) => [file, bytes.toString('latin1')]),
  );

/** Folders that a build works in. */
const unfinished = (copy: string): string[] =>
  readdirSync(copy).filter((name) => name.startsWith('.dist-'));

describe('a build that is killed while it writes pages', () => {
  beforeAll(async () => {
    putOld(there);
    const { child, finished } = buildThere('2026-11-22');
    const isWriting = (): boolean =>
      unfinished(there).some((name) => existsSync(join(there, name, 'index.html')));
    while (child.exitCode === null && !isWriting()) await wait(5);
    child.kill('SIGKILL');
    await finished;
    expect(child.signalCode).toBe('SIGKILL');
  });

  test('leaves the last site whole, its own half beside it', () => {
    expect(shown(there)).toEqual(OLD);
    expect(unfinished(there)).toHaveLength(1);
  });
});

describe('a published site and a build of the same commit for the moment on its front page', () => {
  let results: Finished[];
  beforeAll(async () => {
    const published = await publishHere().finished;
    expect(published).toEqual({ code: 0, stdout: 'The site is in dist.\n', stderr: '' });
    results = [published, await buildThere(momentOf(here)).finished];
  });

  test('in another folder, zone, language, by another clock and file times have the same bytes', () => {
    expect(results.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    const [one, other] = [here, there].map((copy) => filesBelow(join(copy, 'dist')));
    expect(other).toEqual(one);
    // Pictures in each form, both languages, all feeds, the search index.
    for (const kind of ['.avif', '.webp', '.png', '.ics', '.xml', '.json', '.pf_index', '.pf_meta'])
      expect(one?.some((file) => file.endsWith(kind))).toBe(true);
    expect(one).toEqual(expect.arrayContaining(['es/index.html', '_headers', '_redirects']));
    const [files, otherFiles] = [here, there].map((copy) => readSiteFiles(join(copy, 'dist')));
    const different = one?.filter((file) => !files!.get(file)!.equals(otherFiles!.get(file)!));
    expect(different).toEqual([]);
  });

  test('say nothing of the folder they were made in', () => {
    const said = Object.entries(shown(here)).filter(([, text]) => text.includes(parent));
    expect(said.map(([file]) => file)).toEqual([]);
  });

  test('clear away what a killed build has left', () => {
    expect(unfinished(there)).toEqual([]);
  });
});

describe('a build that fails leaves the last site whole, and nothing beside it', () => {
  /** Puts a file into a copy, builds, and takes it out again. */
  async function buildWith(copy: string, file: string, text: string): Promise<Finished> {
    putOld(copy);
    writeFileSync(join(copy, file), text);
    const result = await (copy === here ? publishHere() : buildThere('2026-11-22')).finished;
    rmSync(join(copy, file));
    return result;
  }

  test('when the content has mistakes, when a page cannot be made, when the audit refuses', async () => {
    const before = shown(here);
    const [pages, result] = await Promise.all([
      buildWith(
        there,
        'src/pages/broken.txt.ts',
        "export const GET = () => { throw new Error('Broken.'); };\n",
      ),
      buildWith(here, 'public/stray.html', '<script src="https://example.com/a.js"></script>'),
    ]);
    const content = await buildWith(
      there,
      'content/pages/other.md',
      '---\ntitle: No summary\n---\n',
    );
    expect([content, pages, result].map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(content.stderr).toContain('Could not accept the content.');
    expect(pages.stderr).toContain('Could not make the pages.\nBroken.');
    expect(result.stderr).toMatch(
      /Could not accept the finished site\.\n(?:.*\n)*stray\.html.*example\.com/,
    );
    expect(shown(here)).toEqual({ ...before, ...OLD });
    expect([...unfinished(here), ...unfinished(there)]).toEqual([]);
  });
});

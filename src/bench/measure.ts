/** Measures everything for one number of events: times, memory, bytes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PROJECT_ROOT } from '../settings.ts';
import { timeFromSaveToSeen } from './measure-dev.ts';
import { type FeedMeasure, measureFeeds } from './measure-feeds.ts';
import { type SearchWeight, weighFirstSearch } from './first-search.ts';
import { MADE_TODAY, makeContent } from './generate-content.ts';
import { latestOf, type Tool, writeSiteFor } from './other-tools.ts';
import { type Command, run } from './run-measured.ts';
import { median } from './median.ts';
import { type FeedWeight, type PageWeight, weighFeeds, weighPages } from './transfer-sizes.ts';

/** Time and memory of one thing that was measured. */
export interface Taken {
  /** Median of all runs. */
  seconds: number;
  /** The most memory of any run, in bytes; 0 where the system cannot tell. */
  peakBytes: number;
}

/** What is timed, in the order of the tables. */
export const TIMED = [
  'check',
  'cold build',
  'rebuild, nothing changed',
  'rebuild, one event changed',
  'search index',
  'plain output, cold',
] as const;

/** What was measured for one number of events. */
export interface Measured {
  events: number;
  /** How often each thing was timed. */
  runs: number;
  times: Record<(typeof TIMED)[number], Taken>;
  /** Seconds of each step of a cold build. */
  steps: Record<string, number>;
  /** Seconds from saving a file to seeing it: median. Undefined without a browser. */
  seen: number | undefined;
  feeds: FeedMeasure;
  pages: readonly PageWeight[];
  feedFiles: readonly FeedWeight[];
  /** First searches for words of titles. */
  searches: { upcoming?: SearchWeight; longAgo?: SearchWeight };
  /** Other tools with the plain output; only those that are there. */
  others: Partial<Record<Tool, { cold: Taken; edited: Taken }>>;
}

/** Parameters of a measurement. */
export interface Measuring {
  events: number;
  runs: number;
  /** Folder to work in; it is emptied. */
  folder: string;
  browser: Browser | undefined;
  /** Programs of other tools. */
  tools: Partial<Record<Tool, string>>;
  /** Reports what is measured next. */
  say: (what: string) => void;
}

/** The arguments of Node in the `build` script of package.json: options, then the program. */
const BUILD: string[] = (
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  }
).scripts.build
  .split(' ')
  .slice(1);

/** Measures a site with a number of made-up events. */
export async function measure(measuring: Measuring): Promise<Measured> {
  const { events, runs, folder, browser, say } = measuring;
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  const plainContent = join(folder, 'plain-content');
  makeContent({ folder: content, events, locales: ['en', 'es'] });
  makeContent({ folder: plainContent, events });
  commit(folder, 'content');
  const site = join(folder, 'site');
  const now = MADE_TODAY;
  const project = (args: string[], contentDir = content, outDir = site): Command => ({
    program: process.execPath,
    args,
    folder: PROJECT_ROOT,
    env: { CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_NOW: now },
  });
  const away = (path: string) => () => rmSync(path, { recursive: true, force: true });
  const edited = latestOf(eventFiles(content));
  const time = (what: string, command: Command, before?: () => void): Promise<Taken> => {
    say(what);
    return several(runs, command, before);
  };

  const check = await time('check', project(['scripts/check.ts']));
  const cold = await time('cold build', project([...BUILD, '--cold']), away(site));
  // The following rebuilds start from this build's cache.
  await run(project(BUILD));
  const same = await time('rebuild, nothing changed', project(BUILD));
  const one = await time('rebuild, one event changed', project(BUILD), () => edit(edited));
  const index = join(folder, 'search-index');
  const search = await time(
    'search index',
    project(['src/bench/search-index-build.ts', site, index]),
    away(index),
  );
  const plainSite = join(folder, 'plain-site');
  const plain = await time(
    'plain output',
    project(['src/bench/plain-build.ts'], plainContent, plainSite),
    away(plainSite),
  );
  say('steps of a cold build');
  const apart = join(folder, 'site-by-steps');
  const { stdout } = await run(project(['src/bench/build-parts.ts'], content, apart));
  const steps = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;

  say('feeds');
  const [feeds] = await measureFeeds([events], runs);
  if (feeds === undefined) throw new Error('No feed was measured.');
  say('bytes');
  const searches: Measured['searches'] = {};
  let seen: number | undefined;
  if (browser !== undefined) {
    const longAgo = middleOf(eventFiles(content));
    // Of few events, none may be still to come.
    const queries = {
      upcoming: isToCome(edited) ? titleWord(edited) : '',
      longAgo: titleWord(longAgo),
    };
    for (const [of, query] of Object.entries(queries))
      if (query !== '')
        searches[of as keyof typeof queries] = await weighFirstSearch(browser, site, query);
    say('from saving to seeing');
    const path = `/events/${basename(edited, '.md')}/`;
    seen = median(await timeFromSaveToSeen(browser, { content, now, file: edited, path }, runs));
  }
  const others: Measured['others'] = {};
  for (const [tool, program] of Object.entries(measuring.tools) as [Tool, string][]) {
    const root = join(folder, tool);
    const file = writeSiteFor(tool, plainContent, root);
    const output = join(root, 'output');
    const args =
      tool === 'hugo' ? ['--quiet', '--destination', output] : ['--quiet', '--output=output'];
    const command = { program, args, folder: root };
    others[tool] = {
      cold: await time(`${tool}, cold`, command, away(output)),
      edited: await time(`${tool}, one event changed`, command, () => edit(file)),
    };
  }
  return {
    events,
    runs,
    times: {
      check,
      'cold build': cold,
      'rebuild, nothing changed': same,
      'rebuild, one event changed': one,
      'search index': search,
      'plain output, cold': plain,
    },
    steps,
    seen,
    feeds,
    pages: weighPages(site),
    feedFiles: weighFeeds(site),
    searches,
    others,
  };
}

/** Runs a command several times, each time after the same preparation. */
async function several(runs: number, command: Command, before?: () => void): Promise<Taken> {
  const seconds: number[] = [];
  let peakBytes = 0;
  for (let turn = 0; turn < runs; turn += 1) {
    before?.();
    settle();
    const taken = await run(command);
    seconds.push(taken.seconds);
    peakBytes = Math.max(peakBytes, taken.peakBytes);
  }
  return { seconds: median(seconds), peakBytes };
}

/** Flushes pending writes to disk, so that one run does not pay for another. */
function settle(): void {
  spawnSync('sync');
}

/** Files of events in their own language. */
function eventFiles(content: string): string[] {
  const root = join(content, 'events');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/][^.]+\.md$/.test(file))
    .map((file) => join(root, file));
}

/** Whether an event is still to come, by its name. */
function isToCome(file: string): boolean {
  return basename(file) > MADE_TODAY;
}

/** The event in the middle of all, by their names. */
function middleOf(files: readonly string[]): string {
  const sorted = files.toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1));
  return sorted[Math.floor(sorted.length / 2)] ?? '';
}

/** The first word of an event's title. */
function titleWord(file: string): string {
  const [, word] = /^title: ["']?(\p{L}+)/mu.exec(readFileSync(file, 'utf8')) ?? [];
  if (word === undefined) throw new Error(`${file} has no title.`);
  return word;
}

/** Changes what an event is about, each time to something else. */
function edit(file: string): void {
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more sentence about it.\n`);
}

/** Commits content, since calendars read their revisions from git. */
function commit(repository: string, content: string): void {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args], {
      cwd: repository,
    });
  git('init', '--quiet');
  git('add', content);
  git('commit', '--quiet', '--no-verify', '--message=Made up');
}

/** Measures everything for one number of events: times, memory, bytes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PROJECT_ROOT } from '../settings.ts';
import { type DevTimes, measureDev, median } from './measure-dev.ts';
import { type SearchWeight, weighFirstSearch } from './first-search.ts';
import { MADE_TODAY, makeContent } from './generate-content.ts';
import { latestOf, type Tool, writeSiteFor } from './other-tools.ts';
import { type Command, type Run, run } from './run-measured.ts';
import { type FeedWeight, type PageWeight, weighFeeds, weighPages } from './transfer-sizes.ts';

/** Time and memory of one thing that was measured. */
export interface Taken {
  /** Wall time, median of all runs. */
  seconds: number;
  /** CPU time of all processes, median of all runs; undefined where the system cannot tell. */
  cpuSeconds: number | undefined;
  /** The most memory of any run, in bytes; 0 where the system cannot tell. */
  peakBytes: number;
}

/** Several runs of a command. */
interface TakenRuns extends Taken {
  /** What the last one printed. */
  stdout: string;
}

/** The languages of the made-up content. */
const LOCALES = ['en', 'es'];

/** What is timed, in the order of the tables. */
export const TIMED = [
  'check',
  'cold build',
  'rebuild, nothing changed',
  'rebuild, one event changed',
] as const;

/** What was measured for one number of events. */
export interface Measured {
  events: number;
  /** How often each thing was timed. */
  runs: number;
  times: Record<(typeof TIMED)[number], Taken>;
  /** Seconds of each step of a cold build. */
  steps: Record<string, number>;
  /** Of `npm run dev`, beside what the builds remember. Undefined without a browser. */
  dev: DevTimes | undefined;
  pages: readonly PageWeight[];
  feedFiles: readonly FeedWeight[];
  /** First searches for words of titles. */
  searches: { upcoming?: SearchWeight; longAgo?: SearchWeight };
  /** Other tools with the plain output; only those that are there. */
  others: Partial<Record<Tool, OtherTool>>;
}

/** What another tool took for both languages, Pagefind included. */
export interface OtherTool {
  cold: Taken;
  /** One event changed; it builds everything anew. */
  edited: Taken;
  /** Seconds of each step of a cold build. */
  steps: Record<string, number>;
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

/** Folders and helpers of one measurement. */
interface Workspace {
  content: string;
  site: string;
  /** File of the latest event, which is edited. */
  latest: string;
  /** A command of this project on some content. */
  project: (args: readonly string[], contentDir?: string, outDir?: string) => Command;
  time: (what: string, command: Command, before?: () => void) => Promise<TakenRuns>;
}

/** Measures a site with a number of made-up events. */
export async function measure(measuring: Measuring): Promise<Measured> {
  const { events, runs, say } = measuring;
  const workspace = makeWorkspace(measuring);
  const { times, steps } = await measureCommands(workspace);
  const inBrowser = await measureInBrowser(measuring, workspace);
  const others = await measureOthers(measuring, workspace);
  say('bytes');
  const [pages, feedFiles] = [weighPages(workspace.site), weighFeeds(workspace.site)];
  return { events, runs, times, steps, ...inBrowser, pages, feedFiles, others };
}

function makeWorkspace({ events, runs, folder, say }: Measuring): Workspace {
  rmSync(folder, { recursive: true, force: true });
  const [content = '', site = ''] = ['content', 'site'].map((name) => join(folder, name));
  makeContent({ folder: content, events, locales: LOCALES });
  commit(folder, 'content');
  return {
    content,
    site,
    latest: latestOf(eventFiles(content)),
    project: (args, contentDir = content, outDir = site) => ({
      program: process.execPath,
      args,
      folder: PROJECT_ROOT,
      env: { CONTENT_DIR: contentDir, OUT_DIR: outDir, SITE_NOW: MADE_TODAY },
    }),
    time: (what, command, before) => {
      say(what);
      return several(runs, command, before);
    },
  };
}

const removal = (path: string) => () => rmSync(path, { recursive: true, force: true });

/** Times the commands of this project. */
async function measureCommands({
  site,
  latest,
  project,
  time,
}: Workspace): Promise<Pick<Measured, 'times' | 'steps'>> {
  const check = await time('check', project(['scripts/check.ts']));
  const cold = await time('cold build', project([...BUILD, '--cold']), removal(site));
  // The following rebuilds start from this build's cache.
  await run(project(BUILD));
  const same = await time('rebuild, nothing changed', project(BUILD));
  const one = await time('rebuild, one event changed', project(BUILD), () => edit(latest));
  return {
    times: {
      check,
      'cold build': cold,
      'rebuild, nothing changed': same,
      'rebuild, one event changed': one,
    },
    steps: stepsIn(cold.stdout),
  };
}

/** Seconds of each step, as a build prints them: `Make the pages: 12.3 s`. */
function stepsIn(stdout: string): Record<string, number> {
  const lines = stdout.matchAll(/^(.+): ([\d.]+) s$/gm);
  return Object.fromEntries([...lines].map(([, step = '', seconds]) => [step, Number(seconds)]));
}

/** First searches, and the development server; nothing without a browser. */
async function measureInBrowser(
  { browser, runs, say }: Measuring,
  { content, site, latest }: Workspace,
): Promise<Pick<Measured, 'searches' | 'dev'>> {
  if (browser === undefined) return { searches: {}, dev: undefined };
  const searches: Measured['searches'] = {};
  const longAgo = middleOf(eventFiles(content));
  searches.longAgo = await weighFirstSearch(browser, site, titleWord(longAgo));
  // Of few events, none may be in the future.
  if (isUpcoming(latest))
    searches.upcoming = await weighFirstSearch(browser, site, titleWord(latest));
  say('npm run dev');
  const path = `/events/${basename(latest, '.md')}/`;
  const options = { content, now: MADE_TODAY, file: latest, path };
  return { searches, dev: await measureDev(browser, options, runs) };
}

/** Times the other tools that are installed. */
async function measureOthers(
  { tools, folder }: Measuring,
  { content, project, time }: Workspace,
): Promise<Measured['others']> {
  const others: Measured['others'] = {};
  for (const [tool, program] of Object.entries(tools) as [Tool, string][]) {
    const root = join(folder, tool);
    const file = writeSiteFor(tool, content, root, LOCALES);
    const command = project(['src/bench/other-build.ts', tool, program, root, ...LOCALES]);
    const clear = removal(join(root, 'output'));
    clear();
    const { stdout } = await run(command);
    others[tool] = {
      steps: lastLine(stdout),
      cold: await time(`${tool}, cold`, command, clear),
      edited: await time(`${tool}, one event changed`, command, () => edit(file)),
    };
  }
  return others;
}

/** The JSON in the last line that a program printed. */
function lastLine(stdout: string): Record<string, number> {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
}

/** Runs a command several times, each time after the same preparation. */
async function several(runs: number, command: Command, before?: () => void): Promise<TakenRuns> {
  const taken: Run[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    before?.();
    settle();
    taken.push(await run(command));
  }
  const cpu = taken.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  return {
    seconds: median(taken.map(({ seconds }) => seconds)),
    cpuSeconds: cpu.length === 0 ? undefined : median(cpu),
    peakBytes: Math.max(...taken.map(({ peakBytes }) => peakBytes)),
    stdout: taken.at(-1)?.stdout ?? '',
  };
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

/** Whether an event is in the future, by the date in its name. */
function isUpcoming(file: string): boolean {
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

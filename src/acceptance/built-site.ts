/** Sites that tests look at: each is built once in a run, by the command people use. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROJECT_ROOT } from '../settings.ts';
import { CANARY, guardedContent, SITE_NOW } from './guarded.ts';

/** Where the built sites of a run are. */
export const SITES = join(PROJECT_ROOT, 'test-results/sites');

const FIXTURES = 'src/acceptance/fixtures';

/** The sites, by what they show, with the settings they are built with. */
const VARIANTS = {
  /** The real content, two days before the first of three events. */
  'december-10': { SITE_NOW: '2019-12-10' },
  /** The real content, when the first of the three is over. */
  'december-14': { SITE_NOW: '2019-12-14' },
  /** The real content, now. */
  today: {},
  /** An organization in two languages, two days before the first of three events. */
  neighbors: { CONTENT_DIR: `${FIXTURES}/neighbors`, SITE_NOW: '2019-12-10' },
  /** The same as it was published on that day: its pages go on by the visitor's clock. */
  'published-neighbors': { CONTENT_DIR: `${FIXTURES}/neighbors`, SITE_NOW: '2019-12-10T05:00:00Z' },
  /** Another organization: other name, zone, base path, colors, with pictures and MDX. */
  'other-organization': {
    CONTENT_DIR: `${FIXTURES}/other-organization`,
    SITE_NOW: '2026-11-22',
  },
  /** An organization that keeps something to itself, in two languages, with earlier addresses. */
  guarded: { CONTENT_DIR: 'test-results/guarded', SITE_NOW },
  /** Made-up events of every kind that a calendar must get right. */
  'made-up-events': {
    CONTENT_DIR: 'src/feeds/fixtures/corpus',
    SITE_NOW: '2026-03-01T12:00',
  },
  /** All that is long, missing, full, cancelled or many, on one site, in the middle of a day. */
  extremes: { CONTENT_DIR: `${FIXTURES}/extremes`, SITE_NOW: '2026-03-10T12:00' },
  /** A site on its first day, with nothing to tell yet. */
  bare: { CONTENT_DIR: `${FIXTURES}/bare`, SITE_NOW: '2026-03-10T12:00' },
  /** Every field that an event, a place and a site can have, in English, Spanish and Hebrew. */
  'every-field': { CONTENT_DIR: `${FIXTURES}/every-field`, SITE_NOW: '2026-11-20T12:00' },
  /** A site in Hebrew, with English beside it. */
  hebrew: { CONTENT_DIR: `${FIXTURES}/hebrew`, SITE_NOW: '2026-11-22' },
  /** Entries whose words and facts are hard to search for. */
  search: { CONTENT_DIR: `${FIXTURES}/search`, SITE_NOW: '2026-12-01' },
  /** A site in Yiddish alone. */
  yiddish: { CONTENT_DIR: `${FIXTURES}/yiddish`, SITE_NOW: '2026-11-22' },
} satisfies Record<string, Record<string, string>>;

/** A site that tests look at. */
export type Variant = keyof typeof VARIANTS;

/** What a command left behind. */
export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
}

/** Settings of whoever runs the tests, and variables of Vitest that Astro would take for its own. */
const NOT_INHERITED = new Set([
  ...['CONTENT_DIR', 'OUT_DIR', 'SITE_NOW', 'SITE_URL', 'SITE_REPOSITORY', 'PORT'],
  ...['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'VITEST'],
]);

/** One of the project's scripts while it runs. */
export interface RunningScript {
  child: ChildProcess;
  /** What it leaves behind, when it has come to its end. */
  finished: Promise<Finished>;
}

/** Starts one of the scripts of the project, or of a copy of it, as `npm run` would. */
export function startScript(
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  root = PROJECT_ROOT,
): RunningScript {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.has(name));
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const finished = new Promise<Finished>((done, fail) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code: code ?? 1, stdout, stderr });
    });
  });
  return { child, finished };
}

/** Runs one of the project's scripts, as `npm run` would. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Finished> {
  return startScript(script, args, env).finished;
}

/**
 * Builds a site with the given settings; one at a time, because Astro keeps what it knows of the
 * content in one place.
 * @throws {Error} with what the build said, when it fails.
 */
export async function build(folder: string, env: Record<string, string>): Promise<void> {
  await withLock(() => runBuild(folder, env));
}

/** Builds one of the sites into a folder of the caller's. */
export async function buildVariant(variant: Variant, folder: string): Promise<void> {
  await build(folder, VARIANTS[variant]);
}

/** The folder of a built site; the first who asks has it built. */
export async function builtSite(variant: Variant): Promise<string> {
  const folder = join(SITES, variant);
  await withLock(async () => {
    if (existsSync(folder)) return;
    if (variant === 'guarded')
      await guardedContent(CANARY, join(PROJECT_ROOT, VARIANTS.guarded.CONTENT_DIR));
    await runBuild(folder, VARIANTS[variant]);
  });
  return folder;
}

async function runBuild(folder: string, env: Record<string, string>): Promise<void> {
  const { code, stdout, stderr } = await runScript('build', [], { ...env, OUT_DIR: folder });
  if (code !== 0) throw new Error(`The site was not built.\n${stdout}\n${stderr}`);
}

const LOCK = join(PROJECT_ROOT, 'test-results/building.lock');

/** Whether the process that holds the lock is gone. */
function isStale(): boolean {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return false;
  } catch {
    return true;
  }
}

/** Runs one at a time, among all processes of a test run. */
async function withLock(work: () => Promise<void>): Promise<void> {
  mkdirSync(join(PROJECT_ROOT, 'test-results'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (isStale()) rmSync(LOCK, { force: true });
      else await wait(100);
    }
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

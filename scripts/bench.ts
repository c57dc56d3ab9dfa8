/** `npm run bench`: how fast the site is made, and what visitors load, with made-up content. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findTools, openBrowser } from '../src/bench/at-hand.ts';
import { MADE_TODAY, makeContent } from '../src/bench/generate-content.ts';
import { measure, type Measured } from '../src/bench/measure.ts';
import { type CpuProfile, sharesOf } from '../src/bench/profile.ts';
import { markdownReport, type Measurement, tablesOf } from '../src/bench/bench-report.ts';
import { run } from '../src/bench/run-measured.ts';
import { textTable } from '../src/bench/table.ts';
import { fingerprintOf } from '../src/build/cache/fingerprint.ts';
import { PROJECT_ROOT } from '../src/settings.ts';

const HELP = `npm run bench                                measures sites of 100, 1,000 and 10,000 events
npm run bench -- --sizes 100,1000            of other sizes
npm run bench -- --runs 5                    each time the median of 5 runs instead of 3
npm run bench -- --json <file>               where all numbers go, instead of test-results/bench.json
npm run bench -- --markdown                  the tables of the last measurement as Markdown
npm run bench -- --write                     writes them to src/bench/RESULTS.md
npm run bench -- --profile                   where the time of a cold build goes (--sizes 1000)
npm run bench -- --make <events> <folder>    writes made-up content, to try things on (--locales en,es)

Other tools are compared if they are there: Hugo and Eleventy on PATH, or where HUGO and ELEVENTY
say they are.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string', default: 'test-results/bench.json' },
    markdown: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    make: { type: 'string' },
    locales: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});

/**
 * Where measured sites are made: one place, so that what builds remember does not pile up. Below
 * `test-results/` the development server would see no change.
 */
const folder = join(tmpdir(), `bench-${fingerprintOf([PROJECT_ROOT]).slice(0, 8)}`);

/** Whole numbers above 0, separated by commas. */
function numbers(text: string): number[] {
  const all = text.split(',').map(Number);
  if (!all.every((number) => Number.isInteger(number) && number > 0))
    throw new Error(`"${text}" is no list of numbers of events.\n\n${HELP}`);
  return all;
}

async function measureAll(): Promise<void> {
  const sizes = numbers(values.sizes ?? '100,1000,10000');
  const [runs = 1] = numbers(values.runs);
  const { tools, versions, missing } = findTools();
  const { browser, why } = await openBrowser();
  for (const line of [...missing, ...(why === undefined ? [] : [why])]) console.log(line);
  const measured: Measured[] = [];
  try {
    for (const events of sizes) {
      const say = (what: string) => console.log(`${events} events: ${what}`);
      measured.push(await measure({ events, runs, folder, browser, tools, say }));
      // A long measurement that is stopped has not been for nothing.
      save({ versions, measured });
    }
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { title, table } of tablesOf(measured))
    console.log(`\n${title}\n\n${textTable(table)}`);
  console.log(`\nAll numbers are in ${values.json}.`);
}

/** Writes what was measured so far. */
function save(result: Omit<Measurement, 'machine'>): void {
  const { platform, version: node } = process;
  const measurement: Measurement = {
    machine: { node, platform, cores: availableParallelism() },
    ...result,
  };
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(measurement, undefined, 2)}\n`);
}

function lastMeasurement(): Measurement {
  return JSON.parse(readFileSync(values.json, 'utf8')) as Measurement;
}

function writeResults(): void {
  writeFileSync(join(PROJECT_ROOT, 'src/bench/RESULTS.md'), markdownReport(lastMeasurement()));
}

async function profile(): Promise<void> {
  const [events = 1] = numbers(values.sizes ?? '1000');
  try {
    rmSync(folder, { recursive: true, force: true });
    const content = join(folder, 'content');
    const profiles = join(folder, 'profiles');
    makeContent({ folder: content, events, locales: ['en', 'es'] });
    const { seconds } = await run({
      program: process.execPath,
      args: ['--cpu-prof', `--cpu-prof-dir=${profiles}`, 'scripts/build.ts', '--cold'],
      folder: PROJECT_ROOT,
      env: { CONTENT_DIR: content, OUT_DIR: join(folder, 'site'), SITE_NOW: MADE_TODAY },
    });
    const shares = sharesOf(
      readdirSync(profiles).map(
        (name) => JSON.parse(readFileSync(join(profiles, name), 'utf8')) as CpuProfile,
      ),
    );
    console.log(
      `A cold build of ${events} events: ${seconds.toFixed(1)} s, in all its programs:\n`,
    );
    const rows = shares.slice(0, 40).map((share) => [share.place, `${share.seconds.toFixed(2)} s`]);
    console.log(textTable(rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function make(): void {
  const [events = 1] = numbers(values.make ?? '');
  const [folder] = positionals;
  if (folder === undefined) throw new Error(`Name a folder.\n\n${HELP}`);
  const locales = values.locales.split(',');
  const made = makeContent({ folder: resolve(folder), events, locales });
  const counts = Object.entries(made).map(([kind, count]) => `${count} ${kind}`);
  console.log(`Made ${counts.join(', ')} in ${folder}.`);
}

try {
  if (values.help) process.stdout.write(HELP);
  else if (values.make !== undefined) make();
  else if (values.markdown) console.log(markdownReport(lastMeasurement()));
  else if (values.write) writeResults();
  else if (values.profile) await profile();
  else await measureAll();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/**
 * A build that keeps pages of the last one makes what a build from nothing makes, byte by byte,
 * whatever was changed in between; and it makes few pages anew.
 */
import { execFileSync, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from './guarded.ts';
import { copyProject } from './project-copy.ts';

/** Whether tests run that take long and seldom fail: `npm test -- --all`, and every night. */
const RARE = process.env['TEST_ALL'] !== undefined;

/** A copy of the project, so that its code can be changed too. */
const project = mkdtempSync(join(tmpdir(), 'rebuild-'));
const content = join(project, 'content');
const rebuilt = join(project, 'dist');
const cold = join(project, 'cold');

const DAY = '2026-03-10T17:00:00Z';

beforeAll(async () => {
  copyProject(project);
  cpSync(join(project, 'src/acceptance/fixtures/extremes'), content, { recursive: true });
  change('site.yaml', 'locales: [en]', 'locales: [en, es]');
  write(
    'events/2026/2026-03-12-waitlist.es.md',
    '---\ntitle: Sin lugar por ahora\nsummary: Hay una lista de espera.\n---\n\nEspera con nosotras.\n',
  );
  git('init', '--quiet');
  commit();
  await build(rebuilt, DAY);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function git(...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', content, ...who, ...args]);
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A change');
}

function write(path: string, text: string): void {
  writeFileSync(join(content, path), text);
}

/** Changes a file of the content, or of the project if its path begins with `../`. */
function change(path: string, from: string, to: string): void {
  replaceIn(join(content, path), from, to);
}

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const digestOf = (folder: string, file: string): string =>
  hash('sha256', readFileSync(join(folder, file)));

const pagesAndFeeds = (): string[] =>
  filesBelow(rebuilt).filter((file) => /\.(html|ics)$/.test(file));

/** Runs the build of the copied project. */
async function build(outDir: string, now: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: outDir, SITE_NOW: now },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`The site was not built.\n${stderr}`);
}

/** When each file of the rebuilt site was written. */
function written(): Map<string, bigint> {
  return new Map(
    filesBelow(rebuilt).map((file) => [
      file,
      statSync(join(rebuilt, file), { bigint: true }).mtimeNs,
    ]),
  );
}

/** Builds again, and says which pages and feeds were made anew. */
async function rebuild(now = DAY): Promise<string[]> {
  const before = written();
  await build(rebuilt, now);
  return [...written()]
    .filter(([file, time]) => before.get(file) !== time && /\.(html|ics)$/.test(file))
    .map(([file]) => file);
}

/** Fails on the first file in which the rebuilt site is not what a build from nothing makes. */
async function expectSameAsCold(now = DAY): Promise<void> {
  await build(cold, now, '--cold');
  const files = filesBelow(cold);
  expect(filesBelow(rebuilt)).toEqual(files);
  const differing = files.filter(
    (file) => !readFileSync(join(rebuilt, file)).equals(readFileSync(join(cold, file))),
  );
  expect(differing).toEqual([]);
}

test('where nothing has changed, no page is made anew', async () => {
  expect(await rebuild()).toEqual([]);
});

test('without what builds remember, every page is made anew, and is the same', async () => {
  const texts = () => new Map(filesBelow(rebuilt).map((file) => [file, digestOf(rebuilt, file)]));
  const before = texts();
  rmSync(join(project, '.cache'), { recursive: true });
  expect(await rebuild()).toEqual(pagesAndFeeds());
  expect(texts()).toEqual(before);
});

test('edited, cancelled and moved events, a translation and a photo change what tells of them', async () => {
  change('events/2025/2025-05-01-march.md', 'title: March along', 'title: A long march along');
  change('events/2026/2026-03-11-full.md', 'summary:', 'status: cancelled\nsummary:');
  change('events/2026/2026-03-24-online.md', '2026-03-24 19:00', '2026-03-24 20:30');
  change('events/2026/2026-03-12-waitlist.es.md', 'Espera con', 'Espera un poco con');
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } });
  writeFileSync(join(content, 'history/hall.jpg'), await photo.jpeg().toBuffer());

  const made = await rebuild();
  expect(made).toContain('events/2025-05-01-march/index.html');
  expect(made).toContain('es/events/2026-03-12-waitlist/index.html');
  // Of events that nothing was changed of, and that do not name those that were.
  expect(made.filter((file) => /soon|every-day\/event/.test(file))).toEqual([]);
  await expectSameAsCold();
});

test('added, removed and renamed events, a campaign, an organization and a commit as well', async () => {
  commit();
  write(
    'events/2026/2026-03-30-new.md',
    '---\ntitle: New\nsummary: It was not there.\nstart: 2026-03-30 18:00\ncampaigns: [rest]\n---\n\nCome.\n',
  );
  rmSync(join(content, 'events/2025/2025-06-01-unknown.md'));
  renameSync(
    join(content, 'events/2026/2026-03-19-rescheduled.md'),
    join(content, 'events/2026/2026-03-19-postponed-again.md'),
  );
  change(
    'events/2026/2026-03-19-postponed-again.md',
    'summary:',
    'formerly: [2026-03-19-rescheduled]\nsummary:',
  );
  change('campaigns/bread.md', 'title: Bread', 'title: Bread and salt');
  change('organizations/tenants.yaml', 'Tenants of the Seven', 'Tenants of the Eight');
  // Once an entry was published, its address must not go: a preview does not ask for that.
  const made = await rebuild();
  expect(made).toContain('events/2026-03-30-new/index.html');
  expect(made.filter((file) => file.includes('events/2026-03-16-soon'))).toEqual([]);
  await expectSameAsCold();
});

test.runIf(RARE)('another day', async () => {
  const now = '2026-03-13T09:30:00Z';
  const made = await rebuild(now);
  // It was over before, and it is.
  expect(made).not.toContain('events/2025-05-01-march/event.ics');
  expect(made).toContain('events/2026-03-10-open-house/index.html');
  await expectSameAsCold(now);
});

test('another version of a package makes every page anew', async () => {
  const flyer = 'events/2025-05-01-march/flyer/index.html';
  const before = digestOf(rebuilt, flyer);
  const [uqr, lockfile] = ['uqr', '.package-lock.json'].map((name) =>
    join(project, 'node_modules', name),
  ) as [string, string];
  const original = realpathSync(uqr);
  rmSync(uqr);
  cpSync(original, uqr, { recursive: true });
  replaceIn(join(uqr, 'dist/index.mjs'), 'maskPattern = -1', 'maskPattern = 3');
  replaceIn(
    lockfile,
    '"node_modules/uqr": {\n      "version": "',
    '"node_modules/uqr": {\n      "version": "9.',
  );
  expect(await rebuild()).toEqual(pagesAndFeeds());
  expect(digestOf(rebuilt, flyer)).not.toBe(before);
});

test.runIf(RARE)('other code and other settings make every page anew', async () => {
  change('../src/components/Title.astro', '<h1', '<h1 data-new');
  change('site.yaml', 'shortName: Harbor Assembly', 'shortName: Harbor');
  expect(await rebuild()).toEqual(pagesAndFeeds());
  expect(readFileSync(join(rebuilt, 'events/2025-05-01-march/index.html'), 'utf8')).toContain(
    '<h1 data-new',
  );
  await expectSameAsCold();
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHistory } from './publication-history.ts';

let root: string;
let contentDir: string;

function git(...args: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
}

/** Commits what some files say now; `undefined` deletes one. */
function commit(files: Record<string, string | undefined>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Change');
}

const entry = (draft: boolean): string =>
  `---\ntitle: A\nsummary: B.\n${draft ? 'draft: true\n' : ''}---\n`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  contentDir = join(root, 'content');
  git('init', '--quiet', '--initial-branch=main');
  commit({
    'pages/stays.md': entry(false),
    'pages/deleted.md': entry(false),
    'pages/plan.md': entry(true),
    'pages/withdrawn.md': entry(false),
    'pages/given-up.md': entry(true),
    'pages/note.es.md': entry(false),
  });
  commit({ 'pages/plan.md': `${entry(true)}\nMore.\n`, 'pages/withdrawn.md': entry(true) });
  commit({ 'pages/deleted.md': undefined, 'pages/given-up.md': undefined });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('what was published is remembered, and what was never more than a draft is not', async () => {
  const stays = { kind: 'pages', id: 'stays', formerly: [], path: 'pages/stays.md' } as const;
  const publication = { contentDir, url: 'https://history.example.org' };
  const { entries, paths } = await readHistory(publication, [stays]);
  expect(entries.map(({ id }) => id).sort()).toEqual(['deleted', 'stays', 'withdrawn']);
  expect(paths).toEqual([]);
});

test('without a history nothing is remembered', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'history-'));
  const publication = { contentDir: elsewhere, url: 'https://history.example.org' };
  expect(await readHistory(publication, [])).toEqual({ entries: [], paths: [] });
  rmSync(elsewhere, { recursive: true });
});

test('what was published as the site of another organization is not remembered', async () => {
  const site = (name: string) => `name: ${name}\nurl: https://${name}.example.org\n`;
  commit({ 'site.yaml': site('first'), 'pages/theirs.md': entry(false) });
  commit({
    'site.yaml': site('second'),
    'pages/theirs.md': undefined,
    'pages/stays.md': `${entry(false)}\nOurs.\n`,
  });
  commit({ 'pages/ours.md': entry(false) });
  commit({ 'pages/ours.md': undefined });
  const publication = { contentDir, url: 'https://second.example.org' };
  const { entries } = await readHistory(publication, []);
  expect(entries.map(({ id }) => id).sort()).toEqual(['ours', 'stays']);
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../check-content.ts';
import { anEvent, aSite, EVENT, inOneLine, smallContent, writeFiles } from '../sample-content.ts';

let folder: string;
let contentDir: string;

const git = (...args: string[]): void => {
  const who = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    '-c',
    'init.defaultBranch=main',
  ];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lost-'));
  contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  smallContent(contentDir);
  git('init');
  git('add', '.');
  git('commit', '-m', 'Publish');
  git('checkout', '-b', 'work');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function says(): Promise<string[]> {
  const { problems } = await checkContent({ contentDir, from: contentDir, againstMain: true });
  return problems.map(inOneLine);
}

const RENAMED = 'events/2019/2019-12-12-online-assembly.md';
const rename = (): void => renameSync(join(contentDir, EVENT), join(contentDir, RENAMED));

describe('what the main branch publishes', () => {
  test('is all there when nothing was changed', async () => {
    expect(await says()).toEqual([]);
  });

  test('is missed when an entry is renamed, with the line to add', async () => {
    rename();
    expect(await says()).toEqual([
      'events/2019/2019-12-12-online-assembly.md:2:1 error lost-address formerly: is missing: this was published as /events/2019-12-12-assembly/, which must go on leading here. Add the line: formerly: [2019-12-12-assembly]',
    ]);
  });

  test('is not missed when the renamed entry says what it was', async () => {
    rename();
    writeFiles(contentDir, { [RENAMED]: anEvent({ formerly: '[2019-12-12-assembly]' }) });
    expect(await says()).toEqual([]);
  });

  test('is missed when an entry is deleted', async () => {
    rmSync(join(contentDir, EVENT));
    expect(await says()).toEqual([
      'events/2019/2019-12-12-assembly.md:1:1 error lost-address file: is gone, but was published as /events/2019-12-12-assembly/: links and calendars lead there. Put it back (an event that does not take place gets "status: cancelled"), or add to the entry that takes its place the line: formerly: [2019-12-12-assembly]. If it is gone on purpose, add to site.yaml: withdrawn: [/events/2019-12-12-assembly/]',
    ]);
  });

  test('is not missed when it is gone on purpose', async () => {
    rmSync(join(contentDir, EVENT));
    writeFiles(contentDir, {
      'site.yaml': aSite({ withdrawn: '[/events/2019-12-12-assembly/]' }),
    });
    expect(await says()).toEqual([]);
  });

  test('is missed when it was deleted on the main branch itself, however long ago', async () => {
    git('checkout', 'main');
    rmSync(join(contentDir, EVENT));
    git('commit', '-a', '-m', 'Delete');
    writeFiles(contentDir, { 'pages/new.md': '---\ntitle: New\nsummary: A.\n---\n' });
    git('add', '.');
    git('commit', '-m', 'New');
    expect(await says()).toEqual([
      expect.stringMatching(
        /^events\/2019\/2019-12-12-assembly\.md:1:1 error lost-address file: is gone, /,
      ),
    ]);
  });

  test('is missed when an entry becomes a draft', async () => {
    writeFiles(contentDir, { [EVENT]: anEvent({ draft: 'true' }) });
    expect(await says()).toEqual([
      'events/2019/2019-12-12-assembly.md:8:1 error unpublished draft: would take back /events/2019-12-12-assembly/, which is published: links and calendars lead there. Delete the line; an event that does not take place gets "status: cancelled".',
    ]);
  });

  test('does not count where its address leads nowhere yet, but for what is there now', async () => {
    git('checkout', 'main');
    writeFiles(contentDir, { 'site.yaml': aSite({ url: 'https://campaigns.example' }) });
    git('commit', '-a', '-m', 'Nowhere');
    rmSync(join(contentDir, EVENT));
    git('commit', '-a', '-m', 'Delete');
    expect(await says()).toEqual([]);
  });

  test('holds no drafts: those may go', async () => {
    git('checkout', 'main');
    writeFiles(contentDir, {
      'pages/plan.md': '---\ntitle: Plan\nsummary: A.\ndraft: true\n---\n',
    });
    git('add', '.');
    git('commit', '-m', 'Plan');
    rmSync(join(contentDir, 'pages/plan.md'));
    expect(await says()).toEqual([]);
  });

  test('is that of the commit at which this work began, not of today', async () => {
    git('checkout', 'main');
    writeFiles(contentDir, { 'pages/new.md': '---\ntitle: New\nsummary: A.\n---\n' });
    git('add', '.');
    git('commit', '-m', 'New');
    git('checkout', 'work');
    expect(await says()).toEqual([]);
  });

  describe('as the site of another organization', () => {
    const THEIRS = { name: 'Another', url: 'https://another.example.org' };

    test('does not count: a copy of the repository begins anew', async () => {
      writeFiles(contentDir, {
        'site.yaml': aSite({ ...THEIRS, calendarDomain: 'another.example.org' }),
      });
      rmSync(join(contentDir, EVENT));
      expect(await says()).toEqual([]);
      git('checkout', 'main');
      git('commit', '-a', '-m', 'Begin anew');
      expect(await says()).toEqual([]);
    });

    test('ends with the commit that began this one; what is lost since then is missed', async () => {
      git('checkout', 'main');
      writeFiles(contentDir, {
        'site.yaml': aSite({ ...THEIRS, calendarDomain: 'another.example.org' }),
      });
      rmSync(join(contentDir, EVENT));
      git('commit', '-a', '-m', 'Begin anew');
      rmSync(join(contentDir, 'pages/about.md'));
      git('commit', '-a', '-m', 'Delete');
      expect(await says()).toEqual([
        expect.stringMatching(/^pages\/about\.md:1:1 error lost-address/),
      ]);
    });

    test('counts where only the name or only the address is another', async () => {
      rmSync(join(contentDir, EVENT));
      for (const [field, value] of Object.entries(THEIRS)) {
        writeFiles(contentDir, { 'site.yaml': aSite({ [field]: value }) });
        expect(await says()).toEqual([expect.stringContaining('error lost-address file')]);
      }
    });
  });

  test('is not known outside of git, and that is said', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    const result = await checkContent({ contentDir, from: contentDir, againstMain: true });
    expect(result.problems).toEqual([]);
    expect(result.baselineUnavailable).toBe('the content is in no git repository');
  });
});

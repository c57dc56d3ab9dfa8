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
  const who = ['user.name=A', 'user.email=a@example.org', 'init.defaultBranch=main'];
  execFileSync('git', [...who.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
};
const commit = (): void => {
  git('add', '.');
  git('commit', '-m', 'Change');
};

const NAMES = '[2019-12-12-first, 2019-12-12-second]';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
  contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  smallContent(contentDir);
  writeFiles(contentDir, { [EVENT]: anEvent({ formerly: NAMES }) });
  git('init');
  commit();
  git('checkout', '-b', 'work');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function says(): Promise<string[]> {
  const { problems } = await checkContent({ contentDir, from: contentDir, againstMain: true });
  return problems.map(inOneLine);
}

const CHANGED =
  /event-identity formerly: would give this event another calendar identifier, and every subscriber would have it twice\. (.*)$/;
const cures = async (): Promise<string[]> =>
  (await says()).flatMap((line) => CHANGED.exec(line)?.[1] ?? []);

describe('the calendar identifier of an event', () => {
  test('stays when its names stay in order', async () => {
    writeFiles(contentDir, { [EVENT]: anEvent({ formerly: NAMES, title: 'Another title' }) });
    expect(await says()).toEqual([]);
  });

  test('stays when the event is renamed once more', async () => {
    renameSync(join(contentDir, EVENT), join(contentDir, 'events/2019/2019-12-12-third.md'));
    writeFiles(contentDir, {
      'events/2019/2019-12-12-third.md': anEvent({
        formerly: '[2019-12-12-first, 2019-12-12-second, 2019-12-12-assembly]',
      }),
    });
    expect(await says()).toEqual([]);
  });

  test('is refused when its names are put into another order, with the line to write', async () => {
    writeFiles(contentDir, {
      [EVENT]: anEvent({ formerly: '[2019-12-12-second, 2019-12-12-first]' }),
    });
    expect(await cures()).toEqual([
      'The oldest name comes first: formerly: [2019-12-12-first, 2019-12-12-second]',
    ]);
  });

  test('is refused when the oldest name is taken away, also by a commit on the main branch', async () => {
    git('checkout', 'main');
    writeFiles(contentDir, { [EVENT]: anEvent({ formerly: '[2019-12-12-second]' }) });
    commit();
    expect((await says()).filter((line) => CHANGED.test(line))).toHaveLength(1);
  });

  test('is refused when a name is put before the one it was published under', async () => {
    writeFiles(contentDir, {
      'events/2019/2019-12-13-new.md': anEvent({
        start: '2019-12-13 19:00',
        end: undefined,
        title: 'New',
      }),
    });
    git('checkout', 'main');
    commit();
    git('checkout', '-B', 'work');
    writeFiles(contentDir, {
      'events/2019/2019-12-13-new.md': anEvent({
        start: '2019-12-13 19:00',
        end: undefined,
        title: 'New',
        formerly: '[2019-12-13-older]',
      }),
    });
    expect(await cures()).toEqual(['It was published under its present name: delete "formerly".']);
  });

  test('may be that of either when two events become one', async () => {
    const other = 'events/2019/2019-12-12-twin.md';
    writeFiles(contentDir, { [other]: anEvent({ title: 'Twin' }) });
    git('checkout', 'main');
    commit();
    git('checkout', '-B', 'work');
    rmSync(join(contentDir, EVENT));
    writeFiles(contentDir, {
      [other]: anEvent({
        title: 'Twin',
        formerly: '[2019-12-12-first, 2019-12-12-second, 2019-12-12-assembly]',
      }),
    });
    expect(await says()).toEqual([]);
  });
});

describe('the domain in calendar identifiers', () => {
  const without = { calendarDomain: undefined };
  const domainProblems = async (): Promise<string[]> =>
    (await says()).filter((line) => line.includes('calendar-domain'));

  test('is required once something is published, with the line to add', async () => {
    writeFiles(contentDir, { 'site.yaml': aSite(without) });
    expect(await domainProblems()).toEqual([
      expect.stringMatching(
        /^site\.yaml:.*calendarDomain: is missing\..*Add the line: calendarDomain: campaigns\.example\.org$/,
      ),
    ]);
  });

  test('does not follow another address', async () => {
    writeFiles(contentDir, {
      'site.yaml': aSite({ url: 'https://new.example.org', calendarDomain: 'new.example.org' }),
    });
    expect(await domainProblems()).toEqual([
      expect.stringMatching(/Write: calendarDomain: campaigns\.example\.org$/),
    ]);
  });

  test('was the host of the address where none was written', async () => {
    writeFiles(contentDir, { 'site.yaml': aSite(without) });
    git('checkout', 'main');
    commit();
    git('checkout', '-B', 'work');
    writeFiles(contentDir, {
      'site.yaml': aSite({ ...without, url: 'https://new.example.org' }),
    });
    expect(await domainProblems()).toEqual([
      expect.stringMatching(/Add the line: calendarDomain: campaigns\.example\.org$/),
    ]);
  });

  test('is free while the address leads nowhere', async () => {
    writeFiles(contentDir, {
      'site.yaml': aSite({ ...without, url: 'https://campaigns.example' }),
    });
    git('checkout', 'main');
    commit();
    writeFiles(contentDir, { 'pages/new.md': '---\ntitle: New\nsummary: A.\n---\n' });
    commit();
    git('checkout', '-B', 'work');
    writeFiles(contentDir, { 'site.yaml': aSite({ ...without, url: 'https://new.example.org' }) });
    expect(await domainProblems()).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readRevisions, type Revision } from './revisions.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'revisions-'));
  folders.push(folder);
  return folder;
}

/** A made-up repository whose content is in `content/`; every commit is an hour after the last. */
class Repository {
  readonly root = emptyFolder();
  readonly content = join(this.root, 'content');
  #hour = 0;

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    mkdirSync(this.content);
  }

  git(...args: string[]): string {
    const date = `2026-01-01T${String(this.#hour).padStart(2, '0')}:00:00Z`;
    return execFileSync(
      'git',
      [
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@example.org',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      {
        cwd: this.root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          HOME: this.root,
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_DATE: date,
          GIT_COMMITTER_DATE: date,
        },
      },
    );
  }

  write(path: string, text: string): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  commit(): void {
    this.#hour += 1;
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message=Change');
  }
}

/** A repository with one event, committed in the first hour. */
function withEvent(): Repository {
  const repository = new Repository();
  repository.write('events/2026/2026-04-09-assembly.md', 'one');
  repository.commit();
  return repository;
}

const at = (hour: number, second = 0): string =>
  `2026-01-01T${String(hour).padStart(2, '0')}:00:${String(second).padStart(2, '0')}Z`;

async function revision(
  folder: string,
  ids: string[] = ['2026-04-09-assembly'],
  locale?: string,
): Promise<{ sequence: number; modified: string; created: string | undefined }> {
  const { sequence, modified, created }: Revision = (await readRevisions(folder)).of(
    'events',
    ids,
    locale,
  );
  return { sequence, modified: modified.toString(), created: created?.toString() };
}

describe('the history of an entry', () => {
  test('begins with its first commit', async () => {
    const { content } = withEvent();
    expect(await revision(content)).toEqual({ sequence: 0, modified: at(1), created: at(1) });
    expect((await readRevisions(content)).warnings).toEqual([]);
  });

  test('counts every later commit that changes its file', async () => {
    const repository = withEvent();
    for (const text of ['two', 'three']) {
      repository.write('events/2026/2026-04-09-assembly.md', text);
      repository.commit();
    }
    expect(await revision(repository.content)).toEqual({
      sequence: 2,
      modified: at(3),
      created: at(1),
    });
  });

  test('is not touched by an edit of another file', async () => {
    const repository = withEvent();
    const before = await revision(repository.content);
    repository.write('events/2026/2026-04-10-march.md', 'one');
    repository.write('campaigns/rent.md', 'one');
    repository.write('../README.md', 'one');
    repository.commit();
    expect(await revision(repository.content)).toEqual(before);
  });

  test('goes on when the file is renamed', async () => {
    const repository = withEvent();
    repository.git(
      'mv',
      'content/events/2026/2026-04-09-assembly.md',
      'content/events/2026/new.md',
    );
    repository.commit();
    repository.write('events/2026/new.md', 'something quite different');
    repository.commit();
    expect(await revision(repository.content, ['new', '2026-04-09-assembly'])).toEqual({
      sequence: 2,
      modified: at(3),
      created: at(1),
    });
  });

  test('goes on when the file moves to the folder of another year', async () => {
    const repository = withEvent();
    mkdirSync(join(repository.content, 'events/2027'));
    repository.git(
      'mv',
      'content/events/2026/2026-04-09-assembly.md',
      'content/events/2027/2026-04-09-assembly.md',
    );
    repository.commit();
    expect((await revision(repository.content)).sequence).toBe(1);
  });

  test('has the changes of its translation in that language alone', async () => {
    const repository = withEvent();
    repository.write('events/2026/2026-04-09-assembly.es.md', 'uno');
    repository.commit();
    const ids = ['2026-04-09-assembly'];
    expect((await revision(repository.content, ids)).sequence).toBe(0);
    expect((await revision(repository.content, ids, 'yi')).sequence).toBe(0);
    expect(await revision(repository.content, ids, 'es')).toEqual({
      sequence: 1,
      modified: at(2),
      created: at(1),
    });
  });

  test('counts what was done beside each other, and what a merge changed itself', async () => {
    const repository = withEvent();
    const path = 'events/2026/2026-04-09-assembly.md';
    repository.git('switch', '--quiet', '--create', 'other');
    repository.write(path, 'two');
    repository.commit();
    repository.git('switch', '--quiet', 'main');
    repository.write(path, 'three');
    repository.commit();
    expect((await revision(repository.content)).sequence).toBe(1);
    try {
      repository.git('merge', '--quiet', 'other');
    } catch {
      // The two edits collide, and are joined by hand.
    }
    repository.write(path, 'four');
    repository.commit();
    expect((await revision(repository.content)).sequence).toBe(3);
  });

  test('never shrinks, whichever way branches are merged', async () => {
    const repository = withEvent();
    const path = 'events/2026/2026-04-09-assembly.md';
    for (const text of ['two', 'three']) {
      repository.write(path, text);
      repository.commit();
    }
    const before = (await revision(repository.content)).sequence;
    // A branch that began earlier takes main in, and main moves on to it.
    repository.git('switch', '--quiet', '--create', 'other', 'HEAD~2');
    repository.write('events/2026/2026-04-10-march.md', 'one');
    repository.commit();
    repository.git('merge', '--quiet', '--no-edit', 'main');
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--ff-only', 'other');
    expect((await revision(repository.content)).sequence).toBe(before);
  });

  test('is read from the commit, not from the files: their own times do not matter', async () => {
    const repository = withEvent();
    const copy = emptyFolder();
    repository.git('clone', '--quiet', repository.root, copy);
    expect(await revision(join(copy, 'content'))).toEqual(await revision(repository.content));
  });
});

describe('edits that are not committed', () => {
  test('count as one more commit, a second after the last one', async () => {
    const repository = withEvent();
    repository.write('campaigns/rent.md', 'one');
    repository.commit();
    repository.write('events/2026/2026-04-09-assembly.md', 'two');
    repository.write('events/2026/2026-04-10-march.md', 'one');
    expect(await revision(repository.content)).toEqual({
      sequence: 1,
      modified: at(2, 1),
      created: at(1),
    });
    expect(await revision(repository.content, ['2026-04-10-march'])).toEqual({
      sequence: 0,
      modified: at(2, 1),
      created: at(2, 1),
    });
  });

  test('count the same when they are staged', async () => {
    const repository = withEvent();
    repository.write('events/2026/2026-04-09-assembly.md', 'two');
    const before = await revision(repository.content);
    repository.git('add', '--all');
    expect(await revision(repository.content)).toEqual(before);
  });

  test('are told, with the names of the files', async () => {
    const repository = withEvent();
    repository.write('events/2026/2026-04-09-assembly.md', 'two');
    const { complete, warnings } = await readRevisions(repository.content);
    expect(complete).toBe(true);
    expect(warnings).toEqual([
      'Not committed yet: events/2026/2026-04-09-assembly.md. In calendars such an edit counts as one more change, made one second after the last commit.',
    ]);
  });
});

describe('without the whole history', () => {
  const UNKNOWN = { sequence: 0, modified: '1970-01-01T00:00:00Z', created: undefined };

  test('of a folder outside of git, nothing is guessed, and that is told', async () => {
    const folder = emptyFolder();
    const { complete, warnings } = await readRevisions(folder);
    expect(complete).toBe(false);
    expect(warnings).toEqual([expect.stringMatching(/not in a git repository.*do not publish it/)]);
    expect(await revision(folder)).toEqual(UNKNOWN);
  });

  test('of a shallow clone, nothing is guessed, and the way to get it is told', async () => {
    const repository = withEvent();
    repository.write('events/2026/2026-04-09-assembly.md', 'two');
    repository.commit();
    const copy = emptyFolder();
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, copy);
    const { complete, warnings } = await readRevisions(join(copy, 'content'));
    expect(complete).toBe(false);
    expect(warnings).toEqual([expect.stringContaining('git fetch --unshallow')]);
    expect(await revision(join(copy, 'content'))).toEqual(UNKNOWN);
  });

  test('of a repository without a commit, that is told', async () => {
    const repository = new Repository();
    const { complete, warnings } = await readRevisions(repository.content);
    expect(complete).toBe(false);
    expect(warnings).toEqual([expect.stringContaining('has no commit')]);
  });
});

test('a repository that asks git to run a program does not get it to', async () => {
  const repository = withEvent();
  const trap = join(repository.root, 'ran');
  repository.git('config', 'core.fsmonitor', `touch ${trap}; false`);
  repository.git('config', 'log.showSignature', 'true');
  repository.git('config', 'gpg.program', `touch ${trap}; false`);
  await readRevisions(repository.content);
  expect(() => execFileSync('ls', [trap], { stdio: 'ignore' })).toThrow();
});

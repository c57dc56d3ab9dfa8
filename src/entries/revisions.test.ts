import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readRevisions, type Revision, type Revisions, sequenceAt } from './revisions.ts';

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

  /** What the clock of whoever commits shows instead of the hour. */
  clock: string | undefined;

  git(...args: string[]): string {
    const date = this.clock ?? `2026-01-01T${String(this.#hour).padStart(2, '0')}:00:00Z`;
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

/** The SEQUENCE of what last changed then. */
const sequence = (hour: number, second = 0): number =>
  sequenceAt(Temporal.Instant.from(at(hour, second)));

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
    expect(await revision(content)).toEqual({
      sequence: sequence(1),
      modified: at(1),
      created: at(1),
    });
    expect((await readRevisions(content)).warnings).toEqual([]);
  });

  test('goes on with every later commit that changes its file', async () => {
    const repository = withEvent();
    for (const text of ['two', 'three']) {
      repository.write('events/2026/2026-04-09-assembly.md', text);
      repository.commit();
    }
    expect(await revision(repository.content)).toEqual({
      sequence: sequence(3),
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
      sequence: sequence(3),
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
    expect((await revision(repository.content)).sequence).toBe(sequence(2));
  });

  test('has the changes of its translation in that language alone, which move nothing', async () => {
    const repository = withEvent();
    repository.write('events/2026/2026-04-09-assembly.es.md', 'uno');
    repository.commit();
    const ids = ['2026-04-09-assembly'];
    const unchanged = { sequence: sequence(1), modified: at(1), created: at(1) };
    expect(await revision(repository.content, ids)).toEqual(unchanged);
    expect(await revision(repository.content, ids, 'yi')).toEqual(unchanged);
    expect(await revision(repository.content, ids, 'es')).toEqual({
      ...unchanged,
      modified: at(2),
    });
  });

  test('rises after a commit whose clock was ahead', async () => {
    const repository = withEvent();
    const path = 'events/2026/2026-04-09-assembly.md';
    repository.clock = '2031-01-01T00:00:00Z';
    repository.write(path, 'two');
    repository.commit();
    const ahead = await revision(repository.content);
    expect(ahead.modified).toBe('2031-01-01T00:00:00Z');
    repository.clock = undefined;
    repository.write(path, 'three');
    repository.commit();
    const after = await revision(repository.content);
    expect(after).toMatchObject({
      sequence: ahead.sequence + 1,
      modified: '2031-01-01T00:00:01Z',
    });
  });

  test('begins when it arrived on the branch, not when somebody began to write it', async () => {
    const repository = withEvent();
    repository.git('switch', '--quiet', '--create', 'other');
    repository.write('events/2026/2026-04-10-march.md', 'one');
    repository.commit();
    repository.git('switch', '--quiet', 'main');
    repository.write('pages/about.md', 'one');
    repository.commit();
    repository.commit();
    repository.git('merge', '--quiet', '--no-edit', '--no-ff', 'other');
    expect((await revision(repository.content, ['2026-04-10-march'])).created).toBe(at(4, 1));
  });

  test('does not fall when commits are squashed', async () => {
    const repository = withEvent();
    const path = 'events/2026/2026-04-09-assembly.md';
    for (const text of ['two', 'three']) {
      repository.write(path, text);
      repository.commit();
    }
    const before = await revision(repository.content);
    repository.git('reset', '--quiet', '--soft', 'HEAD~2');
    repository.commit();
    const after = await revision(repository.content);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.modified > before.modified).toBe(true);
  });

  test('is read from the commit, not from the files: their own times do not matter', async () => {
    const repository = withEvent();
    const copy = emptyFolder();
    repository.git('clone', '--quiet', repository.root, copy);
    expect(await revision(join(copy, 'content'))).toEqual(await revision(repository.content));
  });
});

describe('the history of what an event shows', () => {
  const ids = ['2026-04-09-assembly'];
  const rent = [{ kind: 'campaigns', ids: ['rent'] }] as const;
  const stamps = async ({ content }: Repository, locale?: string): Promise<[number, string]> => {
    const { sequence, modified } = (await readRevisions(content)).of('events', ids, locale, rent);
    return [sequence, modified.toString()];
  };
  const campaign = (title: string, text: string): string =>
    `---\ntitle: ${title}\n---\n\n${text}\n`;

  function withCampaign(): Repository {
    const repository = withEvent();
    repository.write('campaigns/rent.md', campaign('Rent', 'A story.'));
    repository.write('campaigns/rent.es.md', campaign('Alquiler', 'Una historia.'));
    repository.write('site.yaml', 'name: A\ntimezone: America/New_York\n');
    repository.commit();
    return repository;
  }

  test('has the file of its place, under each of its names', async () => {
    const repository = withEvent();
    repository.write('places/hall.yaml', 'name: Hall\naddress: 2 River Street\n');
    repository.commit();
    const stamped = async (): Promise<[number, string]> => {
      const read = await readRevisions(repository.content);
      const hall = [{ kind: 'places', ids: ['union-hall', 'hall'] }] as const;
      const { sequence: number, modified } = read.of('events', ids, undefined, hall);
      return [number, modified.toString()];
    };
    const before = await stamped();
    repository.write('places/hall.yaml', 'name: Hall\naddress: 3 River Street\n');
    repository.commit();
    const after = await stamped();
    expect(after[0]).toBeGreaterThan(before[0]);
    expect(after[1] > before[1]).toBe(true);
  });

  test('has the titles of its campaigns, which move nothing', async () => {
    const repository = withCampaign();
    expect(await stamps(repository)).toEqual([sequence(2), at(2)]);
    repository.write('campaigns/rent.md', campaign('Rent now', 'A story.'));
    repository.commit();
    expect(await stamps(repository)).toEqual([sequence(2), at(3)]);
    repository.write('campaigns/rent.es.md', campaign('Alquiler ya', 'Una historia.'));
    repository.commit();
    expect(await stamps(repository)).toEqual([sequence(2), at(3)]);
    expect(await stamps(repository, 'es')).toEqual([sequence(2), at(4)]);
  });

  test('does not have the rest of a campaign', async () => {
    const repository = withCampaign();
    repository.write('campaigns/rent.md', campaign('Rent', 'A longer story.'));
    repository.commit();
    expect(await stamps(repository)).toEqual([sequence(2), at(2)]);
  });

  test('has the time zone of the site, which moves it, and no other setting', async () => {
    const repository = withCampaign();
    repository.write('site.yaml', 'name: B\ntimezone: America/New_York\n');
    repository.commit();
    expect(await stamps(repository)).toEqual([sequence(2), at(2)]);
    repository.write('site.yaml', 'name: B\ntimezone: Europe/Berlin\n');
    repository.commit();
    expect(await stamps(repository)).toEqual([sequence(4), at(4)]);
  });
});

/** One commit of a made-up history. */
interface MadeCommit {
  /** Seconds since 1970, as the clock of its author shows. */
  clock: number;
  /** How many commits before it its parents are; the second may be left out. */
  back: [number, number | undefined];
  /** What it writes into the files of the event and of its campaign; undefined: as in the parent. */
  event: number | undefined;
  campaign: number | undefined;
  /** Whether a merge takes its files from the second parent. */
  takes: boolean;
}

/** Any history: branches, merges of either side into the other, clocks that are wrong. */
const history = fc.array(
  fc.record({
    clock: fc.integer({ min: 1_700_000_000, max: 1_700_000_020 }),
    back: fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    ),
    event: fc.option(fc.nat(1), { nil: undefined }),
    campaign: fc.option(fc.nat(1), { nil: undefined }),
    takes: fc.boolean(),
  }),
  { minLength: 8, maxLength: 12 },
);

test('whatever the history, what differs from an earlier commit has later stamps', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (commits: MadeCommit[]) => {
      const repository = new Repository();
      const states: { event: number; campaign: number }[] = [];
      const ancestors: Set<number>[] = [];
      const input = commits.map(({ clock, back, event, campaign, takes }, index) => {
        const parents = [...new Set(back.flatMap((steps) => steps ?? []))]
          .map((steps) => index - steps)
          .filter((parent) => parent >= 0);
        const from = states[parents[takes ? parents.length - 1 : 0] ?? -1] ?? {
          event: 0,
          campaign: 0,
        };
        const state = { event: event ?? from.event, campaign: campaign ?? from.campaign };
        states.push(state);
        ancestors.push(new Set(parents.flatMap((parent) => [parent, ...ancestors[parent]!])));
        const file = (path: string, text: string): string =>
          `M 100644 inline content/${path}\ndata ${text.length}\n${text}\n`;
        const [first, second] = parents;
        return [
          `commit refs/heads/c${index}\nmark :${index + 1}\n`,
          `committer A <a@example.org> ${clock} +0000\ndata 1\nx\n`,
          first === undefined ? '' : `from :${first + 1}\n`,
          second === undefined ? '' : `merge :${second + 1}\n`,
          file('events/2026/2026-04-09-assembly.md', `${state.event}`),
          file('campaigns/rent.md', `---\ntitle: ${state.campaign}\n---\n`),
        ].join('');
      });
      execFileSync('git', ['fast-import', '--quiet'], {
        cwd: repository.root,
        input: input.join(''),
      });
      const read: { sequence: number; modified: number }[] = [];
      for (const index of commits.keys()) {
        repository.git('checkout', '--quiet', '--force', `c${index}`);
        const revisions: Revisions = await readRevisions(repository.content);
        const { sequence, modified } = revisions.of('events', ['2026-04-09-assembly'], undefined, [
          { kind: 'campaigns', ids: ['rent'] },
        ]);
        read.push({ sequence, modified: modified.epochMilliseconds });
        for (const earlier of ancestors[index]!) {
          const before = read[earlier]!;
          const [then, now] = [states[earlier]!, states[index]!];
          expect(sequence).toBeGreaterThanOrEqual(before.sequence);
          expect(modified.epochMilliseconds).toBeGreaterThanOrEqual(before.modified);
          if (then.event !== now.event) expect(sequence).toBeGreaterThan(before.sequence);
          if (then.event !== now.event || then.campaign !== now.campaign)
            expect(modified.epochMilliseconds).toBeGreaterThan(before.modified);
        }
      }
    }),
    { numRuns: 5 },
  );
}, 60_000);

describe('edits that are not committed', () => {
  test('count as one more commit, a second after the last one', async () => {
    const repository = withEvent();
    repository.write('campaigns/rent.md', 'one');
    repository.commit();
    repository.write('events/2026/2026-04-09-assembly.md', 'two');
    repository.write('events/2026/2026-04-10-march.md', 'one');
    expect(await revision(repository.content)).toEqual({
      sequence: sequence(2, 1),
      modified: at(2, 1),
      created: at(1),
    });
    expect(await revision(repository.content, ['2026-04-10-march'])).toEqual({
      sequence: sequence(2, 1),
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

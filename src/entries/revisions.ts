/**
 * How often and when each entry was changed, read from the history in git: what makes the SEQUENCE
 * and LAST-MODIFIED of calendars (RFC 5545, sections 3.8.7.4 and 3.8.7.3) and the dates of the feed
 * of news. One pass over the history serves all files.
 *
 * The rule, so that a site builds anywhere and two builds of one commit are the same bytes:
 * - A revision is a commit that changed the entry's file, under its present or an earlier id, or
 *   its words in the language asked for. SEQUENCE counts the revisions after the first one.
 * - Edits that are not committed count as one more commit, one second after the last one.
 * - Without the whole history (no repository, no git, a shallow clone) nothing is guessed:
 *   SEQUENCE is 0 and LAST-MODIFIED is 1970-01-01, older than anything ever published, so that no
 *   calendar takes such a copy for newer than a published one. Never publish from there.
 */
import type { Kind } from '../schema/index.ts';
import { entryFile, siteFile } from './content-files.ts';
import { git } from './git.ts';

/** The state of an entry among all that it ever was. */
export interface Revision {
  /** Changes since it first appeared: 0 for an entry that never changed. */
  sequence: number;
  /** When it last changed. */
  modified: Temporal.Instant;
  /** When it first appeared; undefined where history does not tell. */
  created: Temporal.Instant | undefined;
}

/** The history of all entries. */
export interface Revisions {
  /** Whether the whole history was there to read. Do not publish otherwise. */
  complete: boolean;
  /** What a person should know of it, one sentence each. */
  warnings: string[];
  /**
   * The revision of an entry.
   * @param ids its present id and all earlier ones.
   * @param locale language of its translation, if that counts too.
   */
  of: (kind: Kind, ids: readonly string[], locale?: string) => Revision;
  /**
   * When one file last changed: that of the original, or of its words in a language. Undefined
   * where history does not tell.
   * @param ids its present id and all earlier ones.
   */
  changed: (
    kind: Kind | 'site',
    ids: readonly string[],
    locale: string | undefined,
  ) => Temporal.Instant | undefined;
}

/** Changes of one file, in no order: hash of each commit and its time in seconds since 1970. */
type Commits = Map<string, number>;

/** The moment that stands for "not known". */
const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

/** Stands for the commit that uncommitted edits would make. */
const UNCOMMITTED = 'uncommitted';

/** The name under which changes of a file are kept: where in `events/` a file lies is no matter. */
const keyOf = (kind: string, id: string, locale: string | undefined): string =>
  `${kind}/${id}/${locale ?? ''}`;

/** How a commit begins in the output: no path of an entry looks like it. */
const COMMIT = /^\u0001([0-9a-f]{40,64}) (\d+)$/;

/** All commits that changed each entry below a folder. */
async function commitsOf(folder: string): Promise<Map<string, Commits>> {
  // Paths are told from the root of the repository, because git does not shorten those of merges.
  const prefix = (await git(folder, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');
  const log = await git(folder, [
    'log',
    // Nothing is left out, and of a merge what it changed itself: so that the number of commits
    // of a file can only grow, whichever way changes were brought together.
    '--full-history',
    '--diff-merges=combined',
    '--no-renames',
    '--name-only',
    '-z',
    '--format=%x01%H %ct',
    '--',
    '.',
  ]);
  const found = new Map<string, Commits>();
  let [hash, seconds] = ['', 0];
  for (const part of log.split('\0')) {
    const commit = COMMIT.exec(part);
    if (commit) [hash, seconds] = [commit[1] ?? '', Number(commit[2])];
    // A line break stands between a commit and its first path.
    else {
      const path = part.replace(/^\n/, '');
      if (path.startsWith(prefix)) note(found, path.slice(prefix.length), hash, seconds);
    }
  }
  return found;
}

/** The name under which changes of a path below the content folder are kept, if they are. */
function keyOfPath(path: string): string | undefined {
  const file = entryFile(path);
  if (file !== undefined) return keyOf(file.kind, file.id, file.locale);
  const site = siteFile(path);
  return site && keyOf('site', 'site', site.locale);
}

function note(found: Map<string, Commits>, path: string, hash: string, seconds: number): void {
  const key = keyOfPath(path);
  if (key === undefined) return;
  const commits = found.get(key) ?? new Map<string, number>();
  found.set(key, commits.set(hash, seconds));
}

/** Paths below a folder that are not as the last commit has them, new files included. */
async function uncommittedPaths(folder: string): Promise<string[]> {
  const [changed, added] = await Promise.all([
    git(folder, ['diff', '-z', '--name-only', '--no-renames', '--relative', 'HEAD', '--', '.']),
    git(folder, ['ls-files', '-z', '--others', '--', '.']),
  ]);
  return `${changed}\0${added}`.split('\0').filter((path) => keyOfPath(path) !== undefined);
}

/** Why the history below a folder cannot be read whole; undefined if it can. */
async function whatIsMissing(folder: string): Promise<string | undefined> {
  try {
    const shallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim();
    if (shallow === 'true')
      return 'This is a shallow clone, which lacks the older history. "git fetch --unshallow" gets it.';
    await git(folder, ['rev-parse', '--verify', 'HEAD']);
    return undefined;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT') return 'git is not installed here.';
    if (stderr.includes('dubious ownership'))
      return 'git refuses to read this repository, because it belongs to another user.';
    return stderr.includes('not a git repository')
      ? 'The content is not in a git repository.'
      : 'The git repository of the content has no commit.';
  }
}

/** @param seconds since 1970. */
const instantOf = (seconds: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

const WITHOUT_HISTORY: Revision = { sequence: 0, modified: EPOCH, created: undefined };

/**
 * Reads the history of all entries below a content folder. Never fails for want of a history: what
 * is missing is said in `warnings`.
 */
export async function readRevisions(contentDir: string): Promise<Revisions> {
  const missing = await whatIsMissing(contentDir);
  if (missing !== undefined) {
    return {
      complete: false,
      warnings: [
        `${missing} So calendars do not say how often and when an event was changed. That is fine for a preview; do not publish it.`,
      ],
      of: () => WITHOUT_HISTORY,
      changed: () => undefined,
    };
  }
  const [commits, uncommitted, lastCommit] = await Promise.all([
    commitsOf(contentDir),
    uncommittedPaths(contentDir),
    git(contentDir, ['log', '-1', '--format=%ct']),
  ]);
  const edited = uncommitted.filter((path) => entryFile(path) !== undefined);
  for (const path of uncommitted) note(commits, path, UNCOMMITTED, Number(lastCommit) + 1);
  return {
    complete: true,
    warnings: edited.length === 0 ? [] : [uncommittedWarning(edited)],
    of: (kind, ids, locale) => {
      const keys = ids.flatMap((id) => [
        keyOf(kind, id, undefined),
        ...(locale === undefined ? [] : [keyOf(kind, id, locale)]),
      ]);
      return revisionOf(new Map(keys.flatMap((key) => [...(commits.get(key) ?? [])])));
    },
    changed: (kind, ids, locale) => {
      const times = ids.flatMap((id) => [
        ...(commits.get(keyOf(kind, id, locale))?.values() ?? []),
      ]);
      return times.length === 0 ? undefined : instantOf(Math.max(...times));
    },
  };
}

function uncommittedWarning(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  return `Not committed yet: ${shown}${more}. In calendars such an edit counts as one more change, made one second after the last commit.`;
}

function revisionOf(commits: Commits): Revision {
  if (commits.size === 0) return WITHOUT_HISTORY;
  return {
    sequence: commits.size - 1,
    modified: instantOf(Math.max(...commits.values())),
    created: instantOf(Math.min(...commits.values())),
  };
}

/**
 * When each entry was changed, read from the history in git: what makes the SEQUENCE and
 * LAST-MODIFIED of calendars (RFC 5545, sections 3.8.7.4 and 3.8.7.3) and the dates of the RSS feed.
 * One `git log` serves all files.
 *
 * The stamps depend on the commit alone, so two builds of one commit are the same bytes, and they
 * rise with every change that is published, for these reasons:
 * - The time of a commit is its committer date, or one second after the latest time of its parents
 *   where that is later (what git calls the corrected commit date). So times rise from parent to
 *   child, also after a commit whose clock was ahead.
 * - A file counts as changed by every commit in which it differs from any parent. Wherever it
 *   differs between two commits, one of which descends from the other, it differs somewhere on
 *   the way, and the commit there is later than every stamp of the first: whichever way branches
 *   were merged. What was counted is never lost, because a commit keeps its ancestors.
 * - SEQUENCE is such a time in seconds, not a number of commits: squashing commits makes fewer of
 *   them, but none that is earlier.
 *
 * Edits that are not committed count as one more commit, one second after the last one. Without the
 * whole history (no repository, no git, a shallow clone) nothing is guessed: SEQUENCE is 0 and
 * LAST-MODIFIED is 1970-01-01, older than anything ever published, so that no calendar takes such a
 * copy for newer than a published one. Never publish from there.
 */
import type { Kind } from '../schema/index.ts';
import { entryFile, siteFile } from './content-files.ts';
import { git, readBlobs } from './git.ts';
import { readEntryBytes } from './read-entry.ts';

/** The state of an entry among all that it ever was. */
export interface Revision {
  /** SEQUENCE of its calendar entry: rises when its times, status or place can have changed. */
  sequence: number;
  /** When it, or anything that it shows, last changed. */
  modified: Temporal.Instant;
  /** When it arrived on the branch that is built; undefined where history does not tell. */
  created: Temporal.Instant | undefined;
}

/** Another entry that an entry shows something of. */
export interface ShownEntry {
  kind: Kind;
  /** Its present id and all earlier ones. */
  ids: readonly string[];
}

/** The history of all entries. */
export interface Revisions {
  /** Whether the whole history was there to read. Do not publish otherwise. */
  complete: boolean;
  /** What a person should know of it, one sentence each. */
  warnings: string[];
  /**
   * The revision of an entry. That of an event has the changes of the site's own settings, too.
   * @param ids its present id and all earlier ones.
   * @param locale language of its translation, if that counts too.
   * @param shown other entries that it shows something of.
   */
  of: (
    kind: Kind,
    ids: readonly string[],
    locale?: string,
    shown?: readonly ShownEntry[],
  ) => Revision;
  /**
   * When somebody last changed one file: that of the original, or of its words in a language.
   * Undefined where history does not tell.
   * @param ids its present id and all earlier ones.
   */
  changed: (
    kind: Kind | 'site',
    ids: readonly string[],
    locale: string | undefined,
  ) => Temporal.Instant | undefined;
}

/**
 * Of some files, calendar entries show only these fields: an edit of the rest is no change of
 * theirs. Few files have this, because old versions of each must be read.
 */
const SHOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  campaigns: ['title'],
  site: ['timezone', 'url', 'locales', 'currency', 'topics'],
};

/** Kinds of shown entries that decide nothing about the times, status or place of an event. */
const WORDS_ONLY: ReadonlySet<string> = new Set<Kind>(['campaigns', 'organizations']);

/** The moment that stands for "not known". */
const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

/** SEQUENCE counts from here, so that it stays below 2^31 (RFC 5545, section 3.3.8) until 2068. */
const SEQUENCE_BEGINS = Temporal.Instant.from('2000-01-01T00:00:00Z');

/** The SEQUENCE of what last changed at an instant: whole seconds, never negative. */
export function sequenceAt(instant: Temporal.Instant): number {
  return Math.max(0, Math.floor(SEQUENCE_BEGINS.until(instant).total('seconds')));
}

/** What is known of one file. Times are corrected commit dates in seconds since 1970. */
interface FileHistory {
  /** The last commit in which what is shown of it differs from any parent. */
  modified: number;
  /** The last commit in which it differs from all parents: where somebody edited it. */
  edited: number;
  /** When the first commit that has it arrived on the branch. */
  created: number;
}

/** A file that a commit changed. */
interface FileChange {
  /** Path below the content folder. */
  path: string;
  /** Ids of its blobs before and after, for each parent from which it differs. */
  blobs: { before: string; after: string }[];
}

interface Commit {
  hash: string;
  parents: string[];
  /** Corrected commit date, in seconds since 1970. */
  time: number;
  /** By their paths. */
  changes: Map<string, FileChange>;
}

/** Identifies a file in the history: where in `events/` it lies does not matter. */
const keyOf = (kind: string, id: string, locale: string | undefined): string =>
  `${kind}/${id}/${locale ?? ''}`;

/** What a path below the content folder is in the history; undefined where it is no entry. */
function historyFile(path: string): { key: string; kind: string; extension: string } | undefined {
  const file = entryFile(path);
  if (file !== undefined) return { ...file, key: keyOf(file.kind, file.id, file.locale) };
  const site = siteFile(path);
  return site && { key: keyOf('site', 'site', site.locale), kind: 'site', extension: '.yaml' };
}

/** How a commit begins in the output: no path of an entry looks like it. */
const COMMIT = /^\u0001([0-9a-f]{40,64}) (\d+)(?: (.*))?$/;

/** How a changed file begins in the output: modes, blobs, state (git-diff-tree, "raw"). */
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w$/;

/** All commits with what they changed below a folder, parents before children. */
async function readCommits(folder: string): Promise<Map<string, Commit>> {
  // Paths are told from the root of the repository.
  const [prefix, log] = await Promise.all([
    git(folder, ['rev-parse', '--show-prefix']),
    git(folder, [
      ...['log', '--topo-order', '--reverse'],
      // No commit and no parent is left out.
      ...['--full-history', '--sparse', '--diff-merges=separate', '--no-renames'],
      ...['--raw', '--no-abbrev', '-z', '--format=%x01%H %ct %P', '--', '.'],
    ]),
  ]);
  return parseLog(log, prefix.replace(/\n$/, ''));
}

function parseLog(log: string, prefix: string): Map<string, Commit> {
  const commits = new Map<string, Commit>();
  let commit: Commit | undefined;
  let blobs: FileChange['blobs'][number] | undefined;
  for (const part of log.split('\0')) {
    // A line break stands between a commit and its first file.
    const text = part.startsWith('\n') ? part.slice(1) : part;
    if (blobs !== undefined) {
      if (text.startsWith(prefix)) noteChange(commit, text.slice(prefix.length), blobs);
      blobs = undefined;
      continue;
    }
    const [, before, after] = CHANGE.exec(text) ?? [];
    if (before !== undefined && after !== undefined) blobs = { before, after };
    const [, hash, seconds, parents = ''] = COMMIT.exec(text) ?? [];
    if (hash === undefined) continue;
    // A merge is there once for each parent from which it differs.
    commit = commits.get(hash) ?? newCommit(hash, Number(seconds), parents, commits);
    commits.set(hash, commit);
  }
  return commits;
}

function newCommit(
  hash: string,
  seconds: number,
  parents: string,
  commits: ReadonlyMap<string, Commit>,
): Commit {
  const list = parents.split(' ').filter((parent) => parent !== '');
  const time = Math.max(seconds, ...list.map((parent) => (commits.get(parent)?.time ?? 0) + 1));
  return { hash, parents: list, time, changes: new Map() };
}

function noteChange(
  commit: Commit | undefined,
  path: string,
  blobs: FileChange['blobs'][number],
): void {
  const change = commit?.changes.get(path);
  if (change === undefined) commit?.changes.set(path, { path, blobs: [blobs] });
  else change.blobs.push(blobs);
}

/**
 * When each commit arrived on the branch that ends with `head`: the time of the first commit on
 * its first-parent history that has it, which for a merged pull request is the merge.
 */
function arrivals(commits: ReadonlyMap<string, Commit>, head: string): Map<string, number> {
  const mainline: Commit[] = [];
  for (let commit = commits.get(head); commit; commit = commits.get(commit.parents[0] ?? ''))
    mainline.push(commit);
  const arrived = new Map<string, number>();
  for (const { hash, time } of mainline.reverse()) {
    const waiting = [hash];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (arrived.has(next)) continue;
      arrived.set(next, time);
      waiting.push(...(commits.get(next)?.parents ?? []));
    }
  }
  return arrived;
}

/** The history of every file of the content. */
async function fileHistories(
  folder: string,
  commits: ReadonlyMap<string, Commit>,
  head: string,
): Promise<Map<string, FileHistory>> {
  const arrived = arrivals(commits, head);
  const isShown = await shownChanges(folder, commits);
  const histories = new Map<string, FileHistory>();
  for (const commit of commits.values()) {
    for (const change of commit.changes.values()) {
      const file = historyFile(change.path);
      if (file === undefined) continue;
      const isEdit = change.blobs.length >= commit.parents.length;
      note(histories, file.key, {
        modified: isShown(change) ? commit.time : 0,
        edited: isEdit ? commit.time : 0,
        created: arrived.get(commit.hash) ?? commit.time,
      });
    }
  }
  return histories;
}

function note(histories: Map<string, FileHistory>, key: string, news: FileHistory): void {
  const known = histories.get(key) ?? news;
  histories.set(key, {
    modified: Math.max(known.modified, news.modified),
    edited: Math.max(known.edited, news.edited),
    created: Math.min(known.created, news.created),
  });
}

/** Finds out which changes are of something that is shown: of most files, all are. */
async function shownChanges(
  folder: string,
  commits: ReadonlyMap<string, Commit>,
): Promise<(change: FileChange) => boolean> {
  const changes = [...commits.values()].flatMap(({ changes: list }) => [...list.values()]);
  const doubtful = changes.flatMap((change) => {
    const file = historyFile(change.path);
    const fields = file && SHOWN_FIELDS[file.kind];
    return fields === undefined ? [] : [{ change, fields, extension: file?.extension ?? '' }];
  });
  const blobs = await readBlobs(
    folder,
    doubtful.flatMap(({ change }) => change.blobs.flatMap(({ before, after }) => [before, after])),
  );
  const hidden = new Set<FileChange>();
  for (const { change, fields, extension } of doubtful) {
    const shown = (id: string): string => {
      const bytes = blobs.get(id);
      if (bytes === undefined) return '';
      const data = (readEntryBytes(bytes, extension).fields.data ?? {}) as Record<string, unknown>;
      return JSON.stringify(fields.map((field) => data[field] ?? null));
    };
    if (change.blobs.every(({ before, after }) => shown(before) === shown(after)))
      hidden.add(change);
  }
  return (change) => !hidden.has(change);
}

/** Paths below a folder that are not as the last commit has them, new files included. */
async function uncommittedPaths(folder: string): Promise<string[]> {
  const [changed, added] = await Promise.all([
    git(folder, ['diff', '-z', '--name-only', '--no-renames', '--relative', 'HEAD', '--', '.']),
    git(folder, ['ls-files', '-z', '--others', '--', '.']),
  ]);
  return `${changed}\0${added}`.split('\0').filter((path) => historyFile(path) !== undefined);
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
    const { code, stderr } = error as { code?: string | number; stderr?: Buffer };
    const said = stderr?.toString() ?? '';
    if (code === 'ENOENT') return 'git is not installed here.';
    if (said.includes('dubious ownership'))
      return 'git refuses to read this repository, because it belongs to another user.';
    return said.includes('not a git repository')
      ? 'The content is not in a git repository.'
      : 'The git repository of the content has no commit.';
  }
}

/** @param seconds since 1970. */
const instantOf = (seconds: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

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
        `${missing} So calendars do not say when an event was changed. That is fine for a preview; do not publish it.`,
      ],
      of: () => ({ sequence: 0, modified: EPOCH, created: undefined }),
      changed: () => undefined,
    };
  }
  const [commits, uncommitted, head] = await Promise.all([
    readCommits(contentDir),
    uncommittedPaths(contentDir),
    git(contentDir, ['rev-parse', 'HEAD']),
  ]);
  const histories = await fileHistories(contentDir, commits, head.trim());
  const next = (commits.get(head.trim())?.time ?? 0) + 1;
  for (const path of uncommitted)
    note(histories, historyFile(path)?.key ?? '', { modified: next, edited: next, created: next });
  const edited = uncommitted.filter((path) => entryFile(path) !== undefined);
  return {
    complete: true,
    warnings: edited.length === 0 ? [] : [uncommittedWarning(edited)],
    of: (kind, ids, locale, shown = []) => revisionOf(histories, kind, ids, locale, shown),
    changed: (kind, ids, locale) => {
      const times = ids.flatMap((id) => histories.get(keyOf(kind, id, locale))?.edited ?? []);
      return times.length === 0 ? undefined : instantOf(Math.max(...times));
    },
  };
}

function uncommittedWarning(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  return `Not committed yet: ${shown}${more}. In calendars such an edit counts as one more change, made one second after the last commit.`;
}

function revisionOf(
  histories: ReadonlyMap<string, FileHistory>,
  kind: Kind,
  ids: readonly string[],
  locale: string | undefined,
  shown: readonly ShownEntry[],
): Revision {
  const filesOf = (entry: ShownEntry, language: string | undefined): FileHistory[] =>
    entry.ids.flatMap((id) => histories.get(keyOf(entry.kind, id, language)) ?? []);
  const latest = (files: readonly FileHistory[]): Temporal.Instant =>
    instantOf(Math.max(0, ...files.map(({ modified }) => modified)));
  const own = { kind, ids };
  const original = filesOf(own, undefined);
  const translated = locale === undefined ? [] : filesOf(own, locale);
  if (original.length + translated.length === 0)
    return { sequence: 0, modified: EPOCH, created: undefined };
  const settings = kind === 'events' ? (histories.get(keyOf('site', 'site', undefined)) ?? []) : [];
  const facts = [
    ...original,
    ...[settings].flat(),
    ...shown.filter((entry) => !WORDS_ONLY.has(entry.kind)).flatMap((e) => filesOf(e, undefined)),
  ];
  const words = shown.flatMap((entry) => [
    ...filesOf(entry, undefined),
    ...(locale === undefined ? [] : filesOf(entry, locale)),
  ]);
  return {
    sequence: sequenceAt(latest(facts)),
    modified: latest([...facts, ...translated, ...words]),
    created: instantOf(Math.min(...[...original, ...translated].map(({ created }) => created))),
  };
}

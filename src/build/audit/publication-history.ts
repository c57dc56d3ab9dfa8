/** What was published before, as far as git and the last build on this machine tell. */
import { extname } from 'node:path';
import { entryPath } from '../../domain/moved.ts';
import { isFurtherPage } from '../../domain/paging.ts';
import { entryFile } from '../../entries/content-files.ts';
import { readEntryBytes } from '../../entries/read-entry.ts';
import { git } from '../../entries/git.ts';
import { publicationStart } from '../../entries/publication-start.ts';
import type { PublishedEntry } from '../../entries/published-entries.ts';
import { BuildCache } from '../cache/build-cache.ts';
import type { History, PastEntry } from './rules/published-addresses.ts';

/** Which publication is meant. */
export interface Publication {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Where it is published. */
  url: string;
}

/** Pages and feeds: what people and programs come back to. Pictures and scripts change names. */
const LASTING = /\/$|\.(html|ics|xml|json|txt)$/;

/**
 * Reads what was published before. Without git, or without a last build, less is known.
 * @param entries what is published now.
 */
export async function readHistory(
  publication: Publication,
  entries: readonly PublishedEntry[],
): Promise<History> {
  const past = await pastEntries(publication.contentDir, entries);
  // A file that was never part of the published history can be renamed freely.
  const known = new Set(past.map(({ kind, id }) => entryPath(kind, id)));
  const published = (cacheOf(publication).read('published-paths') ?? []) as string[];
  const lastBuild = published.filter((path) => {
    const page =
      /^(?:\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*)?(\/(?:events|campaigns|history)\/[^/]+\/)/.exec(
        path,
      )?.[1];
    return page === undefined || /^\/events\/\d{4}\/$/.test(page) || known.has(page);
  });
  return { entries: past, paths: lastBuild };
}

/** Remembers the paths of a build, for the next one. */
export function rememberPaths(publication: Publication, paths: readonly string[]): void {
  // A list that grows shorter has fewer pages: what stood there stands on another.
  const lasting = paths.filter(
    (path) => LASTING.test(path) && !path.startsWith('/pagefind/') && !isFurtherPage(path),
  );
  cacheOf(publication).write('published-paths', lasting);
}

function cacheOf({ contentDir, url }: Publication): BuildCache {
  return BuildCache.ofPublication(contentDir, url);
}

/**
 * Entries that were on the published branch and are no longer, drafts left out; and those that
 * still are. The published branch is what `origin` has, where there is an `origin`.
 */
async function pastEntries(
  contentDir: string,
  entries: readonly PublishedEntry[],
): Promise<PastEntry[]> {
  const branch = await publishedCommit(contentDir);
  if (branch === undefined) return [];
  const start = await publicationStart(contentDir, branch);
  if (start === undefined) return [];
  // With the commit that began it; what that deleted was another organization's.
  const range = start.commit === undefined ? branch : `${start.commit}^1..${branch}`;
  // Of a merge only what it brought to the branch: what was renamed before was never published.
  const log = ['log', range, '--first-parent', '--diff-merges=first-parent', '--no-renames'];
  const names = await git(contentDir, [
    ...log,
    ...['--name-only', '--diff-filter=d', '-z', '--format=', '--relative'],
  ]);
  const current = new Set(entries.map(({ kind, id }) => `${kind}/${id}`));
  const past = new Map<string, PastEntry>();
  for (const path of new Set(names.split('\0'))) {
    const file = entryFile(path);
    if (file === undefined || file.locale !== undefined) continue;
    const { kind, id } = file;
    if (past.has(`${kind}/${id}`)) continue;
    if (!current.has(`${kind}/${id}`) && (await wasAlwaysDraft(contentDir, log, path))) continue;
    past.set(`${kind}/${id}`, { kind, id, path });
  }
  return [...past.values()];
}

/** The last commit that is known to be public; undefined without a history. */
async function publishedCommit(contentDir: string): Promise<string | undefined> {
  try {
    for (const remote of ['origin/HEAD', 'origin/main']) {
      const base = await git(contentDir, ['merge-base', 'HEAD', remote]).catch(() => '');
      if (base !== '') return base.trim();
    }
    return (await git(contentDir, ['rev-parse', '--verify', 'HEAD'])).trim();
  } catch {
    return undefined;
  }
}

/** Whether no version of a file was ever to be published. */
async function wasAlwaysDraft(
  contentDir: string,
  log: readonly string[],
  path: string,
): Promise<boolean> {
  const commits = await git(contentDir, [
    ...log,
    '--no-patch',
    '--diff-filter=AM',
    '--format=%H',
    '--',
    path,
  ]);
  for (const commit of commits.split('\n').filter((line) => line !== '')) {
    const text = await git(contentDir, ['show', `${commit}:./${path}`]);
    const { fields } = readEntryBytes(Buffer.from(text), extname(path));
    const data = fields.data as { draft?: unknown } | undefined;
    if (data?.draft !== 'true') return false;
  }
  return true;
}

/**
 * What git's main branch publishes, for comparison with the content of today: an address that was
 * published is never lost, and an event keeps its identifier. Compared is the commit at which this
 * work left the main branch, so that what others published since is nobody's loss here. On the main
 * branch itself that is the present commit, which shows no loss; so entries that any earlier commit
 * of the branch had count as published, too, and identifiers are compared with the commit before.
 * What the branch published as the site of another organization does not count.
 */
import { readBlobs, git } from '../entries/git.ts';
import { readEntryBytes } from '../entries/read-entry.ts';
import { entryFile, type EntryFile } from '../entries/content-files.ts';
import { publicationStart } from '../entries/publication-start.ts';
import { leadsNowhere } from '../domain/addresses.ts';

/** Fields of a file as they were published, before any schema. */
type Fields = Readonly<Record<string, unknown>>;

/** An entry as it was published. */
export interface EarlierEntry extends EntryFile {
  title: string;
}

/** An event as it was published. */
export interface EarlierEvent {
  id: string;
  /** What its calendar identifier was made of: its `uid`, or the oldest of its ids. */
  identity: string;
}

/** The files of the main branch below the content folder, or why they are not known. */
export type Baseline = PublishedBaseline | { unknown: string };

/** A main branch whose files are known. */
export interface PublishedBaseline {
  /** Paths below the content folder. */
  paths: ReadonlySet<string>;
  /** `site.yaml` as it was published last; undefined where its address leads nowhere. */
  site: Fields | undefined;
  /** Events whose files have changed since. */
  changedEvents: readonly EarlierEvent[];
  /**
   * The entries that were published and are missing now: those whose files are not among `present`.
   * Drafts are left out.
   * @param present paths, below the content folder, of entries that are published now.
   */
  missing: (present: ReadonlySet<string>) => Promise<EarlierEntry[]>;
}

/** The main branch publishes the site of another organization. */
const NOTHING_PUBLISHED: PublishedBaseline = {
  paths: new Set(),
  site: undefined,
  changedEvents: [],
  missing: () => Promise.resolve([]),
};

/** Names under which the main branch may be known, the one on the server first. */
const MAIN_BRANCHES = ['origin/main', 'main', 'origin/master', 'master'];

/** Runs git, or returns undefined where it fails. */
async function ask(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return await git(folder, args);
  } catch {
    return undefined;
  }
}

/** The commit at which this work left the main branch. */
async function mainCommit(folder: string): Promise<string | undefined> {
  for (const branch of MAIN_BRANCHES) {
    const base = await ask(folder, ['merge-base', 'HEAD', branch]);
    if (base !== undefined) return base.trim();
  }
  return undefined;
}

/** Reads what the main branch publishes. Never throws. */
export async function readBaseline(contentDir: string): Promise<Baseline> {
  const prefix = await ask(contentDir, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) return { unknown: 'the content is in no git repository' };
  const commit = await mainCommit(contentDir);
  if (commit === undefined)
    return { unknown: 'git knows no main branch that this work began from' };
  const folder = prefix.trim();
  const tree = await filesOf(contentDir, commit, folder);
  if (tree === undefined) return { unknown: 'git cannot list what the main branch holds' };
  const start: { commit?: string } | undefined = await publicationStart(contentDir, commit).catch(
    () => ({}),
  );
  if (start === undefined) return NOTHING_PUBLISHED;
  // What was published last is the commit itself, or the one before where nobody has built it yet.
  const before = start.commit === commit ? undefined : await commitBefore(contentDir, commit);
  const published = [{ commit, tree }];
  if (before !== undefined) {
    const earlier = await filesOf(contentDir, before, folder);
    if (earlier !== undefined) published.unshift({ commit: before, tree: earlier });
  }
  const sites = await Promise.all(published.map((one) => siteOf(contentDir, one.tree)));
  const site = sites.find(isPublished);
  const range = start.commit === undefined ? commit : `${start.commit}..${commit}`;
  const gone = site === undefined ? [] : await deletedFiles(contentDir, range, folder);
  const changed = await Promise.all(
    published.map((one) => changedEvents(contentDir, one.commit, one.tree)),
  );
  return {
    paths: new Set(tree.keys()),
    site,
    changedEvents: firstOfEach(changed.flat()),
    missing: (present) =>
      missingEntries(
        contentDir,
        [...tree, ...gone].filter(([path]) => !present.has(path)),
      ),
  };
}

/** Whether a site with these settings can have been published anywhere. */
function isPublished(site: Fields | undefined): boolean {
  const url = site?.['url'];
  return typeof url === 'string' && URL.canParse(url) && !leadsNowhere(url);
}

/** The domain in the identifiers of published events; undefined where nothing was published. */
export function publishedDomain(site: Fields | undefined): string | undefined {
  if (site === undefined) return undefined;
  const { calendarDomain, url } = site;
  return typeof calendarDomain === 'string' ? calendarDomain : new URL(String(url)).hostname;
}

/** The commit of the main branch before a commit, if that is HEAD; else undefined. */
async function commitBefore(folder: string, commit: string): Promise<string | undefined> {
  const head = await ask(folder, ['rev-parse', 'HEAD']);
  if (head?.trim() !== commit) return undefined;
  return (await ask(folder, ['rev-parse', '--verify', '--quiet', `${commit}^1`]))?.trim();
}

/** `site.yaml` of a commit; undefined if it has none. */
async function siteOf(
  contentDir: string,
  tree: ReadonlyMap<string, string>,
): Promise<Fields | undefined> {
  const path = 'site.yaml';
  return (await fieldsOf(contentDir, [[path, tree.get(path) ?? '']])).get(path);
}

/** The first of several states of each event. */
function firstOfEach(events: readonly EarlierEvent[]): EarlierEvent[] {
  return [...new Map(events.toReversed().map((event) => [event.id, event])).values()];
}

/** The blobs of the files of a commit, by their paths below the content folder. */
async function filesOf(
  contentDir: string,
  commit: string,
  folder: string,
): Promise<Map<string, string> | undefined> {
  const tree = await ask(contentDir, [
    ...['ls-tree', '-r', '-z', '--full-tree', commit],
    ...(folder === '' ? [] : ['--', folder]),
  ]);
  const files = tree?.split('\0').flatMap((line): [string, string][] => {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return blob === undefined || path === undefined ? [] : [[path.slice(folder.length), blob]];
  });
  return files && new Map(files);
}

/** Files that commits of the main branch deleted, with what they held last, the latest first. */
async function deletedFiles(
  contentDir: string,
  range: string,
  folder: string,
): Promise<[path: string, blob: string][]> {
  const log = await ask(contentDir, [
    ...['log', range, '--first-parent', '--diff-merges=first-parent', '--no-renames'],
    ...['--diff-filter=D', '--raw', '--no-abbrev', '-z', '--format=', '--', '.'],
  ]);
  const parts = log?.split('\0') ?? [];
  return parts.flatMap((part, index): [string, string][] => {
    const blob = /^\n?:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ D$/.exec(part)?.[1];
    return blob === undefined ? [] : [[(parts[index + 1] ?? '').slice(folder.length), blob]];
  });
}

/** The fields of files, by their paths; files that cannot be read are left out. */
async function fieldsOf(
  contentDir: string,
  files: readonly (readonly [path: string, blob: string])[],
): Promise<Map<string, Fields>> {
  const fields = new Map<string, Fields>();
  const known = files.filter(([, blob]) => blob !== '');
  const blobs = await readBlobs(
    contentDir,
    known.map(([, blob]) => blob),
  ).catch(() => new Map<string, Buffer>());
  for (const [path, blob] of known) {
    const bytes = blobs.get(blob);
    const extension = /\.\w+$/.exec(path)?.[0] ?? '';
    const data: unknown = bytes && readEntryBytes(bytes, extension).fields.data;
    if (typeof data === 'object' && data !== null && !fields.has(path))
      fields.set(path, data as Fields);
  }
  return fields;
}

async function missingEntries(
  contentDir: string,
  files: readonly (readonly [path: string, blob: string])[],
): Promise<EarlierEntry[]> {
  const entries = files.flatMap(([path, blob]) => {
    const file = entryFile(path);
    const isPage = file !== undefined && file.locale === undefined && file.kind !== 'organizations';
    return isPage ? [{ file, blob }] : [];
  });
  const fields = await fieldsOf(
    contentDir,
    entries.map(({ file, blob }) => [file.path, blob]),
  );
  return [...new Map(entries.map(({ file }) => [file.path, file])).values()].flatMap((file) => {
    const { draft, title = '' } = fields.get(file.path) ?? { draft: 'true' };
    return draft === 'true' ? [] : [{ ...file, title: String(title) }];
  });
}

/** The events of a commit whose files are not the same now. */
async function changedEvents(
  contentDir: string,
  commit: string,
  tree: ReadonlyMap<string, string>,
): Promise<EarlierEvent[]> {
  const names = await ask(contentDir, [
    ...['diff', '-z', '--name-only', '--no-renames', '--relative', commit, '--', 'events'],
  ]);
  const files = (names?.split('\0') ?? []).flatMap((path) => {
    const file = entryFile(path);
    const blob = tree.get(path);
    return file === undefined || file.locale !== undefined || blob === undefined
      ? []
      : [{ file, blob }];
  });
  const fields = await fieldsOf(
    contentDir,
    files.map(({ file, blob }) => [file.path, blob]),
  );
  return files.flatMap(({ file: { id, path } }) => {
    const data = fields.get(path);
    return data === undefined || data['draft'] === 'true'
      ? []
      : [{ id, identity: identityOf(id, data) }];
  });
}

/** What the calendar identifier of an event is made of. */
export function identityOf(id: string, { uid, formerly }: Fields): string {
  const oldest: unknown = Array.isArray(formerly) ? formerly[0] : undefined;
  return typeof uid === 'string' ? uid : typeof oldest === 'string' ? oldest : id;
}

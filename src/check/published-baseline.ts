/**
 * What git's main branch publishes, to be held against the content of today: an address that was
 * published is never lost. Compared is the commit at which this work left the main branch, so
 * that what others published since is nobody's loss here.
 */
import { readEntryBytes } from '../entries/read-entry.ts';
import { entryFile, type EntryFile } from '../entries/content-files.ts';
import { git } from '../entries/git.ts';
import { nodeAt } from '../entries/yaml/yaml-tree.ts';

/** An entry as it was published. */
export interface EarlierEntry extends EntryFile {
  title: string;
}

/** The files of the main branch below the content folder, or why they are not known. */
export type Baseline =
  | {
      contentDir: string;
      commit: string;
      /** Where the content folder is in the repository: empty, or with a slash at its end. */
      folder: string;
      /** Paths below the content folder. */
      paths: ReadonlySet<string>;
    }
  | { unknown: string };

/** A main branch whose files are known. */
export type PublishedBaseline = Exclude<Baseline, { unknown: string }>;

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

/** Which files the main branch holds. Never throws. */
export async function readBaseline(contentDir: string): Promise<Baseline> {
  const prefix = await ask(contentDir, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) return { unknown: 'the content is in no git repository' };
  const commit = await mainCommit(contentDir);
  if (commit === undefined)
    return { unknown: 'git knows no main branch that this work began from' };
  const folder = prefix.trim();
  const tree = await ask(contentDir, [
    ...['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit],
    ...(folder === '' ? [] : ['--', folder]),
  ]);
  if (tree === undefined) return { unknown: 'git cannot list what the main branch holds' };
  const paths = new Set(tree.split('\0').map((name) => name.slice(folder.length)));
  return { contentDir, commit, folder, paths };
}

/**
 * The entries that the main branch publishes and that are `missing` now: those whose files are not
 * among `present`, and drafts among them. Never throws.
 * @param present paths, below the content folder, of entries that are published now.
 */
export async function missingFromBaseline(
  { contentDir, commit, folder, paths }: PublishedBaseline,
  present: ReadonlySet<string>,
): Promise<EarlierEntry[]> {
  const entries: EarlierEntry[] = [];
  for (const path of paths) {
    const file = path === '' || present.has(path) ? undefined : entryFile(path);
    if (file === undefined || file.locale !== undefined || file.kind === 'organizations') continue;
    const text = await ask(contentDir, ['cat-file', 'blob', `${commit}:${folder}${path}`]);
    if (text === undefined) continue;
    const { fields } = readEntryBytes(Buffer.from(text), file.extension);
    const tree = fields.tree();
    const value = (field: string): string => {
      const node = tree && nodeAt(tree, [field]);
      return node?.kind === 'scalar' ? node.value : '';
    };
    if (value('draft') !== 'true') entries.push({ ...file, title: value('title') });
  }
  return entries;
}

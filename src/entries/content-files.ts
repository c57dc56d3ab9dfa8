/** Which files of the content folder are entries, of what kind, with which id. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EXTENSIONS, type Kind, KINDS } from '../schema/index.ts';

/** An entry's file, told from its path alone. */
export interface EntryFile {
  kind: Kind;
  /** File name without locale and extension. */
  id: string;
  /** The language of a translation (`….es.md`); undefined for the original. */
  locale: string | undefined;
  /** Extension with its dot. */
  extension: string;
  /** Path below the content folder, with `/` between its parts. */
  path: string;
}

/** Every file below a folder, as sorted paths with `/`; symbolic links are not followed. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    // Many small answers: waiting for each in turn takes seven times as long.
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (item.name === '.git') continue;
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isDirectory()) visit(path);
      else found.push(path);
    }
  };
  visit('');
  return found.sort();
}

/** The ids of all entries of a kind, sorted. */
export function idsOf(contentDir: string, kind: Kind): string[] {
  const files = listFiles(contentDir).flatMap((path) => entryFile(path) ?? []);
  return files.flatMap((file) => (file.kind === kind && file.locale === undefined ? file.id : []));
}

/**
 * What a path below the content folder is, or undefined if it is no entry: `site.yaml`, pictures
 * and everything that has no place in the plan of the contract.
 */
export function entryFile(path: string): EntryFile | undefined {
  const [folder = '', ...rest] = path.split('/');
  const kind = KINDS.find((name) => name === folder);
  if (kind === undefined) return undefined;
  const depth = kind === 'events' ? 2 : 1;
  if (rest.length !== depth) return undefined;
  const match = /^(.+?)(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?(\.(?:md|mdx|yaml))$/.exec(
    basename(path),
  );
  const [, id, locale, extension] = match ?? [];
  if (id === undefined || extension === undefined || !EXTENSIONS[kind].includes(extension))
    return undefined;
  return { kind, id, locale, extension, path };
}

/**
 * What a path below the content folder is, if it is about the site as a whole: `site.yaml`, or its
 * words in another language (`site.es.yaml`).
 */
export function siteFile(path: string): { locale: string | undefined } | undefined {
  const match = /^site(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.yaml$/.exec(path);
  return match ? { locale: match[1] } : undefined;
}

/** Something in the content folder, of whatever kind. */
export interface FolderItem {
  /** Path below the content folder, with `/` between its parts. */
  path: string;
  /**
   * `link`: a symbolic link, never followed. `other`: a socket, a device … `unreadable`: a file or
   * folder whose name is not UTF-8, so that it cannot be opened.
   */
  type: 'file' | 'link' | 'other' | 'unreadable';
}

/**
 * What systems, editors and git itself leave in a folder, the content of which may be a repository
 * of its own: git does not look at them, and neither do we.
 */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Everything below a folder but the folders themselves, sorted by path.
 * @throws {Error} when the folder is not there or cannot be read.
 */
export function listItems(folder: string): FolderItem[] {
  if (!existsSync(folder)) {
    throw new Error(
      `There is no folder ${folder}. The content is in "content", or where CONTENT_DIR says.`,
    );
  }
  const items: FolderItem[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (LEFT_BEHIND.has(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      // Node decodes names and replaces what is not UTF-8.
      if (entry.name.includes('\uFFFD')) items.push({ path, type: 'unreadable' });
      else if (entry.isDirectory()) visit(path);
      else if (entry.isSymbolicLink()) items.push({ path, type: 'link' });
      else if (!entry.isFile()) items.push({ path, type: 'other' });
      else items.push({ path, type: 'file' });
    }
  };
  visit('');
  return items.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

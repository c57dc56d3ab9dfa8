/** Which entries a content folder publishes, read outside of Astro. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../schema/index.ts';
import { schemas } from '../schema/index.ts';
import { readEntry } from './read-entry.ts';
import { entryFile, listFiles } from './content-files.ts';

/** An entry that is no draft, in the language it was written in. */
export interface PublishedEntry {
  kind: Kind;
  id: string;
  /** Earlier ids, oldest first. */
  formerly: readonly string[];
  /** UID that an imported event keeps. */
  uid?: string | undefined;
  /** True for an event whose month alone is known: it is in no calendar. */
  isUndated?: boolean;
  /** Path below the content folder, with `/` between its parts. */
  path: string;
}

/** Files without these, however written, are published as they are called: most by far. */
const MAY_TELL = /draft|formerly|uid|\\|start:\s*["']?\d{4}-\d{2}["'\s]/;

/**
 * All entries that are published, by path.
 * @throws {Error} when one cannot be read; `npm run check` says more.
 */
export function publishedEntries(contentDir: string): PublishedEntry[] {
  const found: PublishedEntry[] = [];
  for (const path of listFiles(contentDir)) {
    const file = entryFile(path);
    if (file === undefined || file.locale !== undefined) continue;
    const bytes = readFileSync(join(contentDir, path));
    if (!MAY_TELL.test(bytes.toString('latin1'))) {
      found.push({ kind: file.kind, id: file.id, formerly: [], path });
      continue;
    }
    const { data } = readEntry(bytes, file);
    const result = schemas[file.kind].safeParse(data);
    if (!result.success) throw new Error(`${path} has mistakes. "npm run check" says which.`);
    const entry = { draft: false, formerly: [], uid: undefined, ...result.data };
    if (entry.draft) continue;
    const { start } = data as { start?: unknown };
    const isUndated = typeof start === 'string' && start.length === '2027-10'.length;
    const { formerly, uid } = entry;
    found.push({ kind: file.kind, id: file.id, formerly, uid, isUndated, path });
  }
  return found;
}

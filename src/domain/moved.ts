/** Addresses that entries had under earlier ids, and where they lead now. */
import type { Kind } from '../schema/index.ts';
import { paths } from './addresses.ts';

/** A published entry, as far as its addresses go. */
export interface AddressedEntry {
  kind: Kind;
  id: string;
  /** Earlier ids, oldest first. */
  formerly: readonly string[];
}

/** One entry under one earlier id. */
export interface Moved {
  kind: Kind;
  from: string;
  to: string;
}

/** The page of an entry, without locale and base path; undefined where entries have no page. */
export function entryPath(kind: Kind, id: string): string | undefined {
  switch (kind) {
    case 'campaigns':
      return paths.campaign(id);
    case 'events':
      return paths.event(id);
    case 'history':
      return paths.milestone(id);
    case 'pages':
      return paths.page(id);
    case 'places':
      return paths.place(id);
    case 'organizations':
      return undefined;
  }
}

/**
 * Every earlier id with the one that is used now. As an earlier id may be no entry's present one
 * and belong to one entry alone, each leads to its page in one step: there are no chains or loops.
 * @throws {Error} naming the entries that dispute an id.
 */
export function movedEntries(entries: readonly AddressedEntry[]): Moved[] {
  const present = new Set(entries.map(({ kind, id }) => `${kind}/${id}`));
  const claimed = new Map<string, string>();
  const moved: Moved[] = [];
  for (const { kind, id, formerly } of entries) {
    for (const from of formerly) {
      const key = `${kind}/${from}`;
      const other = claimed.get(key);
      if (present.has(key)) {
        throw new Error(
          `${kind}/${id} says it was formerly "${from}", but ${key} is there. ` +
            'An earlier id must not be in use.',
        );
      }
      if (other !== undefined) {
        throw new Error(`${kind}/${id} and ${other} both say they were formerly "${from}".`);
      }
      claimed.set(key, `${kind}/${id}`);
      moved.push({ kind, from, to: id });
    }
  }
  return moved;
}

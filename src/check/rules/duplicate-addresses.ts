/** Two entries for one address, and earlier addresses that cannot lead on. */
import { RESERVED_PAGE_IDS } from '../../domain/addresses.ts';
import type { Content } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';

/** A problem of a file's name, found by looking at all of them. */
export interface TakenName {
  path: string;
  code: string;
  message: string;
}

/** How a name looks to a system that knows no capitals and joins accents to their letters. */
export const folded = (name: string): string =>
  // Nearly all names are those of the contract, which look the same everywhere.
  /^[a-z0-9/._-]*$/.test(name) ? name : name.normalize('NFKC').toLowerCase().normalize('NFC');

/**
 * Files whose names differ only in capitals, in how accents are written, or in their extension:
 * they would share an address, or one would replace the other on some systems.
 */
export function sharedNames(paths: Iterable<string>): TakenName[] {
  const byName = new Map<string, string>();
  const taken: TakenName[] = [];
  for (const path of paths) {
    // Events share one folder of addresses, whatever the folder of their year.
    const name = folded(path)
      .replace(/^events\/[^/]*\//, 'events/')
      .replace(/\.mdx?$/, '.md');
    const other = byName.get(name);
    if (other === undefined) byName.set(name, path);
    else
      taken.push({
        path,
        code: 'shared-address',
        message: `has the same address as ${other}. Rename one of the two.`,
      });
  }
  return taken;
}

/** Pages that would stand where a language has its pages. */
export function localePages(content: Content): TakenName[] {
  const [, ...further] = content.site.locales ?? [];
  return [...content.originals.pages.values()]
    .filter(({ id }) => further.some((locale) => locale.toLowerCase() === id))
    .map(({ path, id }) => ({
      path,
      code: 'shared-address',
      message: `has the address of the pages in another language (/${id}/). Choose another name.`,
    }));
}

/** Earlier ids: of no entry that is there, of one entry alone, never the entry's own. */
export function formerIds(content: Content): void {
  for (const kind of ['campaigns', 'events', 'history', 'pages', 'places'] as const) {
    const claimed = new Map<string, CheckedEntry>();
    for (const entry of content.originals[kind].values())
      listOf(entry, ['formerly']).forEach((_, index) => {
        const path = ['formerly', index];
        const id = textOf(entry, path);
        if (id === undefined) return;
        const refuse = (message: string): void =>
          report(entry, { code: 'former-id', path, message: `${show(id)} ${message}` });
        const other = claimed.get(id);
        if (id === entry.id) refuse('is the name this entry has now. Delete it here.');
        else if (content.originals[kind].has(id))
          refuse(
            `is the name of another entry (${content.originals[kind].get(id)?.path ?? ''}). An address leads to one page only: rename that one, or delete this.`,
          );
        else if (other !== undefined)
          refuse(`stands in "formerly" of ${other.path} too. Keep it in one of them.`);
        else if (kind === 'pages' && RESERVED_PAGE_IDS.includes(id))
          refuse('is an address the site uses itself. Delete it here.');
        else claimed.set(id, entry);
      });
  }
}

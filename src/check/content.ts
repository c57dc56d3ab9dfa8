/** All entries of a content folder, as far as they could be read, and how to find one by its id. */
import type { Kind } from '../schema/index.ts';
import type { SiteData } from '../schema/site.ts';
import type { Address } from './addresses.ts';
import type { CheckedEntry } from './entry.ts';

/** What rules may ask about everything else in the content folder. */
export interface Content {
  /** The valid settings of the site; what is missing or wrong in `site.yaml` is undefined. */
  site: Partial<SiteData>;
  /** All entries, translations included. */
  entries: readonly CheckedEntry[];
  /** The originals of a kind, by id. */
  originals: Readonly<Record<Kind, ReadonlyMap<string, CheckedEntry>>>;
  /** Paths of all files below the content folder. */
  files: ReadonlySet<string>;
  /** Every address that content may link to. */
  addresses: ReadonlyMap<string, Address>;
}

/** A rule that looks at one entry at a time, and at others only through `content`. */
export type EntryRule = (entry: CheckedEntry, content: Content) => void;

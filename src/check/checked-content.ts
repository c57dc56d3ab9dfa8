/** All entries of a content folder, as far as they could be read, and how to find one by its id. */
import type { Kind } from '../schema/index.ts';
import type { SiteData } from '../schema/site.ts';
import type { Address } from './site-paths.ts';
import { NO_BODY } from './checked-body.ts';
import type { CheckedEntry } from './checked-entry.ts';

/** What rules may ask about everything else in the content folder. */
export interface Content {
  /** The valid settings of the site; what is missing or wrong in `site.yaml` is undefined. */
  site: Partial<SiteData>;
  /** The day that counts as today (`2026-12-01`); undefined where none is given: then no rule asks for it. */
  today: string | undefined;
  /** All entries, translations included. */
  entries: readonly CheckedEntry[];
  /** The originals of a kind, by id. */
  originals: Readonly<Record<Kind, ReadonlyMap<string, CheckedEntry>>>;
  /** Words in further languages, by `<kind>/<id>/<locale>`. */
  translations: ReadonlyMap<string, CheckedEntry>;
  /** Paths of all files below the content folder. */
  files: ReadonlySet<string>;
  /** Every address that content may link to. */
  addresses: ReadonlyMap<string, Address>;
}

/** The file whose body a page shows in a language: its translation, if that has a body. */
export function bodyIn(original: CheckedEntry, locale: string, content: Content): CheckedEntry {
  const translation = content.translations.get(`${original.kind}/${original.id}/${locale}`);
  return translation === undefined || translation.facts === NO_BODY ? original : translation;
}

/** A rule that looks at one entry at a time, and at others only through `content`. */
export type EntryRule = (entry: CheckedEntry, content: Content) => void;

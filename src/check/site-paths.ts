/** Every address the site publishes, as content may link to it: without language and base path. */
import { paths } from '../domain/addresses.ts';
import type { Kind } from '../schema/index.ts';
import { type CheckedEntry, isDraft, listOf, textOf } from './checked-entry.ts';

/** What stands at an address. */
export interface Address {
  /** The entry whose page it is; undefined for lists, calendars and the like. */
  entry: CheckedEntry | undefined;
  /** The address it has now, if this is one that it had earlier. */
  movedTo?: string;
}

/** The page of an entry; undefined for organizations, which have none. */
export function pageOf(kind: Kind, id: string): string | undefined {
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
 * The path within the site that an `https` address leads to; undefined if it leads elsewhere.
 * @param siteUrl address of the site, with its base path if any.
 */
export function ownPath(address: string, siteUrl: string | undefined): string | undefined {
  const base = siteUrl?.replace(/\/$/, '');
  if (base === undefined) return undefined;
  if (address === base) return '/';
  return address.startsWith(`${base}/`) ? address.slice(base.length) : undefined;
}

/** Addresses that do not depend on any entry. */
const FIXED: readonly string[] = [
  paths.home(),
  paths.campaigns(),
  paths.events(),
  paths.history(),
  paths.calendar(),
  paths.search(),
  paths.calendarFeed(),
  paths.calendarArchive(),
  paths.rss(),
  paths.eventsJson(),
  paths.eventsSchema(),
];

/** All addresses, drafts and their addresses left out. */
export function addressesOf(entries: readonly CheckedEntry[]): Map<string, Address> {
  const addresses = new Map<string, Address>();
  for (const path of FIXED) addresses.set(path, { entry: undefined });
  for (const entry of entries) {
    const page = entry.locale === undefined ? pageOf(entry.kind, entry.id) : undefined;
    if (page === undefined || isDraft(entry)) continue;
    addresses.set(page, { entry });
    if (entry.kind === 'campaigns')
      addresses.set(paths.campaignCalendar(entry.id), { entry: undefined });
    if (entry.kind === 'events') {
      addresses.set(paths.eventCalendar(entry.id), { entry: undefined });
      const year = /^\d{4}/.exec(textOf(entry, ['start']) ?? '')?.[0];
      if (year !== undefined)
        for (const path of [paths.eventYear, paths.calendarYear, paths.eventsYearJson])
          addresses.set(path(Number(year)), { entry: undefined });
    }
    for (const earlier of listOf(entry, ['formerly'])) {
      const old = typeof earlier === 'string' ? pageOf(entry.kind, earlier) : undefined;
      if (old !== undefined && !addresses.has(old)) addresses.set(old, { entry, movedTo: page });
    }
  }
  return addresses;
}

/** Every entry of the content is there, in all languages and feeds. */
import { localePath } from '../../../domain/addresses.ts';
import { paths } from '../../../domain/addresses.ts';
import { entryPath } from '../../../domain/moved.ts';
import type { PublishedEntry } from '../../../entries/published-entries.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditedSite } from '../audited-site.ts';

/** Problems of what should be there and is not. */
export function* missingEntries(
  site: AuditedSite,
  entries: readonly PublishedEntry[],
): Generator<AuditFinding> {
  for (const entry of entries) {
    const page = entryPath(entry.kind, entry.id);
    if (page === undefined) continue;
    for (const locale of site.address.locales) {
      for (const path of [page, ...filesOf(entry)]) {
        const expected = localePath(path, locale, site.address);
        if (!site.published.has(expected)) {
          yield {
            file: expected.slice(1),
            message: `${entry.path} should be published here, and is not.`,
          };
        }
      }
    }
  }
}

/** Files that stand beside the page of an entry. */
function filesOf({ kind, id }: PublishedEntry): string[] {
  if (kind === 'campaigns') return [paths.campaignCalendar(id)];
  if (kind === 'events') return [paths.eventCalendar(id)];
  return [];
}

/** Addresses that are published whatever the content is (section 3 of the contract). */
const FIXED = [
  paths.home(),
  paths.campaigns(),
  paths.events(),
  paths.history(),
  paths.calendar(),
  paths.search(),
];

/** The same, without a language. */
const FIXED_FILES = [
  '/404.html',
  paths.calendarFeed(),
  paths.calendarArchive(),
  paths.rss(),
  paths.eventsJson(),
  paths.eventsSchema(),
  '/sitemap-index.xml',
  '/robots.txt',
];

/** Problems of addresses that every site has. */
export function* missingFixed(site: AuditedSite): Generator<AuditFinding> {
  const { address, files, published } = site;
  const expected = [
    ...address.locales.flatMap((locale) => FIXED.map((path) => localePath(path, locale, address))),
    ...FIXED_FILES,
  ];
  for (const path of expected) {
    if (!published.has(path)) {
      yield { file: path.slice(1) || 'index.html', message: `${path} is not there.` };
    }
  }
  if (!files.includes('_headers')) {
    yield { file: '_headers', message: 'Hosts would send no headers: the file is not there.' };
  }
}

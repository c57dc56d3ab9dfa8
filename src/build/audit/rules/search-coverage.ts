/** The search knows every entry, in every language. */
import { entryPath } from '../../../domain/moved.ts';
import type { PublishedEntry } from '../../../entries/published-entries.ts';
import type { AuditFinding } from '../audit-finding.ts';
import type { AuditedSite } from '../audited-site.ts';

/** What Pagefind says of its index. */
const INDEX = 'pagefind/pagefind-entry.json';

/** Entries that cannot be found: the index holds another number of pages than there are. */
export function* lostToSearch(
  site: AuditedSite,
  entries: readonly PublishedEntry[],
): Generator<AuditFinding> {
  if (!site.files.includes(INDEX)) {
    yield { file: INDEX, message: 'Nothing can be searched: the file is not there.' };
    return;
  }
  const pages = entries.filter(({ kind, id }) => entryPath(kind, id) !== undefined);
  const expected = pages.length * site.address.locales.length;
  const { languages } = JSON.parse(site.read(INDEX)) as {
    languages: Record<string, { page_count: number }>;
  };
  const found = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (found !== expected)
    yield {
      file: INDEX,
      message: `The search knows ${found} pages, but there are ${expected} pages of entries.`,
    };
}

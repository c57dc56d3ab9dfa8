/**
 * Writes what hosts are told beside the built pages: `_headers`, `_redirects`, and a page and a
 * calendar at every address that an entry had under an earlier id. Must come after all other files
 * but the search index, because every file that is published gets its headers.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { absolute, href, localePath, type SiteAddress } from '../../domain/addresses.ts';
import type { Embed } from '../../views/response-headers.ts';
import { entryPath, movedEntries } from '../../domain/moved.ts';
import { formatHeadersFile } from './headers-file.ts';
import { publishedPaths } from './published-paths.ts';
import { redirectPage } from './redirect-page.ts';
import { formatRedirectsFile, type Redirect } from './redirects-file.ts';
import { siteHeaderRules } from './header-rules.ts';
import { publishedEntries } from '../../entries/published-entries.ts';

/** Files below an entry's address that programs come back to: they stay at the old one too. */
const CALENDARS = ['calendar.ics', 'event.ics'];

/** A file of the search index, which is made later and whose files all have the same headers. */
const SEARCH_SCRIPT = '/pagefind/pagefind.js';

/** Pages below an entry's address. */
const PAGES = ['', 'flyer/'];

/**
 * Writes the files for hosts.
 * @param folder of the finished site.
 * @param site where it is published.
 * @param contentDir absolute path of the content folder.
 */
export function writeHostFiles(
  folder: string,
  site: SiteAddress & { embed: Embed },
  contentDir: string,
): void {
  const redirects = movedEntries(publishedEntries(contentDir)).flatMap((moved) =>
    site.locales.flatMap((locale) => {
      const from = entryPath(moved.kind, moved.from);
      const to = entryPath(moved.kind, moved.to);
      if (from === undefined || to === undefined) return [];
      copyCalendars(folder, localePath(from, locale, site), localePath(to, locale, site));
      return PAGES.flatMap((page) => writeRedirect(folder, from + page, to + page, locale, site));
    }),
  );
  writeFileSync(join(folder, '_redirects'), formatRedirectsFile(redirects));
  const rules = siteHeaderRules([...publishedPaths(folder), SEARCH_SCRIPT], site.embed);
  writeFileSync(join(folder, '_headers'), formatHeadersFile(rules));
}

/** Writes the page at an old address, if there is a page at the new one. */
function writeRedirect(
  folder: string,
  from: string,
  to: string,
  locale: string,
  site: SiteAddress,
): Redirect[] {
  const redirect = { from: localePath(from, locale, site), to: localePath(to, locale, site) };
  const target = join(folder, redirect.to, 'index.html');
  if (!existsSync(target)) return [];
  const html = readFileSync(target, 'utf8');
  const titleHtml = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  if (titleHtml === undefined) throw new Error(`${redirect.to} has no title.`);
  const file = join(folder, redirect.from, 'index.html');
  if (existsSync(file)) throw new Error(`${redirect.from} has moved, but there is a page.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    redirectPage({
      from: redirect.from,
      href: href(to, locale, site),
      canonical: absolute(to, locale, site),
      titleHtml,
      lang: locale,
    }),
  );
  return [redirect];
}

/** Calendar programs may not follow redirects: they find at the old address what is at the new. */
function copyCalendars(folder: string, from: string, to: string): void {
  for (const name of CALENDARS) {
    if (!existsSync(join(folder, to, name))) continue;
    mkdirSync(join(folder, from), { recursive: true });
    copyFileSync(join(folder, to, name), join(folder, from, name));
  }
}

/** Audits a finished site before it is published. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SiteData } from '../../schema/site.ts';
import { isAdmin } from '../../views/response-headers.ts';
import { publishedEntries } from '../../entries/published-entries.ts';
import type { Count } from '../build-progress.ts';
import { AuditCache } from '../cache/audit-cache.ts';
import type { AuditFinding } from './audit-finding.ts';
import { isHidden } from './audited-page.ts';
import { goneAddresses, type History } from './rules/published-addresses.ts';
import { calendarProblems, missingEvents } from './rules/calendar-files.ts';
import { missingEntries, missingFixed } from './rules/missing-entries.ts';
import { feedProblems } from './rules/program-feeds.ts';
import { HeadRule, titleOf } from './rules/page-heads.ts';
import { inlineCode } from './rules/inline-code.ts';
import { kindsOfFiles } from './rules/file-kinds.ts';
import { languagesOfPage, missingCounterparts } from './rules/page-languages.ts';
import { LinkRule } from './rules/page-links.ts';
import { drawingProblems, PICTURE, pictureProblems } from './rules/picture-metadata.ts';
import { requestsOfPage, requestsOfScript, requestsOfStyle } from './rules/external-requests.ts';
import { lostToSearch } from './rules/search-coverage.ts';
import { SitemapRule } from './rules/sitemap-pages.ts';
import { oversized } from './rules/file-sizes.ts';
import { WeightRule } from './rules/page-weights.ts';
import { type AuditedSite, isOfIndex, openSite } from './audited-site.ts';

/** What to audit. */
export interface AuditOptions {
  /** Absolute path of the finished site. */
  folder: string;
  site: SiteData;
  /** Absolute path of the content it was made from. */
  contentDir: string;
  /** What was published before. */
  history: History;
  /** Files that need no audit. */
  cache?: AuditCache;
  /** Reports how many pages are audited. */
  count?: Count;
}

/** Audits all but the search index. */
export async function auditPages(options: AuditOptions): Promise<AuditFinding[]> {
  const { folder, contentDir, history, count } = options;
  const cache = options.cache ?? new AuditCache(folder);
  const site = openSite(folder, options.site, (file) => !isOfIndex(file));
  const entries = publishedEntries(contentDir);
  const domain = options.site.calendarDomain ?? new URL(options.site.url).hostname;
  const findings: AuditFinding[] = [
    ...kindsOfFiles(site),
    ...missingFixed(site),
    ...missingCounterparts(site),
    ...missingEntries(site, entries),
    ...goneAddresses(site, history, options.site.withdrawn),
    ...oversized(site),
    ...missingEvents(site, entries, domain),
    ...feedProblems(site),
    ...(await fileProblems(site, cache)),
    ...(await pageProblems(site, cache, count)),
  ];
  if (!site.files.some(isPage))
    findings.push({ file: 'index.html', message: 'There is no page at all.' });
  return findings;
}

/** Audits the search index. */
export async function auditIndex({
  folder,
  site: address,
  contentDir,
}: Pick<AuditOptions, 'folder' | 'site' | 'contentDir'>): Promise<AuditFinding[]> {
  const site = openSite(folder, address, isOfIndex);
  return [
    ...kindsOfFiles(site),
    ...lostToSearch(site, publishedEntries(contentDir)),
    ...oversized(site),
    ...(await fileProblems(site, new AuditCache(folder))),
  ];
}

const isPage = (file: string): boolean => file.endsWith('.html');

/** Problems of single files that are no pages. */
async function fileProblems(site: AuditedSite, cache: AuditCache): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const file of site.files) {
    if (!PICTURE.test(file) && problemsOf(file, site) === undefined) continue;
    const before = cache.unchanged(file);
    if (before?.needs.every((path) => site.published.has(path))) {
      cache.keep(file, before);
      continue;
    }
    const { result, queried } = site.published.track(() => [...(problemsOf(file, site) ?? [])]);
    const found = PICTURE.test(file) ? await pictureProblems(file, site) : result;
    if (found.length === 0) cache.accept(file, queried);
    findings.push(...found);
  }
  return findings;
}

/** The rule for a file that is neither a page nor a bitmap, by its kind; undefined for none. */
function problemsOf(file: string, site: AuditedSite): Iterable<AuditFinding> | undefined {
  // The program of the form names many hosts; the policy of its page lets it reach GitHub alone.
  if (isAdmin(`/${file}`)) return undefined;
  if (file.endsWith('.ics')) return calendarProblems(file, site);
  if (file.endsWith('.css')) return requestsOfStyle(file, site);
  if (file.endsWith('.js')) return requestsOfScript(file, site);
  if (file.endsWith('.svg')) return drawingProblems(file, site);
  return undefined;
}

/** After how many pages other work of this process is done. */
const PAGES_AT_A_TIME = 50;

/** Problems of all pages. */
async function pageProblems(
  site: AuditedSite,
  cache: AuditCache,
  count: Count = () => undefined,
): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  const links = new LinkRule(site);
  const heads = new HeadRule(site.address);
  const sitemap = new SitemapRule(site);
  const weights = new WeightRule(site);
  const pages = [...site.published].filter(([, file]) => isPage(file));
  for (const [index, [path, file]] of pages.entries()) {
    if (index % PAGES_AT_A_TIME === 0) {
      count(index, pages.length);
      await nextTurn();
    }
    const before = cache.unchanged(file);
    const holds =
      before?.page !== undefined &&
      before.needs.every((needed) => site.published.has(needed)) &&
      !heads.isTaken(before.page.title) &&
      sitemap.lists(path) !== before.page.hidden;
    if (holds) {
      links.remember(file, path, before.page!);
      heads.remember(file, before.page!.title);
      cache.keep(file, before);
      continue;
    }
    const page = site.page(file);
    const { result, queried } = site.published.track(() => [
      ...links.check(page),
      ...heads.check(page),
      ...languagesOfPage(page, site),
      ...sitemap.check(page),
      ...requestsOfPage(page, site),
      ...inlineCode(page),
      ...weights.check(page),
    ]);
    if (result.length === 0) {
      const facts = { ...links.factsOf(file), title: titleOf(page), hidden: isHidden(page) };
      cache.accept(file, queried, facts);
    }
    findings.push(...result);
  }
  return [...findings, ...links.finish()];
}

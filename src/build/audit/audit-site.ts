/** Audits a finished site before it is published. */
import type { SiteData } from '../../schema/site.ts';
import { isAdmin } from '../../views/response-headers.ts';
import { publishedEntries } from '../../entries/published-entries.ts';
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
import { type AuditedSite, openSite } from './audited-site.ts';

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
}

/** What was found. */
export interface AuditResult {
  findings: AuditFinding[];
  /** How many files were looked at. */
  files: number;
  pages: number;
}

/** Audits a finished site. */
export async function auditSite(options: AuditOptions): Promise<AuditResult> {
  const { folder, contentDir, history } = options;
  const cache = options.cache ?? new AuditCache(folder);
  const site = openSite(folder, options.site);
  const entries = publishedEntries(contentDir);
  const domain = options.site.calendarDomain ?? new URL(options.site.url).hostname;
  const findings: AuditFinding[] = [
    ...kindsOfFiles(site),
    ...missingFixed(site),
    ...missingCounterparts(site),
    ...missingEntries(site, entries),
    ...lostToSearch(site, entries),
    ...goneAddresses(site, history, options.site.withdrawn),
    ...oversized(site),
    ...missingEvents(site, entries, domain),
    ...feedProblems(site),
    ...(await fileProblems(site, cache)),
    ...pageProblems(site, cache),
  ];
  const pages = site.files.filter(isPage).length;
  if (pages === 0) findings.push({ file: 'index.html', message: 'There is no page at all.' });
  return { findings, files: site.files.length, pages };
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

/** Problems of all pages. */
function* pageProblems(site: AuditedSite, cache: AuditCache): Generator<AuditFinding> {
  const links = new LinkRule(site);
  const heads = new HeadRule(site.address);
  const sitemap = new SitemapRule(site);
  const weights = new WeightRule(site);
  for (const [path, file] of site.published) {
    if (!isPage(file)) continue;
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
    yield* result;
  }
  yield* links.finish();
}

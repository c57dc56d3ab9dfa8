/** Looks a finished site over before it is published. */
import type { SiteData } from '../schema/site.ts';
import { publishedEntries } from '../reading/published.ts';
import type { AuditFinding } from './finding.ts';
import { goneAddresses, type History } from './rules/addresses.ts';
import { calendarProblems } from './rules/calendars.ts';
import { missingEntries, missingFixed } from './rules/entries.ts';
import { feedProblems } from './rules/feeds.ts';
import { HeadRule } from './rules/heads.ts';
import { inlineCode } from './rules/inline.ts';
import { kindsOfFiles } from './rules/kinds.ts';
import { languagesOfPage, missingCounterparts } from './rules/languages.ts';
import { LinkRule } from './rules/links.ts';
import { pictureProblems } from './rules/pictures.ts';
import { requestsOfPage, requestsOfScript, requestsOfStyle } from './rules/requests.ts';
import { SitemapRule } from './rules/sitemap.ts';
import { oversized } from './rules/sizes.ts';
import { WeightRule } from './rules/weights.ts';
import { openSite } from './site.ts';

/** What to look over. */
export interface AuditOptions {
  /** Absolute path of the finished site. */
  folder: string;
  site: SiteData;
  /** Absolute path of the content it was made from. */
  contentDir: string;
  /** What was published before. */
  history: History;
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
  const site = await openSite(folder, options.site);
  const entries = await publishedEntries(contentDir);
  const domain = options.site.calendarDomain ?? new URL(options.site.url).hostname;
  const findings: AuditFinding[] = [
    ...kindsOfFiles(site),
    ...missingFixed(site),
    ...missingCounterparts(site),
    ...missingEntries(site, entries),
    ...goneAddresses(site, history, options.site.withdrawn),
    ...oversized(site),
    ...calendarProblems(site, entries, domain),
    ...feedProblems(site),
    ...(await pictureProblems(site)),
  ];
  const links = new LinkRule(site);
  const heads = new HeadRule(site.address);
  const sitemap = new SitemapRule(site);
  const weights = new WeightRule(site);
  let pages = 0;
  for (const page of site.pages()) {
    pages += 1;
    findings.push(
      ...links.look(page),
      ...heads.look(page),
      ...languagesOfPage(page, site),
      ...sitemap.look(page),
      ...requestsOfPage(page, site),
      ...inlineCode(page),
      ...weights.look(page),
    );
  }
  findings.push(...links.finish());
  for (const file of site.files) {
    if (file.endsWith('.css')) findings.push(...requestsOfStyle(file, site));
    if (file.endsWith('.js')) findings.push(...requestsOfScript(file, site));
  }
  if (pages === 0) findings.push({ file: 'index.html', message: 'There is no page at all.' });
  return { findings, files: site.files.length, pages };
}

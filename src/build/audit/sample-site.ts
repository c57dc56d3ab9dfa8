/** A small site without fault, for tests that break one thing of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { formatHeadersFile } from '../hosting/headers-file.ts';
import { metaContentSecurityPolicy } from '../../views/response-headers.ts';
import { siteHeaderRules } from '../hosting/header-rules.ts';
import { readSite } from '../../entries/site-file.ts';
import { readSettings } from '../../settings.ts';
import { BuildCache } from '../cache/build-cache.ts';
import { AuditCache } from '../cache/audit-cache.ts';
import { auditIndex, auditPages } from './audit-site.ts';
import { formatFinding } from './audit-finding.ts';
import type { History } from './rules/published-addresses.ts';

/** Files by path. */
export type Files = Map<string, string | Buffer>;

const URL = 'https://example.org';

/** The content it was made from. */
export const CONTENT: Record<string, string> = {
  'site.yaml': `name: Neighbors
shortName: Neighbors
description: What neighbors do.
url: ${URL}
locales: [en]
timezone: America/New_York
contact: { label: Write, url: "https://example.org/" }
join: { label: Join, url: "https://example.org/" }
registrationHosts: {}
`,
  'campaigns/heat.md': '---\ntitle: Heat\nsummary: Heat for all.\nstate: active\n---\n',
  'events/2020/2020-02-13-march.md':
    '---\ntitle: March\nsummary: We march.\nstart: 2020-02-13\nplace:\n  kind: to-be-announced\n---\n',
  'events/2020/2020-03-01-draft.md':
    '---\ntitle: Draft\nsummary: Not yet.\nstart: 2020-03-01\nplace:\n  kind: to-be-announced\ndraft: true\n---\n',
  'pages/about.md': '---\ntitle: About\nsummary: Who we are.\n---\n',
  'organizations/friends.yaml': 'name: Friends\n',
};

const PAGES = {
  '/': 'Home',
  '/about/': 'About',
  '/calendar/': 'Calendar',
  '/campaigns/': 'Campaigns',
  '/campaigns/heat/': 'Heat',
  '/events/': 'Events',
  '/events/2020-02-13-march/': 'March',
  '/history/': 'History',
  '/search/': 'Search',
};

/** A page without fault, with some more markup in its head and body. */
export function page(path: string, title: string, { head = '', body = '' } = {}): string {
  const hidden = path === '/404.html';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${metaContentSecurityPolicy(path)}">
<meta name="referrer" content="no-referrer"><title>${title}</title>
<meta name="description" content="About ${title}">
${hidden ? '<meta name="robots" content="noindex">' : `<link rel="canonical" href="${URL}${path}">`}
<link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/icon.svg">
${head}</head><body>
<h1 id="top">${title}</h1><a href="/">Home</a>
${body}
</body></html>`;
}

/** A calendar with these lines in its one event. */
export function calendar(...lines: string[]): string {
  const event = ['UID:2020-02-13-march@example.org', 'DTSTAMP:20200101T000000Z', ...lines];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Neighbors//EN',
    'BEGIN:VEVENT',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** The files of the site without fault. */
export async function faultlessSite(): Promise<Files> {
  const paths = Object.keys(PAGES);
  const march = calendar(
    'DTSTART;VALUE=DATE:20200213',
    'SUMMARY:March',
    `URL:${URL}/events/2020-02-13-march/`,
  );
  const picture = { width: 2, height: 2, channels: 3, background: 'red' } as const;
  const urls = (element: string) => paths.map((path) => `<${element}>${URL}${path}</${element}>`);
  return new Map<string, string | Buffer>([
    ...Object.entries(PAGES).map(([path, title]): [string, string] => [
      `${path.slice(1)}index.html`,
      page(path, title),
    ]),
    ['404.html', page('/404.html', 'Not found')],
    ['calendar.ics', march],
    ['calendar-archive.ics', march],
    ['calendar/2020.ics', march],
    ['campaigns/heat/calendar.ics', march],
    ['events/2020-02-13-march/event.ics', march],
    ['feed.xml', `<rss><channel><link>${URL}/</link><item><guid>1</guid></item></channel></rss>`],
    ['events.json', JSON.stringify({ events: [{ url: `${URL}/events/2020-02-13-march/` }] })],
    [
      'events.schema.json',
      JSON.stringify({ type: 'object', properties: { events: { type: 'array' } } }),
    ],
    ['sitemap-index.xml', `<sitemapindex><loc>${URL}/sitemap-0.xml</loc></sitemapindex>`],
    ['sitemap-0.xml', `<urlset>${urls('loc').join('')}</urlset>`],
    ['robots.txt', 'User-agent: *\n'],
    ['pagefind/pagefind-entry.json', JSON.stringify({ languages: { en: { page_count: 3 } } })],
    ['_astro/a.css', 'body { color: red; background: url(/photo.jpg) }'],
    ['_astro/a.js', 'export const a = "/events/";'],
    ['icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>'],
    ['photo.jpg', await sharp({ create: picture }).jpeg().toBuffer()],
    ['_headers', formatHeadersFile(siteHeaderRules(paths))],
    ['_redirects', ''],
  ]);
}

/**
 * What audits of these files say, line by line: one of all, and one after a change, which
 * remembers what the first has accepted.
 */
export async function auditAgain(
  files: Files,
  change: (folder: string) => void,
): Promise<{ first: string[]; again: string[]; anew: string[] }> {
  const root = mkdtempSync(join(tmpdir(), 'audit-'));
  const [contentDir, folder] = [join(root, 'content'), join(root, 'dist')];
  const cache = BuildCache.ofOutput({ cacheDir: join(root, 'cache'), outDir: folder });
  write(contentDir, Object.entries(CONTENT));
  write(folder, files);
  const site = readSite(readSettings({ CONTENT_DIR: contentDir }));
  const audit = async (auditCache?: AuditCache) => {
    const history = { entries: [], paths: [] };
    const options = { folder, site, contentDir, history, ...(auditCache && { cache: auditCache }) };
    return [...(await auditPages(options)), ...(await auditIndex(options))].map(formatFinding);
  };
  const auditCache = new AuditCache(folder, 'rules', cache);
  const first = await audit(auditCache);
  auditCache.save();
  change(folder);
  const again = await audit(new AuditCache(folder, 'rules', cache));
  const anew = await audit();
  rmSync(root, { recursive: true });
  return { first, again, anew };
}

/** What an audit of these files says, line by line. */
export async function auditFiles(
  files: Files,
  options: { content?: Record<string, string>; history?: Partial<History> } = {},
): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'audit-'));
  const contentDir = join(root, 'content');
  const folder = join(root, 'dist');
  write(contentDir, Object.entries({ ...CONTENT, ...options.content }));
  write(folder, files);
  const site = readSite(readSettings({ CONTENT_DIR: contentDir }));
  const history = { entries: [], paths: [], ...options.history };
  const audited = { folder, site, contentDir, history };
  const findings = [...(await auditPages(audited)), ...(await auditIndex(audited))];
  rmSync(root, { recursive: true });
  return findings.map(formatFinding);
}

function write(folder: string, files: Iterable<[string, string | Buffer]>): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

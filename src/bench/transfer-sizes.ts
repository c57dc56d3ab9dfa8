/** What a visitor loads: bytes of pages and feeds, compressed as hosts do it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The heaviest page of a kind. */
export interface PageWeight {
  /** What kind of page it is. */
  kind: string;
  /** How many pages of the kind there are. */
  pages: number;
  /** File of the heaviest one. */
  file: string;
  /** Its HTML, compressed, in bytes. */
  html: number;
  /** Its style sheets, compressed, in bytes. */
  css: number;
  /** The most links on a page of the kind. */
  links: number;
}

/** A feed. */
export interface FeedWeight {
  file: string;
  bytes: number;
  /** In bytes. */
  compressed: number;
}

/** The kinds of pages that are measured, by patterns of their files in the first language. */
const KINDS: readonly (readonly [kind: string, file: RegExp])[] = [
  ['home', /^index\.html$/],
  ['campaigns', /^campaigns\/(page\/\d+\/)?index\.html$/],
  ['campaign', /^campaigns\/[^/]+\/index\.html$/],
  ['further events of a campaign', /^campaigns\/[^/]+\/page\//],
  ['events', /^events\/(page\/\d+\/)?index\.html$/],
  ['archive of a year', /^events\/\d{4}\/(page\/\d+\/)?index\.html$/],
  ['event', /^events\/\d{4}-[^/]+\/index\.html$/],
  ['history', /^history\/(page\/\d+\/)?index\.html$/],
  ['part of the history', /^history\/(campaign|decade)\//],
  ['milestone', /^history\/\d{4}-[^/]+\/index\.html$/],
  ['calendar', /^calendar\/(page\/\d+\/)?index\.html$/],
  ['search', /^search\/index\.html$/],
];

const FEEDS = ['calendar.ics', 'calendar-archive.ics', 'feed.xml', 'events.json'];

/** Bytes after compression, as hosts send what is text. */
export function compressed(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}

/** The heaviest page of each kind. */
export function weighPages(site: string): PageWeight[] {
  const sheets = new Map<string, number>();
  const sheet = (path: string): number => {
    let bytes = sheets.get(path);
    if (bytes === undefined) {
      bytes = compressed(readFileSync(join(site, path)));
      sheets.set(path, bytes);
    }
    return bytes;
  };
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('/index.html') || file === 'index.html');
  return KINDS.flatMap(([kind, pattern]) => {
    const weights = files
      .filter((file) => pattern.test(file))
      .map((file) => {
        const html = readFileSync(join(site, file), 'utf8');
        const paths = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
        return {
          file,
          html: compressed(Buffer.from(html)),
          css: paths.reduce((sum, [, path = '']) => sum + sheet(path), 0),
          links: html.match(/<a[\s>]/g)?.length ?? 0,
        };
      });
    const heaviest = weights.toSorted((a, b) => b.html + b.css - a.html - a.css)[0];
    if (heaviest === undefined) return [];
    const links = Math.max(...weights.map((weight) => weight.links));
    return [{ kind, pages: weights.length, ...heaviest, links }];
  });
}

/** The feeds of all events, and the largest calendar of a campaign. */
export function weighFeeds(site: string): FeedWeight[] {
  const weigh = (file: string): FeedWeight => {
    const content = readFileSync(join(site, file));
    return { file, bytes: content.length, compressed: compressed(content) };
  };
  // `campaigns/page/` holds further pages of the list, not a campaign.
  const ofCampaigns = readdirSync(join(site, 'campaigns'))
    .map((name) => `campaigns/${name}/calendar.ics`)
    .filter((file) => existsSync(join(site, file)))
    .map(weigh)
    .sort((a, b) => b.bytes - a.bytes);
  return [...FEEDS.map(weigh), ...ofCampaigns.slice(0, 1)];
}

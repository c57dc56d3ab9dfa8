/**
 * Addresses the site publishes (section 3 of the contract). Paths are absolute within the site
 * and know nothing of its base path; {@link Addresses} adds locale, base path and origin.
 */

/** Paths of the site, without locale and base path. */
export const paths = {
  home: () => '/',
  campaigns: () => '/campaigns/',
  campaign: (id: string) => `/campaigns/${id}/`,
  campaignCalendar: (id: string) => `/campaigns/${id}/calendar.ics`,
  events: () => '/events/',
  event: (id: string) => `/events/${id}/`,
  eventCalendar: (id: string) => `/events/${id}/event.ics`,
  flyer: (id: string) => `/events/${id}/flyer/`,
  eventYear: (year: number) => `/events/${year}/`,
  eventFilter: (slug: string) => `/events/${slug}/`,
  eventFilterCalendar: (slug: string) => `/events/${slug}/calendar.ics`,
  place: (id: string) => `/places/${id}/`,
  embed: () => '/embed/',
  embedOfCampaign: (id: string) => `/embed/campaigns/${id}/`,
  admin: () => '/admin/',
  history: () => '/history/',
  historyOfCampaign: (id: string) => `/history/campaign/${id}/`,
  historyOfDecade: (firstYear: number) => `/history/decade/${firstYear}/`,
  milestone: (id: string) => `/history/${id}/`,
  calendar: () => '/calendar/',
  search: () => '/search/',
  page: (id: string) => `/${id}/`,
  calendarFeed: () => '/calendar.ics',
  calendarArchive: () => '/calendar-archive.ics',
  calendarYear: (year: number) => `/calendar/${year}.ics`,
  rss: () => '/feed.xml',
  eventsJson: () => '/events.json',
  eventsYearJson: (year: number) => `/events/${year}/events.json`,
  eventsSchema: () => '/events.schema.json',
} as const;

/** Names that pages in `content/pages/` cannot have, because the site uses them itself. */
export const RESERVED_PAGE_IDS: readonly string[] = [
  'campaigns',
  'events',
  'history',
  'calendar',
  'search',
  'places',
  'embed',
  'admin',
  'pagefind',
  'og',
  '404',
  '_astro',
];

/** Where a site stands: what turns a path into an address. */
export interface SiteAddress {
  /** Origin and base path without a final slash: `https://example.org/site`. */
  url: string;
  /** The first stands at the root, the others under `/<locale>/`. */
  locales: readonly string[];
}

/** The base path of a site, without a final slash: empty at the root of a host. */
export function basePath(site: SiteAddress): string {
  return new URL(site.url).pathname.replace(/(?<!\/)\/+$/, '');
}

/** A path with its locale: the default locale has no prefix. */
export function localePath(path: string, locale: string, site: SiteAddress): string {
  return locale === site.locales[0] ? path : `/${locale}${path}`;
}

/** What a link within the site points to: base path, locale, path. */
export function href(path: string, locale: string, site: SiteAddress): string {
  return basePath(site) + localePath(path, locale, site);
}

/** The whole address of a page: for canonical links, feeds and anything read elsewhere. */
export function absolute(path: string, locale: string, site: SiteAddress): string {
  return site.url + localePath(path, locale, site);
}

/**
 * Whether an address is one that leads nowhere (RFC 2606, RFC 6761): then nothing has been
 * published there, and nothing can be.
 * @param url whole address.
 */
export function leadsNowhere(url: string): boolean {
  return /(^|\.)(example|invalid|test|localhost)$/.test(new URL(url).hostname);
}

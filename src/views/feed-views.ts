/** The calendars one can subscribe to, with the ways that lead to each. */
import { type SubscribeLinks, subscribeLinks } from '../feeds/calendar-links.ts';
import { paths } from '../domain/addresses.ts';
import { hasCalendar, passesFilter } from '../domain/event-filter.ts';
import { furtherPages, onPage, pageCount, pageOf, pagePath } from '../domain/paging.ts';
import { calendarFilterName, isArchiveWhole } from './calendar-views.ts';
import { content } from './content.ts';
import { contextFor } from './page-context.ts';
import { type FurtherPage, namedFilters } from './event-lists.ts';
import { upcoming } from './upcoming.ts';
import { query } from './query.ts';
import { defaultLocale } from './site.ts';
import { campaignView } from './campaign-views.ts';

/** One calendar that can be subscribed to. */
export interface CalendarFeed extends SubscribeLinks {
  /** Anchor on the calendar page. */
  id: string;
  name: string;
  lang: string;
  /** Path within the site. */
  path: string;
}

/**
 * The calendars of a language: everything, then one per campaign, locality and topic; of localities
 * and topics those that something upcoming is in, or about.
 */
const calendarFeeds = query('calendars', async (locale: string): Promise<CalendarFeed[]> => {
  const { campaigns, timeline } = await content();
  const ahead = upcoming(timeline);
  const filters = (await namedFilters()).filter(
    ({ filter }) =>
      hasCalendar(filter) &&
      ahead.some(({ event, occurrence }) => passesFilter(event, occurrence, filter)),
  );
  const { t, site } = contextFor(locale);
  const feed = (id: string, name: string, lang: string, path: string): CalendarFeed => ({
    id,
    name,
    lang,
    path,
    ...subscribeLinks(path, `${site.shortName}: ${name}`, locale, site),
  });
  const views = await Promise.all(
    [...campaigns.values()].map((campaign) => campaignView(campaign, locale)),
  );
  return [
    feed('all', t.calendar.everything, locale, paths.calendarFeed()),
    ...views.map(({ id, words, langs }) =>
      feed(id, words.title, langs.title, paths.campaignCalendar(id)),
    ),
    ...filters.map(({ filter, slug }) => {
      const { text, lang } = calendarFilterName(filter, locale);
      return feed(slug, text, lang, paths.eventFilterCalendar(slug));
    }),
  ];
});

/** The archive as it can be subscribed to; undefined where it is too large for that. */
export async function archiveFeedLinks(locale: string): Promise<CalendarFeed | undefined> {
  if (!(await isArchiveWhole(locale))) return undefined;
  const { t, site } = contextFor(locale);
  const [path, name] = [paths.calendarArchive(), t.calendar.archive];
  const links = subscribeLinks(path, `${site.shortName}: ${name}`, locale, site);
  return { id: 'archive', name, lang: locale, path, ...links };
}

/** What a page that lists calendars shows: that of everything stands by itself. */
export const calendarPage = query('calendar page', async (number: number, locale: string) => {
  const [everything, ...others] = await calendarFeeds(locale);
  return { everything, feeds: onPage(others, number), pages: pageCount(others.length) };
});

/** The further pages of calendars. */
export const calendarFurtherPages = query(
  'calendar further pages',
  async (): Promise<FurtherPage[]> => {
    const { pages } = await calendarPage(1, defaultLocale);
    return furtherPages(pages).map((number) => ({ of: '', number }));
  },
);

/** Path of the page that lists the calendar of a campaign, or of a locality or topic by its slug. */
export const calendarPageOf = query('page of a calendar', async (id: string): Promise<string> => {
  const [, ...others] = await calendarFeeds(defaultLocale);
  return pagePath(paths.calendar(), pageOf(others.findIndex((feed) => feed.id === id)));
});

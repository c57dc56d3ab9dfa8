/** The calendars one can subscribe to, with the ways that lead to each. */
import { type SubscribeLinks, subscribeLinks } from '../calendar/links.ts';
import { paths } from '../domain/addresses.ts';
import { content } from './content.ts';
import { contextFor } from './context.ts';
import { lookup } from './lookup.ts';
import { campaignView } from './views.ts';

/** One calendar that can be subscribed to. */
export interface CalendarFeed extends SubscribeLinks {
  /** Anchor on the calendar page. */
  id: string;
  name: string;
  lang: string;
  /** Path within the site. */
  path: string;
}

/** All calendars of a language: everything, the archive, one per campaign. */
export const calendarFeeds = lookup(
  'calendar page',
  async (locale: string): Promise<CalendarFeed[]> => {
    const { campaigns } = await content();
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
      feed('archive', t.calendar.archive, locale, paths.calendarArchive()),
    ];
  },
);

/** The calendars one can subscribe to, with the ways that lead to each. */
import { paths } from '../domain/addresses.ts';
import { content } from './content.ts';
import { contextFor } from './context.ts';
import { lookup } from './lookup.ts';
import { campaignView } from './views.ts';

/** One calendar that can be subscribed to. */
export interface CalendarFeed {
  /** Anchor on the calendar page. */
  id: string;
  name: string;
  lang: string;
  /** Path within the site. */
  path: string;
  /** The https address, to copy. */
  address: string;
  /** Opens in Apple's and most other calendar programs. */
  webcal: string;
  google: string;
  outlook: string;
}

/** All calendars of a language: everything, the archive, one per campaign. */
export const calendarFeeds = lookup(
  'calendar page',
  async (locale: string): Promise<CalendarFeed[]> => {
    const { campaigns } = await content();
    const { t, site, absolute } = contextFor(locale);
    const feed = (id: string, name: string, lang: string, path: string): CalendarFeed => {
      const address = absolute(path);
      const webcal = address.replace(/^https?:/, 'webcal:');
      return {
        id,
        name,
        lang,
        path,
        address,
        webcal,
        google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
        outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(`${site.shortName}: ${name}`)}`,
      };
    };
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

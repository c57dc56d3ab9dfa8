/** What `calendar/` is handed: all events in the words of a language, with their history in git. */
import type { CalendarEntry } from '../calendar/entry.ts';
import {
  archiveFeed,
  calendarFeed,
  campaignFeed,
  eventFeed,
  type Feed,
} from '../calendar/feeds.ts';
import { content } from './content.ts';
import { contextFor } from './context.ts';
import { lookup } from './lookup.ts';
import { revisions } from './revisions.ts';
import { now, site } from './site.ts';
import { campaignView, eventView } from './views.ts';
import { warn } from './warn.ts';

/** An event as calendars take it. */
const calendarEntry = lookup(
  'calendar entry',
  async (id: string, locale: string): Promise<CalendarEntry> => {
    const history = await revisions();
    const { event, words, langs, campaigns } = await eventView({ id }, locale);
    const ids = [id, ...event.data.formerly];
    const revision =
      langs.title === locale || langs.summary === locale
        ? history.of('events', ids, locale)
        : history.of('events', ids);
    return { event, words: { ...words, lang: langs.title }, campaigns, image: undefined, revision };
  },
);

async function entriesOf(
  events: Iterable<{ id: string }>,
  locale: string,
): Promise<CalendarEntry[]> {
  return Promise.all([...events].map(({ id }) => calendarEntry(id, locale)));
}

/** All events as calendars take them, by id. */
export async function calendarEntries(locale: string): Promise<Map<string, CalendarEntry>> {
  const all = await content();
  const entries = await entriesOf(all.events.values(), locale);
  return new Map(entries.map((entry) => [entry.event.id, entry]));
}

function request(locale: string) {
  const { t } = contextFor(locale);
  return { site, locale, now: now(), words: t.feeds };
}

/** `/calendar.ics` in a language. */
export const mainCalendar = lookup('calendar', async (locale: string): Promise<Feed> => {
  const { events } = await content();
  return calendarFeed({ ...request(locale), entries: await entriesOf(events.values(), locale) });
});

/** `/calendar-archive.ics` in a language. */
export const archiveCalendar = lookup('archive', async (locale: string): Promise<Feed> => {
  const { events } = await content();
  return archiveFeed({ ...request(locale), entries: await entriesOf(events.values(), locale) });
});

/**
 * The calendar of a campaign in a language.
 * @throws {Error} when there is no such campaign.
 */
export const campaignCalendar = lookup(
  'campaign calendar',
  async (id: string, locale: string): Promise<Feed> => {
    const { eventsOfCampaign } = await content();
    const { words } = await campaignView({ id }, locale);
    return campaignFeed({
      ...request(locale),
      entries: await entriesOf(eventsOfCampaign.get(id) ?? [], locale),
      campaign: { id, title: words.title },
    });
  },
);

/**
 * The calendar file of one event in a language.
 * @throws {Error} when there is no such event.
 */
export const eventCalendar = lookup(
  'event calendar',
  async (id: string, locale: string): Promise<Feed> =>
    eventFeed({ ...request(locale), entry: await calendarEntry(id, locale) }),
);

/** A calendar as a response; what the build should know of it is said there. */
export function calendarResponse({ text, warnings }: Feed): Response {
  warnings.forEach(warn);
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

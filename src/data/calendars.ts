/** What `calendar/` is handed: all events in the words of a language, with their history in git. */
import type { CalendarEntry } from '../calendar/entry.ts';
import {
  archiveFeed,
  calendarFeed,
  campaignFeed,
  eventFeed,
  type Feed,
} from '../calendar/feeds.ts';
import { readRevisions } from '../reading/revisions.ts';
import { content } from './content.ts';
import { contextFor } from './context.ts';
import { contentDir, now, site } from './site.ts';
import { campaignView, eventView } from './views.ts';
import { warn } from './warn.ts';

/** Read once per build: the history of all files in one pass. */
const revisions = readRevisions(contentDir).then((read) => {
  read.warnings.forEach(warn);
  return read;
});

const entriesByLocale = new Map<string, Promise<Map<string, CalendarEntry>>>();

async function loadEntries(locale: string): Promise<Map<string, CalendarEntry>> {
  const all = await content();
  const history = await revisions;
  const entries = await Promise.all(
    [...all.events.values()].map(async (event): Promise<[string, CalendarEntry]> => {
      const view = await eventView(event, locale);
      const ids = [event.id, ...event.data.formerly];
      const revision =
        view.langs.title === locale || view.langs.summary === locale
          ? history.of('events', ids, locale)
          : history.of('events', ids);
      return [
        event.id,
        {
          event,
          words: { ...view.words, lang: view.langs.title },
          campaigns: view.campaigns,
          image: undefined,
          revision,
        },
      ];
    }),
  );
  return new Map(entries);
}

/** All events as calendars take them, by id. */
export async function calendarEntries(locale: string): Promise<Map<string, CalendarEntry>> {
  if (import.meta.env.DEV) return loadEntries(locale);
  let entries = entriesByLocale.get(locale);
  if (entries === undefined) {
    entries = loadEntries(locale);
    entriesByLocale.set(locale, entries);
  }
  return entries;
}

async function request(locale: string) {
  const { t } = contextFor(locale);
  return {
    site,
    locale,
    now,
    words: t.feeds,
    entries: [...(await calendarEntries(locale)).values()],
  };
}

/** `/calendar.ics` in a language. */
export async function mainCalendar(locale: string): Promise<Feed> {
  return calendarFeed(await request(locale));
}

/** `/calendar-archive.ics` in a language. */
export async function archiveCalendar(locale: string): Promise<Feed> {
  return archiveFeed(await request(locale));
}

/**
 * The calendar of a campaign in a language.
 * @throws {Error} when there is no such campaign.
 */
export async function campaignCalendar(id: string, locale: string): Promise<Feed> {
  const all = await content();
  const campaign = all.campaigns.get(id);
  if (campaign === undefined) throw new Error(`There is no campaign "${id}".`);
  const { words } = await campaignView(campaign, locale);
  const entries = await calendarEntries(locale);
  const own = (all.eventsOfCampaign.get(id) ?? []).flatMap((event) => entries.get(event.id) ?? []);
  return campaignFeed({
    ...(await request(locale)),
    entries: own,
    campaign: { id, title: words.title },
  });
}

/**
 * The calendar file of one event in a language.
 * @throws {Error} when there is no such event.
 */
export async function eventCalendar(id: string, locale: string): Promise<Feed> {
  const entry = (await calendarEntries(locale)).get(id);
  if (entry === undefined) throw new Error(`There is no event "${id}".`);
  return eventFeed({ ...(await request(locale)), entry });
}

/** A calendar as a response; what the build should know of it is said there. */
export function calendarResponse({ text, warnings }: Feed): Response {
  warnings.forEach(warn);
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

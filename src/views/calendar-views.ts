/** What `calendar/` is handed: all events in the words of a language, with their history in git. */
import type { Event, WithContext } from 'schema-dts';
import { type CalendarEntry, revisionAt } from '../feeds/calendar-entry.ts';
import {
  archiveFeed,
  calendarFeed,
  campaignFeed,
  eventFeed,
  type Feed,
  yearFeed,
} from '../feeds/calendar-feeds.ts';
import { type EventsDocument, eventsDocument, yearDocument } from '../feeds/events-json.ts';
import { eventJsonLd } from '../feeds/event-json-ld.ts';
import { type AddLinks, addToCalendarLinks } from '../feeds/calendar-links.ts';
import { newsFeed, type NewsMilestone } from '../feeds/rss-feed.ts';
import { type CampaignEvent, currentOccurrence } from '../domain/event.ts';
import { venueIds } from '../domain/place.ts';
import { earliestDay } from '../domain/history-date.ts';
import { pastMilestones } from './upcoming.ts';
import { content } from './content.ts';
import { contextFor } from './page-context.ts';
import { publishedPicture } from './entry-images.ts';
import { digestOfData, digestOfText, query } from './query.ts';
import { revisions } from './entry-revisions.ts';
import { now, site } from './site.ts';
import { campaignView } from './campaign-views.ts';
import { eventOccurrences, eventView, mainOccurrence } from './event-views.ts';
import { milestoneView } from './milestone-views.ts';
import { warn } from './build-warnings.ts';

/** An event as calendars take it. */
const calendarEntry = query(
  'calendar entry',
  async (id: string, locale: string): Promise<CalendarEntry> => {
    const history = await revisions();
    const all = await content();
    const { event, words, langs, changes, campaigns, picture } = await eventView({ id }, locale);
    const revision = history.of('events', [id, ...event.data.formerly], locale, [
      ...campaigns.map((campaign) => ({
        kind: 'campaigns' as const,
        ids: [campaign.id, ...(all.campaigns.get(campaign.id)?.data.formerly ?? [])],
      })),
      ...venueIds(event.data).map((venue) => ({
        kind: 'places' as const,
        ids: [venue, ...(all.venues.get(venue)?.formerly ?? [])],
      })),
    ]);
    return {
      event,
      words: { ...words, lang: langs.title, changes },
      campaigns,
      image: picture && { url: await publishedPicture(picture.image), alt: picture.alt },
      revision: revisionAt(revision, event, now()),
    };
  },
);

/**
 * Digests of all that is told of an event, as one text. What depends on the moment is whether an
 * occurrence is over and whether one may register: both are part of an occurrence.
 */
const eventCalendarText = query(
  'told of event',
  async (id: string, locale: string): Promise<string> => {
    const digests = [
      await calendarEntry.digest(id, locale),
      await eventOccurrences.digest(id, locale),
      await mainOccurrence.digest(id, locale),
    ];
    return digests.join(' ');
  },
);

/** The same of several events, in their order. */
async function toldOf(events: Iterable<{ id: string }>, locale: string): Promise<string[]> {
  return Promise.all([...events].map(({ id }) => eventCalendarText(id, locale)));
}

/** The same of all events. */
const toldOfAll = query('told of all events', async (locale: string): Promise<string[]> => {
  const { events } = await content();
  return toldOf(events.values(), locale);
});

async function entriesOf(
  events: Iterable<{ id: string }>,
  locale: string,
): Promise<CalendarEntry[]> {
  return Promise.all([...events].map(({ id }) => calendarEntry(id, locale)));
}

function request(locale: string) {
  const { format, site: translated } = contextFor(locale);
  return { site: translated, locale, now: now(), format };
}

/** `/calendar.ics` in a language. */
export const mainCalendar = query('calendar', async (locale: string): Promise<Feed> => {
  const { events } = await content();
  return calendarFeed({ ...request(locale), entries: await entriesOf(events.values(), locale) });
});

/** `/calendar-archive.ics` in a language. */
export const archiveCalendar = query(
  'archive',
  async (locale: string): Promise<Feed> => {
    const { events } = await content();
    return archiveFeed({ ...request(locale), entries: await entriesOf(events.values(), locale) });
  },
  digestOfData,
  toldOfAll,
);

/** Whether the archive still holds every event, so that one may subscribe to it. */
export const isArchiveWhole = query(
  'archive is whole',
  async (locale: string): Promise<boolean> => (await archiveCalendar(locale)).leftOut === 0,
  digestOfData,
  toldOfAll,
);

/** The events with an occurrence that begins in a year. */
async function eventsOfYear(year: number): Promise<Set<CampaignEvent>> {
  const { timelineOfYear } = await content();
  return new Set((timelineOfYear.get(year) ?? []).map(({ event }) => event));
}

/** `/calendar/<yyyy>.ics` in a language. */
export const yearCalendar = query(
  'calendar of a year',
  async (year: number, locale: string): Promise<Feed> =>
    yearFeed({
      ...request(locale),
      year,
      entries: await entriesOf(await eventsOfYear(year), locale),
    }),
  digestOfData,
  async (year, locale) => toldOf(await eventsOfYear(year), locale),
);

/**
 * The calendar of a campaign in a language.
 * @throws {Error} when there is no such campaign.
 */
export const campaignCalendar = query(
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
  digestOfData,
  async (id, locale) => {
    const { words } = await campaignView({ id }, locale);
    const events = (await content()).eventsOfCampaign.get(id) ?? [];
    return [digestOfText(words.title), ...(await toldOf(events, locale))];
  },
);

/**
 * The calendar file of one event in a language.
 * @throws {Error} when there is no such event.
 */
export const eventCalendar = query(
  'event calendar',
  async (id: string, locale: string): Promise<Feed> =>
    eventFeed({ ...request(locale), entry: await calendarEntry(id, locale) }),
  digestOfData,
  async (id, locale) => [await eventCalendarText(id, locale)],
);

/** What the page of an event tells of it to calendars and search engines. */
export interface EventForPrograms {
  /** Ways to add the occurrence that the page shows; undefined if there is none. */
  links: AddLinks | undefined;
  /** The event in the terms of schema.org. */
  described: WithContext<Event>[];
}

/**
 * What the page of an event tells of it to calendars and search engines.
 * @throws {Error} when there is no such event.
 */
export const eventForPrograms = query(
  'event for programs',
  async (id: string, locale: string): Promise<EventForPrograms> => {
    const asked = request(locale);
    const entry = await calendarEntry(id, locale);
    const occurrence = currentOccurrence(entry.event, asked.now);
    return {
      links: occurrence && addToCalendarLinks(entry.event, occurrence, entry.words, site, asked),
      described: eventJsonLd(entry, asked),
    };
  },
  digestOfData,
  async (id, locale) => [await eventCalendarText(id, locale)],
);

/** `/events.json` in a language. */
export const eventsJson = query(
  'events for programs',
  async (locale: string): Promise<EventsDocument> => {
    const { events } = await content();
    return eventsDocument({
      ...request(locale),
      entries: await entriesOf(events.values(), locale),
    });
  },
);

/** `/events/<yyyy>/events.json` in a language. */
export const yearJson = query(
  'events of a year for programs',
  async (year: number, locale: string): Promise<EventsDocument> =>
    yearDocument({
      ...request(locale),
      year,
      entries: await entriesOf(await eventsOfYear(year), locale),
    }),
  digestOfData,
  async (year, locale) => toldOf(await eventsOfYear(year), locale),
);

/** `/feed.xml` in a language. */
export const newsXml = query('news', async (locale: string): Promise<string> => {
  const { events, milestones } = await content();
  return newsFeed({
    ...request(locale),
    entries: await entriesOf(events.values(), locale),
    milestones: await Promise.all(
      pastMilestones(milestones.values()).map(({ id }) => newsMilestone(id, locale)),
    ),
  });
});

/** A milestone as the feed of news takes it. */
const newsMilestone = query(
  'news milestone',
  async (id: string, locale: string): Promise<NewsMilestone> => {
    const { milestone, words, campaigns } = await milestoneView({ id }, locale);
    const { data, date } = milestone;
    const ids = [id, ...data.formerly];
    return {
      id,
      oldestId: data.formerly[0] ?? id,
      title: words.title,
      summary: words.summary,
      date: contextFor(locale).format.historyDate(date),
      day: earliestDay(date.from),
      campaigns,
      revision: (await revisions()).of('history', ids, locale),
    };
  },
);

/** A calendar as a response; what the build should know of it is said there. */
export function calendarResponse({ text, warnings }: Feed): Response {
  warnings.forEach(warn);
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

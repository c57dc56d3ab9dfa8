/** What feeds are made from: all events in the words of a language, with their history in git. */
import type { Event, WithContext } from 'schema-dts';
import { type CalendarEntry, eventWords, isDated, revisionAt } from '../feeds/calendar-entry.ts';
import {
  archiveFeed,
  calendarFeed,
  campaignFeed,
  eventFeed,
  filterFeed,
  type Feed,
  yearFeed,
} from '../feeds/calendar-feeds.ts';
import { eventsDocument, yearDocument } from '../feeds/events-json.ts';
import type { EventsDocument } from '../feeds/events-json-schema.ts';
import { eventJsonLd } from '../feeds/event-json-ld.ts';
import { type AddLinks, addToCalendarLinks } from '../feeds/calendar-links.ts';
import { newsFeed, type NewsMilestone } from '../feeds/rss-feed.ts';
import { type CampaignEvent, currentOccurrence } from '../domain/event.ts';
import { venueIds } from '../domain/place.ts';
import { type EventFilter, hasCalendar, passesFilter } from '../domain/event-filter.ts';
import { topicName } from '../i18n/detail-text.ts';
import { earliestDay } from '../domain/history-date.ts';
import { pastMilestones } from './upcoming.ts';
import { content } from './content.ts';
import { contextFor } from './page-context.ts';
import { publishedPicture } from './entry-images.ts';
import { digestOfData, digestOfText, query } from './query.ts';
import { revisions } from './entry-revisions.ts';
import { translationOf } from './localized-entry.ts';
import { defaultLocale, now, site } from './site.ts';
import { campaignView } from './campaign-views.ts';
import { namedFilters } from './event-lists.ts';
import { eventOccurrences, eventView, mainOccurrence } from './event-views.ts';
import { milestoneView } from './milestone-views.ts';
import { required } from './reference-views.ts';
import { eventPictures } from './social-card-views.ts';
import { warn } from './build-warnings.ts';

/** An event as calendars take it. */
const calendarEntry = query(
  'calendar entry',
  async (id: string, locale: string): Promise<CalendarEntry> => {
    const history = await revisions();
    const stored = await content();
    const { event, campaigns, picture } = await eventView({ id }, locale);
    const translation = translationOf(stored, 'events', id, locale);
    const revision = history.of('events', [id, ...event.data.formerly], locale, [
      ...campaigns.map((campaign) => ({
        kind: 'campaigns' as const,
        ids: [campaign.id, ...(stored.campaigns.get(campaign.id)?.data.formerly ?? [])],
      })),
      ...venueIds(event.data).map((venue) => ({
        kind: 'places' as const,
        ids: [venue, ...(stored.venues.get(venue)?.formerly ?? [])],
      })),
    ]);
    return {
      event,
      words: eventWords(event, defaultLocale, { locale, words: translation }),
      campaigns,
      topics: event.data.topics.map((topic) => ({
        id: topic,
        title: topicName(topic, site, locale).text,
      })),
      people: event.data.people.map((person) => ({
        ...person,
        organization:
          person.organization &&
          (stored.organizations.get(person.organization)?.data.name ?? person.organization),
      })),
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
  'event calendar text',
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
async function calendarTexts(events: Iterable<{ id: string }>, locale: string): Promise<string[]> {
  return Promise.all([...events].map(({ id }) => eventCalendarText(id, locale)));
}

/** The same of all events. */
const allCalendarTexts = query(
  'calendar text of all events',
  async (locale: string): Promise<string[]> => {
    const { events } = await content();
    return calendarTexts(events.values(), locale);
  },
);

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
  allCalendarTexts,
);

/** Whether the archive still holds every event, so that one may subscribe to it. */
export const isArchiveWhole = query(
  'archive is whole',
  async (locale: string): Promise<boolean> => (await archiveCalendar(locale)).leftOut === 0,
  digestOfData,
  allCalendarTexts,
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
  async (year, locale) => calendarTexts(await eventsOfYear(year), locale),
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
    return [digestOfText(words.title), ...(await calendarTexts(events, locale))];
  },
);

/** Slugs of the filters of events that have calendars. */
export const calendarFilters = query('filters with calendars', async (): Promise<string[]> =>
  (await namedFilters()).filter(({ filter }) => hasCalendar(filter)).map(({ slug }) => slug),
);

/** What the calendar of a filter is called in a language, and the language of that name. */
export function calendarFilterName(
  filter: EventFilter,
  locale: string,
): { text: string; lang: string } {
  return filter.by === 'locality'
    ? { text: filter.name, lang: defaultLocale }
    : topicName(filter.value, site, locale);
}

/** The filter of a slug, and the events of which an occurrence passes it. */
async function filtered(slug: string): Promise<{ filter: EventFilter; events: CampaignEvent[] }> {
  const { events } = await content();
  const named = (await namedFilters()).find((one) => one.slug === slug);
  const { filter } = required(named, 'filter', slug);
  const passing = [...events.values()].filter((event) =>
    event.occurrences.some((occurrence) => passesFilter(event, occurrence, filter)),
  );
  return { filter, events: passing };
}

/**
 * The calendar of what is in a locality, or about a topic, in a language.
 * @throws {Error} when there is no such filter.
 */
export const filterCalendar = query(
  'filter calendar',
  async (slug: string, locale: string): Promise<Feed> => {
    const { filter, events } = await filtered(slug);
    const entries = await entriesOf(events, locale);
    const { text: name } = calendarFilterName(filter, locale);
    return filterFeed({ ...request(locale), entries, slug, name });
  },
  digestOfData,
  async (slug, locale) => calendarTexts((await filtered(slug)).events, locale),
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
    if (!isDated(entry)) return { links: undefined, described: [] };
    const occurrence = currentOccurrence(entry.event, asked.now);
    return {
      links: occurrence && addToCalendarLinks(entry.event, occurrence, entry.words, site, asked),
      described: eventJsonLd(entry, {
        ...asked,
        pictures: (await eventPictures(id, locale)).map(({ path }) => `${site.url}${path}`),
      }),
    };
  },
  digestOfData,
  async (id, locale) => [
    await eventCalendarText(id, locale),
    await eventPictures.digest(id, locale),
  ],
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
  async (year, locale) => calendarTexts(await eventsOfYear(year), locale),
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

/**
 * `/events.json` and `/events/<yyyy>/events.json`: the same events as the calendars, for other
 * programs, with the JSON Schema that describes both. All come from one schema, so that they cannot
 * drift apart.
 */
import { z } from 'zod';
import { absolute, paths } from '../domain/addresses.ts';
import {
  type CampaignEvent,
  type Occurrence,
  occurrenceAccess,
  occurrencePlace,
  occurrenceRegistration,
} from '../domain/event.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { firstDay } from '../domain/time.ts';
import { eventUid } from '../domain/uid.ts';
import { ACCESS_ANSWERS, ACCESS_KINDS } from '../schema/access.ts';
import { EVENT_STATUSES } from '../schema/event.ts';
import { PLACE_KINDS } from '../schema/place.ts';
import type { SiteData } from '../schema/site.ts';
import { byBeginning, type CalendarEntry, occurrenceWords } from './calendar-entry.ts';
import { calendarDomain, type FeedRequest, recentEntries } from './calendar-feeds.ts';
import { endText, startText, wallText } from './iso-times.ts';
import { placeToTell, publicPlace } from './event-location.ts';

const text = (description: string) => z.string().describe(description);
const address = (description: string) =>
  z.string().meta({ format: 'uri' }).describe(`${description} A whole address.`);
const instant = (description: string) =>
  z.string().meta({ format: 'date-time' }).describe(`${description} RFC 3339, in UTC.`);

const place = z
  .strictObject({
    kind: z.enum(PLACE_KINDS).describe('How people take part.'),
    disclosed: z
      .boolean()
      .describe(
        'false: the place is told only to those who register; at most the locality is here.',
      ),
    name: text('Name of the place.').optional(),
    address: text('Street and number.').optional(),
    locality: text('City or neighborhood.').optional(),
    url: address('Where it can be joined online.').optional(),
    latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84.').optional(),
    longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84.').optional(),
  })
  .describe('Where it is. Absent: not known.');

const registration = z
  .strictObject({
    state: z
      .enum([
        'open',
        'waitlist',
        'not-yet',
        'full',
        'closed',
        'over',
        'called-off',
      ] satisfies RegistrationState[])
      .describe('Whether one could register when this file was made.'),
    url: address('The form.'),
    opens: instant('When registration opens.').optional(),
    closes: instant('When registration closes.').optional(),
    note: text('What people should know before they register.').optional(),
  })
  .describe('How to register. Absent: there is no registration.');

const access = z
  .strictObject({
    ...Object.fromEntries(
      ACCESS_KINDS.map((kind) => [kind, z.enum(ACCESS_ANSWERS).optional()] as const),
    ),
    note: text('More about access.').optional(),
    contact: text('Whom to ask.').optional(),
    requestBy: z.iso.date().describe('Last day on which requests can be met.').optional(),
  })
  .describe('What is known of its access. What is absent is not known, which is not a no.');

const moment = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$/)
    .describe(`${description} A time with its offset from UTC, or a day if allDay.`);

const occurrence = z
  .strictObject({
    start: moment('When it begins.'),
    end: moment('When it ends; if allDay the last day, inclusive. Absent: not known.').optional(),
    allDay: z.boolean().describe('true: start and end are days.'),
    timeKnown: z
      .boolean()
      .describe('false: only the day is known, and allDay does not mean that it lasts all day.'),
    status: z.enum(EVENT_STATUSES).describe('Whether it takes place as announced.'),
    statusNote: text('Why it was cancelled, postponed or moved.').optional(),
    title: text('What it is called: the title of the event, unless this occurrence has its own.'),
    summary: text('One sentence about it.'),
    place: place.optional(),
    registration: registration.optional(),
    access: access.optional(),
  })
  .describe('One time that the event takes place.');

const event = z
  .strictObject({
    id: text('Its name in addresses. Changes when the event is renamed.'),
    uid: text('Its identifier in calendars. Never changes.'),
    url: address('Its page.'),
    ics: address('Its calendar file.'),
    title: text('What it is called.'),
    summary: text('One sentence about it.'),
    language: text('Language of title and summary, a BCP 47 tag.'),
    campaigns: z
      .array(
        z.strictObject({
          id: text('Id of the campaign.'),
          title: text('Title of the campaign.'),
          url: address('Page of the campaign.'),
        }),
      )
      .describe('Campaigns it belongs to.'),
    timezone: text('IANA time zone of its times.'),
    status: z.enum(EVENT_STATUSES).describe('Whether it takes place as announced.'),
    previousStart: moment('When it was to begin at first, if rescheduled.').optional(),
    series: z.boolean().describe('true: it repeats.'),
    occurrences: z.array(occurrence).min(1).describe('The times it takes place, in order.'),
    languages: z.array(z.string()).describe('Languages spoken or interpreted, BCP 47 tags.'),
    image: z
      .strictObject({ url: address('The picture.'), alt: text('What it shows.') })
      .describe('A picture of it.')
      .optional(),
    sequence: z
      .int()
      .min(0)
      .describe(
        'Rises with every change of its times, status or place, by any amount; never falls.',
      ),
    modified: instant('When it, or anything that it shows, last changed.'),
  })
  .describe('One event, which may be a series.');

/** Rises whenever a program that reads the format must be changed. */
const VERSION = 2;

const document = z
  .strictObject({
    $schema: address('The schema that describes this file.'),
    site: z
      .strictObject({
        name: text('Who publishes the events.'),
        url: address('Their site.'),
        timezone: text('IANA time zone of the site.'),
      })
      .describe('Where this file comes from.'),
    language: text('Language of the site that this file belongs to, a BCP 47 tag.'),
    version: z
      .literal(VERSION)
      .describe(
        'Version of this format. Version 1 had no number and held every event in one file.',
      ),
    year: z
      .int()
      .describe('In the file of one year: the year. Only occurrences that begin in it are there.')
      .optional(),
    years: z
      .array(z.strictObject({ year: z.int().describe('The year.'), url: address('Its events.') }))
      .describe('In the main file: all years with events, each with a file of its own.')
      .optional(),
    events: z
      .array(event)
      .describe(
        'In order of their beginning: what is upcoming or ended less than a year ago; in the file of a year, everything in it.',
      ),
  })
  .describe('Events of a campaign site.');

/** What `/events.json`, or the file of a year, holds. */
export type EventsDocument = z.input<typeof document>;

/** What it says of one event. */
export type EventItem = EventsDocument['events'][number];

/** The JSON Schema of both (draft 2020-12). */
export function eventsSchema(site: SiteData): object {
  return { $id: schemaAddress(site), ...z.toJSONSchema(document) };
}

/** There is one schema for all languages. */
const schemaAddress = (site: SiteData): string => `${site.url}${paths.eventsSchema()}`;

/** What `/events.json` holds in a language. */
export function eventsDocument(
  request: FeedRequest & { entries: readonly CalendarEntry[] },
): EventsDocument {
  const { site, locale, entries } = request;
  const years = new Set(entries.flatMap(({ event: { occurrences } }) => occurrences.map(yearOf)));
  return {
    ...head(request),
    years: [...years]
      .sort((a, b) => a - b)
      .map((year) => ({ year, url: absolute(paths.eventsYearJson(year), locale, site) })),
    events: recentEntries(entries, request)
      .filter((entry) => entry.event.occurrences.length > 0)
      .sort(byBeginning)
      .map((entry) => eventItem(entry, entry.event.occurrences, request)),
  };
}

/** What `/events/<yyyy>/events.json` holds in a language. */
export function yearDocument(
  request: FeedRequest & { entries: readonly CalendarEntry[]; year: number },
): EventsDocument {
  const { entries, year } = request;
  return {
    ...head(request),
    year,
    events: [...entries].sort(byBeginning).flatMap((entry) => {
      const own = entry.event.occurrences.filter((occurrence) => yearOf(occurrence) === year);
      return own.length === 0 ? [] : [eventItem(entry, own, request)];
    }),
  };
}

const yearOf = ({ when }: Occurrence): number => firstDay(when).year;

function head({
  site,
  locale,
}: FeedRequest): Pick<EventsDocument, '$schema' | 'site' | 'language' | 'version'> {
  return {
    $schema: schemaAddress(site),
    site: { name: site.name, url: absolute(paths.home(), locale, site), timezone: site.timezone },
    language: locale,
    version: VERSION,
  };
}

function eventItem(
  entry: CalendarEntry,
  occurrences: readonly Occurrence[],
  { site, locale, now }: FeedRequest,
): EventItem {
  const { event, words, campaigns, image, revision } = entry;
  const { data } = event;
  return {
    id: event.id,
    uid: eventUid(event, calendarDomain(site)),
    url: absolute(paths.event(event.id), locale, site),
    ics: absolute(paths.eventCalendar(event.id), locale, site),
    title: words.title,
    summary: words.summary,
    language: words.lang,
    campaigns: campaigns.map(({ id, title }) => ({
      id,
      title,
      url: absolute(paths.campaign(id), locale, site),
    })),
    timezone: event.timezone,
    status: data.status,
    ...(data.previousStart !== undefined && {
      previousStart: wallText(data.previousStart, event.timezone),
    }),
    series: data.repeats !== undefined,
    occurrences: occurrences.map((item) => occurrenceItem(entry, event, item, now)),
    languages: data.languages,
    ...(image && { image }),
    sequence: revision.sequence,
    modified: instantText(revision.modified),
  };
}

function occurrenceItem(
  { words }: CalendarEntry,
  event: CampaignEvent,
  item: Occurrence,
  now: Temporal.Instant,
): EventItem['occurrences'][number] {
  const { when, status } = item;
  const said = occurrenceWords(words, item);
  const registered = occurrenceRegistration(event, item, now);
  const accessible = occurrenceAccess(event, item);
  const where = publicPlace(placeToTell(occurrencePlace(event, item), when, now));
  return withoutUndefined({
    start: startText(when),
    end: endText(when),
    allDay: when.kind === 'days',
    timeKnown: when.kind === 'timed' || when.timeKnown,
    status,
    statusNote: said.statusNote,
    title: said.title,
    summary: said.summary,
    place: where && withoutUndefined(where),
    registration:
      registered &&
      withoutUndefined({
        state: registered.state,
        url: registered.url,
        opens: registered.opens && instantText(registered.opens),
        closes: registered.closes && instantText(registered.closes),
        note: said.registrationNote,
      }),
    access:
      accessible &&
      withoutUndefined({ ...accessible, note: said.accessNote, contact: said.accessContact }),
  });
}

const instantText = (time: Temporal.Instant): string => time.toString({ smallestUnit: 'second' });

/** The same object without the fields that are undefined. */
function withoutUndefined<T extends object>(value: T): WithoutUndefined<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as WithoutUndefined<T>;
}

type WithoutUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

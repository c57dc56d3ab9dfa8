/** `/events.json` and `/events/<yyyy>/events.json`: the same events as the calendars, for programs. */
import { absolute, paths } from '../domain/addresses.ts';
import {
  type Occurrence,
  occurrenceAccess,
  occurrencePlace,
  occurrenceRegistrations,
  scheduleOf,
} from '../domain/event.ts';
import { firstDay } from '../domain/time.ts';
import { eventUid } from '../domain/uid.ts';
import {
  byBeginning,
  type CalendarEntry,
  type EventWords,
  isDated,
  occurrenceWords,
} from './calendar-entry.ts';
import { calendarDomain, type FeedRequest, recentEntries } from './calendar-feeds.ts';
import { formWords } from './event-description.ts';
import { type PublicPlace, announcedPlace, publicPlace } from './event-location.ts';
import {
  type EventItem,
  type EventsDocument,
  schemaAddress,
  VERSION,
} from './events-json-schema.ts';
import { endText, offsetTime, startText, wallText } from './iso-times.ts';

/** What `/events.json` holds in a language. */
export function eventsDocument(
  request: FeedRequest & { entries: readonly CalendarEntry[] },
): EventsDocument {
  const { site, locale } = request;
  const entries = request.entries.filter(isDated);
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
    events: entries
      .filter(isDated)
      .sort(byBeginning)
      .flatMap((entry) => {
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
  request: FeedRequest,
): EventItem {
  const { event, words, campaigns, topics, people, image, revision } = entry;
  const { site, locale } = request;
  const { data, cost } = event;
  return withoutUndefined({
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
    topics: topics.map(({ id, title }) => ({ id, title })),
    timezone: event.timezone,
    status: data.status,
    previousStart: data.previousStart && wallText(data.previousStart, event.timezone),
    series: data.repeats !== undefined,
    occurrences: occurrences.map((item) => occurrenceItem(entry, item, request)),
    languages: data.languages,
    cost: cost && withoutUndefined({ ...cost, note: words.costNote }),
    audience:
      data.audience && withoutUndefined({ who: data.audience.who, note: words.audienceNote }),
    capacity: data.capacity,
    people: people.map((person) => withoutUndefined(person)),
    links: data.links.map(({ kind, url, label }) =>
      withoutUndefined({ kind, url, label: label && (words.linkLabels?.[label] ?? label) }),
    ),
    website: data.website,
    contact: data.contact,
    image,
    sequence: revision.sequence,
    modified: instantText(revision.modified),
  });
}

function occurrenceItem(
  { event, words }: CalendarEntry,
  item: Occurrence,
  request: FeedRequest,
): EventItem['occurrences'][number] {
  const { when, status } = item;
  const said = occurrenceWords(words, item);
  const accessible = occurrenceAccess(event, item);
  const where = publicPlace(announcedPlace(occurrencePlace(event, item), when, request.now));
  const { doors, schedule } = scheduleOf(event, item);
  return withoutUndefined({
    start: startText(when),
    end: endText(when),
    allDay: when.kind === 'days',
    timeKnown: when.kind === 'timed' || when.timeKnown,
    status,
    statusNote: said.statusNote,
    title: said.title,
    summary: said.summary,
    place: where && placeItem(where, said, request),
    registrations: occurrenceRegistrations(event, item, request.now).map((registration, index) => {
      const { state, url, opens, closes } = registration;
      const { whom, note } = formWords(registration, index, said);
      return withoutUndefined({
        for: whom,
        state,
        url,
        opens: opens && instantText(opens),
        closes: closes && instantText(closes),
        note,
      });
    }),
    access:
      accessible &&
      withoutUndefined({ ...accessible, note: said.accessNote, contact: said.accessContact }),
    doors: doors && offsetTime(doors),
    schedule: schedule.map(({ index, at, what }) => ({
      start: offsetTime(at),
      what: said.schedule?.[index] ?? what,
    })),
  });
}

/** A place as far as everyone may know; its words in the language of the file. */
function placeItem(
  place: PublicPlace,
  said: EventWords,
  { site, locale }: FeedRequest,
): NonNullable<EventItem['occurrences'][number]['place']> {
  const { id, room, directions, meetingPoint, route } = place;
  return withoutUndefined({
    ...place,
    page: id && absolute(paths.place(id), locale, site),
    room: room && (said.room ?? room),
    directions: directions && (said.directions ?? directions),
    meetingPoint: meetingPoint && (said.meetingPoint ?? meetingPoint),
    route:
      route && withoutUndefined({ ...route, note: route.note && (said.routeNote ?? route.note) }),
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

/** Events in the terms of schema.org, as pages carry them for search engines. */
import type {
  CreativeWork,
  Event,
  EventStatusType,
  Offer,
  Organization,
  Person,
  Place,
  VirtualLocation,
  WithContext,
} from 'schema-dts';
import { absolute, paths } from '../domain/addresses.ts';
import { type Cost, isFree } from '../domain/cost.ts';
import {
  type EventStatus,
  type Occurrence,
  occurrencePlace,
  occurrenceRegistrations,
  scheduleOf,
} from '../domain/event.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { phaseAt } from '../domain/time.ts';
import { linkText } from '../i18n/detail-text.ts';
import { accessLines, formWords } from './event-description.ts';
import { lineText } from './event-detail-lines.ts';
import { type CalendarEntry, isDated, occurrenceWords } from './calendar-entry.ts';
import type { FeedRequest } from './calendar-feeds.ts';
import { endText, offsetTime, startText, wallText } from './iso-times.ts';
import { type PublicPlace, publicPlace } from './event-location.ts';

const STATUS: Record<EventStatus, EventStatusType> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  'moved-online': 'https://schema.org/EventMovedOnline',
};

const ATTENDANCE = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
  'to-be-announced': undefined,
} as const;

/** What one may still do; nothing is offered in the other states. */
const AVAILABILITY: Partial<Record<RegistrationState, Offer['availability']>> = {
  open: 'https://schema.org/InStock',
  'not-yet': 'https://schema.org/PreOrder',
  waitlist: 'https://schema.org/LimitedAvailability',
  full: 'https://schema.org/SoldOut',
};

/** What an event is described from. */
export interface JsonLdRequest extends FeedRequest {
  /** Whole addresses of pictures made of its words, in the shapes that search engines ask for. */
  pictures: readonly string[];
}

/** A series is described by its next occurrences; more would make its page heavy. */
export const MOST_OCCURRENCES = 10;

/**
 * An event for its page: one object for each occurrence that is not over, at most
 * {@link MOST_OCCURRENCES}, or for the last one. An undisclosed place is left out, not faked.
 */
export function eventJsonLd(entry: CalendarEntry, request: JsonLdRequest): WithContext<Event>[] {
  if (!isDated(entry)) return [];
  const { occurrences } = entry.event;
  const coming = occurrences.filter(({ when }) => phaseAt(when, request.now) !== 'past');
  const shown = coming.length > 0 ? coming.slice(0, MOST_OCCURRENCES) : occurrences.slice(-1);
  return shown.map((occurrence) => occurrenceJsonLd(entry, occurrence, request));
}

function occurrenceJsonLd(
  entry: CalendarEntry,
  occurrence: Occurrence,
  request: JsonLdRequest,
): WithContext<Event> {
  const { event, words, topics } = entry;
  const { site, locale, format } = request;
  const said = occurrenceWords(words, occurrence);
  const access = accessLines(event, occurrence, said, format).map(lineText);
  const place = publicPlace(occurrencePlace(event, occurrence));
  const page = absolute(paths.event(event.id), locale, site);
  const attendance = place && ATTENDANCE[place.kind];
  const location = place ? locationsOf(place, request) : [];
  const offers = offersOf(entry, occurrence, page, request);
  const end = endText(occurrence.when);
  const images = [...(entry.image ? [entry.image.url] : []), ...request.pictures];
  const { languages, previousStart, repeats, audience, capacity } = event.data;
  const item: Event = {
    '@type': 'Event',
    name: said.title,
    description: [said.summary, ...access].join('\n'),
    url: page,
    startDate: startText(occurrence.when),
    ...(end !== undefined && { endDate: end }),
    eventStatus: STATUS[occurrence.status],
    ...(previousStart !== undefined && {
      previousStartDate: wallText(previousStart, event.timezone),
    }),
    ...(attendance && { eventAttendanceMode: attendance }),
    ...(location.length > 0 && { location }),
    ...(languages.length > 0 && { inLanguage: languages }),
    ...(offers.length > 0 && { offers: offers.length === 1 ? offers[0]! : offers }),
    ...(event.cost && { isAccessibleForFree: isFree(event.cost) }),
    ...(audience && {
      audience: {
        '@type': 'Audience',
        audienceType: format.words.feeds.facts.audiences[audience.who],
      },
    }),
    ...(capacity !== undefined && { maximumAttendeeCapacity: capacity }),
    ...(topics.length > 0 && { keywords: topics.map(({ title }) => title) }),
    ...(images.length > 0 && { image: images }),
    ...(repeats && { superEvent: { '@type': 'EventSeries', name: words.title, url: page } }),
    ...programOf(entry, occurrence, location),
    ...peopleOf(entry, request),
    ...recordingsOf(entry, request),
  };
  return Object.assign({ '@context': 'https://schema.org' as const }, item);
}

/** Where it is, as far as everyone may know: a place, an address on the web, or both. */
function locationsOf(
  { kind, id, name, address, locality, url, latitude, longitude, meetingPoint, route }: PublicPlace,
  { site, locale }: FeedRequest,
): (Place | VirtualLocation)[] {
  const physical =
    kind === 'online' ? undefined : (name ?? address ?? meetingPoint ?? route?.from ?? locality);
  return [
    ...(physical === undefined
      ? []
      : [
          {
            '@type': 'Place' as const,
            name: physical,
            address: {
              '@type': 'PostalAddress' as const,
              ...(address !== undefined && { streetAddress: address }),
              ...(locality !== undefined && { addressLocality: locality }),
            },
            ...(latitude !== undefined &&
              longitude !== undefined && {
                geo: { '@type': 'GeoCoordinates' as const, latitude, longitude },
              }),
            ...(id !== undefined && { url: absolute(paths.place(id), locale, site) }),
          },
        ]),
    ...(url === undefined || kind === 'in-person'
      ? []
      : [{ '@type': 'VirtualLocation' as const, url }]),
  ];
}

/** When the doors open, and the items of the program as events at the same place. */
function programOf(
  { event, words }: CalendarEntry,
  occurrence: Occurrence,
  location: (Place | VirtualLocation)[],
): { doorTime?: string; subEvent?: Event[] } {
  const { doors, schedule } = scheduleOf(event, occurrence);
  return {
    ...(doors && { doorTime: offsetTime(doors) }),
    ...(schedule.length > 0 && {
      subEvent: schedule.map(({ index, at, what }) => ({
        '@type': 'Event',
        name: words.schedule?.[index] ?? what,
        startDate: offsetTime(at),
        ...(location.length > 0 && { location }),
      })),
    }),
  };
}

/** Who holds it, who speaks or performs there, and who interprets. */
function peopleOf(
  { people }: CalendarEntry,
  { site, locale }: FeedRequest,
): {
  organizer: Organization | (Organization | Person)[];
  performer?: Person[];
  contributor?: Person[];
} {
  const as = (...roles: readonly (string | undefined)[]): Person[] =>
    people
      .filter(({ role }) => roles.includes(role))
      .map(({ name, url, organization }) => ({
        '@type': 'Person',
        name,
        ...(url !== undefined && { url }),
        ...(organization !== undefined && {
          affiliation: { '@type': 'Organization', name: organization },
        }),
      }));
  const publisher: Organization = {
    '@type': 'Organization',
    name: site.name,
    url: absolute(paths.home(), locale, site),
  };
  const [hosts, performers, others] = [
    as('host'),
    as('speaker', 'performer', 'facilitator'),
    as('interpreter', undefined),
  ];
  return {
    organizer: hosts.length > 0 ? [publisher, ...hosts] : publisher,
    ...(performers.length > 0 && { performer: performers }),
    ...(others.length > 0 && { contributor: others }),
  };
}

/** The recordings of it. */
function recordingsOf(
  { event, words }: CalendarEntry,
  { format }: FeedRequest,
): { recordedIn?: CreativeWork[] } {
  const recordings = event.data.links.filter(({ kind }) => kind === 'recording');
  if (recordings.length === 0) return {};
  return {
    recordedIn: recordings.map((link) => {
      const name = linkText(link, format.words.feeds.facts);
      return { '@type': 'CreativeWork', name: words.linkLabels?.[name] ?? name, url: link.url };
    }),
  };
}

/**
 * One offer for each form while it matters (not when it is closed, over or called off), with the
 * price on the main one: what helpers and the press pay is not known. Of an event without a form,
 * whose price is known, one that leads to its page.
 */
function offersOf(
  { event, words }: CalendarEntry,
  occurrence: Occurrence,
  page: string,
  { now }: FeedRequest,
): Offer[] {
  const price = event.cost === undefined ? {} : priceOf(event.cost);
  const registrations = occurrenceRegistrations(event, occurrence, now);
  if (registrations.length === 0)
    return Object.keys(price).length > 0 && phaseAt(occurrence.when, now) !== 'past'
      ? [{ '@type': 'Offer', url: page, ...price }]
      : [];
  const inZone = (time: Temporal.Instant): string =>
    offsetTime(time.toZonedDateTimeISO(event.timezone));
  return registrations.flatMap((registration, index): Offer[] => {
    const { state, url, opens, closes } = registration;
    const availability = AVAILABILITY[state];
    if (availability === undefined) return [];
    const { whom } = formWords(registration, index, words);
    return [
      {
        '@type': 'Offer',
        ...(whom !== undefined && { name: whom }),
        url,
        availability,
        ...(opens && { validFrom: inZone(opens) }),
        ...(closes && { validThrough: inZone(closes) }),
        ...(index === 0 || event.cost?.kind !== 'paid' ? price : {}),
      },
    ];
  });
}

/** The price of an offer: nothing where a donation is asked for; the lowest of a sliding scale. */
function priceOf({ kind, from, to, currency }: Cost): Pick<Offer, 'price' | 'priceCurrency'> {
  if (kind !== 'paid') return { price: 0, ...(currency && { priceCurrency: currency }) };
  const lowest = from ?? (to === undefined ? undefined : 0);
  if (lowest === undefined || currency === undefined) return {};
  return {
    price: lowest,
    priceCurrency: currency,
    ...(to !== undefined &&
      to !== lowest && {
        priceSpecification: {
          '@type': 'PriceSpecification',
          minPrice: lowest,
          maxPrice: to,
          priceCurrency: currency,
        },
      }),
  };
}

/** Events in the terms of schema.org, as pages carry them for search engines. */
import type {
  Event,
  EventStatusType,
  Offer,
  Place,
  VirtualLocation,
  WithContext,
} from 'schema-dts';
import { absolute, paths } from '../domain/addresses.ts';
import {
  type EventStatus,
  type Occurrence,
  occurrencePlace,
  occurrenceRegistration,
} from '../domain/event.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { phaseAt } from '../domain/time.ts';
import { accessLines } from './event-description.ts';
import { type CalendarEntry, occurrenceWords } from './calendar-entry.ts';
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

const AVAILABILITY: Partial<Record<RegistrationState, Offer['availability']>> = {
  open: 'https://schema.org/InStock',
  'not-yet': 'https://schema.org/PreOrder',
  waitlist: 'https://schema.org/LimitedAvailability',
  full: 'https://schema.org/SoldOut',
};

/** A series is described by its next occurrences; more would make its page heavy. */
export const MOST_OCCURRENCES = 10;

/**
 * An event for its page: one object for each occurrence that is not over, at most
 * {@link MOST_OCCURRENCES}, or for the last one. An undisclosed place is left out, not faked.
 */
export function eventJsonLd(entry: CalendarEntry, request: FeedRequest): WithContext<Event>[] {
  const { occurrences } = entry.event;
  const coming = occurrences.filter(({ when }) => phaseAt(when, request.now) !== 'past');
  const shown = coming.length > 0 ? coming.slice(0, MOST_OCCURRENCES) : occurrences.slice(-1);
  return shown.map((occurrence) => occurrenceJsonLd(entry, occurrence, request));
}

function occurrenceJsonLd(
  entry: CalendarEntry,
  occurrence: Occurrence,
  request: FeedRequest,
): WithContext<Event> {
  const { event, words } = entry;
  const { site, locale } = request;
  const said = occurrenceWords(words, occurrence);
  const place = publicPlace(occurrencePlace(event, occurrence));
  const page = absolute(paths.event(event.id), locale, site);
  const attendance = place && ATTENDANCE[place.kind];
  const location = place && locationsOf(place);
  const offer = offerOf(entry, occurrence, request);
  const end = endText(occurrence.when);
  const { languages, previousStart, repeats } = event.data;
  const item: Event = {
    '@type': 'Event',
    name: said.title,
    description: [said.summary, ...accessLines(event, occurrence, said, request.format)].join('\n'),
    url: page,
    startDate: startText(occurrence.when),
    ...(end !== undefined && { endDate: end }),
    eventStatus: STATUS[occurrence.status],
    ...(previousStart !== undefined && {
      previousStartDate: wallText(previousStart, event.timezone),
    }),
    ...(attendance && { eventAttendanceMode: attendance }),
    ...(location && location.length > 0 && { location }),
    ...(languages.length > 0 && { inLanguage: languages }),
    ...(offer && { offers: offer }),
    ...(entry.image && { image: entry.image.url }),
    ...(repeats && { superEvent: { '@type': 'EventSeries', name: words.title, url: page } }),
    organizer: {
      '@type': 'Organization',
      name: site.name,
      url: absolute(paths.home(), locale, site),
    },
  };
  return Object.assign({ '@context': 'https://schema.org' as const }, item);
}

function locationsOf(place: PublicPlace): (Place | VirtualLocation)[] {
  const { kind, name, address, locality, url, latitude, longitude } = place;
  const physical = kind === 'online' ? undefined : (name ?? address ?? locality);
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
          },
        ]),
    ...(url === undefined || kind === 'in-person'
      ? []
      : [{ '@type': 'VirtualLocation' as const, url }]),
  ];
}

/** The registration while it matters: not when it is closed, over or called off. */
function offerOf(
  { event }: CalendarEntry,
  occurrence: Occurrence,
  { now }: FeedRequest,
): Offer | undefined {
  const registration = occurrenceRegistration(event, occurrence, now);
  const availability = registration && AVAILABILITY[registration.state];
  if (registration === undefined || availability === undefined) return undefined;
  const { url, opens, closes } = registration;
  const inZone = (time: Temporal.Instant): string =>
    offsetTime(time.toZonedDateTimeISO(event.timezone));
  return {
    '@type': 'Offer',
    url,
    availability,
    ...(opens && { validFrom: inZone(opens) }),
    ...(closes && { validThrough: inZone(closes) }),
  };
}

/** Where an event is, as calendars say it. What only those know who registered is never published. */
import type { Place } from '../domain/place.ts';
import type { EventWords } from './calendar-entry.ts';
import { phaseAt, type When } from '../domain/time.ts';
import type { CalendarWords } from '../i18n/calendar/en.ts';

/** As much of a place as everyone may know. */
export type PublicPlace = Omit<Place, 'disclosed'> & { disclosed: boolean };

/**
 * As much of a place as everyone may know: of an undisclosed one how to take part and the
 * locality, whatever else a file may hold.
 */
export function publicPlace(place: Place | undefined): PublicPlace | undefined {
  if (place === undefined) return undefined;
  const { kind, locality } = place;
  return place.disclosed === 'public'
    ? { ...place, disclosed: true }
    : { kind, ...(locality !== undefined && { locality }), disclosed: false };
}

/** The place at a moment: of a past event, one that was never announced is not still to be announced. */
export function announcedPlace(
  place: Place | undefined,
  when: When,
  now: Temporal.Instant,
): Place | undefined {
  return place?.kind === 'to-be-announced' && phaseAt(when, now) === 'past' ? undefined : place;
}

/**
 * The place in one line; undefined where nothing is known. A march without a place of its own is
 * where people gather, or where it sets out.
 * @param said words of the occurrence, for the room in the language of the feed.
 */
export function locationText(
  full: Place | undefined,
  words: CalendarWords,
  said: Pick<EventWords, 'room' | 'meetingPoint'>,
): string | undefined {
  const place = publicPlace(full);
  if (place === undefined) return undefined;
  if (place.kind === 'to-be-announced') return join(place.locality, words.toBeAnnounced);
  if (!place.disclosed)
    return join(
      place.kind === 'online' ? words.online : place.locality,
      words.givenWhenYouRegister,
    );
  const { name, room, address, locality, meetingPoint, route } = place;
  const gathering = meetingPoint === undefined ? route?.from : (said.meetingPoint ?? meetingPoint);
  const spot = name ?? address;
  const there = join(
    name,
    room && (said.room ?? room),
    address,
    spot === undefined ? gathering : undefined,
    locality,
  );
  if (place.kind === 'in-person') return there;
  if (place.kind === 'hybrid') return join(there, words.online, place.url);
  return join(words.online, place.url ?? place.name);
}

/** Where the event may be joined online, if everyone may know. */
export function publicLink(full: Place | undefined): string | undefined {
  const place = publicPlace(full);
  return place?.kind === 'in-person' ? undefined : place?.url;
}

/** Degrees north and east, if they are given and everyone may know. */
export function position(
  full: Place | undefined,
): { latitude: number; longitude: number } | undefined {
  const { latitude, longitude } = publicPlace(full) ?? {};
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function join(...parts: (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(', ');
}

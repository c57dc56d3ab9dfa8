/** Where an event is, as calendars say it. What is told only after registration is never said. */
import type { Place } from '../domain/event.ts';
import type { CalendarWords } from '../i18n/calendar/en.ts';

/**
 * The place in one line; undefined where nothing is known. An undisclosed place is its locality at
 * most, whatever else a file may hold.
 */
export function locationText(place: Place | undefined, words: CalendarWords): string | undefined {
  if (place === undefined) return undefined;
  if (place.kind === 'to-be-announced') return join(place.locality, words.toBeAnnounced);
  if (place.disclosed === 'after-registration')
    return place.kind === 'online'
      ? join(words.online, words.givenWhenYouRegister)
      : join(place.locality, words.givenWhenYouRegister);
  const room = join(place.name, place.address, place.locality);
  if (place.kind === 'in-person') return room;
  const online = place.url ?? (place.kind === 'online' ? place.name : undefined);
  return join(place.kind === 'hybrid' ? room : undefined, join(words.online, online));
}

/** Where the event may be joined online, if everyone may know. */
export function publicLink(place: Place | undefined): string | undefined {
  return place?.disclosed === 'public' && place.kind !== 'in-person' ? place.url : undefined;
}

/** Degrees north and east, if they are given and everyone may know. */
export function position(
  place: Place | undefined,
): { latitude: number; longitude: number } | undefined {
  if (place?.disclosed !== 'public') return undefined;
  const { latitude, longitude } = place;
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function join(...parts: (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(', ');
}

/** Where an event is, in the words of a language. */
import type { Place } from '../domain/place.ts';
import type { EventTranslation } from '../schema/translation.ts';
import type { Content } from './content.ts';
import { localized, translationOf } from './localized-entry.ts';
import type { Langs } from './reference-views.ts';

/** The words of a place that may be translated. */
interface PlaceWords {
  name: string | undefined;
  transit: string | undefined;
  room: string | undefined;
  directions: string | undefined;
  meetingPoint: string | undefined;
  routeNote: string | undefined;
}

/** A place in the words of a language. */
export interface LocalPlace extends Place {
  /** BCP 47 tag of the language that each of its words is in. */
  langs: Langs<PlaceWords>;
}

/**
 * A place in the words of a language.
 * @param own words of the event's translation; undefined for a place that one occurrence alone has.
 */
export function localPlace(
  all: Content,
  place: Place,
  own: EventTranslation | undefined,
  locale: string,
): LocalPlace {
  const { name, transit, room, directions, meetingPoint, route } = place;
  const original = { name, transit, room, directions, meetingPoint, routeNote: route?.note };
  const shared =
    place.id === undefined ? undefined : translationOf(all, 'places', place.id, locale);
  const { words, langs } = localized<PlaceWords>(
    original,
    {
      name: shared?.name,
      transit: shared?.transit,
      room: own?.room,
      directions: own?.directions,
      meetingPoint: own?.meetingPoint,
      routeNote: own?.routeNote,
    },
    locale,
  );
  const { routeNote, ...rest } = words;
  return { ...place, ...rest, ...(route && { route: { ...route, note: routeNote } }), langs };
}

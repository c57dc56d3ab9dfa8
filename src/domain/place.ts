/** Where events are: what their own files say, joined with the files of places they name. */
import type { AccessKind, AccessAnswer } from '../schema/access.ts';
import type { EventData } from '../schema/event.ts';
import type { DISCLOSURES, PLACE_KINDS } from '../schema/place.ts';
import type { VenueData } from '../schema/venue.ts';

/** Where an event is, as its file says it: an id of `content/places/`, or fields. */
export type PlaceData = NonNullable<EventData['place']>;

/** What is known of access, as content gives it. */
export type Access = NonNullable<EventData['access']>;

/** Where an event is. With `disclosed: after-registration` only `kind` and `locality` are given. */
export interface Place {
  kind: (typeof PLACE_KINDS)[number];
  disclosed: (typeof DISCLOSURES)[number];
  /** Its id in `content/places/`, where it has a page. */
  id?: string | undefined;
  name?: string | undefined;
  address?: string | undefined;
  locality?: string | undefined;
  /** Degrees north and east (WGS 84). */
  latitude?: number | undefined;
  longitude?: number | undefined;
  room?: string | undefined;
  /** How to find the way in. */
  directions?: string | undefined;
  /** Where people gather. */
  meetingPoint?: string | undefined;
  /** Of a march. */
  route?: { from: string; to?: string | undefined; note?: string | undefined } | undefined;
  /** Where one takes part online. */
  url?: string | undefined;
  /** The website of the place itself. */
  website?: string | undefined;
  /** How to get there by public transit. */
  transit?: string | undefined;
}

/** The files of `content/places/`, by id. */
export type Venues = ReadonlyMap<string, VenueData>;

/** The id of `content/places/` that a place names, if it does. */
export function placeId(data: PlaceData | undefined): string | undefined {
  return typeof data === 'string' ? data : data?.id;
}

/** The ids of `content/places/` that an event and its single occurrences name. */
export function venueIds({ place, repeats }: EventData): string[] {
  const all = [place, ...(repeats?.changes ?? []).map((change) => change.place)];
  return [...new Set(all.flatMap((data) => placeId(data) ?? []))];
}

/** Where an event is; of a place that is not there, only its id is known. */
export function readPlace(data: PlaceData | undefined, venues: Venues): Place | undefined {
  if (data === undefined) return undefined;
  const { kind = 'in-person', ...own } =
    typeof data === 'string' ? { id: data, disclosed: 'public' as const } : data;
  const venue = own.id === undefined ? undefined : venues.get(own.id);
  return { ...own, kind, ...(venue && venuePlace(venue)) };
}

function venuePlace({ name, address, locality, geo, url, transit }: VenueData): Partial<Place> {
  return { name, address, locality, ...geo, website: url, transit };
}

/**
 * What is known of access: what is said later overrides single kinds of what is said before.
 * @param said from the most general to the most special; undefined where nothing is said.
 */
export function joinAccess(...said: readonly (Access | undefined)[]): Access | undefined {
  const known = said.filter((access) => access !== undefined);
  return known.length < 2 ? known[0] : (Object.assign({}, ...known) as Access);
}

/** What is known of a kind of access: what can be asked for can be had. */
export function isOffered(access: Access | undefined, kind: AccessKind): boolean {
  const answer: AccessAnswer | undefined = access?.[kind];
  return answer === 'yes' || answer === 'on-request';
}

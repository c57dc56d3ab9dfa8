/** A valid event as the site would publish it, for rules that ask what its fields mean. */
import { type CampaignEvent, readEvent } from '../domain/event.ts';
import type { Venues } from '../domain/place.ts';
import type { EventData } from '../schema/event.ts';
import type { VenueData } from '../schema/venue.ts';
import type { Content } from './checked-content.ts';
import type { CheckedEntry } from './checked-entry.ts';

const venuesOfContent = new WeakMap<Content, Venues>();

/** The valid files of `content/places/`. */
function venuesOf(content: Content): Venues {
  let venues = venuesOfContent.get(content);
  if (venues === undefined) {
    const valid = [...content.originals.places].filter(([, { read }]) => read?.valid === true);
    venues = new Map(valid.map(([id, { read }]) => [id, read?.value as VenueData]));
    venuesOfContent.set(content, venues);
  }
  return venues;
}

/** An event without mistakes; undefined for one with some, such as an hour that does not exist. */
export function checkedEvent(entry: CheckedEntry, content: Content): CampaignEvent | undefined {
  if (entry.kind !== 'events' || entry.locale !== undefined || entry.read?.valid !== true)
    return undefined;
  const { timezone = 'UTC', currency } = content.site;
  try {
    const venues = venuesOf(content);
    return readEvent(entry.id, entry.read.value as EventData, { timezone, currency, venues });
  } catch {
    return undefined;
  }
}

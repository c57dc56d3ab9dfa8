/** The pages of `content/places/`: what is known of each, and what is on there. */
import type { Access } from '../domain/place.ts';
import { PART_LENGTH } from '../domain/paging.ts';
import type { VenueData } from '../schema/venue.ts';
import { content } from './content.ts';
import { type OccurrenceView, occurrenceViews } from './event-views.ts';
import { localPlace, type LocalPlace } from './local-place.ts';
import { localized, translationOf } from './localized-entry.ts';
import { query } from './query.ts';
import { type Langs, required } from './reference-views.ts';
import { past, upcoming } from './upcoming.ts';

/** What is said of access besides its kinds. */
export interface AccessWords {
  accessNote: string | undefined;
  accessContact: string | undefined;
}

/** What the page of a place shows. */
export interface PlacePage {
  venue: VenueData;
  place: LocalPlace;
  access: Access | undefined;
  words: AccessWords;
  langs: Langs<AccessWords>;
  /** The next of what is on there, and the latest of what was. */
  upcoming: OccurrenceView[];
  past: OccurrenceView[];
}

/**
 * What the page of a place shows.
 * @throws {Error} when there is no such place.
 */
export const placePage = query(
  'place page',
  async (id: string, locale: string): Promise<PlacePage> => {
    const all = await content();
    const venue = required(all.venues.get(id), 'place', id);
    const timeline = all.timelineOfVenue.get(id);
    const { geo, url, access, ...data } = venue;
    const { words, langs } = localized<AccessWords>(
      { accessNote: access?.note, accessContact: access?.contact },
      translationOf(all, 'places', id, locale),
      locale,
    );
    return {
      venue,
      place: localPlace(
        all,
        { id, kind: 'in-person', disclosed: 'public', ...data, ...geo, website: url },
        undefined,
        locale,
      ),
      access,
      words,
      langs,
      upcoming: await occurrenceViews(upcoming(timeline).slice(0, PART_LENGTH), locale),
      past: await occurrenceViews(past(timeline).slice(0, PART_LENGTH), locale),
    };
  },
);

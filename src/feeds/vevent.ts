/** An event as the entries of a calendar: one, or for a series one and its exceptions. */
import { absolute, paths, type SiteAddress } from '../domain/addresses.ts';
import { type EventStatus, type Occurrence, occurrencePlace, takesPlace } from '../domain/event.ts';
import type { When } from '../domain/time.ts';
import { eventUid } from '../domain/uid.ts';
import { descriptionText, type Language, titleText } from './event-description.ts';
import { type CalendarEntry, occurrenceWords } from './calendar-entry.ts';
import type { EntryFields } from './icalendar.ts';
import { locationText, announcedPlace, position, publicLink } from './event-location.ts';
import { seriesOf } from './recurrence.ts';

/** What entries of all calendars of a site have in common. */
export interface CalendarContext extends Language {
  site: SiteAddress & { calendarDomain: string };
  /** The moment that counts as now: what is said of places and registrations depends on it. */
  now: Temporal.Instant;
}

const STATUS: Record<EventStatus, EntryFields['status']> = {
  scheduled: 'CONFIRMED',
  rescheduled: 'CONFIRMED',
  'moved-online': 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** The entries of an event; none for a series whose every occurrence is excepted. */
export function entriesOf(entry: CalendarEntry, context: CalendarContext): EntryFields[] {
  const { event } = entry;
  const [first] = event.occurrences;
  if (first === undefined) return [];
  const series = seriesOf(event);
  if (series === undefined) return [fieldsOf(entry, first, first.when, [], context)];
  const { status, statusNote } = event.data;
  // The series itself says what holds for every occurrence that has nothing of its own. One may
  // register for it until its last is over.
  const { when: last } = event.occurrences.at(-1) ?? first;
  const usual = { ...first, when: last, status, statusNote, change: undefined };
  return [
    fieldsOf(entry, usual, series.first, series.lines, context),
    ...series.overrides.map(({ occurrence, recurrenceId }) =>
      fieldsOf(entry, occurrence, occurrence.when, [recurrenceId], context),
    ),
  ];
}

function fieldsOf(
  entry: CalendarEntry,
  occurrence: Occurrence,
  when: When,
  recurrence: string[],
  context: CalendarContext,
): EntryFields {
  const { event, campaigns, topics, image, revision } = entry;
  const { site, locale, format, now } = context;
  const { feeds: words } = format.words;
  const page = absolute(paths.event(event.id), locale, site);
  const said = occurrenceWords(entry.words, occurrence);
  const place = announcedPlace(occurrencePlace(event, occurrence), occurrence.when, now);
  return {
    uid: eventUid(event, site.calendarDomain),
    sequence: revision.sequence,
    modified: revision.modified,
    when,
    recurrence,
    title: titleText(said.title, occurrence.status, words),
    description: descriptionText(entry, occurrence, context, page, now),
    location: locationText(place, words, said),
    status: STATUS[occurrence.status],
    // A day whose hour is not known, and what does not take place, keeps nobody busy.
    busy: takesPlace(occurrence.status) && (when.kind === 'timed' || when.timeKnown),
    categories: [...campaigns, ...topics].map(({ title }) => title),
    page,
    position: position(place),
    image: image?.url,
    conference: publicLink(place),
    conferenceLabel: words.joinOnline,
  };
}

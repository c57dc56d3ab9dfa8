/** Narrowing down what is coming: online, in person, by locality, topic, language, access. */
import { addressWords } from './address-words.ts';
import { isOffered } from './place.ts';
import { ACCESS_KINDS, type AccessKind } from '../schema/access.ts';
import { type CampaignEvent, type Occurrence, occurrenceAccess, occurrencePlace } from './event.ts';

/** One way to narrow down a list of events. */
export type EventFilter =
  | { by: 'place'; value: 'online' | 'in-person' }
  /** `value` are the words of the locality in addresses, `name` is its name. */
  | { by: 'locality'; value: string; name: string }
  /** An id of `topics` in `site.yaml`. */
  | { by: 'topic'; value: string }
  | { by: 'language'; value: string }
  | { by: 'access'; value: AccessKind };

/** Whether an occurrence is what a filter asks for. What is both online and in person is either. */
export function passesFilter(
  event: CampaignEvent,
  occurrence: Occurrence,
  filter: EventFilter,
): boolean {
  switch (filter.by) {
    case 'place': {
      const kind = occurrencePlace(event, occurrence)?.kind;
      return kind === filter.value || kind === 'hybrid';
    }
    case 'language':
      return event.data.languages.includes(filter.value);
    case 'locality': {
      const locality = occurrencePlace(event, occurrence)?.locality;
      return locality !== undefined && localityWords(locality) === filter.value;
    }
    case 'topic':
      return event.data.topics.includes(filter.value);
    case 'access':
      return isOffered(occurrenceAccess(event, occurrence), filter.value);
  }
}

/**
 * The words of a locality in addresses: `Brooklyn, NY` and `Brooklyn` are both `brooklyn`. Empty
 * where it has no letters.
 */
export function localityWords(locality: string): string {
  return addressWords(locality.split(',')[0] ?? '');
}

/**
 * The part of an address that names a filter: `online`, `in-brooklyn`, `topic-housing`,
 * `language-es`, `access-sign-language`.
 */
export function filterSlug({ by, value }: EventFilter): string {
  if (by === 'place') return value;
  if (by === 'locality') return `in-${value}`;
  const name = by === 'access' ? value.replace(/[A-Z]/g, (letter) => `-${letter}`) : value;
  return `${by}-${name.toLowerCase()}`;
}

function localityFilters(localities: Iterable<string>): EventFilter[] {
  const names = new Map<string, string>();
  for (const locality of [...localities].sort()) {
    const value = localityWords(locality);
    // The address of `Person` would be that of everything in person.
    if (!['', 'person'].includes(value) && !names.has(value))
      names.set(value, locality.split(',')[0] ?? '');
  }
  return [...names].map(([value, name]) => ({ by: 'locality' as const, value, name }));
}

/** Whether what passes a filter has a calendar of its own, to be subscribed to. */
export function hasCalendar({ by }: EventFilter): boolean {
  return by === 'locality' || by === 'topic';
}

/**
 * All filters that have pages: their addresses stay, whether anything passes them or not.
 * @param languages BCP 47 tags of all languages that events are held in.
 * @param localities of all events, as content writes them; those with the same words are one.
 * @param topics ids of all topics of the site.
 */
export function eventFilters(
  languages: Iterable<string>,
  localities: Iterable<string> = [],
  topics: Iterable<string> = [],
): EventFilter[] {
  return [
    { by: 'place', value: 'online' },
    { by: 'place', value: 'in-person' },
    ...localityFilters(localities),
    ...[...topics].sort().map((value) => ({ by: 'topic' as const, value })),
    ...[...languages].sort().map((value) => ({ by: 'language' as const, value })),
    ...ACCESS_KINDS.map((value) => ({ by: 'access' as const, value })),
  ];
}

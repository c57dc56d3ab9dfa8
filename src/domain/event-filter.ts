/** Narrowing down what is coming: online, in person, by language, by access. */
import { ACCESS_KINDS, type AccessKind } from '../schema/access.ts';
import { type CampaignEvent, type Occurrence, occurrenceAccess, occurrencePlace } from './event.ts';

/** One way to narrow down a list of events. */
export type EventFilter =
  | { by: 'place'; value: 'online' | 'in-person' }
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
    case 'access': {
      // What can be asked for can be had.
      const answer = occurrenceAccess(event, occurrence)?.[filter.value];
      return answer === 'yes' || answer === 'on-request';
    }
  }
}

/** The part of an address that names a filter: `online`, `language-es`, `access-sign-language`. */
export function filterSlug({ by, value }: EventFilter): string {
  if (by === 'place') return value;
  const name = by === 'access' ? value.replace(/[A-Z]/g, (letter) => `-${letter}`) : value;
  return `${by}-${name.toLowerCase()}`;
}

/**
 * All filters that have pages: their addresses stay, whether anything passes them or not.
 * @param languages BCP 47 tags of all languages that events are held in.
 */
export function eventFilters(languages: Iterable<string>): EventFilter[] {
  return [
    { by: 'place', value: 'online' },
    { by: 'place', value: 'in-person' },
    ...[...languages].sort().map((value) => ({ by: 'language' as const, value })),
    ...ACCESS_KINDS.map((value) => ({ by: 'access' as const, value })),
  ];
}

/** Where an event is, in one line; an undisclosed place never. */
import type { Words } from '../i18n/interface-words.ts';
import type { Place } from '../domain/place.ts';

/** How a place is written. */
export interface PlaceStyle {
  /** The event is over: what was to be announced was never recorded. */
  over: boolean;
  /** Street address too. */
  address?: boolean;
}

/** Where an event is, in one line; an undisclosed place never. */
export function placeText(
  place: Place | undefined,
  words: Words['place'],
  { over, address = false }: PlaceStyle,
): string {
  const kind = place?.kind ?? 'to-be-announced';
  const undisclosed = place?.disclosed === 'after-registration' && kind !== 'online';
  const parts: (string | undefined)[] = [];
  if (kind === 'to-be-announced') parts.push(over ? words.notRecorded : words[kind]);
  if (kind === 'online') parts.push(words.online);
  if (undisclosed) parts.push(words.afterRegistration);
  if (place?.name !== words.online) parts.push(place?.name);
  if (address) parts.push(place?.address);
  parts.push(place?.locality);
  const known = parts.filter((part) => part !== undefined);
  if (kind === 'in-person' && known.length === 0) known.push(words['in-person']);
  if (kind === 'hybrid') known.push(words.hybridOnline);
  return known.join(', ');
}

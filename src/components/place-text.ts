/** Where an event is, in one line; an undisclosed place never. */
import type { Words } from '../i18n/interface-words.ts';
import type { InlineText } from './inline-text.ts';
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
): InlineText {
  const kind = place?.kind ?? 'to-be-announced';
  const undisclosed = place?.disclosed === 'after-registration' && kind !== 'online';
  const names = [
    place?.name === words.online ? undefined : place?.name,
    address ? place?.address : undefined,
    place?.locality,
  ].flatMap((name) => (name === undefined ? [] : [{ name }]));
  const parts: (string | { name: string })[] = [];
  if (kind === 'to-be-announced') parts.push(over ? words.notRecorded : words[kind]);
  if (kind === 'online') parts.push(words.online);
  if (undisclosed) parts.push(words.afterRegistration);
  parts.push(...names);
  if (kind === 'in-person' && parts.length === 0) parts.push(words['in-person']);
  if (kind === 'hybrid') parts.push(words.hybridOnline);
  return parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
}

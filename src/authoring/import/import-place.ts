/** Where an event is, from the free text of LOCATION (RFC 5545, section 3.8.1.7). */
import type { Fields } from '../entry-text.ts';

/** A place as fields of an event, with what was left out of it. */
export interface ImportedPlace {
  fields: Fields;
  notes: string[];
}

/** Hosts of calls: who has such an address is in the call. */
const CALL_HOST =
  /(^|\.)(zoom\.us|zoomgov\.com|meet\.google\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com|gotomeeting\.com|bluejeans\.com|whereby\.com|jitsi\.org|jit\.si)$/i;

/** Hosts of pages that announce events: the place is told there, if at all. */
const EVENT_PAGE_HOST = /(^|\.)(lu\.ma|luma\.com|meetup\.com|eventbrite\.com|facebook\.com)$/i;

/** Whether an address is a page that announces an event. */
export function isEventPage(address: string): boolean {
  return URL.canParse(address) && EVENT_PAGE_HOST.test(new URL(address).hostname);
}

/** Whether an address leads into a call. */
export function isCallAddress(address: string): boolean {
  return URL.canParse(address) && CALL_HOST.test(new URL(address).hostname);
}

const ONLINE_WORDS =
  /\b(online|virtual|zoom|google meet|(?:microsoft |ms )?teams(?: meeting)?|skype|webex|jitsi|discord|livestream|live stream|webinar|video ?(?:call|conference)|en línea|videollamada)\b/i;
const UNKNOWN_WORDS = /^(tba|tbd|tbc|to be (?:announced|determined|confirmed)|por anunciar)\.?$/i;
const COUNTRIES = /^(usa|us|united states(?: of america)?|uk|united kingdom)$/i;
/** A number before the street (388 Atlantic Ave) or after it (Hauptstraße 5). */
const STREET =
  /^\d[\w/-]*\s+\p{L}|^(?!(?:room|floor|suite|hall|level|sala)\b)\p{L}{4}.*\s\d{1,4}\w?$/iu;

/**
 * Reads a location.
 * @param location as the file has it.
 * @param hasCall whether the event has the address of a call elsewhere in its file.
 */
export function placeOf(location: string, hasCall: boolean): ImportedPlace | undefined {
  const [address = ''] = /https?:\/\/\S+/.exec(location) ?? [];
  const words = location
    .replace(address, '')
    .replace(/^[\s,;(|-]+/, '')
    .replace(/(?<![\s,;)|-])[\s,;)|-]+$/, '')
    .trim();
  if (hasCall || isCallAddress(address)) {
    const kind = words === '' || ONLINE_WORDS.test(words) ? 'online' : 'hybrid';
    return {
      fields:
        kind === 'online' ? { kind, disclosed: 'after-registration' } : { kind, ...partsOf(words) },
      notes: [
        'The address of the call was left out: this file is public. Send it to those who register.',
      ],
    };
  }
  if (isEventPage(address) && words === '')
    return {
      fields: { kind: 'to-be-announced' },
      notes: [`The calendar names no place, only the page of the event: ${address}`],
    };
  if (address !== '' && words === '') {
    const isSafe = address.startsWith('https://');
    return {
      fields: { kind: 'online', ...(isSafe ? { url: address } : {}) },
      notes: isSafe ? [] : [`Its address is not https and was left out: ${address}`],
    };
  }
  if (words === '') return undefined;
  if (UNKNOWN_WORDS.test(words)) return { fields: { kind: 'to-be-announced' }, notes: [] };
  if (ONLINE_WORDS.test(words) && !STREET.test(words))
    return { fields: { kind: 'online' }, notes: [] };
  return { fields: { kind: 'in-person', ...partsOf(words) }, notes: [] };
}

/** Name, address and locality from a text whose parts stand between commas or on lines. */
function partsOf(words: string): Fields {
  const parts = words
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !COUNTRIES.test(part));
  const street = parts.findIndex((part) => STREET.test(part));
  if (street < 0) {
    const [name = '', ...rest] = parts;
    return { name: name.slice(0, 120), locality: localityOf(rest) };
  }
  return {
    name: parts.slice(0, street).join(', ').slice(0, 120),
    address: parts[street]!.slice(0, 160),
    locality: localityOf(parts.slice(street + 1)),
  };
}

/** City, state and postal code as one line. */
function localityOf(parts: readonly string[]): string {
  return parts
    .join(', ')
    .replace(/, (\d{5}(?:-\d{4})?)$/, ' $1')
    .slice(0, 80);
}

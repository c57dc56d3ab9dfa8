/**
 * Values as iCalendar writes them (RFC 5545, section 3.3), where `ical-generator` leaves that to
 * its caller.
 */
import { escape } from 'ical-generator';

/** Line breaks of any kind: also those that only some readers take for one. */
const LINE_BREAKS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** A control character other than the line feed. None may stand in a calendar. */
const CONTROL = /[^\P{Cc}\n]/gu;

/** Tabs, thin spaces and no-break spaces: not every calendar program can show them. */
const SPACES = /[\t\u00a0\u2009\u202f]/g;

/**
 * Text of several lines without anything that a content line cannot hold: line breaks become line
 * feeds, {@link SPACES} become spaces, other control characters and halves of surrogate pairs are
 * removed.
 */
export function plainLines(text: string): string {
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replace(SPACES, ' ').replace(CONTROL, '');
}

/** The same on one line: for titles, places and names. */
export function plainLine(text: string): string {
  return plainLines(text).replace(/\n+/g, ' ');
}

/** A TEXT value (section 3.3.11): backslash, semicolon, comma and line feed escaped. */
export function textValue(text: string): string {
  return escape(plainLines(text), false);
}

/** A quoted parameter value (section 3.2), with RFC 6868 for what quotes cannot hold. */
export function quoted(text: string): string {
  return `"${escape(plainLine(text), true)}"`;
}

/**
 * A URI value (section 3.3.13): raw, never escaped as text.
 * @throws {Error} for anything but visible ASCII, which could end the line or the value.
 */
export function uriValue(address: string): string {
  if (!/^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(address) || address.includes('"'))
    throw new Error(`"${address}" is no address that a calendar can hold.`);
  return address;
}

/** `20191212` (section 3.3.4). */
export function compactDate(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '');
}

/** `20191212T190000` (section 3.3.5), the clock on the wall. */
export function compactDateTime(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** `20191213T000000Z` (section 3.3.5). */
export function compactUtc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/**
 * Writing iCalendar (RFC 5545, RFC 7986) with `ical-generator`, and all that it leaves to its
 * caller. It writes what an entry is made of, escapes texts and folds lines; the rest is done here:
 *
 * - The frame of the calendar. It would write properties after components, where RFC 5545
 *   (section 3.4) has none, its own TIMEZONE-ID, and names without escaping them.
 * - RRULE, EXDATE and RECURRENCE-ID, which it writes as times even for whole days; addresses, which
 *   it escapes as if they were text; GEO, which it leaves out on the equator; IMAGE and CONFERENCE,
 *   which it does not know. These come to it too late and stand before the end of the entry.
 * - Id, stamp and sequence are always given, because it invents what is missing; an end that is
 *   before its start is refused, because it would swap the two.
 * - Texts are cleaned of control characters, and the last line is ended.
 */
import {
  foldLines,
  ICalCalendar,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { beginsAt, endInstant, type When } from '../domain/time.ts';
import { vtimezone } from './timezone/vtimezone.ts';
import { assertOffsets } from './timezone/verify-timezones.ts';
import { plainLine, plainLines, quoted, textValue, uriValue } from './icalendar-values.ts';

/** What is written of one entry of a calendar. Texts are plain and not escaped. */
export interface EntryFields {
  uid: string;
  /** Rises with its times, status or place; never falls (RFC 5546, section 2.1.4). */
  sequence: number;
  /** When it was last changed: LAST-MODIFIED and DTSTAMP. */
  modified: Temporal.Instant;
  when: When;
  /** Whole content lines, as {@link file://./recurrence.ts} makes them. */
  recurrence: readonly string[];
  title: string;
  /** May hold line feeds. */
  description: string;
  location: string | undefined;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Whether it takes up the time of whoever subscribes: OPAQUE, else TRANSPARENT. */
  busy: boolean;
  categories: readonly string[];
  /** Whole address of its page. */
  page: string;
  position: { latitude: number; longitude: number } | undefined;
  /** Whole address of its picture. */
  image: string | undefined;
  /** Whole address where it can be joined online. */
  conference: string | undefined;
  conferenceLabel: string;
}

/** What is written of a calendar itself. Texts are plain and not escaped. */
export interface CalendarFields {
  /** Who made it, in the form of a public identifier: `-//Owner//Product//EN`. */
  productId: string;
  name: string;
  description: string;
  /** IANA zone of whoever publishes it. */
  timezone: string;
  /** Whole address of a page about it. */
  page: string;
  /** Whole address it is fetched from. */
  source: string;
  /** How often to look for news, as an ISO 8601 duration: `PT12H`. */
  refresh: string;
  /** CSS name of a color (RFC 7986, section 5.9), and the very color for those who read it. */
  color: { name: string; hex: string };
}

/** Entries need a calendar to belong to; this one says nothing of zones, so times stay in UTC. */
const OWNER = new ICalCalendar({ timezone: null });

const END = 'END:VEVENT\r\n';

/**
 * One entry, folded, each line ended by CRLF.
 * @throws {Error} for an end before its start, or an address that is none.
 */
export function writeEntry(fields: EntryFields): string {
  const { when } = fields;
  const [start, end] =
    when.kind === 'days'
      ? // The end of whole days is the first day after them (RFC 5545, section 3.6.1).
        [when.first, when.last.add({ days: 1 })]
      : [when.start, when.end];
  if (Temporal.Instant.compare(endInstant(when), beginsAt(when)) < 0)
    throw new Error(`The event ${fields.uid} ends before it begins.`);
  const event = new ICalEvent(
    {
      id: plainLine(fields.uid),
      sequence: fields.sequence,
      stamp: fields.modified,
      lastModified: fields.modified,
      start,
      end: end ?? null,
      allDay: when.kind === 'days',
      timezone: when.kind === 'days' ? null : when.timezone,
      summary: plainLine(fields.title),
      description: plainLines(fields.description),
      location: fields.location === undefined ? null : { title: plainLine(fields.location) },
      status: ICalEventStatus[fields.status],
      transparency: fields.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      categories: fields.categories.map((name) => ({ name: plainLine(name) })),
    },
    OWNER,
  );
  return foldLines(`${event.toString().slice(0, -END.length)}${lines(ownLines(fields))}${END}`);
}

/** The lines of an entry that `ical-generator` cannot write, or not right. */
function ownLines(fields: EntryFields): string[] {
  const { position, image, conference } = fields;
  const type = image === undefined ? undefined : IMAGE_TYPES[/\.(\w+)$/.exec(image)?.[1] ?? ''];
  return [
    ...fields.recurrence,
    `URL:${uriValue(fields.page)}`,
    ...(position ? [`GEO:${position.latitude};${position.longitude}`] : []),
    ...(image === undefined
      ? []
      : [
          `IMAGE;VALUE=URI;DISPLAY=FULLSIZE${type === undefined ? '' : `;FMTTYPE=${type}`}:${uriValue(image)}`,
        ]),
    ...(conference === undefined
      ? []
      : [`CONFERENCE;VALUE=URI;LABEL=${quoted(fields.conferenceLabel)}:${uriValue(conference)}`]),
  ];
}

const IMAGE_TYPES: Record<string, string> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Lines, each ended by CRLF. */
const lines = (list: readonly string[]): string => list.map((line) => `${line}\r\n`).join('');

/**
 * A whole calendar.
 * @param entries its entries, as {@link writeEntry} wrote them.
 * @param schedules every moment they name, so that the zones cover all of them.
 * @param now the moment for which the zone of a calendar without entries is written.
 * @throws {Error} when a moment would be read with another offset than it has.
 */
export function writeCalendar(
  fields: CalendarFields,
  entries: readonly string[],
  schedules: readonly When[],
  now: Temporal.Instant,
): string {
  const zones = zoneLines(schedules);
  assertOffsets(zones, schedules);
  // A calendar without any component is not valid (RFC 5545, sections 3.4 and 3.6).
  if (entries.every((text) => text === '')) zones.push(...vtimezone(fields.timezone, now, now));
  const head = foldLines(lines([...headLines(fields), ...zones]));
  return `${head}${entries.join('')}END:VCALENDAR\r\n`;
}

function headLines(fields: CalendarFields): string[] {
  const name = textValue(plainLine(fields.name));
  const description = textValue(plainLine(fields.description));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${textValue(plainLine(fields.productId))}`,
    'CALSCALE:GREGORIAN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `DESCRIPTION:${description}`,
    `X-WR-CALDESC:${description}`,
    `X-WR-TIMEZONE:${fields.timezone}`,
    `URL:${uriValue(fields.page)}`,
    `SOURCE;VALUE=URI:${uriValue(fields.source)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${fields.refresh}`,
    `X-PUBLISHED-TTL:${fields.refresh}`,
    `COLOR:${fields.color.name}`,
    `X-APPLE-CALENDAR-COLOR:${fields.color.hex}`,
  ];
}

/** One VTIMEZONE for each zone that a time is in, in the order of their names. */
function zoneLines(schedules: readonly When[]): string[] {
  const zones = new Map<string, { first: Temporal.Instant; last: Temporal.Instant }>();
  for (const when of schedules) {
    // Times in UTC name no zone.
    if (when.kind === 'days' || when.timezone === 'UTC') continue;
    const [begins, ends] = [beginsAt(when), endInstant(when)];
    const span = zones.get(when.timezone);
    zones.set(when.timezone, {
      first: span && Temporal.Instant.compare(span.first, begins) < 0 ? span.first : begins,
      last: span && Temporal.Instant.compare(span.last, ends) > 0 ? span.last : ends,
    });
  }
  return [...zones]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zone, { first, last }]) => vtimezone(zone, first, last));
}

/** Times of a calendar file as content files write them. */
import type ICAL from 'ical.js';
import { ianaZone } from './import-zones.ts';

/** When an event is, in the form of content files: the clock on the wall in `timezone`. */
export interface ImportedTimes {
  /** `2026-11-12 17:30`, or `2026-11-12` for whole days. */
  start: string;
  /** In the same form; for whole days the last one, inclusive. Undefined where there is none. */
  end: string | undefined;
  /** IANA zone of both. */
  timezone: string;
}

/** A time whose meaning is not known. The message is for the person who imports it. */
export class UnreadableTimeError extends Error {
  override name = 'UnreadableTimeError';
}

/** Reads the times of components, all in one zone per event. */
export class TimeReader {
  /** IANA zone of times that name none, and of those in UTC. */
  readonly #fallback: string;

  constructor(calendarZone: string | undefined, siteZone: string) {
    this.#fallback = (calendarZone && ianaZone(calendarZone)) || siteZone;
  }

  /**
   * Start and end of a component.
   * @throws {UnreadableTimeError} when it has no start, or its zone is not known.
   */
  timesOf(component: ICAL.Component): ImportedTimes {
    const start = component.getFirstProperty('dtstart');
    if (start === null) throw new UnreadableTimeError('it has no start (DTSTART)');
    const timezone = this.#zoneOf(start);
    const text = this.wallTime(start, timezone);
    const end = component.getFirstProperty('dtend');
    if (end !== null) return { start: text, end: this.#endText(text, end, timezone), timezone };
    const duration = component.getFirstPropertyValue('duration') as ICAL.Duration | null;
    return { start: text, end: duration === null ? undefined : after(text, duration), timezone };
  }

  /**
   * A time on the wall clock of a zone: `2026-11-12 17:30`, or `2026-11-12`.
   * @throws {UnreadableTimeError} when its own zone is not known.
   */
  wallTime(property: ICAL.Property, timezone: string): string {
    return wallTimes(property).map((text) =>
      this.#inZone(text, this.#zoneOf(property), timezone),
    )[0]!;
  }

  /** All times of a property with a list, such as EXDATE, on the wall clock of a zone. */
  wallTimesOf(component: ICAL.Component, name: string, timezone: string): string[] {
    return component
      .getAllProperties(name)
      .flatMap((property) =>
        wallTimes(property).map((text) => this.#inZone(text, this.#zoneOf(property), timezone)),
      );
  }

  /** The civil day, in a zone, of a time that may be in UTC, as UNTIL is. */
  dayIn(time: ICAL.Time, timezone: string): string {
    return this.#inZone(time.toString(), this.#fallback, timezone).slice(0, 10);
  }

  #zoneOf(property: ICAL.Property): string {
    const tzid = property.getParameter('tzid') as string | undefined;
    if (tzid === undefined) return this.#fallback;
    const zone = ianaZone(tzid);
    if (zone === undefined)
      throw new UnreadableTimeError(`its time zone is called "${tzid}", which is no known name`);
    return zone;
  }

  /** @param text `2026-11-12`, `2026-11-12T17:30:00`, or the same with `Z` for UTC. */
  #inZone(text: string, from: string, to: string): string {
    if (text.length === 10) return text;
    const instant = text.endsWith('Z')
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(from).toInstant();
    const local = instant.toZonedDateTimeISO(to).toPlainDateTime();
    return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
  }

  #endText(start: string, property: ICAL.Property, timezone: string): string | undefined {
    const end = this.wallTime(property, timezone);
    if (start.length > 10) return end > start ? end : undefined;
    // DTEND is exclusive (RFC 5545, section 3.6.1); content names the last day.
    const last = Temporal.PlainDate.from(end.slice(0, 10)).subtract({ days: 1 }).toString();
    return last > start ? last : undefined;
  }
}

/** The times of a property as text, without a zone. */
function wallTimes(property: ICAL.Property): string[] {
  return property.getValues().map((value) => String(value));
}

function after(start: string, duration: ICAL.Duration): string | undefined {
  if (start.length === 10) {
    const last = Temporal.PlainDate.from(start).add({
      days: duration.weeks * 7 + duration.days - 1,
    });
    return last.toString() > start ? last.toString() : undefined;
  }
  const end = Temporal.PlainDateTime.from(start.replace(' ', 'T')).add({
    seconds: duration.toSeconds(),
  });
  const text = end.toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return text > start ? text : undefined;
}

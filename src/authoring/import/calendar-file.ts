/** Reads an iCalendar file (RFC 5545) into series: an event with the occurrences that differ. */
import ICAL from 'ical.js';

/** All components of one UID. */
export interface CalendarSeries {
  uid: string;
  /** The component without RECURRENCE-ID; where a file has none, the first one. */
  main: ICAL.Component;
  /** Components that replace single occurrences. */
  overrides: readonly ICAL.Component[];
}

/** A calendar file. */
export interface CalendarFile {
  series: readonly CalendarSeries[];
  /** TZID of times without a zone, where the file names one (`X-WR-TIMEZONE`). */
  timezone: string | undefined;
}

/** A text that is no iCalendar file. The message is for the person who imports it. */
export class NotACalendarError extends Error {
  override name = 'NotACalendarError';
}

/**
 * Parses the text of a calendar file.
 * @throws {NotACalendarError} for anything else.
 */
export function parseCalendarFile(text: string): CalendarFile {
  if (!/^﻿?\s*BEGIN:VCALENDAR\b/i.test(text))
    throw new NotACalendarError(
      'This is no calendar file: it does not begin with BEGIN:VCALENDAR. Look for a link called "iCal", "ICS" or "Subscribe" and use its address.',
    );
  const calendars = parsed(text);
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  const byUid = Map.groupBy(events, (event) => textOf(event, 'uid'));
  const zone = calendars.map((calendar) => textOf(calendar, 'x-wr-timezone')).find(Boolean);
  return {
    timezone: zone,
    series: [...byUid].map(([uid, components]) => {
      const [first] = components;
      const main =
        components.find((component) => !component.hasProperty('recurrence-id')) ?? first!;
      return { uid, main, overrides: components.filter((component) => component !== main) };
    }),
  };
}

function parsed(text: string): ICAL.Component[] {
  try {
    const jCal = ICAL.parse(text) as [string, ...unknown[]] | [string, ...unknown[]][];
    const roots = Array.isArray(jCal[0]) ? (jCal as [string, ...unknown[]][]) : [jCal];
    return roots.map(
      (root) => new ICAL.Component(root as ConstructorParameters<typeof ICAL.Component>[0]),
    );
  } catch (error) {
    throw new NotACalendarError(
      `This calendar file is damaged and cannot be read: ${(error as Error).message}`,
    );
  }
}

/** The first value of a property as text; empty where the component has none. */
export function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value === null ? '' : String(value).trim();
}

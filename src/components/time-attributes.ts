/**
 * Attributes from which `client/clock.ts` keeps a page right between two builds. Moments are
 * seconds since 1970 in UTC; what is hidden by the time of the build is built with `hidden`.
 */
import type { Phase, When } from '../domain/time.ts';
import { beginsAt, firstDay, endInstant } from '../domain/time.ts';

/** When a part of a page is shown: from one moment on, up to another. */
export interface ShownAttributes {
  'data-from'?: number;
  'data-until'?: number;
  hidden: boolean;
}

/** An instant in seconds since 1970. */
export function seconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}

/**
 * Attributes of a part that is shown from one moment until another.
 * @param hidden whether it is, at the time of the build.
 */
export function shown(
  from: Temporal.Instant | undefined,
  until: Temporal.Instant | undefined,
  hidden: boolean,
): ShownAttributes {
  return {
    ...(from !== undefined && { 'data-from': seconds(from) }),
    ...(until !== undefined && { 'data-until': seconds(until) }),
    hidden,
  };
}

/** Attributes of a part that is shown while something goes on. */
export function shownDuring(when: When, phase: Phase): ShownAttributes {
  return shown(beginsAt(when), endInstant(when), phase !== 'now');
}

/** Value of `datetime`: the start with its offset, or the first day. */
export function dateTime(when: When): string {
  return when.kind === 'timed' ? isoMinute(when.start) : firstDay(when).toString();
}

/** Value of `data-local`: start and end with their offsets; undefined for whole days. */
export function localSpan(when: When): string | undefined {
  if (when.kind === 'days') return undefined;
  return [when.start, when.end].flatMap((time) => (time ? [isoMinute(time)] : [])).join('/');
}

/** Value of `data-day`: the civil day it begins on and the zone in which that is counted. */
export function civilDay(when: When): string {
  return `${firstDay(when).toString()} ${when.timezone}`;
}

function isoMinute(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

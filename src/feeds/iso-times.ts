/** Moments as programs read them (ISO 8601, RFC 3339). */
import type { When } from '../domain/time.ts';

/** `2019-12-12T19:00:00-05:00`: the wall clock with its offset from UTC. */
export function offsetTime(time: Temporal.ZonedDateTime): string {
  return time.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** When it begins: `2019-12-12T19:00:00-05:00`, or `2019-12-12` for whole days. */
export function startText(when: When): string {
  return when.kind === 'days' ? when.first.toString() : offsetTime(when.start);
}

/** When it ends: a time with offset, or the last day, inclusive. Undefined where not known. */
export function endText(when: When): string | undefined {
  if (when.kind === 'days') return when.last.toString();
  return when.end && offsetTime(when.end);
}

/** `previousStart` of content in the same form; the hour may be one that the clock skips. */
export function wallText(text: string, timezone: string): string {
  return text.length === 10
    ? text
    : offsetTime(Temporal.PlainDateTime.from(text).toZonedDateTime(timezone));
}

/** Says a time back in words, so that a mistyped day is seen before it is published. */
import { readWhen } from '../domain/time.ts';
import { Formatter } from '../i18n/format.ts';
import en from '../i18n/words/en.ts';

const format = new Formatter(en);

/**
 * "Saturday, December 5, 2026, 2–4 pm, New York".
 * @param start `2026-12-05 14:00` or `2026-12-05`; `end` in the same form.
 * @throws {RangeError} for a day or an hour that does not exist.
 */
export function whenInWords(start: string, end: string | undefined, timezone: string): string {
  const wall = (text: string): string => text.replace(' ', 'T');
  const { days, hours, zone } = format.span(
    readWhen(wall(start), end === undefined ? undefined : wall(end), timezone),
  );
  const allDay = zone === undefined ? 'all day' : undefined;
  return [days, hours ?? allDay, format.zoneCity(timezone)].filter(Boolean).join(', ');
}

/** Writes dates in words, so that a mistyped day is seen before it is published. */
import { readWhen } from '../domain/time.ts';
import { Formatter } from '../i18n/format.ts';
import en from '../i18n/words/en.ts';

const format = new Formatter(en);

/**
 * When an event is: "Saturday, December 5, 2026, 2–4 pm, New York".
 * @param values start, end, timezone and timeNotKnown as content files write them.
 * @param siteZone IANA zone of events that name none.
 * @returns undefined for a day or an hour that does not exist, which the check reports.
 */
export function whenInWords(
  { start, end, timezone, timeNotKnown }: Readonly<Record<string, unknown>>,
  siteZone: string,
): string | undefined {
  if (typeof start !== 'string') return undefined;
  if (start.length < 10) return dateInWords(start);
  const wall = (text: string): string => text.replace(' ', 'T');
  const zone = typeof timezone === 'string' ? timezone : siteZone;
  try {
    const lasts = typeof end === 'string' ? wall(end) : undefined;
    const span = format.span(readWhen(wall(start), lasts, zone));
    const allDay = timeNotKnown === 'true' ? 'hour not known' : 'all day';
    const hours = span.hours ?? (span.zone === undefined ? allDay : undefined);
    return [span.days, hours, format.zoneCity(zone)].filter(Boolean).join(', ');
  } catch {
    return undefined;
  }
}

/**
 * A date of a content file in English words; what is not one is returned as it is.
 * @param date `2019`, `2019-06`, `2019-06-30` or `2019-06-30 19:00`.
 */
export function dateInWords(date: string): string {
  const [, day, clock] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[ T](\d{2}:\d{2}))?$/.exec(date) ?? [];
  if (day === undefined || day.length === 4) return date;
  try {
    if (day.length === 7) return format.month(Temporal.PlainDate.from(`${day}-01`));
    const words = format.day(Temporal.PlainDate.from(day), 'full');
    return clock === undefined
      ? words
      : `${words}, ${format.time(Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime('UTC'))}`;
  } catch {
    return date;
  }
}

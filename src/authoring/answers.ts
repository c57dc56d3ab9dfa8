/** Reads days and hours as people say them, into the form that content files use. */
import { findDates } from '../check/find-dates.ts';

/**
 * A day: `2026-12-05`, or in English words with its year ("Saturday, December 5, 2026"). A weekday
 * that does not agree makes it no day.
 * @returns `2026-12-05`, or undefined if it is none.
 */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const [date, ...others] = findDates(trimmed, 'en');
  if (date?.year === undefined || others.length > 0) return undefined;
  if (date.start > 0 || trimmed.slice(date.end).replace(/[.,]/g, '').trim() !== '')
    return undefined;
  try {
    const day = Temporal.PlainDate.from(
      { year: date.year, month: date.month, day: date.day },
      { overflow: 'reject' },
    );
    if (date.weekday !== undefined && date.weekday !== day.dayOfWeek) return undefined;
    return day.toString();
  } catch {
    return undefined;
  }
}

/**
 * An hour on the wall clock: `19:00`, `7 pm`, `7:30 p.m.`, `noon`, `midnight`.
 * @returns `19:00`, or undefined if it is none. A bare `7` could mean two hours, and is none.
 */
export function readClock(text: string): string | undefined {
  const said = text.trim().toLowerCase().replaceAll('.', '');
  if (said === 'noon') return '12:00';
  if (said === 'midnight') return '00:00';
  const [, hours = '', minutes, half] = /^(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/.exec(said) ?? [];
  if (hours === '' || (minutes === undefined && half === undefined)) return undefined;
  let hour = Number(hours);
  const minute = Number(minutes ?? '0');
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * A day with or without an hour, as people say it: `2026-12-05 14:00`, "December 5, 2026, 2 pm".
 * @returns `2026-12-05 14:00` or `2026-12-05`; undefined if it is neither.
 */
export function readMoment(text: string): string | undefined {
  const trimmed = text.trim();
  const whole = readDay(trimmed);
  if (whole !== undefined) return whole;
  for (const match of trimmed.matchAll(/(?:(?<!\s),?\s+at\s+|,\s*|(?<!\s)\s+|T)/g)) {
    const day = readDay(trimmed.slice(0, match.index));
    const clock = readClock(trimmed.slice(match.index + match[0].length));
    if (day !== undefined && clock !== undefined) return `${day} ${clock}`;
  }
  return undefined;
}

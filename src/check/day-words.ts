/** Days as messages write them. */

const LONG = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });
const utc = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day);

/** A day with its weekday: `Thursday, December 24, 2026`. */
export const inWords = (day: Temporal.PlainDate): string => LONG.format(utc(day));

/** The weekday alone, in English or another language: `Thursday`, `jueves`. */
export const weekdayName = (day: Temporal.PlainDate, locale = 'en'): string =>
  day.toLocaleString(locale, { weekday: 'long' });

/** The weekday with the date as content writes it: `Thursday, 2026-12-24`. */
export const withWeekday = (day: Temporal.PlainDate): string =>
  `${weekdayName(day)}, ${day.toString()}`;

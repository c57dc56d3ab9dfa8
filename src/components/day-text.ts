/** The day of something, or its month where the day is not known. */
import { firstDay, hasDay, type When } from '../domain/time.ts';
import type { DayStyle } from '../i18n/date-styles.ts';
import type { Formatter } from '../i18n/format.ts';

/** The first day of something: "December 12, 2019"; its month where the day is not known. */
export function dayText(format: Formatter, when: When, style: DayStyle): string {
  const day = firstDay(when);
  return hasDay(when) ? format.day(day, style) : format.month(day);
}

/**
 * Shabbat and the Jewish holidays on which work rests, and the fast of the Ninth of Av. The Hebrew
 * calendar is that of `Temporal`; holidays outside of Israel last their second day too.
 */
import { nightfall, type Position, sunset } from './sun.ts';
import { ASSUMED_HOURS, type When } from './time.ts';

/** Holidays by the month code of the Hebrew calendar (M01 is Tishri, M07 Nisan) and the day. */
const HOLIDAYS: Readonly<Record<string, string>> = {
  'M01-1': 'Rosh Hashanah',
  'M01-2': 'Rosh Hashanah',
  'M01-10': 'Yom Kippur',
  'M01-15': 'Sukkot',
  'M01-16': 'Sukkot',
  'M01-22': 'Shemini Atzeret',
  'M01-23': 'Simchat Torah',
  'M07-15': 'Passover',
  'M07-16': 'Passover',
  'M07-21': 'Passover',
  'M07-22': 'Passover',
  'M09-6': 'Shavuot',
  'M09-7': 'Shavuot',
};

/** A day on which many cannot come. It lasts from the sunset before it to its own nightfall. */
export interface RestDay {
  name: string;
  /** The civil day of its daytime. */
  day: Temporal.PlainDate;
  begins: Temporal.Instant;
  ends: Temporal.Instant;
}

/** What the daytime of a civil day is: a holiday, Shabbat, or undefined for any other day. */
export function restDayName(day: Temporal.PlainDate): string | undefined {
  const hebrew = day.withCalendar('hebrew');
  const holiday = HOLIDAYS[`${hebrew.monthCode}-${hebrew.day}`];
  if (holiday !== undefined) return holiday;
  // The fast of the Ninth of Av gives way to Shabbat and is then kept on the tenth.
  const shabbat = day.dayOfWeek === 6;
  if (hebrew.monthCode === 'M11' && !shabbat)
    if (hebrew.day === 9 || (hebrew.day === 10 && day.dayOfWeek === 7)) return "Tisha B'Av";
  return shabbat ? 'Shabbat' : undefined;
}

function restDay(day: Temporal.PlainDate, place: Position): RestDay | undefined {
  const name = restDayName(day);
  if (name === undefined) return undefined;
  return {
    name,
    day,
    begins: sunset(day.subtract({ days: 1 }), place),
    ends: nightfall(day, place),
  };
}

/**
 * The first rest day that something overlaps. Whole days count by their daytime alone: who plans
 * for a Friday without an hour need not mean its evening.
 */
export function restDayDuring(when: When, place: Position): RestDay | undefined {
  if (when.kind === 'days') {
    for (let day = when.first; ; day = day.add({ days: 1 })) {
      if (Temporal.PlainDate.compare(day, when.last) > 0) return undefined;
      const rest = restDay(day, place);
      if (rest !== undefined) return rest;
      // A span of a week holds a Shabbat: this ends.
    }
  }
  const start = when.start.toInstant();
  const end = (when.end ?? when.start.add({ hours: ASSUMED_HOURS })).toInstant();
  const last = end.toZonedDateTimeISO(when.timezone).toPlainDate().add({ days: 1 });
  for (let day = when.start.toPlainDate(); ; day = day.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(day, last) > 0) return undefined;
    const rest = restDay(day, place);
    if (
      rest !== undefined &&
      Temporal.Instant.compare(start, rest.ends) < 0 &&
      Temporal.Instant.compare(rest.begins, end) < 0
    )
      return rest;
  }
}

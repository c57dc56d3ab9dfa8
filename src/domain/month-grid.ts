/** The days of a month as a calendar on the wall has them: in weeks. */

/**
 * The weeks of a month; a place without a day belongs to the month before or after.
 * @param month any day of it.
 * @param firstDayOfWeek ISO 8601 weekday on which a week begins: 1 for Monday to 7 for Sunday.
 */
export function monthWeeks(
  month: Temporal.PlainDate,
  firstDayOfWeek: number,
): (Temporal.PlainDate | undefined)[][] {
  const first = month.with({ day: 1 });
  const blanks = (first.dayOfWeek - firstDayOfWeek + 7) % 7;
  const weeks = Math.ceil((blanks + first.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - blanks + 1;
      return day >= 1 && day <= first.daysInMonth ? first.with({ day }) : undefined;
    }),
  );
}

/** Dates of the history, known as exactly as they are known. */

/** How exactly a date is known. */
export type Precision = 'year' | 'month' | 'day';

/** A date known to the year, the month or the day. */
export interface PartialDate {
  precision: Precision;
  year: number;
  /** 1 to 12; undefined if only the year is known. */
  month: number | undefined;
  /** 1 to 31; undefined if the day is not known. */
  day: number | undefined;
}

/** A date of the history: one partial date, or a range of two. */
export interface HistoryDate {
  from: PartialDate;
  /** Undefined unless it is a range. */
  to: PartialDate | undefined;
  /** The date itself is only about right. */
  approximate: boolean;
  /** As content writes it: `2019-06` or `2019-06-30/2019-08-11`. */
  text: string;
}

/** Reads `2019`, `2019-06` or `2019-06-30`. The schema has made sure that it is one. */
export function readPartialDate(text: string): PartialDate {
  const [year = '', month, day] = text.split('-');
  return {
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** Reads a date or a range of two with a slash. The schema has made sure that it is one. */
export function readHistoryDate(text: string, approximate = false): HistoryDate {
  const [from = '', to] = text.split('/');
  return {
    from: readPartialDate(from),
    to: to === undefined ? undefined : readPartialDate(to),
    approximate,
    text,
  };
}

/** The first civil day that a partial date can mean. */
export function earliestDay(date: PartialDate): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
}

/** The last civil day that a partial date can mean. */
export function latestDay(date: PartialDate): Temporal.PlainDate {
  const first = earliestDay(date);
  if (date.precision === 'day') return first;
  return date.precision === 'month'
    ? first.with({ day: first.daysInMonth })
    : first.with({ month: 12, day: 31 });
}

/**
 * Orders dates, earliest first, for `Array.sort`. What is known only to the month stands before
 * the days of that month, what is known only to the year before its months.
 */
export function compareHistoryDates(a: HistoryDate, b: HistoryDate): number {
  return (
    Temporal.PlainDate.compare(earliestDay(a.from), earliestDay(b.from)) ||
    rank(a.from) - rank(b.from) ||
    Temporal.PlainDate.compare(latestDay(a.to ?? a.from), latestDay(b.to ?? b.from))
  );
}

const rank = (date: PartialDate): number => ({ year: 0, month: 1, day: 2 })[date.precision];

/** The decade a date falls in, named by its first year: 2010 for 2019. */
export function decadeOf(date: HistoryDate): number {
  return Math.floor(date.from.year / 10) * 10;
}

/** Dates, times, numbers and lists in the way of a language. Pure: everything is a parameter. */
import type { Amount } from '../domain/figures.ts';
import type { HistoryDate, PartialDate } from '../domain/history-date.ts';
import { earliestDay } from '../domain/history-date.ts';
import { firstDay, lastDay, type When } from '../domain/time.ts';
import type { Words } from './types.ts';

/** How a day is written: with weekday and year, without weekday, or as short as it goes. */
export type DayStyle = 'full' | 'long' | 'medium' | 'short';

const DAY_OPTIONS: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
};

/** A span of time in the parts that pages set apart. */
export interface SpanText {
  /** The first day: "Thursday, December 12, 2019". */
  day: string;
  /** The last day, if it is another one. */
  lastDay: string | undefined;
  /** The hours: "7:00–8:30 pm"; undefined for whole days. */
  hours: string | undefined;
  /** Abbreviation of the zone at that time: "EST"; undefined for whole days. */
  zone: string | undefined;
}

/** All the ways of writing that a language needs. */
export class Formatter {
  readonly words: Words;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();

  constructor(words: Words) {
    this.words = words;
  }

  #date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let format = this.#dates.get(key);
    if (format === undefined) {
      format = new Intl.DateTimeFormat(this.words.intl, { ...options, calendar: 'gregory' });
      this.#dates.set(key, format);
    }
    return format;
  }

  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    let format = this.#numbers.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(this.words.intl, options);
      this.#numbers.set(key, format);
    }
    return format;
  }

  /** A civil day: "Thursday, December 12, 2019". */
  day(date: Temporal.PlainDate, style: DayStyle = 'full'): string {
    return this.#date(DAY_OPTIONS[style]).format(date);
  }

  /** Name of a month of a year: "December 2019". */
  month(date: Temporal.PlainDate): string {
    return this.#date({ month: 'long', year: 'numeric' }).format(date);
  }

  /** One part of a day: "Dec", "Thursday". */
  part(date: Temporal.PlainDate, part: 'month' | 'weekday' | 'day', short = false): string {
    const options: Intl.DateTimeFormatOptions =
      part === 'day' ? { day: 'numeric' } : { [part]: short ? 'short' : 'long' };
    return this.#date(options).format(date);
  }

  /** A year, in the digits of the language. */
  year(year: number): string {
    return this.#number({ useGrouping: false }).format(year);
  }

  /** Hour and minute on the wall clock of the time's own zone: "7:00 pm". */
  time(time: Temporal.ZonedDateTime): string {
    const text = this.#date({ hour: 'numeric', minute: '2-digit' }).format(time.toPlainTime());
    // American English writes am and pm in small letters beside text of this size.
    return text.replace(/\s?([AP])M$/, (_, letter: string) => ` ${letter.toLowerCase()}m`);
  }

  /** Abbreviation of the zone at a time: "EST". */
  zone(time: Temporal.ZonedDateTime): string {
    const parts = this.#date({
      timeZone: time.timeZoneId,
      timeZoneName: 'short',
    }).formatToParts(time.epochMilliseconds);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? time.timeZoneId;
  }

  /** The place a zone is named after: "New York". */
  zoneCity(timezone: string): string {
    return (timezone.split('/').at(-1) ?? timezone).replaceAll('_', ' ');
  }

  /** Hours from one time to another, the half of the day said once: "7:00–8:30 pm". */
  hours(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime | undefined): string {
    const from = this.time(start);
    if (end === undefined) return from;
    const to = this.time(end);
    const [, half] = / ([ap]m)$/.exec(to) ?? [];
    const shortened = half !== undefined && from.endsWith(` ${half}`) ? from.slice(0, -3) : from;
    return `${shortened}–${to}`;
  }

  /** A span in the parts that pages set apart. */
  span(when: When, style: DayStyle = 'full'): SpanText {
    const first = firstDay(when);
    const last = lastDay(when);
    // An evening that ends after midnight is still one evening.
    const sameEvening =
      when.kind === 'timed' &&
      (when.end === undefined || when.start.until(when.end).total('hours') < 24);
    return {
      day: this.day(first, style),
      lastDay: first.equals(last) || sameEvening ? undefined : this.day(last, style),
      hours: when.kind === 'timed' ? this.hours(when.start, when.end) : undefined,
      zone: when.kind === 'timed' ? this.zone(when.start) : undefined,
    };
  }

  /** A span in one line: "Thursday, December 12, 2019, 7:00–8:30 pm EST". */
  when(when: When, style: DayStyle = 'full'): string {
    const { day, lastDay: last, hours, zone } = this.span(when, style);
    const days = last === undefined ? day : this.words.history.range(day, last);
    return hours === undefined ? days : `${days}, ${hours} ${zone ?? ''}`.trimEnd();
  }

  /** An instant in a zone: "December 1, 2019, 9:00 am". */
  moment(instant: Temporal.Instant, timezone: string): string {
    const time = instant.toZonedDateTimeISO(timezone);
    return `${this.day(time.toPlainDate(), 'long')}, ${this.time(time)}`;
  }

  /** A date as exactly as it is known: "2019", "June 2019", "June 30, 2019". */
  partialDate(date: PartialDate): string {
    if (date.precision === 'year') return this.year(date.year);
    const day = earliestDay(date);
    return date.precision === 'month' ? this.month(day) : this.day(day, 'long');
  }

  /** A date or range of the history, with "about" where it is only about right. */
  historyDate(date: HistoryDate): string {
    const from = this.partialDate(date.from);
    const text =
      date.to === undefined ? from : this.words.history.range(from, this.partialDate(date.to));
    return date.approximate ? this.words.history.about(text) : text;
  }

  /** A number with its unit: "1,000", "$370,000". */
  number(value: number, unit?: string): string {
    if (unit !== undefined && /^[A-Z]{3}$/.test(unit)) {
      return this.#number({
        style: 'currency',
        currency: unit,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      }).format(value);
    }
    const text = this.#number({}).format(value);
    return unit === undefined ? text : `${text} ${unit}`;
  }

  /** A number as exactly as its source gives it: "44", "1,000+", "about 200", "100–300". */
  amount(amount: Amount, unit?: string): string {
    switch (amount.kind) {
      case 'exact':
        return this.number(amount.value, unit);
      case 'atLeast':
        return `${this.number(amount.value, unit)}+`;
      case 'about':
        return this.words.history.about(this.number(amount.value, unit));
      case 'between':
        return `${this.number(amount.low, unit)}–${this.number(amount.high, unit)}`;
    }
  }

  /** Words joined as the language joins them: "A, B and C". */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.words.intl, { type: 'conjunction' }).format(items);
  }

  /** Name of a language in the language of the interface: "Spanish". */
  languageName(tag: string): string {
    return new Intl.DisplayNames(this.words.intl, { type: 'language' }).of(tag) ?? tag;
  }
}

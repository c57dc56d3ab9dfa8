/** Dates, times, numbers and lists in the way of a language. Pure: everything is a parameter. */
import type { Amount } from '../domain/figures.ts';
import type { HistoryDate, PartialDate } from '../domain/history-date.ts';
import { earliestDay } from '../domain/history-date.ts';
import { firstDay, lastDay, type When } from '../domain/time.ts';
import type { DateParts, DayStyle } from './date-styles.ts';
import { languageName } from './language-names.ts';
import type { Words } from './interface-words.ts';

const DAY_OPTIONS: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  brief: { day: 'numeric', month: 'short' },
  shortYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
};

const MONTH_OPTIONS: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
const SHORT_MONTH_OPTIONS: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
const TIME_OPTIONS: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** How a date of the history is written: with the name of the month, or a short form of it. */
export type DateStyle = 'long' | 'medium';

/** A span of time in the parts that pages set apart. */
export interface SpanText {
  /** The first day: "Thursday, December 12, 2019". */
  day: string;
  /** The last day, if it is another one. */
  lastDay: string | undefined;
  /** The hours: "7:00–8:30 pm"; undefined for whole days. */
  hours: string | undefined;
  /** The hours as short as they go: "7–8:30 pm"; undefined for whole days. */
  briefHours: string | undefined;
  /** Abbreviation of the zone at that time: "EST"; undefined for whole days. */
  zone: string | undefined;
}

const clockText = ({ hour, minute }: Temporal.ZonedDateTime): string => `${hour}:${minute}`;

/** All the ways of writing that a language needs. */
export class Formatter {
  readonly words: Words;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #texts = new Map<string, string>();
  #lists: Intl.ListFormat | undefined;

  constructor(words: Words) {
    this.words = words;
  }

  #date(options: Intl.DateTimeFormatOptions, intl = this.words.intl): Intl.DateTimeFormat {
    const key = intl + JSON.stringify(options);
    let format = this.#dates.get(key);
    if (format === undefined) {
      format = new Intl.DateTimeFormat(intl, { ...options, calendar: 'gregory' });
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

  /** A text, written once: the same days and hours come back on many pages, and `Intl` is slow. */
  #once(key: string, write: () => string): string {
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = write();
      this.#texts.set(key, text);
    }
    return text;
  }

  /** A date as `Intl` writes it, or as the language has it instead. */
  #written(
    date: Temporal.PlainDate,
    options: Intl.DateTimeFormatOptions,
    instead: ((parts: DateParts) => string) | undefined,
  ): string {
    const format = this.#date(options);
    if (instead === undefined) return format.format(date);
    const parts = { weekday: '', day: '', month: '', year: '' };
    for (const { type, value } of format.formatToParts(date))
      if (type in parts) parts[type as keyof DateParts] = value;
    return instead(parts);
  }

  /** A civil day: "Thursday, December 12, 2019". */
  day(date: Temporal.PlainDate, style: DayStyle = 'full'): string {
    return this.#once(`${style} ${date.toString()}`, () =>
      this.#written(date, DAY_OPTIONS[style], this.words.dates?.[style]),
    );
  }

  /** Name of a month of a year: "December 2019". */
  month(date: Temporal.PlainDate): string {
    return this.#once(`month ${date.year} ${date.month}`, () =>
      this.#written(date, MONTH_OPTIONS, this.words.dates?.month),
    );
  }

  /** One part of a day: "Dec", "Thursday". */
  part(
    date: Temporal.PlainDate,
    part: 'month' | 'weekday' | 'day',
    length: 'long' | 'short' | 'narrow' = 'long',
  ): string {
    const options: Intl.DateTimeFormatOptions =
      part === 'day' ? { day: 'numeric' } : { [part]: length };
    const value = part === 'weekday' ? date.dayOfWeek : date[part];
    return this.#once(`${part} ${length} ${value}`, () => this.#date(options).format(date));
  }

  /** ISO 8601 weekday on which a week begins: 1 for Monday to 7 for Sunday. */
  firstDayOfWeek(): number {
    return new Intl.Locale(this.words.intl).getWeekInfo().firstDay;
  }

  /** A year, in the digits of the language. */
  year(year: number): string {
    return this.#number({ useGrouping: false }).format(year);
  }

  /** Hour and minute on the wall clock of the time's own zone: "7:00 pm". */
  time(time: Temporal.ZonedDateTime): string {
    return this.#once(`time ${clockText(time)}`, () =>
      this.#clock(this.#date(TIME_OPTIONS).formatToParts(time.toPlainTime())),
    );
  }

  /**
   * The parts of a time put together, with the halves of the day as the language writes them.
   * @param brief leaves ":00" out where the half of the day shows that it is an hour.
   */
  #clock(all: readonly { type: string; value: string }[], brief = false): string {
    const { halves } = this.words;
    const inHalves = all.some(({ type }) => type === 'dayPeriod');
    const isFull = (index: number): boolean =>
      all[index]?.type === 'minute' && all[index].value === '00';
    const parts =
      brief && inHalves ? all.filter((_, index) => !isFull(index) && !isFull(index + 1)) : all;
    const text = parts.map(({ type, value }) =>
      type === 'dayPeriod' && halves ? halves[/^a/i.test(value) ? 'am' : 'pm'] : value,
    );
    // The halves of the day are named twice where they differ: only then a dash needs air.
    const oneHalf = parts.filter(({ type }) => type === 'dayPeriod').length < 2;
    return text.join('').replace(/[\u2009\u202f ]?–[\u2009\u202f ]?/, oneHalf ? '–' : ' – ');
  }

  /** Abbreviation of the zone at a time: "EST". */
  zone(time: Temporal.ZonedDateTime): string {
    const nameIn = (intl: string): string | undefined =>
      this.#date({ timeZone: time.timeZoneId, timeZoneName: 'short' }, intl)
        .formatToParts(time.epochMilliseconds)
        .find((part) => part.type === 'timeZoneName')?.value;
    return this.#once(
      `zone ${time.timeZoneId} ${time.offset} ${time.toPlainDate().toString()}`,
      () => {
        const own = nameIn(this.words.intl);
        // Where a language has no abbreviation of its own, people still know the one on posters.
        return (
          (own !== undefined && /^\p{L}+$/u.test(own) ? own : nameIn('en-US')) ?? time.timeZoneId
        );
      },
    );
  }

  /** The place a zone is named after: "New York". */
  zoneCity(timezone: string): string {
    return (
      this.words.zoneCities?.[timezone] ??
      (timezone.split('/').at(-1) ?? timezone).replaceAll('_', ' ')
    );
  }

  /** Hours from one time to another, the half of the day said once: "7:00–8:30 pm". */
  hours(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime | undefined): string {
    if (end === undefined) return this.time(start);
    return this.#once(`hours ${clockText(start)} ${clockText(end)}`, () =>
      this.#clock(
        this.#date(TIME_OPTIONS).formatRangeToParts(start.toPlainTime(), end.toPlainTime()),
      ),
    );
  }

  /** Hours as short as they go, to be set large: "7–8:30 pm". */
  briefHours(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime | undefined): string {
    const format = this.#date(TIME_OPTIONS);
    const from = start.toPlainTime();
    return this.#once(`brief ${clockText(start)} ${end ? clockText(end) : ''}`, () =>
      this.#clock(
        end === undefined
          ? format.formatToParts(from)
          : format.formatRangeToParts(from, end.toPlainTime()),
        true,
      ),
    );
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
      briefHours: when.kind === 'timed' ? this.briefHours(when.start, when.end) : undefined,
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
  partialDate(date: PartialDate, style: DateStyle = 'long'): string {
    if (date.precision === 'year') return this.year(date.year);
    const day = earliestDay(date);
    if (date.precision === 'day') return this.day(day, style);
    return style === 'long' ? this.month(day) : this.#date(SHORT_MONTH_OPTIONS).format(day);
  }

  /** A date or range of the history, with "about" where it is only about right. */
  historyDate({ from, to, approximate }: HistoryDate, style: DateStyle = 'long'): string {
    const first = this.partialDate(from, style);
    const sameDays = from.precision === 'day' && to?.precision === 'day';
    const text =
      to === undefined
        ? first
        : style === 'medium' && sameDays
          ? this.#date(DAY_OPTIONS.medium).formatRange(earliestDay(from), earliestDay(to))
          : this.words.history.range(first, this.partialDate(to, style));
    return approximate ? this.words.history.about(text) : text;
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
    this.#lists ??= new Intl.ListFormat(this.words.intl, { type: 'conjunction' });
    return this.#lists.format(items);
  }

  /** Name of a language in the language of the interface: "Spanish". */
  languageName(tag: string): string {
    return languageName(tag, this.words.intl, this.words.languageNames);
  }
}

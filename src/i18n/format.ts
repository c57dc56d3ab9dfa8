/** Dates, times, numbers and lists in the way of a language. Pure: everything is a parameter. */
import type { Amount } from '../domain/figures.ts';
import type { HistoryDate, PartialDate } from '../domain/history-date.ts';
import { earliestDay } from '../domain/history-date.ts';
import type { Repeats } from '../domain/series.ts';
import { firstDay, lastDay, type TimedSpan, type When } from '../domain/time.ts';
import type { DateParts, DayStyle } from './date-styles.ts';
import { moneyText, ruleText } from './detail-text.ts';
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
  /**
   * The day or days: "Thursday, December 12, 2019"; with the hours, where it goes on overnight:
   * "Mon, Jan 11, 6 pm – Tue, Jan 12, 8 pm".
   */
  days: string;
  /** Whether these are more than one day. */
  several: boolean;
  /** The hours of one day: "7–8:30 pm"; undefined where `days` says all. */
  hours: string | undefined;
  /** Abbreviation of the zone at that time: "EST"; undefined for whole days. */
  zone: string | undefined;
}

/** An evening that goes on until the night, at most this many hours long, is of one day. */
const EVENING_HOURS = 12;

/** Whether its hours alone say when it is, beside the day on which it begins. */
function isOneDay(when: TimedSpan): boolean {
  const { start, end } = when;
  if (end === undefined || lastDay(when).equals(firstDay(when))) return true;
  return start.until(end).total('hours') < EVENING_HOURS;
}

const clockText = ({ hour, minute }: Temporal.ZonedDateTime): string => `${hour}:${minute}`;

/** All the ways of writing that a language needs. */
export class Formatter {
  readonly words: Words;
  readonly #dates = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #texts = new Map<string, string>();
  #lists: Intl.ListFormat | undefined;

  readonly #hourCycle: Intl.DateTimeFormatOptions['hourCycle'];

  /** @param hours of a clock's round, 12 or 24; left out: as the language has it. */
  constructor(words: Words, hours?: 12 | 24) {
    this.words = words;
    this.#hourCycle = hours && (hours === 24 ? 'h23' : 'h12');
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

  /** Days from one to another, as short as they go: "Dec 10 – 16, 2019". */
  dayRange(first: Temporal.PlainDate, last: Temporal.PlainDate): string {
    return this.#date(DAY_OPTIONS.medium).formatRange(first, last);
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

  /** Hour and minute on the wall clock of the time's own zone: "7:30 pm", "7 pm". */
  time(time: Temporal.ZonedDateTime): string {
    return this.hours(time, undefined);
  }

  /**
   * Hours from one time to another, as short as they go: "7–8:30 pm", "10 am – 1 pm".
   * @param end undefined where it is not known.
   */
  hours(start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime | undefined): string {
    return this.#once(`hours ${clockText(start)} ${end ? clockText(end) : ''}`, () => {
      const format = this.#date({ ...TIME_OPTIONS, hourCycle: this.#hourCycle });
      const from = start.toPlainTime();
      if (end === undefined) return this.#clock(format.formatToParts(from));
      const to = end.toPlainTime();
      // Over midnight, `Intl` would put the earlier hour of the clock first, or say one of two.
      return Temporal.PlainTime.compare(from, to) < 0
        ? this.#clock(format.formatRangeToParts(from, to))
        : `${this.time(start)} – ${this.time(end)}`;
    });
  }

  /**
   * The parts of a time put together, with the halves of the day as the language writes them, and
   * without ":00" where the half of the day shows that it is an hour.
   */
  #clock(all: readonly { type: string; value: string }[]): string {
    const { halves } = this.words;
    const inHalves = all.some(({ type }) => type === 'dayPeriod');
    const isFull = (index: number): boolean =>
      all[index]?.type === 'minute' && all[index].value === '00';
    const parts = inHalves ? all.filter((_, index) => !isFull(index) && !isFull(index + 1)) : all;
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

  /** A span in the parts that pages set apart. */
  span(when: When, style: DayStyle = 'full'): SpanText {
    const first = this.day(firstDay(when), style);
    if (when.kind === 'days') {
      if (!when.dayKnown)
        return { days: this.month(when.first), several: false, hours: undefined, zone: undefined };
      const several = !when.first.equals(when.last);
      const days = several ? this.words.history.range(first, this.day(when.last, style)) : first;
      return { days, several, hours: undefined, zone: undefined };
    }
    const { start, end } = when;
    const zone = this.zone(start);
    if (end === undefined || isOneDay(when))
      return { days: first, several: false, hours: this.hours(start, end), zone };
    const last = this.day(end.toPlainDate(), style);
    const days = `${first}, ${this.time(start)} – ${last}, ${this.time(end)}`;
    return { days, several: true, hours: undefined, zone };
  }

  /** A span in one line: "Thursday, December 12, 2019, 7–8:30 pm EST". */
  when(when: When, style: DayStyle = 'full'): string {
    const { days, hours, zone } = this.span(when, style);
    const text = hours === undefined ? days : `${days}, ${hours}`;
    return zone === undefined ? text : `${text} ${zone}`;
  }

  /**
   * A series in one line, its rule and its span: "Every Wednesday, Jan 18 – Feb 22, 2017, 6:30 pm".
   * The hours are those of the first occurrence; undefined without any.
   */
  series(repeats: Repeats, whens: readonly When[]): string | undefined {
    const [first] = whens;
    const last = whens.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const [from, to] = [firstDay(first), firstDay(last)];
    const dates = this.dayRange(from, to);
    const { hours } = this.span(first);
    return [ruleText(repeats, from, whens.length, this.words), dates, hours]
      .filter((part) => part !== undefined)
      .join(', ');
  }

  /** An instant in a zone: "December 1, 2019, 9 am". */
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
          ? this.dayRange(earliestDay(from), earliestDay(to))
          : this.words.history.range(first, this.partialDate(to, style));
    return approximate ? this.words.history.about(text) : text;
  }

  /** A number with its unit: "1,000", "$370,000". */
  number(value: number, unit?: string): string {
    if (unit !== undefined && /^[A-Z]{3}$/.test(unit))
      return moneyText(value, unit, this.words.intl);
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

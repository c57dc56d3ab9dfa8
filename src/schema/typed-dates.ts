/** Parses dates and times as people type them into the form that content files use. */

/** What a typed date may depend on. */
export interface DateContext {
  /** BCP 47. The first decides between day and month in `12/10/2026`; all may name months. */
  locales: readonly string[];
  /** Today at the site. Without it, a day needs its year, and "tomorrow" is none. */
  today?: Temporal.PlainDate | undefined;
}

/** Month and weekday names of one language, in lower case. */
interface Names {
  months: readonly ReadonlySet<string>[];
  weekdays: readonly ReadonlySet<string>[];
}

const namesByLocale = new Map<string, Names>();

/** Names as `Intl` writes them, alone and within a date ("декабря"). */
function namesOf(locale: string): Names {
  const known = namesByLocale.get(locale);
  if (known !== undefined) return known;
  const collect = (part: 'month' | 'weekday', dates: readonly number[]) =>
    dates.map((date) => {
      const forms: Intl.DateTimeFormatOptions[] = [
        { [part]: 'long' },
        { [part]: 'short' },
        { [part]: 'long', day: 'numeric', month: 'long' },
      ];
      return new Set(
        forms.flatMap((form) =>
          new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })
            .formatToParts(date)
            .filter(({ type }) => type === part)
            .map(({ value }) => value.toLowerCase().replace(/\.$/, '')),
        ),
      );
    });
  const names: Names = {
    months: collect(
      'month',
      Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15)),
    ),
    // The first of January 2024 is a Monday.
    weekdays: collect(
      'weekday',
      Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, day + 1)),
    ),
  };
  namesByLocale.set(locale, names);
  return names;
}

/** The number, from 1, of a name written in full or begun with three letters or more; or 0. */
const numberOf = (word: string, names: readonly ReadonlySet<string>[]): number =>
  1 +
  names.findIndex((forms) =>
    [...forms].some((name) => name === word || (word.length >= 3 && name.startsWith(word))),
  );

/** Words that stand in a date and say nothing: "the 5th of December", "el 5 de diciembre". */
const FILLERS = new Set(['the', 'of', 'on', 'de', 'del', 'el']);

interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
}

/** A date in words of one language: "Saturday, December 5th, 2026", "10 dic 2026". */
function partsInWords(text: string, locale: string): DateParts | undefined {
  const { months, weekdays } = namesOf(locale);
  const parts: DateParts = {};
  const words = text
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  for (const word of words) {
    const digits = /^(\d{1,2})(?:st|nd|rd|th|º|°)?$|^(\d{4})$/.exec(word);
    const month = digits ? 0 : numberOf(word, months);
    const weekday = digits || month > 0 ? 0 : numberOf(word, weekdays);
    const part: DateParts =
      digits?.[2] !== undefined
        ? { year: Number(digits[2]) }
        : digits
          ? { day: Number(digits[1]) }
          : month > 0
            ? { month }
            : weekday > 0
              ? { weekday }
              : {};
    const [name] = Object.keys(part);
    if (name === undefined || name in parts) return undefined;
    Object.assign(parts, part);
  }
  return parts;
}

/** A date in numbers: `2026-12-05`, or `12/5/2026` in the order of the language. */
function partsInNumbers(text: string, locale: string): DateParts | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso)
    return {
      year: Number(iso[1]),
      month: Number(iso[2]),
      ...(iso[3] !== undefined && { day: Number(iso[3]) }),
    };
  const [, first, second, years] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (years === undefined) return undefined;
  const year = Number(years) + (years.length === 2 ? 2000 : 0);
  const order = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' })
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'month' || type === 'day' ? [type] : []));
  const [a, b] = [Number(first), Number(second)];
  // A number over twelve is no month, whatever the order.
  const monthFirst = a <= 12 && (b > 12 || order[0] === 'month');
  return { year, month: monthFirst ? a : b, day: monthFirst ? b : a };
}

/** The day that parts name; the next such day where the year is left out. */
function dayFrom({ year, month, day, weekday }: DateParts, today: DateContext['today']) {
  if (month === undefined && day === undefined && year === undefined && weekday !== undefined)
    return today?.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
  if (month === undefined || day === undefined || (year === undefined && !today)) return undefined;
  try {
    const inYear = (which: number) =>
      Temporal.PlainDate.from({ year: which, month, day }, { overflow: 'reject' });
    let date = inYear(year ?? today!.year);
    if (year === undefined && Temporal.PlainDate.compare(date, today!) < 0)
      date = inYear(today!.year + 1);
    return weekday === undefined || weekday === date.dayOfWeek ? date : undefined;
  } catch {
    return undefined;
  }
}

/** All ways to read a date, the site's language first. */
function* readings(text: string, { locales }: DateContext): Generator<DateParts> {
  const trimmed = text.trim();
  const [first = 'en'] = locales;
  const numbers = partsInNumbers(trimmed, first);
  if (numbers) yield numbers;
  for (const locale of new Set([...locales, 'en'])) {
    const words = partsInWords(trimmed, locale);
    if (words) yield words;
  }
}

/**
 * A day: `2026-12-05`, `12/5/2026`, "Saturday, December 5", "10 dic 2026", "tomorrow". A weekday
 * that does not agree with the date makes it none; so does "next Tuesday", which has two meanings.
 * @returns `2026-12-05`, or undefined.
 */
export function readDay(text: string, context: DateContext): string | undefined {
  const { today } = context;
  const word = text.trim().toLowerCase();
  if (today !== undefined && word === 'today') return today.toString();
  if (today !== undefined && word === 'tomorrow') return today.add({ days: 1 }).toString();
  for (const parts of readings(text, context)) {
    const day = dayFrom(parts, today);
    if (day !== undefined) return day.toString();
  }
  return undefined;
}

/**
 * A date as exactly as it is known: also `2019`, "June 2019".
 * @returns `2019`, `2019-06` or `2019-06-30`, or undefined.
 */
export function readPartialDate(text: string, context: DateContext): string | undefined {
  for (const { year, month, day, weekday } of readings(text, context))
    if (year !== undefined && day === undefined && weekday === undefined)
      return month === undefined
        ? String(year)
        : month <= 12
          ? `${year}-${String(month).padStart(2, '0')}`
          : undefined;
  return readDay(text, { locales: context.locales });
}

const CLOCK_WORDS: Readonly<Record<string, string>> = {
  noon: '12:00',
  mediodía: '12:00',
  midnight: '00:00',
  medianoche: '00:00',
};

/**
 * A time on the wall clock: `19:00`, `7 pm`, `7:30 p.m.`, `19h30`, `noon`.
 * @returns `19:00`, or undefined; a bare `7` has two meanings and is none.
 */
export function readClock(text: string): string | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/([ap])\.?\s?m\.?$/, '$1m');
  if (Object.hasOwn(CLOCK_WORDS, typed)) return CLOCK_WORDS[typed];
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.h](\d{2})|h|(?=\s*[ap]m$))\s*(am|pm)?$/.exec(typed) ?? [];
  if (hours === undefined) return undefined;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/**
 * A day with or without an hour, in either order: `2026-12-05 14:00`, "7pm on December 5, 2026".
 * @returns `2026-12-05 14:00` or `2026-12-05`, or undefined.
 */
export function readMoment(text: string, context: DateContext): string | undefined {
  const trimmed = text.trim();
  const day = readDay(trimmed, context);
  if (day !== undefined) return day;
  for (const gap of trimmed.matchAll(
    /(?<!\s),?\s+(?:at|on|a las)\s+|,\s*|(?<!\s)\s+|(?<=\d)T(?=\d)/gi,
  )) {
    const sides = [trimmed.slice(0, gap.index), trimmed.slice(gap.index + gap[0].length)] as const;
    for (const [dayText, clockText] of [sides, sides.toReversed() as [string, string]]) {
      const clock = readClock(clockText);
      const date = clock && readDay(dayText, context);
      if (date) return `${date} ${clock}`;
    }
  }
  return undefined;
}

/**
 * When something that began ends: a moment, or an hour alone, which is one of the same day or of
 * the night after.
 * @param start `2026-12-05 14:00` or `2026-12-05`.
 */
export function readEnd(text: string, start: string, context: DateContext): string | undefined {
  const clock = readClock(text);
  if (clock === undefined) return readMoment(text, context);
  const startClock = start.slice(11);
  if (startClock === '') return undefined;
  const day = Temporal.PlainDate.from(start.slice(0, 10));
  return `${(clock > startClock ? day : day.add({ days: 1 })).toString()} ${clock}`;
}

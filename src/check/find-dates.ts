/** Finds dates and weekdays in sentences, in any language that `Intl` knows the names of. */

/** A date in a text, with the weekday beside it if there is one. */
export interface TextDate {
  /** Offset in the text. */
  start: number;
  end: number;
  /** What is written, in one line. */
  words: string;
  /** 1 (Monday) to 7, as `Temporal` counts; undefined if only a date is written. */
  weekday: number | undefined;
  month: number;
  day: number;
  /** Undefined if none is written. */
  year: number | undefined;
  /** What follows it, up to 24 characters: an hour, or something else. */
  after: string;
  /** The word before it, in lower case. */
  before: string;
}

/** A weekday in a text that has no date beside it. */
export interface TextWeekday {
  start: number;
  end: number;
  words: string;
  weekday: number;
}

/** What it takes to find dates in one language. */
interface Reader {
  dates: RegExp;
  weekdays: RegExp;
  monthOf: ReadonlyMap<string, number>;
  weekdayOf: ReadonlyMap<string, number>;
}

const readers = new Map<string, Reader>();

/** Names by `Intl`, as they stand in a date and alone, with their number from 1. */
function names(
  locale: string,
  option: 'month' | 'weekday',
  widths: readonly ('long' | 'short')[],
): Map<string, number> {
  const found = new Map<string, number>();
  const count = option === 'month' ? 12 : 7;
  for (const width of widths) {
    const forms = [{ [option]: width }, { [option]: width, day: 'numeric', month: 'long' }].map(
      (form) =>
        new Intl.DateTimeFormat(locale, {
          ...(form as Intl.DateTimeFormatOptions),
          timeZone: 'UTC',
        }),
    );
    for (let number = 1; number <= count; number++) {
      // The first of January 2024 is a Monday.
      const date = option === 'month' ? Date.UTC(2024, number - 1, 15) : Date.UTC(2024, 0, number);
      for (const form of forms) {
        const parts = form.formatToParts(date);
        const name = parts.find(({ type }) => type === option)?.value.replace(/\.$/, '');
        if (name !== undefined && /^\p{L}{2,}$/u.test(name)) found.set(name, number);
      }
    }
  }
  for (const [name, number] of [...found]) {
    // Names that are lower case within a sentence begin one in upper case; all may be capitals.
    found.set(name[0]!.toLocaleUpperCase(locale) + name.slice(1), number);
    found.set(name.toLocaleUpperCase(locale), number);
  }
  return found;
}

const alternatives = (map: ReadonlyMap<string, number>): string =>
  // Of no names, none is ever found.
  [...map.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)';

/** The patterns of a language. Ordinals and joining words are those of English and Spanish. */
function readerOf(locale: string): Reader {
  let reader = readers.get(locale);
  if (reader === undefined) {
    const monthOf = names(locale, 'month', ['long', 'short']);
    const weekdayOf = names(locale, 'weekday', ['long', 'short']);
    const longWeekdays = names(locale, 'weekday', ['long']);
    const [months, weekdays] = [alternatives(monthOf), alternatives(weekdayOf)];
    const day = String.raw`\d{1,2}(?![\d:]|[.,]\d)(?:st|nd|rd|th|º|°|\.)?`;
    const year = String.raw`(?:,?\s+(?:de\s+|del\s+)?(?<year>\d{4})(?!\d))?`;
    const edge = String.raw`(?<![\p{L}\p{N}_/#@-])`;
    reader = {
      monthOf,
      weekdayOf,
      dates: new RegExp(
        `${edge}(?:(?<weekday>${weekdays})\\.?,?\\s+(?:the\\s+|el\\s+)?)?` +
          `(?:(?<month>${months})\\.?\\s+(?:the\\s+)?(?<day>${day})|(?<day2>${day})\\s+(?:of\\s+|de\\s+)?(?<month2>${months})\\.?(?!\\p{L})|(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d))` +
          `${year}(?:\\s*[(,]\\s*(?<weekday2>${alternatives(longWeekdays)})\\)?)?`,
        'gu',
      ),
      weekdays: new RegExp(`${edge}(?:${alternatives(longWeekdays)})(?![\\p{L}\\p{N}_'’-])`, 'gu'),
    };
    readers.set(locale, reader);
  }
  return reader;
}

/** Whether a text has a date or a weekday in it. */
export function namesDay(text: string, locale: string): boolean {
  const dates = findDates(text, locale);
  return dates.length > 0 || findWeekdays(text, locale, dates).length > 0;
}

/** All dates in a text, weekdays with them. */
export function findDates(text: string, locale: string): TextDate[] {
  // Every date holds a digit; most sentences do not.
  if (!/\d/.test(text)) return [];
  const { dates, monthOf, weekdayOf } = readerOf(locale);
  const found: TextDate[] = [];
  // Unlike `search`, `matchAll` copies the pattern.
  if (text.search(dates) === -1) return found;
  for (const match of text.matchAll(dates)) {
    const { weekday, weekday2, month, month2, day, day2, iso, year } = match.groups ?? {};
    const [isoYear, isoMonth, isoDay] = iso?.split('-').map(Number) ?? [];
    const number = isoMonth ?? monthOf.get(month ?? month2 ?? '') ?? 0;
    const date = isoDay ?? Number.parseInt(day ?? day2 ?? '', 10);
    if (number < 1 || number > 12 || date < 1 || date > 31) continue;
    // A month may end in a full stop, and so may a sentence.
    const words = match[0].replace(/\.$/, '');
    const end = match.index + words.length;
    found.push({
      start: match.index,
      end,
      words: words.replace(/\s+/g, ' '),
      weekday: weekdayOf.get(weekday ?? weekday2 ?? ''),
      month: number,
      day: date,
      year: isoYear ?? (year === undefined ? undefined : Number(year)),
      after: text.slice(end, end + 24),
      before: (
        /(?<![\p{L}'’])([\p{L}'’]+)\s*$/u.exec(text.slice(0, match.index))?.[1] ?? ''
      ).toLowerCase(),
    });
  }
  return found;
}

/** All weekdays in a text that stand alone: no date beside them, no `'s`, no plural. */
export function findWeekdays(
  text: string,
  locale: string,
  dates: readonly TextDate[],
): TextWeekday[] {
  const { weekdays, weekdayOf } = readerOf(locale);
  const found: TextWeekday[] = [];
  if (text.search(weekdays) === -1) return found;
  for (const match of text.matchAll(weekdays)) {
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => start < date.end && date.start < end)) continue;
    found.push({ start, end, words: match[0], weekday: weekdayOf.get(match[0]) ?? 0 });
  }
  return found;
}

/** Days of the Hebrew calendar, in the language of a page and in Hebrew letters. */

/** The letters that count, by their worth. */
const LETTERS: readonly (readonly [number, string])[] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [10, 'י'],
  [9, 'ט'],
  [8, 'ח'],
  [7, 'ז'],
  [6, 'ו'],
  [5, 'ה'],
  [4, 'ד'],
  [3, 'ג'],
  [2, 'ב'],
  [1, 'א'],
];

/**
 * A number in Hebrew letters, with the mark that tells it from a word: י״ד, תש״פ, ה׳. Thousands
 * are left out, as is usual in years; 15 and 16 are written 9 + 6 and 9 + 7, because the other way
 * would spell a name of God.
 * @throws {RangeError} for what is not a whole number of which something is left to write.
 */
export function hebrewNumeral(value: number): string {
  let rest = value % 1000;
  if (!Number.isInteger(value) || rest <= 0)
    throw new RangeError(`${value} cannot be written in Hebrew letters.`);
  let letters = '';
  while (rest > 0) {
    const [worth, letter] = rest === 15 || rest === 16 ? ([9, 'ט'] as const) : largest(rest);
    letters += letter;
    rest -= worth;
  }
  return letters.length === 1 ? `${letters}׳` : `${letters.slice(0, -1)}״${letters.slice(-1)}`;
}

function largest(value: number): readonly [number, string] {
  const found = LETTERS.find(([worth]) => worth <= value);
  if (found === undefined) throw new RangeError(`${value} is less than one.`);
  return found;
}

/** Days that were written: each is asked for by several pages, and takes long. */
const written = new Map<string, string>();

/** The Hebrew day that is during the daylight of a civil one, in Hebrew: י״ד בכסלו תש״פ. */
export function hebrewDayInHebrew(date: Temporal.PlainDate): string {
  return written.getOrInsertComputed(`he ${date.toString()}`, () => {
    const { day, year } = date.withCalendar('hebrew');
    const month = parts(date, 'he').find(({ type }) => type === 'month')?.value ?? '';
    return `${hebrewNumeral(day)} ב${month} ${hebrewNumeral(year)}`;
  });
}

/**
 * The Hebrew day that is during the daylight of a civil one, in another language:
 * "14 Kislev 5780".
 * @param tag BCP 47 tag.
 */
export function hebrewDay(date: Temporal.PlainDate, tag: string): string {
  return written.getOrInsertComputed(`in ${tag} ${date.toString()}`, () => {
    const found = parts(date, tag);
    // Which era it is goes without saying.
    const era = found.findIndex(({ type }) => type === 'era');
    const kept = era < 0 ? found : found.filter((_, index) => index !== era && index !== era - 1);
    return kept.map(({ value }) => value).join('');
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(date: Temporal.PlainDate, tag: string): Intl.DateTimeFormatPart[] {
  let format = formats.get(tag);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, {
      calendar: 'hebrew',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(tag, format);
  }
  return format.formatToParts(date);
}

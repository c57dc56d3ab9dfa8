/** Days and times in words, for texts that stand alone: whole, with year and zone. */
import { languageName, type OwnNames } from '../language-names.ts';

const DAY: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
};

const STYLES = {
  day: DAY,
  moment: { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format, made once: making one takes longer than thousands of uses. */
function format(style: keyof typeof STYLES, locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone });
    formats.set(key, made);
  }
  return made;
}

/** Narrow and no-break spaces, which not every calendar program can show. */
const SPACES = /[\u00a0\u202f]/g;

/** "Thursday, December 12, 2019". */
export function dayInWords(day: Temporal.PlainDate, locale: string): string {
  const noon = day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  return format('day', locale, 'UTC').format(noon.epochMilliseconds).replace(SPACES, ' ');
}

/** "Thursday, December 12, 2019 at 7:00 PM EST", on the wall clock of a zone. */
export function momentInWords(instant: Temporal.Instant, timezone: string, locale: string): string {
  const inWords = (intl: string) =>
    format('moment', intl, timezone).formatToParts(instant.epochMilliseconds);
  return inWords(locale)
    .map(({ type, value }) =>
      // Where a language has no abbreviation of its own, people still know the one on every poster.
      type === 'timeZoneName' && !/^\p{L}+$/u.test(value)
        ? (inWords('en-US').find((part) => part.type === type)?.value ?? value)
        : value,
    )
    .join('')
    .replace(SPACES, ' ');
}

/** Languages by their names in another language: "English, Spanish, American Sign Language". */
export function languageNames(
  tags: readonly string[],
  { intl, languageNames: own }: { intl: string; languageNames?: OwnNames },
): string {
  return tags.map((tag) => languageName(tag, intl, own)).join(', ');
}

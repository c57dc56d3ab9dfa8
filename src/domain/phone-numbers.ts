/** Telephone numbers in a text, as people write them in many countries. */
import { matchesOf, type TextMatch, withoutOverlaps } from './text-match.ts';

/** What may not stand right before or after a number, or it is part of something else. */
const FREE = String.raw`(?<![\p{L}\p{N}_/#$€£=&-])(?<!\p{N}[.,:/ ])`;
const END = String.raw`(?![\p{L}\p{N}_/%-])(?![.,:]\p{N})`;

/** One separator between groups of digits. */
const GAP = String.raw`[ .\u00a0\u2011-]`;

/** A word that says that a number is to be dialled. */
const DIAL =
  '(?:tel|telephone|phone|ph|call|dial|text|sms|fax|cell|mobile|whatsapp|signal|hotline|helpline|voicemail|tél|téléphone|teléfono|telefono|telefon|móvil|celular|llama|llame|llamar|marca|escribe|handy|ruf|טלפון|טל|נייד|тел|هاتف|電話|电话)';

const PATTERNS = [
  // With the code of the country (ITU-T E.164: at most 15 digits in all).
  String.raw`(?<![\p{N}+])\+\d{1,3}(?:${GAP}?\(?\d{1,5}\)?){2,7}(?!\p{N})`,
  // North America: 212 555 0100, (212) 555-0100, 1-212-555-0100.
  String.raw`${FREE}(?:1${GAP})?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}${GAP})[2-9]\d{2}${GAP}\d{4}${END}`,
  // With a leading zero: 020 7946 0958, 030 1234567, 050-1234567; in pairs: 06 12 34 56 78.
  String.raw`${FREE}\(?0\d{2,4}\)?${GAP}\d{3,4}${GAP}?\d{3,4}${END}`,
  String.raw`${FREE}0\d(?:${GAP}\d{2}){4}${END}`,
  // Any other, where a word before it says so.
  String.raw`(?<!\p{L})${DIAL}(?!\p{L})[^\p{L}\p{N}\n]{0,6}(?:(?:us|me|to|at|al|a|number|no|número|nr)(?!\p{L})[^\p{L}\p{N}\n]{0,4}){0,2}(?<!\p{N})\(?\d{2,5}\)?(?:${GAP}?\d{2,5}){1,4}(?![\p{N}:])`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Fewer digits than this are a short code such as 911 or 988, which belongs to nobody, or no number. */
const FEWEST_DIGITS = 7;

/** Numbers that cost the caller nothing belong to organizations: 1-800 and its kin, 0800, +800. */
const TOLL_FREE = /^(?:1?8(?:00|33|44|55|66|77|88)\d{7}|(?:00?)?800\d{6,})$/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Whether two numbers are the same, with or without the code of the country. */
export function samePhoneNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => digitsOf(text).replace(/^0+/, '')) as [string, string];
  return Math.min(a.length, b.length) >= FEWEST_DIGITS && (a.endsWith(b) || b.endsWith(a));
}

/** Dates of fields hold as many digits as a number does. */
const ISO_DATE = /\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?/g;

const ENOUGH_DIGITS = /\d(?:[^\p{L}\n]{0,3}\d){6}/u;

/** Whether a text holds as many digits in a row as a telephone number has at least. */
export const hasLongNumber = (text: string): boolean =>
  ENOUGH_DIGITS.test(text.replace(ISO_DATE, ''));

/** All telephone numbers in a text, in order, but for those that cost the caller nothing. */
export function findPhoneNumbers(text: string): TextMatch[] {
  // Most texts hold none.
  if (!hasLongNumber(text)) return [];
  const found = PATTERNS.flatMap((pattern) => matchesOf(text, pattern)).map((match) => {
    const at = match.words.search(/[+(\d]/);
    return { start: match.start + at, end: match.end, words: match.words.slice(at) };
  });
  return withoutOverlaps(found.filter(({ words }) => isOwned(words)));
}

/** Whether digits are a number that may be somebody's: none of a day, and none that is toll-free. */
function isOwned(words: string): boolean {
  const digits = digitsOf(words);
  const fits = digits.length >= FEWEST_DIGITS && digits.length <= 15;
  return fits && !TOLL_FREE.test(digits) && !isDate(words);
}

/** Whether digits are a day (2026-12-05, 05.12.2026, 20261205) or a span of years. */
function isDate(words: string): boolean {
  return /^(?:(?:19|20)\d{2}\D?[01]\d\D?[0-3]\d|[0-3]?\d\D[01]?\d\D(?:19|20)\d{2}|(?:19|20)\d{2}\D(?:19|20)\d{2})$/.test(
    words,
  );
}

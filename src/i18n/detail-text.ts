/** The details of events in words, for pages and feeds alike. Pure: everything is a parameter. */
import type { Cost } from '../domain/cost.ts';
import type { Place } from '../domain/place.ts';
import type { CampaignEvent } from '../domain/event.ts';
import type { Repeats } from '../domain/series.ts';
import { frequencyOf, type MonthWeekday, WEEKDAYS, type Weekday } from '../schema/repeats.ts';
import type { SiteData } from '../schema/site.ts';
import type { DetailWords } from './details/detail-words.ts';
import type { Words } from './interface-words.ts';

/** The words of feeds, and how dates and numbers are written. */
type FeedWords = Pick<Words, 'feeds' | 'intl'>;

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** An amount of money: "$10", "$7.50". @param currency ISO 4217. */
export function moneyText(value: number, currency: string, intl: string): string {
  const whole = Number.isInteger(value);
  const key = `${intl} ${currency} ${whole}`;
  let format = moneyFormats.get(key);
  if (format === undefined) {
    const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
    format = new Intl.NumberFormat(intl, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...digits,
    });
    moneyFormats.set(key, format);
  }
  return format.format(value);
}

/** The amounts of a cost: "$10", "from $10", "$10–$30"; undefined where none are known. */
function amountsText({ from, to, currency }: Cost, words: DetailWords, intl: string) {
  if (currency === undefined) return undefined;
  const money = (value: number): string => moneyText(value, currency, intl);
  if (from === undefined) return to === undefined ? undefined : words.amountUpTo(money(to));
  if (to === undefined) return words.amountFrom(money(from));
  return from === to ? money(from) : `${money(from)}–${money(to)}`;
}

/**
 * What it costs in one line, without its note: "$10–$30, sliding scale; no one turned away for lack
 * of funds".
 */
export function costText(cost: Cost, { feeds, intl }: FeedWords): string {
  const { facts: details } = feeds;
  const amounts = amountsText(cost, details, intl);
  const isScale = cost.from !== undefined && cost.to !== undefined && cost.from < cost.to;
  const text = {
    free: details.free,
    donation: amounts === undefined ? details.donation : details.donationOf(amounts),
    paid: amounts === undefined ? details.paid : isScale ? details.slidingScale(amounts) : amounts,
  }[cost.kind];
  const whole = cost.noOneTurnedAway ? `${text}; ${details.noOneTurnedAway}` : text;
  return capitalized(whole);
}

/** The route of a march in one line, without its note. */
export function routeText({ from, to }: NonNullable<Place['route']>, words: DetailWords): string {
  return to === undefined ? words.routeFrom(from) : words.routeFromTo(from, to);
}

/** A link of an event: its own label, else the word for its kind. */
export function linkText(
  { kind, label }: CampaignEvent['data']['links'][number],
  words: DetailWords,
): string {
  return label ?? words.linkKinds[kind];
}

/** Where questions go: what a link leads to, and what it says. */
export function contactLink(contact: string): { href: string; text: string } {
  const text = contact.replace(/^mailto:|^https:\/\/(?:www\.)?|\/$/g, '');
  return { href: contact.startsWith('https:') ? contact : `mailto:${text}`, text };
}

/** The name of a topic in a language, else in the first language of the site, with its language. */
export function topicName(
  id: string,
  site: Pick<SiteData, 'topics' | 'locales'>,
  locale: string,
): { text: string; lang: string } {
  const names = site.topics[id] ?? {};
  const lang = [locale, site.locales[0] ?? locale].find((tag) => names[tag] !== undefined);
  return { text: (lang && names[lang]) ?? id, lang: lang ?? locale };
}

/** The first letter as a capital, where the script has capitals. */
const capitalized = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const lists = new Map<string, Intl.ListFormat>();
const weekdays = new Map<string, Intl.DateTimeFormat>();

function listText(items: readonly string[], intl: string): string {
  let format = lists.get(intl);
  if (format === undefined) lists.set(intl, (format = new Intl.ListFormat(intl)));
  return format.format(items);
}

/** Any Monday: weekdays are named by counting from it. */
const A_MONDAY = Temporal.PlainDate.from('2024-01-01');

function weekdayName(weekday: Weekday, intl: string): string {
  let format = weekdays.get(intl);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(intl, { weekday: 'long', calendar: 'gregory' });
    weekdays.set(intl, format);
  }
  return format.format(A_MONDAY.add({ days: WEEKDAYS.indexOf(weekday) }));
}

/**
 * The rule of a series: "Every Wednesday", "First and third Tuesday of the month", "Every 28 days";
 * for dates by no rule how many there are.
 * @param first day of the series.
 * @param count of its occurrences.
 */
export function ruleText(
  { every, on }: Repeats,
  first: Temporal.PlainDate,
  count: number,
  { feeds, intl }: FeedWords,
): string {
  const { series: words } = feeds;
  if (every === undefined) return words.dates(count);
  const { unit, interval } = frequencyOf(every);
  const list = (items: readonly string[]): string => listText(items, intl);
  switch (unit) {
    case 'day':
      return words.everyDays(interval);
    case 'year':
      return words.everyYears(interval);
    case 'week': {
      const days =
        on !== undefined && 'weekdays' in on ? on.weekdays : [WEEKDAYS[first.dayOfWeek - 1]!];
      const named = list(days.map((day) => weekdayName(day, intl)));
      return capitalized(words.everyWeeks(interval, named));
    }
    case 'month': {
      if (on !== undefined && 'monthWeekdays' in on) {
        const days = byWeekday(on.monthWeekdays).map(([weekday, ordinals]) =>
          words.monthWeekday(list(ordinals.map(words.ordinal)), weekdayName(weekday, intl)),
        );
        return capitalized(words.monthWeekdays(interval, list(days)));
      }
      const days = on !== undefined && 'monthDays' in on ? on.monthDays : [first.day];
      const number = new Intl.NumberFormat(intl);
      const named = days.map((day) =>
        day === -1 ? words.lastDay : words.monthDay(number.format(day)),
      );
      return capitalized(words.monthDays(interval, list(named)));
    }
  }
}

/** Ordinals of one weekday together: the first and the third Tuesday. */
function byWeekday(days: readonly MonthWeekday[]): [Weekday, number[]][] {
  const ordinals = new Map<Weekday, number[]>();
  for (const { ordinal, weekday } of days)
    ordinals.set(weekday, [...(ordinals.get(weekday) ?? []), ordinal]);
  return [...ordinals];
}

/** One series of a calendar file as the fields and the body of an event. */
import type ICAL from 'ical.js';
import { registrationAllowed } from '../../domain/registration.ts';
import type { SiteData } from '../../schema/site.ts';
import type { Fields } from '../entry-text.ts';
import { type CalendarSeries, textOf } from './calendar-file.ts';
import { isCallAddress, isEventPage, placeOf } from './import-place.ts';
import { repeatsOf } from './import-repeats.ts';
import { publicDescription } from './import-secrets.ts';
import { markdownOf, summaryOf } from './import-text.ts';
import { type ImportedTimes, type TimeReader, UnreadableTimeError } from './import-times.ts';

/** What an import needs to know of the site. */
export interface ImportContext {
  site: Pick<SiteData, 'timezone' | 'registrationHosts'>;
  /** Topics by their names in every language and by their ids, in lower case, for CATEGORIES. */
  topics: ReadonlyMap<string, string>;
  /** Campaigns by their titles in lower case, for CATEGORIES. */
  campaigns: ReadonlyMap<string, string>;
  /** Today, in the site's zone. */
  today: Temporal.PlainDate;
}

/** An event that can be written. */
export interface ConvertedEvent {
  uid: string;
  title: string;
  times: ImportedTimes;
  fields: Fields;
  body: string;
  /** What the calendar says and the file does not, one sentence each. */
  notes: string[];
}

/** Why an event cannot be written. */
export interface RefusedEvent {
  uid: string;
  title: string;
  reason: string;
}

/** Converts a series; nothing is guessed that could lead people to a wrong place or hour. */
export function convertEvent(
  { uid, main, overrides }: CalendarSeries,
  times: TimeReader,
  context: ImportContext,
): ConvertedEvent | RefusedEvent {
  const title = textOf(main, 'summary').replace(/\s+/g, ' ');
  const refuse = (reason: string): RefusedEvent => ({ uid, title: title || uid, reason });
  if (uid === '') return refuse('it has no UID, so that it could not be recognized again');
  if (/^(private|confidential)$/i.test(textOf(main, 'class')))
    return refuse('the calendar marks it as private');
  if (title === '') return refuse('it has no title (SUMMARY)');
  try {
    return converted({ uid, main, overrides }, title, times, context) ?? refuse(UNSUPPORTED_RULE);
  } catch (error) {
    if (error instanceof UnreadableTimeError) return refuse(error.message);
    throw error;
  }
}

const UNSUPPORTED_RULE =
  'it repeats by a rule that "repeats" cannot say. Add it by hand, or each date as an event of its own';

function converted(
  series: CalendarSeries,
  title: string,
  times: TimeReader,
  context: ImportContext,
): ConvertedEvent | undefined {
  const { uid, main } = series;
  const { start, end, timezone } = times.timesOf(main);
  const repeats = repetition(series, { start, timezone }, times, context.today);
  if (repeats === undefined) return undefined;
  const description = descriptionOf(main);
  const published = publicDescription(description);
  const body = markdownOf(published.text);
  const place = placeOf(textOf(main, 'location'), hasCall(main, description));
  const links = linksOf(main, body, context);
  const status = textOf(main, 'status').toUpperCase();
  const categories = categoriesOf(main, context);
  return {
    uid,
    title,
    times: { start, end, timezone },
    body,
    fields: {
      title,
      summary: summaryOf(body) || title.slice(0, 200),
      start,
      end,
      timezone: timezone === context.site.timezone ? undefined : timezone,
      campaigns: categories.campaigns,
      topics: categories.topics,
      place: withPosition(place?.fields, main),
      website: links.page,
      registration: links.registration === undefined ? undefined : { url: links.registration },
      status: status === 'CANCELLED' ? 'cancelled' : undefined,
      repeats: repeats.fields,
      uid,
    },
    notes: [
      ...(status === 'TENTATIVE' ? ['The calendar says it is not certain (TENTATIVE).'] : []),
      ...(hasEnd(main) && end === undefined && start.length > 10
        ? ['Its end is not after its start, and was left out.']
        : []),
      ...repeats.notes,
      ...new Set([...(place?.notes ?? []), ...published.notes]),
      ...categories.notes,
      ...leftOut(main),
    ],
  };
}

/** The rule or the dates of a series with its exceptions; undefined where `repeats` cannot say it. */
function repetition(
  { main, overrides }: CalendarSeries,
  { start, timezone }: { start: string; timezone: string },
  times: TimeReader,
  today: Temporal.PlainDate,
): { fields: Fields | undefined; notes: string[] } | undefined {
  const [rule, ...further] = main.getAllProperties('rrule');
  const added = times.wallTimesOf(main, 'rdate', timezone);
  const except = new Set(
    times.wallTimesOf(main, 'exdate', timezone).map((time) => time.slice(0, 10)),
  );
  const changes = [
    ...new Map(overrides.map((override) => changeOf(main, override, timezone, times))),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change);
  if (rule === undefined) {
    if (added.length === 0) return { fields: undefined, notes: [] };
    const dates = datesOf(start, added, except);
    return dates && { fields: { dates, changes }, notes: [] };
  }
  if (further.length > 0 || added.length > 0) return undefined;
  const recur = rule.getFirstValue() as ICAL.Recur;
  const until = recur.until ? times.dayIn(recur.until, timezone) : undefined;
  const lastDay =
    Temporal.PlainDate.compare(today, start.slice(0, 10)) > 0 ? today : start.slice(0, 10);
  const read = repeatsOf(
    recur,
    start.slice(0, 10),
    until,
    Temporal.PlainDate.from(lastDay).add({ years: 1 }).toString(),
  );
  return (
    read && { fields: { ...read.fields, except: [...except].sort(), changes }, notes: read.notes }
  );
}

/** Dates by no rule, the first one too; undefined where the first falls out, or two are on one day. */
function datesOf(
  start: string,
  added: readonly string[],
  except: ReadonlySet<string>,
): string[] | undefined {
  const day = (time: string): string => time.slice(0, 10);
  const all = [...new Set([start, ...added])].sort();
  const dates = all.filter((time) => !except.has(day(time)));
  if (dates[0] !== start || new Set(dates.map(day)).size < dates.length) return undefined;
  return dates.map((time) => (time.slice(10) === start.slice(10) ? day(time) : time));
}

/** The day of an occurrence by the rule, and what differs in it. */
function changeOf(
  main: ICAL.Component,
  override: ICAL.Component,
  timezone: string,
  times: TimeReader,
): [date: string, change: Fields] {
  const recurrence = override.getFirstProperty('recurrence-id');
  const own = times.timesOf(override);
  const date =
    recurrence === null
      ? own.start.slice(0, 10)
      : times.wallTime(recurrence, timezone).slice(0, 10);
  if (textOf(override, 'status').toUpperCase() === 'CANCELLED')
    return [date, { date, status: 'cancelled' }];
  const ifOther = (name: string): string | undefined =>
    textOf(override, name) === textOf(main, name) ? undefined : textOf(override, name);
  const location = ifOther('location');
  return [
    date,
    {
      date,
      start: own.start,
      end: own.end,
      title: ifOther('summary')?.replace(/\s+/g, ' ') || undefined,
      place: location && placeOf(location, hasCall(override, location))?.fields,
    },
  ];
}

/** Whether a component says when it ends, or how long it takes, at an hour. */
const hasEnd = (main: ICAL.Component): boolean =>
  main.hasProperty('dtend') && textOf(main, 'dtend') < textOf(main, 'dtstart');

/** The description as HTML where a producer gives it, else the plain one. */
function descriptionOf(main: ICAL.Component): string {
  const html = main
    .getAllProperties('x-alt-desc')
    .find((property) => String(property.getParameter('fmttype')).toLowerCase() === 'text/html');
  return html === undefined ? textOf(main, 'description') : String(html.getFirstValue());
}

/** Whether the event has the address of a call, in a property or in its description. */
function hasCall(main: ICAL.Component, description: string): boolean {
  const properties = [
    'conference',
    'x-google-conference',
    'x-microsoft-skypeteamsmeetingurl',
    'url',
  ];
  const addresses = properties.map((name) => textOf(main, name));
  return [...addresses, ...(description.match(/https?:\/\/[^\s"'<>)\]]+/g) ?? [])].some(
    isCallAddress,
  );
}

/** The registration form and the page of an event, from URL and the links of its description. */
function linksOf(
  main: ICAL.Component,
  body: string,
  { site }: ImportContext,
): { registration: string | undefined; page: string | undefined } {
  const location = textOf(main, 'location');
  const url = textOf(main, 'url') || (isEventPage(location) ? location : '');
  const isForm = (address: string): boolean =>
    address.startsWith('https://') &&
    URL.canParse(address) &&
    registrationAllowed(address, site.registrationHosts) === 'allowed';
  const registration = [url, ...(body.match(/https:\/\/[^\s"'<>)\]]+/g) ?? [])].find(isForm);
  const isPage = url.startsWith('https://') && url !== registration && !isCallAddress(url);
  return { registration, page: isPage ? url : undefined };
}

function withPosition(place: Fields | undefined, main: ICAL.Component): Fields | undefined {
  const geo = main.getFirstPropertyValue('geo') as readonly number[] | string | null;
  if (place?.['kind'] !== 'in-person' || geo === null) return place;
  const [latitude, longitude] = (typeof geo === 'string' ? geo.split(';').map(Number) : geo).map(
    // The schema asks for a decimal point.
    (degrees) => degrees.toFixed(Number.isInteger(degrees) ? 1 : decimalsOf(degrees)),
  );
  return { ...place, latitude, longitude };
}

/** The campaigns and topics that the categories of an event name. */
function categoriesOf(
  main: ICAL.Component,
  { campaigns, topics }: ImportContext,
): { campaigns: string[]; topics: string[]; notes: string[] } {
  const names = main
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map((value) => String(value).trim()))
    .filter((name) => name !== '');
  const named = (ids: ReadonlyMap<string, string>): string[] => [
    ...new Set(names.flatMap((name) => ids.get(name.toLowerCase()) ?? [])),
  ];
  const unknown = names.filter(
    (name) => !campaigns.has(name.toLowerCase()) && !topics.has(name.toLowerCase()),
  );
  return {
    campaigns: named(campaigns),
    topics: named(topics),
    notes: unknown.length === 0 ? [] : [`No campaign or topic is called: ${unknown.join(', ')}.`],
  };
}

/** Properties that an event file has no field for, by what a person would call them. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  attach: 'files or pictures',
  attendee: 'the list of guests, who are private persons',
  organizer: 'the organizer, who may be a private person',
  valarm: 'reminders',
  contact: 'the contact',
};

function leftOut(main: ICAL.Component): string[] {
  const names = Object.keys(LEFT_OUT).filter(
    (name) => main.hasProperty(name) || main.getFirstSubcomponent(name) !== null,
  );
  return names.length === 0 ? [] : [`Left out: ${names.map((name) => LEFT_OUT[name]).join('; ')}.`];
}

/** How many decimals a number has, at most six. */
function decimalsOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 1);
}

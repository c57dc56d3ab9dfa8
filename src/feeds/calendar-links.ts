/**
 * Links that put an event into a calendar, or a whole calendar beside one's own. All are plain
 * links: they need no script, and nothing is asked of another host until one is followed.
 * None of these services documents its links; they are as
 * https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs collects them.
 */
import { absolute, paths } from '../domain/addresses.ts';
import { type CampaignEvent, type Occurrence, occurrencePlace } from '../domain/event.ts';
import { endInstant } from '../domain/time.ts';
import type { SiteData } from '../schema/site.ts';
import { type Language, titleText } from './event-description.ts';
import { type EventWords, occurrenceWords } from './calendar-entry.ts';
import { feedAddress } from './calendar-feeds.ts';
import { locationText } from './event-location.ts';
import { compactDate, compactUtc } from './icalendar-values.ts';
import { plainRuleFrom } from './recurrence.ts';

/** Where one occurrence of an event can be added with one click. */
export interface AddLinks {
  /** The file for any program; for a series it holds all occurrences. */
  ics: string;
  google: string;
  /** Outlook.com, for personal accounts. */
  outlook: string;
  /** Outlook of Microsoft 365, for accounts of work or school. */
  office: string;
  yahoo: string;
  /**
   * Undefined for an event that happens once. Of a series the file holds all dates; the services
   * take this date only, but for Google where this is `google`.
   */
  series: 'google' | 'ics' | undefined;
}

/** What the services are told of one occurrence. */
interface AddedEvent {
  title: string;
  details: string;
  location: string | undefined;
  isWholeDays: boolean;
  /** For whole days the first day; else the instant at which it begins. */
  start: Moment;
  /** For whole days the first day after, as in iCalendar. */
  end: Moment;
}

/**
 * The links that add one occurrence. Instants are those of the feeds; where no end is known, it is
 * the one from which the event is taken to be over, because the services show an event of no length
 * as one of no minutes.
 */
export function addToCalendarLinks(
  event: CampaignEvent,
  occurrence: Occurrence,
  eventWords: EventWords,
  site: SiteData,
  { locale, format }: Language,
): AddLinks {
  const { feeds: words } = format.words;
  const { when, status } = occurrence;
  const said = occurrenceWords(eventWords, occurrence);
  const [start, end] =
    when.kind === 'days'
      ? [when.first, when.last.add({ days: 1 })]
      : [when.start.toInstant(), endInstant(when)];
  const added: AddedEvent = {
    title: titleText(said.title, status, words),
    details: `${said.summary}\n\n${absolute(paths.event(event.id), locale, site)}`,
    location: locationText(occurrencePlace(event, occurrence), words, said),
    isWholeDays: when.kind === 'days',
    start,
    end,
  };
  const recurrence = plainRuleFrom(event, occurrence);
  const outlook = outlookQuery(added);
  return {
    ics: feedAddress(paths.eventCalendar(event.id), locale, site),
    google: googleLink(added, event.timezone, recurrence),
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose${outlook}`,
    office: `https://outlook.office.com/calendar/0/deeplink/compose${outlook}`,
    yahoo: yahooLink(added),
    series:
      event.data.repeats === undefined ? undefined : recurrence === undefined ? 'ics' : 'google',
  };
}

function googleLink(
  { title, details, location, isWholeDays, start, end }: AddedEvent,
  timezone: string,
  recurrence: string | undefined,
): string {
  return `https://calendar.google.com/calendar/render${query({
    action: 'TEMPLATE',
    text: title,
    dates: `${compactTime(start)}/${compactTime(end)}`,
    // The zone that the form shows; the instants are in UTC.
    ctz: isWholeDays ? undefined : timezone,
    details,
    location,
    recur: recurrence,
  })}`;
}

function outlookQuery({ title, details, location, isWholeDays, start, end }: AddedEvent): string {
  return query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: isoTime(start),
    enddt: isoTime(end),
    allday: isWholeDays ? 'true' : undefined,
    body: details,
    location,
  });
}

function yahooLink({ title, details, location, isWholeDays, start, end }: AddedEvent): string {
  return `https://calendar.yahoo.com/${query({
    v: '60',
    title,
    st: compactTime(start),
    et: compactTime(end),
    dur: isWholeDays ? 'allday' : undefined,
    desc: details,
    in_loc: location,
  })}`;
}

/** Where a whole calendar can be subscribed to. */
export interface SubscribeLinks {
  /** The address itself, which every program takes: to be copied. */
  https: string;
  /** Opens the calendar program of the device (Apple's, Thunderbird, others). */
  webcal: string;
  google: string;
  outlook: string;
  office: string;
}

/**
 * The links that subscribe to a calendar.
 * @param path of the calendar, without locale, as `paths` has it.
 * @param name under which Outlook lists it.
 * @throws {Error} when its address is too long for some programs.
 */
export function subscribeLinks(
  path: string,
  name: string,
  locale: string,
  site: SiteData,
): SubscribeLinks {
  const https = feedAddress(path, locale, site);
  const webcal = https.replace(/^https?:/, 'webcal:');
  return {
    https,
    webcal,
    // Google takes an https address here for that of an account, and fails.
    google: `https://calendar.google.com/calendar/r${query({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb${query({ url: https, name })}`,
    office: `https://outlook.office.com/calendar/0/addfromweb${query({ url: https, name })}`,
  };
}

type Moment = Temporal.Instant | Temporal.PlainDate;

/** `20191213T000000Z` or `20191212`. */
function compactTime(moment: Moment): string {
  return moment instanceof Temporal.PlainDate ? compactDate(moment) : compactUtc(moment);
}

/** `2019-12-13T00:00:00Z` or `2019-12-12`. */
function isoTime(moment: Moment): string {
  return moment instanceof Temporal.PlainDate
    ? moment.toString()
    : moment.toString({ smallestUnit: 'second' });
}

/** A query in which a space is `%20`: some of these services show a `+` as it is. */
function query(parameters: Record<string, string | undefined>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value.toWellFormed())}`],
  );
  return `?${pairs.join('&')}`;
}

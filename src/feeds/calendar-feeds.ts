/** The calendars of a site: what each holds, what it is called, how large it may be. */
import { absolute, paths } from '../domain/addresses.ts';
import { endInstant } from '../domain/time.ts';
import type { CalendarWords } from '../i18n/calendar/en.ts';
import type { SiteData } from '../schema/site.ts';
import { nearestColorName } from './calendar-colors.ts';
import { byBeginning, type CalendarEntry } from './calendar-entry.ts';
import { type CalendarFields, writeCalendar, writeEntry } from './icalendar.ts';
import { type CalendarContext, entriesOf } from './vevent.ts';

/** What every calendar is made from. */
export interface FeedRequest {
  site: SiteData;
  /** BCP 47 tag of the language of the calendar, one of the site's. */
  locale: string;
  words: CalendarWords;
  /** The moment that counts as now. */
  now: Temporal.Instant;
}

/** A calendar as it is published. */
export interface Feed {
  /** The whole file, `text/calendar; charset=utf-8`. */
  text: string;
  /** What whoever builds the site should know, one sentence each. */
  warnings: string[];
}

/** Google Calendar and Outlook refuse calendars of a megabyte; this leaves room for growth. */
export const MOST_BYTES = 900_000;

/** Outlook refuses addresses of calendars that are longer. */
export const LONGEST_ADDRESS = 255;

/** How often programs are asked to look for news. */
const REFRESH = 'PT6H';

/** The red of the site, where it has no color of its own. */
const ACCENT = '#b4152c';

/** `/calendar.ics`: what is upcoming, or ended less than a year ago. */
export function calendarFeed(request: FeedRequest & { entries: readonly CalendarEntry[] }): Feed {
  const { site, now, entries, words } = request;
  const aYearAgo = now.toZonedDateTimeISO(site.timezone).subtract({ years: 1 }).toInstant();
  const recent = entries.filter((entry) => Temporal.Instant.compare(overAt(entry), aYearAgo) > 0);
  return feed(request, recent, MOST_BYTES, {
    path: paths.calendarFeed(),
    name: site.shortName,
    description: words.calendarDescription(site.name),
    page: paths.calendar(),
  });
}

/** `/calendar-archive.ics`: every event ever. */
export function archiveFeed(request: FeedRequest & { entries: readonly CalendarEntry[] }): Feed {
  const { site, words, entries } = request;
  return feed(request, entries, Infinity, {
    path: paths.calendarArchive(),
    name: words.archiveName(site.shortName),
    description: words.archiveDescription(site.name),
    page: paths.calendar(),
  });
}

/** `/campaigns/<id>/calendar.ics`: every event of one campaign. */
export function campaignFeed(
  request: FeedRequest & {
    entries: readonly CalendarEntry[];
    /** The campaign, with its title in the language of the calendar. */
    campaign: { id: string; title: string };
  },
): Feed {
  const { site, words, campaign, entries } = request;
  const own = entries.filter(({ event }) => event.data.campaigns.includes(campaign.id));
  return feed(request, own, MOST_BYTES, {
    path: paths.campaignCalendar(campaign.id),
    name: words.campaignName(site.shortName, campaign.title),
    description: words.campaignDescription(campaign.title),
    page: paths.campaign(campaign.id),
  });
}

/** `/events/<id>/event.ics`: one event, to be added once. */
export function eventFeed(request: FeedRequest & { entry: CalendarEntry }): Feed {
  const { entry } = request;
  return feed(request, [entry], Infinity, {
    path: paths.eventCalendar(entry.event.id),
    name: entry.words.title,
    description: entry.words.summary,
    page: paths.event(entry.event.id),
  });
}

/**
 * The whole address of a calendar.
 * @throws {Error} when it is too long for some programs.
 */
export function feedAddress(path: string, locale: string, site: SiteData): string {
  const address = absolute(path, locale, site);
  if (address.length > LONGEST_ADDRESS)
    throw new Error(
      `The address ${address} has ${address.length} characters. Calendar programs take at most ${LONGEST_ADDRESS}: shorten the id.`,
    );
  return address;
}

/** What is particular about one calendar. Paths are without locale. */
interface Particulars {
  path: string;
  name: string;
  description: string;
  page: string;
}

function feed(
  request: FeedRequest,
  entries: readonly CalendarEntry[],
  mostBytes: number,
  { path, name, description, page }: Particulars,
): Feed {
  const { site, locale, now } = request;
  const accent = site.colors.accent ?? ACCENT;
  const fields: CalendarFields = {
    productId: `-//${site.shortName}//Campaign site//${locale.toUpperCase()}`,
    name,
    description,
    timezone: site.timezone,
    page: absolute(page, locale, site),
    source: feedAddress(path, locale, site),
    refresh: REFRESH,
    color: { name: nearestColorName(accent), hex: accent },
  };
  const context: CalendarContext = {
    ...request,
    site: { ...site, calendarDomain: calendarDomain(site) },
  };
  const written = [...entries].sort(byBeginning).map((entry) => writtenEntry(entry, context));
  const { kept, leftOut } = fitted(written, mostBytes, now);
  const text = writeCalendar(
    fields,
    kept.map((item) => item.text),
    kept.flatMap(({ entry }) => entry.event.occurrences.map(({ when }) => when)),
    now,
  );
  return {
    text,
    warnings:
      leftOut === 0
        ? []
        : [
            `${path} leaves out ${leftOut} of ${entries.length} events, past ones first, to stay below ${mostBytes / 1000} KB. ${paths.calendarArchive()} has them all.`,
          ],
  };
}

/** The domain in the identifiers of events: never that of a mirror or a preview. */
export function calendarDomain(site: SiteData): string {
  return site.calendarDomain ?? new URL(site.url).hostname;
}

/** The moment an event is over, for a series the last occurrence of it. */
function overAt({ event }: CalendarEntry): Temporal.Instant {
  return event.occurrences
    .map(({ when }) => endInstant(when))
    .reduce(
      (last, next) => (Temporal.Instant.compare(next, last) > 0 ? next : last),
      endInstant(event.when),
    );
}

interface WrittenEntry {
  entry: CalendarEntry;
  text: string;
  overAt: Temporal.Instant;
}

function writtenEntry(entry: CalendarEntry, context: CalendarContext): WrittenEntry {
  return { entry, text: entriesOf(entry, context).map(writeEntry).join(''), overAt: overAt(entry) };
}

/** Room that the calendar's own lines and the rules of its zones take up at most. */
const FRAME_BYTES = 20_000;

/** What fits: the most distant past gives way first, then the most distant future. */
function fitted(
  written: readonly WrittenEntry[],
  mostBytes: number,
  now: Temporal.Instant,
): { kept: readonly WrittenEntry[]; leftOut: number } {
  let bytes = FRAME_BYTES + written.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes <= mostBytes) return { kept: written, leftOut: 0 };
  const isPast = ({ overAt }: WrittenEntry): boolean => Temporal.Instant.compare(overAt, now) <= 0;
  const past = written.filter(isPast).sort((a, b) => Temporal.Instant.compare(a.overAt, b.overAt));
  const future = written.filter((item) => !isPast(item)).reverse();
  const leftOut = new Set<WrittenEntry>();
  for (const item of [...past, ...future]) {
    if (bytes <= mostBytes) break;
    bytes -= Buffer.byteLength(item.text);
    leftOut.add(item);
  }
  return { kept: written.filter((item) => !leftOut.has(item)), leftOut: leftOut.size };
}

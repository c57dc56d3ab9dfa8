/** The calendars of a site: what each holds, what it is called, how large it may be. */
import { absolute, paths } from '../domain/addresses.ts';
import { eventYearsOf } from '../domain/event.ts';
import { endInstant } from '../domain/time.ts';
import type { Formatter } from '../i18n/format.ts';
import type { SiteData } from '../schema/site.ts';
import { nearestColorName } from './calendar-colors.ts';
import { byBeginning, type CalendarEntry, isDated } from './calendar-entry.ts';
import { type CalendarFields, writeCalendar, writeEntry } from './icalendar.ts';
import { type CalendarContext, entriesOf } from './vevent.ts';

/** What every calendar is made from. */
export interface FeedRequest {
  site: SiteData;
  /** BCP 47 tag of the language of the calendar, one of the site's. */
  locale: string;
  /** Its words, and how it writes times. */
  format: Formatter;
  /** The moment that counts as now. */
  now: Temporal.Instant;
}

/** A calendar as it is published. */
export interface Feed {
  /** The whole file, `text/calendar; charset=utf-8`. */
  text: string;
  /** How many of its entries it leaves out to stay small enough. */
  leftOut: number;
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

/** The entries that are upcoming or ended less than a year ago. */
export function recentEntries(
  entries: readonly CalendarEntry[],
  { site, now }: Pick<FeedRequest, 'site' | 'now'>,
): CalendarEntry[] {
  const aYearAgo = now.toZonedDateTimeISO(site.timezone).subtract({ years: 1 }).toInstant();
  return entries.filter((entry) => Temporal.Instant.compare(overAt(entry), aYearAgo) > 0);
}

/** `/calendar.ics`: what is upcoming, or ended less than a year ago. */
export function calendarFeed(request: FeedRequest & { entries: readonly CalendarEntry[] }): Feed {
  const { site, entries } = request;
  return feed(request, recentEntries(entries, request), MOST_BYTES, {
    path: paths.calendarFeed(),
    name: site.shortName,
    description: request.format.words.feeds.calendarDescription(site.name),
    page: paths.calendar(),
  });
}

/**
 * `/calendar-archive.ics`: every event ever, as long as all of them fit. Then the oldest are left out
 * without a warning: whoever has subscribed to it keeps a calendar, and the archives by year have
 * everything.
 */
export function archiveFeed(request: FeedRequest & { entries: readonly CalendarEntry[] }): Feed {
  const { site, format, entries } = request;
  const archive = feed(request, entries, MOST_BYTES, {
    path: paths.calendarArchive(),
    name: format.words.feeds.archiveName(site.shortName),
    description: format.words.feeds.archiveDescription(site.name),
    page: paths.calendar(),
  });
  return { ...archive, warnings: [] };
}

/** `/calendar/<yyyy>.ics`: the events of a year, for download; a series is in all of its years. */
export function yearFeed(
  request: FeedRequest & { entries: readonly CalendarEntry[]; year: number },
): Feed {
  const { site, format, entries, year } = request;
  const own = entries.filter(({ event }) => eventYearsOf(event).includes(year));
  return feed(request, own, Infinity, {
    path: paths.calendarYear(year),
    name: `${site.shortName}: ${year}`,
    description: format.words.feeds.yearDescription(site.name, year),
    page: paths.eventYear(year),
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
  const { site, format, campaign, entries } = request;
  const own = entries.filter(({ event }) => event.data.campaigns.includes(campaign.id));
  return feed(request, own, MOST_BYTES, {
    path: paths.campaignCalendar(campaign.id),
    name: format.words.feeds.campaignName(site.shortName, campaign.title),
    description: format.words.feeds.campaignDescription(campaign.title),
    page: paths.campaign(campaign.id),
  });
}

/**
 * `/events/in-<locality>/calendar.ics`, `/events/topic-<id>/calendar.ics`: what passes a filter and is
 * upcoming, or ended less than a year ago.
 */
export function filterFeed(
  request: FeedRequest & {
    /** The entries that pass it. */
    entries: readonly CalendarEntry[];
    /** The part of its address that names it. */
    slug: string;
    /** What it is called in the language of the calendar. */
    name: string;
  },
): Feed {
  const { site, slug, name, entries } = request;
  return feed(request, recentEntries(entries, request), MOST_BYTES, {
    path: paths.eventFilterCalendar(slug),
    name: `${site.shortName}: ${name}`,
    description: `${site.name}: ${name}`,
    page: paths.eventFilter(slug),
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
  const written = entries
    .filter(isDated)
    .sort(byBeginning)
    .map((entry) => writtenEntry(entry, request, context));
  const { kept, leftOut } = fitted(written, mostBytes, now);
  const text = writeCalendar(
    fields,
    kept.map((item) => item.text),
    kept.flatMap(({ entry }) => entry.event.occurrences.map(({ when }) => when)),
    now,
  );
  return {
    text,
    leftOut,
    warnings:
      leftOut === 0
        ? []
        : [
            `${path} leaves out ${leftOut} of ${entries.length} events, past ones first, to stay below ${mostBytes / 1000} KB. The archives by year, such as ${paths.calendarYear(now.toZonedDateTimeISO(site.timezone).year)}, have them all.`,
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

/** An entry is in several calendars of a language, and the same in all of them. */
const writtenEntries = new WeakMap<
  CalendarEntry,
  { request: FeedRequest; written: WrittenEntry }
>();

function writtenEntry(
  entry: CalendarEntry,
  { site, locale, format, now }: FeedRequest,
  context: CalendarContext,
): WrittenEntry {
  const known = writtenEntries.get(entry);
  if (
    known?.request.site === site &&
    known.request.locale === locale &&
    known.request.format === format &&
    known.request.now === now
  )
    return known.written;
  const text = entriesOf(entry, context).map(writeEntry).join('');
  const written = { entry, text, overAt: overAt(entry) };
  writtenEntries.set(entry, { request: { site, locale, format, now }, written });
  return written;
}

/** Room that the calendar's own lines and the rules of its zones take up at most. */
const FRAME_BYTES = 20_000;

/** For how many days what was called off or moved stays, so that weekly readers learn of it. */
const NEWS_DAYS = 30;

/** Whether programs that look once a week may not know yet that an event is off or moved. */
function isNews({ event, revision }: CalendarEntry, now: Temporal.Instant): boolean {
  const changed =
    event.data.status !== 'scheduled' ||
    event.occurrences.some(({ change }) => change !== undefined);
  const since = now.subtract({ hours: 24 * NEWS_DAYS });
  return changed && Temporal.Instant.compare(revision.modified, since) > 0;
}

/**
 * What fits: the most distant past is left out first, then the most distant future, and last what was
 * called off or moved lately.
 */
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
  const { first = [], last = [] } = Object.groupBy([...past, ...future], ({ entry }) =>
    isNews(entry, now) ? 'last' : 'first',
  );
  for (const item of [...first, ...last]) {
    if (bytes <= mostBytes) break;
    bytes -= Buffer.byteLength(item.text);
    leftOut.add(item);
  }
  return { kept: written.filter((item) => !leftOut.has(item)), leftOut: leftOut.size };
}

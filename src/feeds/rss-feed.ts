/** `/feed.xml`: RSS 2.0 of what is new, events and history. */
import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { absolute, paths } from '../domain/addresses.ts';
import { currentOccurrence, occurrencePlace } from '../domain/event.ts';
import { phaseAt, type When } from '../domain/time.ts';
import { eventUid } from '../domain/uid.ts';
import { dayInWords, momentInWords } from '../i18n/calendar/calendar-times.ts';
import type { Revision } from '../entries/revisions.ts';
import { registrationLines, titleText } from './event-description.ts';
import { type CalendarEntry, occurrenceWords } from './calendar-entry.ts';
import { calendarDomain, type FeedRequest } from './calendar-feeds.ts';
import { endText, startText } from './iso-times.ts';
import { locationText, placeToTell } from './event-location.ts';
import { plainLine, plainLines } from './icalendar-values.ts';

/** A milestone of the history as the feed takes it. */
export interface NewsMilestone {
  id: string;
  /** The oldest id it ever had. */
  oldestId: string;
  title: string;
  summary: string;
  /** When it was, in words. */
  date: string;
  /** First day it can mean: orders milestones that appeared at once. */
  day: Temporal.PlainDate;
  campaigns: readonly { title: string }[];
  revision: Revision;
}

/** How many entries the feed holds: programs ask for it every hour. */
export const MOST_ITEMS = 100;

/** Names of what RSS itself does not know: its own address, and when an event is. */
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  ev: 'http://purl.org/rss/1.0/modules/event/',
};

/** An item with what decides its place. */
interface NewsItem {
  item: RSSFeedItem;
  link: string;
  created: Temporal.Instant | undefined;
  day: Temporal.PlainDate;
}

/** The feed in a language: what appeared last comes first. */
export async function newsFeed(
  request: FeedRequest & {
    entries: readonly CalendarEntry[];
    milestones: readonly NewsMilestone[];
  },
): Promise<string> {
  const { site, locale, entries, milestones } = request;
  const items = [
    ...entries.flatMap((entry) => eventItem(entry, request) ?? []),
    ...milestones.map((milestone) => milestoneItem(milestone, request)),
  ]
    .sort(latestFirst)
    .slice(0, MOST_ITEMS);
  const self = absolute(paths.rss(), locale, site);
  return getRssString({
    title: plainLine(site.name),
    description: plainLine(site.description),
    site: absolute(paths.home(), locale, site),
    xmlns: NAMESPACES,
    customData: `<language>${locale}</language><atom:link href="${attribute(self)}" rel="self" type="application/rss+xml"/>`,
    items: items.map(({ item }) => item),
  });
}

function eventItem(entry: CalendarEntry, request: FeedRequest): NewsItem | undefined {
  const { site, locale, words, now } = request;
  const { event, campaigns, revision } = entry;
  const occurrence = currentOccurrence(event, now);
  if (occurrence === undefined) return undefined;
  const { when, status } = occurrence;
  const said = occurrenceWords(entry.words, occurrence);
  const place = locationText(placeToTell(occurrencePlace(event, occurrence), when, now), words);
  const link = absolute(paths.event(event.id), locale, site);
  return {
    link,
    item: item({
      title: titleText(said.title, status, words),
      link,
      text: [
        whenText(when, words.intl),
        place,
        said.statusNote,
        said.summary,
        ...(phaseAt(when, now) === 'past'
          ? []
          : registrationLines(event, occurrence, said, words, now)),
      ],
      id: eventUid(event, calendarDomain(site)),
      campaigns,
      revision,
      span: when,
    }),
    created: revision.created,
    day: when.kind === 'days' ? when.first : when.start.toPlainDate(),
  };
}

function milestoneItem(milestone: NewsMilestone, { site, locale }: FeedRequest): NewsItem {
  const { id, oldestId, title, summary, date, day, campaigns, revision } = milestone;
  const link = absolute(paths.milestone(id), locale, site);
  return {
    link,
    item: item({
      title,
      link,
      text: [date, summary],
      id: `history/${oldestId}@${calendarDomain(site)}`,
      campaigns,
      revision,
      span: undefined,
    }),
    created: revision.created,
    day,
  };
}

interface ItemParts {
  title: string;
  link: string;
  /** Lines of plain text; what is undefined is left out. */
  text: readonly (string | undefined)[];
  /** Stays the same when the entry is renamed, so that nobody reads it twice. */
  id: string;
  campaigns: readonly { title: string }[];
  revision: Revision;
  span: When | undefined;
}

function item({ title, link, text, id, campaigns, revision, span }: ItemParts): RSSFeedItem {
  const end = span && endText(span);
  const lines = text.filter((line) => line !== undefined).map(plainLines);
  return {
    title: plainLine(title),
    link,
    // Readers take a description for HTML, so signs that mean something there are escaped twice.
    description: lines.map((line) => `<p>${markup(line)}</p>`).join(''),
    categories: campaigns.map((campaign) => plainLine(campaign.title)),
    ...(revision.created && { pubDate: new Date(revision.created.epochMilliseconds) }),
    customData: [
      `<guid isPermaLink="false">${markup(id)}</guid>`,
      ...(span ? [`<ev:startdate>${startText(span)}</ev:startdate>`] : []),
      ...(end !== undefined ? [`<ev:enddate>${end}</ev:enddate>`] : []),
    ].join(''),
  };
}

/** When an occurrence is, in words. */
function whenText(when: When, intl: string): string {
  if (when.kind === 'timed') return momentInWords(when.start.toInstant(), when.timezone, intl);
  const [first, last] = [when.first, when.last].map((day) => dayInWords(day, intl));
  return first === last ? (first ?? '') : `${first ?? ''} – ${last ?? ''}`;
}

/** What appeared last comes first; of what appeared at once, the latest. */
function latestFirst(a: NewsItem, b: NewsItem): number {
  const created = ({ created: at }: NewsItem): number => at?.epochMilliseconds ?? 0;
  return (
    created(b) - created(a) ||
    Temporal.PlainDate.compare(b.day, a.day) ||
    (a.link < b.link ? -1 : 1)
  );
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML and XML. */
const markup = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const attribute = markup;

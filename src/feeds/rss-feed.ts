/** `/feed.xml`: RSS 2.0 of what is new, events and history; what is called off or moved first. */
import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { absolute, paths } from '../domain/addresses.ts';
import { type CampaignEvent, currentOccurrence, occurrencePlace } from '../domain/event.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { firstDay, phaseAt, type When } from '../domain/time.ts';
import { eventUid } from '../domain/uid.ts';
import type { Formatter } from '../i18n/format.ts';
import type { Revision } from '../entries/revisions.ts';
import { registrationLines, titleText } from './event-description.ts';
import { lineText, termsLines } from './event-detail-lines.ts';
import { type CalendarEntry, isDated, occurrenceWords } from './calendar-entry.ts';
import { calendarDomain, type FeedRequest } from './calendar-feeds.ts';
import { endText, startText } from './iso-times.ts';
import { locationText, announcedPlace } from './event-location.ts';
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
  /** Whether it tells people not to come, or to come at another time. */
  isOff: boolean;
  modified: Temporal.Instant;
}

/**
 * The feed in a language: first what is to come and is called off or moved, then what was published
 * last.
 */
export async function newsFeed(
  request: FeedRequest & {
    entries: readonly CalendarEntry[];
    milestones: readonly NewsMilestone[];
  },
): Promise<string> {
  const { site, locale, entries, milestones } = request;
  const items = [
    ...entries.filter(isDated).flatMap((entry) => eventItem(entry, request) ?? []),
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
    customData: `<language>${locale}</language><atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>${updated(items)}`,
    items: items.map(({ item }) => item),
  });
}

function eventItem(entry: CalendarEntry, request: FeedRequest): NewsItem | undefined {
  const { site, locale, format, now } = request;
  const { feeds: words } = format.words;
  const { event, campaigns, revision } = entry;
  const occurrence = currentOccurrence(event, now);
  if (occurrence === undefined) return undefined;
  const { when, status } = occurrence;
  const said = occurrenceWords(entry.words, occurrence);
  const place = locationText(
    announcedPlace(occurrencePlace(event, occurrence), when, now),
    words,
    said,
  );
  const link = absolute(paths.event(event.id), locale, site);
  return {
    link,
    item: item({
      title: titleText(said.title, status, words),
      link,
      text: [
        format.when(when),
        ...seriesLines(entry, format, now),
        place,
        said.statusNote,
        said.summary,
        ...termsLines(event, said, format).map(lineText),
        ...(phaseAt(when, now) === 'past'
          ? []
          : registrationLines(event, occurrence, said, format, now).map(lineText)),
      ],
      id: eventUid(event, calendarDomain(site)),
      categories: [...campaigns, ...entry.topics],
      revision,
      span: when,
    }),
    created: revision.created,
    day: firstDay(when),
    isOff: isOff(event, now),
    modified: revision.modified,
  };
}

/** Whether something of an event is to come and is called off or moved. */
function isOff({ occurrences }: CampaignEvent, now: Temporal.Instant): boolean {
  return occurrences.some(
    ({ when, status, change }) =>
      phaseAt(when, now) !== 'past' && (status !== 'scheduled' || change?.start !== undefined),
  );
}

/** The rule of a series with its span, and which of its dates to come are off or moved. */
function seriesLines(
  { event, words: own }: CalendarEntry,
  format: Formatter,
  now: Temporal.Instant,
): string[] {
  const { repeats } = event.data;
  if (repeats === undefined) return [];
  const { feeds: words } = format.words;
  const inWords = (day: Temporal.PlainDate): string => format.day(day);
  const rule = format.series(
    repeats,
    event.occurrences.map(({ when }) => when),
  );
  const isAhead = (day: Temporal.PlainDate): boolean =>
    Temporal.Instant.compare(
      day.add({ days: 1 }).toZonedDateTime(event.timezone).toInstant(),
      now,
    ) > 0;
  const not = repeats.except.map((day) => Temporal.PlainDate.from(day)).filter(isAhead);
  const ahead = event.occurrences.filter(({ when }) => phaseAt(when, now) !== 'past');
  return [
    ...(rule === undefined ? [] : [rule]),
    ...(not.length > 0 ? [`${words.notOn} ${not.map(inWords).join('; ')}`] : []),
    ...ahead.flatMap((occurrence) => {
      const { day, when, status, change } = occurrence;
      const why = occurrenceWords(own, occurrence).statusNote;
      const note = why === undefined ? '' : ` – ${why}`;
      if (status === 'cancelled') return [`${words.cancelledOn} ${inWords(day)}${note}`];
      return change?.start === undefined
        ? []
        : [`${words.movedOn} ${inWords(day)} → ${format.when(when)}${note}`];
    }),
  ];
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
      categories: campaigns,
      revision,
      span: undefined,
    }),
    created: revision.created,
    day,
    isOff: false,
    modified: revision.modified,
  };
}

interface ItemParts {
  title: string;
  link: string;
  /** Lines of plain text; what is undefined is left out. */
  text: readonly (string | undefined)[];
  /** Stays the same when the entry is renamed, so that nobody reads it twice. */
  id: string;
  categories: readonly { title: string }[];
  revision: Revision;
  span: When | undefined;
}

function item({ title, link, text, id, categories, revision, span }: ItemParts): RSSFeedItem {
  const end = span && endText(span);
  const lines = text.filter((line) => line !== undefined).map(plainLines);
  return {
    title: plainLine(title),
    link,
    // Readers take a description for HTML, so signs that mean something there are escaped twice.
    description: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
    categories: categories.map((category) => plainLine(category.title)),
    ...(revision.created && { pubDate: new Date(revision.created.epochMilliseconds) }),
    customData: [
      `<guid isPermaLink="false">${escapeHtml(id)}</guid>`,
      ...(revision.created ? [updatedAt(revision.modified)] : []),
      ...(span ? [`<ev:startdate>${startText(span)}</ev:startdate>`] : []),
      ...(end !== undefined ? [`<ev:enddate>${end}</ev:enddate>`] : []),
    ].join(''),
  };
}

/** When the newest of some items changed; nothing where the history is not known. */
function updated(items: readonly NewsItem[]): string {
  const times = items
    .filter(({ created }) => created !== undefined)
    .map(({ modified }) => modified)
    .sort((a, b) => Temporal.Instant.compare(a, b));
  const last = times.at(-1);
  return last === undefined ? '' : updatedAt(last);
}

/** RSS has no element for this; that of Atom is read by many programs (RFC 4287, section 4.2.15). */
const updatedAt = (time: Temporal.Instant): string =>
  `<atom:updated>${time.toString({ smallestUnit: 'second' })}</atom:updated>`;

/** What is off comes first, then what appeared last; of what appeared at once, the latest. */
function latestFirst(a: NewsItem, b: NewsItem): number {
  const created = ({ created: at }: NewsItem): number => at?.epochMilliseconds ?? 0;
  return (
    Number(b.isOff) - Number(a.isOff) ||
    created(b) - created(a) ||
    Temporal.PlainDate.compare(b.day, a.day) ||
    (a.link < b.link ? -1 : 1)
  );
}

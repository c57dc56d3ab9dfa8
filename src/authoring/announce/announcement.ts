/** What an announcement of the coming days says, before it is written in some format. */
import { absolute, paths } from '../../domain/addresses.ts';
import {
  type Occurrence,
  occurrenceAccess,
  occurrencePlace,
  takesPlace,
} from '../../domain/event.ts';
import type { Place } from '../../domain/place.ts';
import { beginsAt, compareWhen, hasDay, phaseAt } from '../../domain/time.ts';
import { type EventWords, occurrenceWords } from '../../feeds/calendar-entry.ts';
import { previousStart, registrationLines, titleText } from '../../feeds/event-description.ts';
import { termsLines, type TextLine } from '../../feeds/event-detail-lines.ts';
import { locationText, announcedPlace } from '../../feeds/event-location.ts';
import type { Formatter } from '../../i18n/format.ts';
import { knownAccess } from '../../i18n/known-access.ts';
import type { SiteData } from '../../schema/site.ts';
import type { AnnouncedContent, AnnouncedEvent } from './announced-events.ts';

/** What is announced, and how its language writes. */
export interface AnnouncementRequest {
  site: SiteData;
  /** BCP 47 tag, one of the site's. */
  locale: string;
  format: Formatter;
  now: Temporal.Instant;
  /** How many civil days of the site's zone, today included. */
  days: number;
  /** Id of the one campaign whose events are announced; all where left out. */
  campaign?: string | undefined;
}

/** An announcement in one language. Texts are plain and not escaped. */
export interface Announcement {
  /** Who announces what is on which days: the subject of a letter. */
  subject: string;
  /** What is off or moved first, then by time. */
  items: AnnouncedItem[];
  /** Said where there are no items. */
  none: string;
  /** The next events after these days, with the words above them. */
  later: { heading: string; items: Pick<AnnouncedItem, 'title' | 'lang' | 'when' | 'url'>[] };
  /** Ways to everything else. */
  links: Required<TextLine>[];
}

/** An event of an announcement; of a series all of its dates that have nothing of their own. */
export interface AnnouncedItem {
  /** The title, behind what is to be known first: "CANCELLED: …". */
  title: string;
  /** BCP 47 tag of title and summary. */
  lang: string;
  /** Each of its times in words; none while it has no new date. */
  when: string[];
  /** The same as short as it goes, without the year. */
  shortWhen: string[];
  /** Whether online or in person, and where, as far as everyone may know. */
  place: string | undefined;
  summary: string;
  /** What changed, registration, access, languages. */
  lines: TextLine[];
  /** Its page. */
  url: string;
}

/** How many events after the announced days are named. */
const MOST_LATER = 3;

interface AnnouncedOccurrence extends AnnouncedEvent {
  occurrence: Occurrence;
}

/** The announcement of the days from now on. */
export function announcementOf(
  { events, campaigns }: AnnouncedContent,
  request: AnnouncementRequest,
): Announcement {
  const { site, locale, format, now, days, campaign } = request;
  const today = now.toZonedDateTimeISO(site.timezone).toPlainDate();
  const own = events.filter(
    ({ event }) => campaign === undefined || event.data.campaigns.includes(campaign),
  );
  const ahead = own
    .flatMap((announced) =>
      announced.event.occurrences.map((occurrence) => ({ ...announced, occurrence })),
    )
    .filter(({ occurrence: { when } }) => hasDay(when) && phaseAt(when, now) !== 'past')
    .sort((a, b) => compareWhen(a.occurrence.when, b.occurrence.when));
  const end = today.add({ days }).toZonedDateTime(site.timezone).toInstant();
  const [within, after] = partition(ahead, (one) => isWithin(one, now, end));
  const [off, on] = partition(within, ({ occurrence }) => isOff(occurrence));
  const named = new Set(within.map(({ event }) => event.id));
  const later = groups(after.filter(({ event }) => !named.has(event.id))).slice(0, MOST_LATER);
  const { event: words, home, action } = format.words;
  const title = [site.shortName, campaign && campaigns.get(campaign)].filter(Boolean).join(', ');
  const link = (text: string, path: string) => ({ text, url: absolute(path, locale, site) });
  return {
    subject: `${title}: ${format.dayRange(today, today.add({ days: days - 1 }))}`,
    items: groups([...off, ...on]).map((group) => announcedItem(group, request)),
    none: words.noneInDays,
    later: {
      heading: words.later,
      items: later.map((group) => announcedItem(group.slice(0, 1), request)),
    },
    links: [link(home.allEvents, paths.events()), link(action.subscribe, paths.calendar())],
  };
}

/** Whether an occurrence is, or was to be before it was moved, before a moment. */
function isWithin(
  { event, occurrence }: AnnouncedOccurrence,
  now: Temporal.Instant,
  end: Temporal.Instant,
): boolean {
  const isBeforeEnd = (moment: Temporal.Instant): boolean =>
    Temporal.Instant.compare(moment, end) < 0;
  if (isBeforeEnd(beginsAt(occurrence.when))) return true;
  const { previousStart: previous } = event.data;
  const first = isMoved(occurrence)
    ? occurrence.day
    : previous && Temporal.PlainDate.from(previous.slice(0, 10));
  if (!first) return false;
  const was = first.toZonedDateTime(event.timezone);
  return (
    isBeforeEnd(was.toInstant()) &&
    Temporal.Instant.compare(was.add({ days: 1 }).toInstant(), now) > 0
  );
}

/** Whether an occurrence of a series has a time of its own. */
const isMoved = ({ change }: Occurrence): boolean => change?.start !== undefined;

/** Whether something is not as people expect it. */
const isOff = (occurrence: Occurrence): boolean =>
  occurrence.status !== 'scheduled' || isMoved(occurrence);

/** Occurrences by event; those that have something of their own stand alone. */
function groups(occurrences: readonly AnnouncedOccurrence[]): AnnouncedOccurrence[][] {
  const byName = Map.groupBy(occurrences, ({ event, occurrence }) =>
    occurrence.change === undefined && !isOff(occurrence)
      ? event.id
      : `${event.id} ${occurrence.day.toString()}`,
  );
  return [...byName.values()];
}

function announcedItem(
  group: readonly AnnouncedOccurrence[],
  { site, locale, format, now }: AnnouncementRequest,
): AnnouncedItem {
  const { event, words, occurrence } = group[0]!;
  const { status, when } = occurrence;
  const { event: labels, feeds } = format.words;
  const said = occurrenceWords(words, occurrence);
  const title = titleText(said.title, status, feeds);
  const isNews = isOff(occurrence) && takesPlace(status);
  const news = labels.statuses[isMoved(occurrence) ? 'rescheduled' : status];
  const times = status === 'postponed' ? [] : group.map((one) => one.occurrence.when);
  return {
    title: isNews ? `${news}: ${title}` : title,
    lang: said.lang,
    when: times.map((time) => format.when(time)),
    shortWhen: times.map((time) => format.when(time, 'short')),
    place: takesPlace(status)
      ? placeText(announcedPlace(occurrencePlace(event, occurrence), when, now), said, format)
      : undefined,
    summary: said.summary,
    lines: [
      ...changeLines(group[0]!, format),
      ...(takesPlace(status) ? factLines(group[0]!, format, now) : []),
    ],
    url: absolute(paths.event(event.id), locale, site),
  };
}

/** Whether it is online or in person, and where, as far as everyone may know. */
function placeText(
  place: Place | undefined,
  said: EventWords,
  { words }: Formatter,
): string | undefined {
  const location = locationText(place, words.feeds, said);
  const parts = {
    'in-person': [words.place['in-person'], location],
    'to-be-announced': [place?.locality, words.place['to-be-announced']],
    online: [location],
    hybrid: [location],
  };
  return place && parts[place.kind].filter(Boolean).join(': ');
}

/** When it was to be before, and why that has changed. */
function changeLines(
  { event, words, occurrence }: AnnouncedOccurrence,
  format: Formatter,
): TextLine[] {
  const { event: labels } = format.words;
  const before =
    occurrence.status === 'rescheduled'
      ? previousStart(event, format)
      : occurrence.status === 'postponed'
        ? format.when(occurrence.when)
        : isMoved(occurrence)
          ? format.day(occurrence.day)
          : undefined;
  const { statusNote } = occurrenceWords(words, occurrence);
  return [before && labels.previously(before), statusNote].flatMap((text) =>
    text === undefined ? [] : [{ text }],
  );
}

/** What it costs and who may come, registration, what is known of the access, and languages. */
function factLines(
  { event, words, occurrence }: AnnouncedOccurrence,
  format: Formatter,
  now: Temporal.Instant,
): TextLine[] {
  const { access: accessWords, event: labels } = format.words;
  const access = occurrenceAccess(event, occurrence);
  const known = [
    ...knownAccess(format.words, access),
    ...(access?.requestBy === undefined
      ? []
      : [accessWords.requestBy(format.day(Temporal.PlainDate.from(access.requestBy), 'short'))]),
  ];
  const languages = event.data.languages.map((tag) => format.languageName(tag));
  const said = occurrenceWords(words, occurrence);
  return [
    ...termsLines(event, said, format),
    ...registrationLines(event, occurrence, said, format, now),
    ...(known.length > 0 ? [{ text: `${labels.access}: ${known.join('; ')}` }] : []),
    ...(languages.length > 0 ? [{ text: `${labels.languages}: ${languages.join(', ')}` }] : []),
  ];
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

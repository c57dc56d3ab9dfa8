/** What a calendar says of one occurrence of an event, in plain text. */
import {
  type CampaignEvent,
  type EventStatus,
  type Occurrence,
  occurrenceAccess,
  occurrenceRegistration,
} from '../domain/event.ts';
import { mayRegister } from '../domain/registration.ts';
import type { CalendarWords } from '../i18n/calendar/en.ts';
import type { Formatter } from '../i18n/format.ts';
import { ACCESS_KINDS } from '../schema/access.ts';
import { type EventWords, occurrenceWords } from './calendar-entry.ts';

/** The language of a calendar. */
export interface Language {
  /** BCP 47 tag. */
  locale: string;
  /** Its words, and how it writes times. */
  format: Formatter;
}

/** A line of text that may end with the address of what it names. */
export interface TextLine {
  text: string;
  url?: string;
}

/** A line in plain text, its address at its end. */
export function lineText({ text, url }: TextLine): string {
  return url === undefined ? text : `${text} ${url}`;
}

/** The title as a calendar shows it: whoever sees nothing else must see that it is off. */
export function titleText(title: string, status: EventStatus, words: CalendarWords): string {
  if (status === 'cancelled') return words.cancelledTitle(title);
  return status === 'postponed' ? words.postponedTitle(title) : title;
}

/**
 * The whole text below the title, in paragraphs: how things stand, the summary, registration,
 * access, languages, the address of the page.
 * @param page whole address of the event's page.
 * @param now decides what is said of the registration.
 */
export function descriptionText(
  event: CampaignEvent,
  occurrence: Occurrence,
  eventWords: EventWords,
  { format }: Language,
  page: string,
  now: Temporal.Instant,
): string {
  const { feeds: words } = format.words;
  const said = occurrenceWords(eventWords, occurrence);
  const { languages } = event.data;
  return [
    statusLines(event, occurrence, said, format),
    [said.summary, ...hourLine(occurrence, words)],
    registrationLines(event, occurrence, said, format, now).map(lineText),
    accessLines(event, occurrence, said, format),
    languages.length > 0
      ? [`${words.languages} ${languages.map((tag) => format.languageName(tag)).join(', ')}`]
      : [],
    [`${words.details} ${page}`],
  ]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}

function statusLines(
  event: CampaignEvent,
  { status }: Occurrence,
  { statusNote }: EventWords,
  format: Formatter,
): string[] {
  const { feeds: words } = format.words;
  const line = {
    scheduled: () => undefined,
    cancelled: () => words.cancelled,
    postponed: () => words.postponed,
    rescheduled: () => words.rescheduledFrom(previousStart(event, format)),
    'moved-online': () => words.movedOnline,
  }[status]();
  return [line, statusNote].filter((text) => text !== undefined);
}

/** When a rescheduled event was to begin at first, in words. */
export function previousStart({ data, timezone }: CampaignEvent, format: Formatter): string {
  const text = data.previousStart ?? data.start;
  if (text.length === 10) return format.day(Temporal.PlainDate.from(text));
  // An hour that the clock skips was never a time to come at, but it may have been announced.
  const start = Temporal.PlainDateTime.from(text).toZonedDateTime(timezone);
  return format.when({ kind: 'timed', start, end: undefined, timezone });
}

function hourLine({ when }: Occurrence, words: CalendarWords): string[] {
  return when.kind === 'days' && !when.timeKnown ? [words.hourNotKnown] : [];
}

/** Whether and where one may register for one occurrence, and until when, one line each. */
export function registrationLines(
  event: CampaignEvent,
  occurrence: Occurrence,
  { registrationNote }: EventWords,
  format: Formatter,
  now: Temporal.Instant,
): TextLine[] {
  const registration = occurrenceRegistration(event, occurrence, now);
  if (registration === undefined) return [];
  const { state, host, url, opens, closes, closesDay } = registration;
  const { feeds: words } = format.words;
  const inWords = (instant: Temporal.Instant): string =>
    format.when({
      kind: 'timed',
      start: instant.toZonedDateTimeISO(event.timezone),
      end: undefined,
      timezone: event.timezone,
    });
  const lines = {
    open: [{ text: words.register(host), url }],
    waitlist: [{ text: words.joinWaitlist(host), url }],
    'not-yet': [
      ...(opens ? [{ text: words.registrationOpens(inWords(opens)) }] : []),
      { text: words.register(host), url },
    ],
    full: [{ text: words.registrationFull }],
    closed: [{ text: words.registrationClosed }],
    over: [{ text: words.registrationOver }],
    'called-off': [],
  }[state];
  const upcoming = mayRegister(state) || state === 'not-yet';
  return [
    ...lines,
    // A calendar may be read long after it was fetched, so the deadline itself is told.
    ...(upcoming && closes
      ? [
          {
            text: words.registrationCloses(
              closesDay ? words.endOfDay(format.day(closesDay)) : inWords(closes),
            ),
          },
        ]
      : []),
    ...(lines.length > 0 && registrationNote !== undefined ? [{ text: registrationNote }] : []),
  ];
}

/** What is known of the access to one occurrence, and what is not, one line each. */
export function accessLines(
  event: CampaignEvent,
  occurrence: Occurrence,
  { accessNote, accessContact }: EventWords,
  format: Formatter,
): string[] {
  const access = occurrenceAccess(event, occurrence);
  if (access === undefined) return [];
  const { feeds: words } = format.words;
  const known = ACCESS_KINDS.flatMap((kind) => {
    const answer = access[kind];
    return answer === undefined
      ? []
      : [`${words.accessKinds[kind]}: ${words.accessAnswers[answer]}`];
  });
  const unknown = ACCESS_KINDS.filter((kind) => access[kind] === undefined).map(
    (kind) => words.accessKinds[kind],
  );
  return [
    words.access,
    ...known,
    ...(unknown.length > 0 ? [`${unknown.join(', ')}: ${words.notKnown}`] : []),
    ...(accessNote !== undefined ? [accessNote] : []),
    ...(accessContact !== undefined ? [words.accessContact(accessContact)] : []),
    ...(access.requestBy !== undefined
      ? [words.accessRequestBy(format.day(Temporal.PlainDate.from(access.requestBy)))]
      : []),
  ];
}

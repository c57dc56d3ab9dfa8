/** What a calendar says of one occurrence of an event, in plain text. */
import {
  type CampaignEvent,
  type EventStatus,
  type Occurrence,
  occurrenceAccess,
  occurrenceRegistrations,
} from '../domain/event.ts';
import { mayRegister, type Registration } from '../domain/registration.ts';
import type { CalendarWords } from '../i18n/calendar/en.ts';
import type { Formatter } from '../i18n/format.ts';
import { ACCESS_KINDS } from '../schema/access.ts';
import { type CalendarEntry, type EventWords, occurrenceWords } from './calendar-entry.ts';
import {
  lineText,
  linkLines,
  peopleLines,
  scheduleLines,
  termsLines,
  type TextLine,
  wayLines,
} from './event-detail-lines.ts';

/** The language of a calendar. */
export interface Language {
  /** BCP 47 tag. */
  locale: string;
  /** Its words, and how it writes times. */
  format: Formatter;
}

/** The title as a calendar shows it: whoever sees nothing else must see that it is off. */
export function titleText(title: string, status: EventStatus, words: CalendarWords): string {
  if (status === 'cancelled') return words.cancelledTitle(title);
  return status === 'postponed' ? words.postponedTitle(title) : title;
}

/**
 * The whole text below the title, in paragraphs: how things stand, the summary, what it costs and
 * who may come, its program and people, the way there, registration, access, languages, what
 * belongs to it elsewhere, and the address of its page.
 * @param page whole address of the event's page.
 * @param now decides what is said of the registration.
 */
export function descriptionText(
  entry: CalendarEntry,
  occurrence: Occurrence,
  { format }: Language,
  page: string,
  now: Temporal.Instant,
): string {
  const { event } = entry;
  const { feeds: words } = format.words;
  const said = occurrenceWords(entry.words, occurrence);
  const names = event.data.languages.map((tag) => format.languageName(tag));
  const paragraphs: TextLine[][] = [
    statusLines(event, occurrence, said, format),
    [{ text: said.summary }, ...hourLine(occurrence, words)],
    termsLines(event, said, format),
    scheduleLines(event, occurrence, said, format),
    peopleLines(entry, format),
    wayLines(event, occurrence, said, format),
    registrationLines(event, occurrence, said, format, now),
    accessLines(event, occurrence, said, format),
    names.length > 0 ? [{ text: `${words.languages} ${names.join(', ')}` }] : [],
    linkLines(event, said, format),
    [{ text: words.details, url: page }],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(lineText).join('\n'))
    .join('\n\n');
}

function statusLines(
  event: CampaignEvent,
  { status }: Occurrence,
  { statusNote }: EventWords,
  format: Formatter,
): TextLine[] {
  const { feeds: words } = format.words;
  const line = {
    scheduled: () => undefined,
    cancelled: () => words.cancelled,
    postponed: () => words.postponed,
    rescheduled: () => words.rescheduledFrom(previousStart(event, format)),
    'moved-online': () => words.movedOnline,
  }[status]();
  return [line, statusNote].flatMap((text) => (text === undefined ? [] : [{ text }]));
}

/** When a rescheduled event was to begin at first, in words. */
export function previousStart({ data, timezone }: CampaignEvent, format: Formatter): string {
  const text = data.previousStart ?? data.start;
  if (text.length === 10) return format.day(Temporal.PlainDate.from(text));
  // An hour that the clock skips was never a time to come at, but it may have been announced.
  const start = Temporal.PlainDateTime.from(text).toZonedDateTime(timezone);
  return format.when({ kind: 'timed', start, end: undefined, timezone });
}

function hourLine({ when }: Occurrence, words: CalendarWords): TextLine[] {
  return when.kind === 'days' && !when.timeKnown ? [{ text: words.hourNotKnown }] : [];
}

/**
 * Whether and where one may register for one occurrence, and until when, one line each; where there
 * are several forms, each says whom it is for.
 */
export function registrationLines(
  event: CampaignEvent,
  occurrence: Occurrence,
  words: EventWords,
  format: Formatter,
  now: Temporal.Instant,
): TextLine[] {
  return occurrenceRegistrations(event, occurrence, now).flatMap((registration, index) => {
    const [first, ...others] = formLines(registration, event.timezone, format);
    if (first === undefined) return [];
    const { whom, note } = formWords(registration, index, words);
    return [
      whom === undefined ? first : { ...first, text: `${whom} – ${first.text}` },
      ...others,
      ...(note === undefined ? [] : [{ text: note }]),
    ];
  });
}

/** Whom a form is for and its note, in the words of a language. */
export function formWords(
  { for: whom, note }: Pick<Registration, 'for' | 'note'>,
  index: number,
  { registrationForms = {}, registrationNote }: EventWords,
): { whom: string | undefined; note: string | undefined } {
  const translated = whom === undefined ? undefined : registrationForms[whom];
  const original = index === 0 ? registrationNote : note;
  return { whom: translated?.for ?? whom, note: translated?.note ?? original };
}

/** How things stand with one form, without its note. */
function formLines(
  { state, host, url, opens, opensDay, closes, closesDay }: Registration,
  timezone: string,
  format: Formatter,
): TextLine[] {
  const { feeds: words } = format.words;
  const inWords = (instant: Temporal.Instant): string =>
    format.when({
      kind: 'timed',
      start: instant.toZonedDateTimeISO(timezone),
      end: undefined,
      timezone,
    });
  const opening = opensDay ? format.day(opensDay) : opens && inWords(opens);
  const link = { text: words.register(host), url };
  const lines: TextLine[] = {
    open: [link],
    waitlist: [{ text: words.joinWaitlist(host), url }],
    'not-yet': [
      ...(opening === undefined ? [] : [{ text: words.registrationOpens(opening) }]),
      link,
    ],
    full: [{ text: words.registrationFull }],
    closed: [{ text: words.registrationClosed }],
    over: [{ text: words.registrationOver }],
    'called-off': [],
  }[state];
  // A calendar may be read long after it was fetched, so the deadline itself is said.
  if (closes === undefined || !(mayRegister(state) || state === 'not-yet')) return lines;
  const deadline = closesDay ? words.endOfDay(format.day(closesDay)) : inWords(closes);
  return [...lines, { text: words.registrationCloses(deadline) }];
}

/** What is known of the access to one occurrence, and what is not, one line each. */
export function accessLines(
  event: CampaignEvent,
  occurrence: Occurrence,
  { accessNote, accessContact }: EventWords,
  format: Formatter,
): TextLine[] {
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
  const { requestBy } = access;
  return [
    words.access,
    ...known,
    unknown.length > 0 ? `${unknown.join(', ')}: ${words.notKnown}` : undefined,
    accessNote,
    accessContact && words.accessContact(accessContact),
    requestBy && words.accessRequestBy(format.day(Temporal.PlainDate.from(requestBy))),
  ].flatMap((text) => (text === undefined ? [] : [{ text }]));
}

/** What a calendar needs to know of an event: the facts, the words in one language, its history. */
import {
  type CampaignEvent,
  type Occurrence,
  occurrencePlace,
  occurrenceRegistrations,
} from '../domain/event.ts';
import { compareWhen, endInstant, hasDay } from '../domain/time.ts';
import type { EventTranslation } from '../schema/translation.ts';
import { type Revision, sequenceAt } from '../entries/revisions.ts';
import { isOverride } from './recurrence.ts';

/**
 * The words of an event in the language of the calendar, or in its own where not translated: those
 * of its translation, each under the name that it has there.
 */
export interface EventWords extends Omit<
  EventTranslation,
  'title' | 'summary' | 'imageAlt' | 'afterwardsText' | 'roles' | 'inferred'
> {
  title: string;
  summary: string;
  /** BCP 47 tag of the language that title and summary are written in. */
  lang: string;
}

/** An event as a calendar takes it. */
export interface CalendarEntry {
  event: CampaignEvent;
  words: EventWords;
  /** Titles of its campaigns in the language of the calendar, in the order of the event's file. */
  campaigns: readonly { id: string; title: string }[];
  /** Names of its topics in the language of the calendar, in the order of the event's file. */
  topics: readonly { id: string; title: string }[];
  /** Who speaks or performs there; organizations by their names. */
  people: readonly CampaignEvent['data']['people'][number][];
  /** Whole address of its published picture, if it has one. */
  image: { url: string; alt: string } | undefined;
  /** As {@link revisionAt} gives it for the moment of the build. */
  revision: Revision;
}

/**
 * The revision of an event at a moment. What a calendar says of an event also changes by itself:
 * when registration opens or closes, and when it is over (registration has ended, a place that was
 * never announced is no longer to be announced). Each such moment that has passed is a change. A
 * year after its end an event only leaves `/calendar.ics`; that changes nothing about it, so that
 * the archives of past years stay as they are.
 * @param revision as the history in git gives it; without a history it is returned as it is.
 */
export function revisionAt(
  revision: Revision,
  event: CampaignEvent,
  now: Temporal.Instant,
): Revision {
  if (revision.created === undefined) return revision;
  let { sequence, modified } = revision;
  for (const occurrence of ownOccurrences(event)) {
    const end = endInstant(occurrence.when);
    const registrations = occurrenceRegistrations(event, occurrence, now);
    for (const moment of [...registrations.flatMap(({ opens, closes }) => [opens, closes]), end]) {
      if (moment === undefined || Temporal.Instant.compare(moment, now) > 0) continue;
      if (Temporal.Instant.compare(moment, modified) > 0) modified = moment;
    }
    // LOCATION changes with the end of what was never announced.
    const isUnplaced = occurrencePlace(event, occurrence)?.kind === 'to-be-announced';
    if (isUnplaced && Temporal.Instant.compare(end, now) <= 0)
      sequence = Math.max(sequence, sequenceAt(end));
  }
  return { ...revision, sequence, modified };
}

/** The occurrences that a calendar describes one by one; the last stands for a whole series. */
function ownOccurrences(event: CampaignEvent): Occurrence[] {
  const { occurrences } = event;
  if (event.data.repeats === undefined) return occurrences;
  return [...occurrences.filter((one) => isOverride(one, event)), ...occurrences.slice(-1)];
}

/**
 * The words of an event in a language: each from its translation, or as the event itself has it.
 * @param lang BCP 47 tag of the language that the event itself is written in.
 */
export function eventWords(
  event: CampaignEvent,
  lang: string,
  translation?: { locale: string; words: EventTranslation | undefined },
): EventWords {
  const original = originalWords(event, lang);
  if (translation?.words === undefined) return original;
  const { words, locale } = translation;
  const translated = Object.entries(words).filter(([, text]) => text !== undefined);
  // A title that the translation repeats, such as a name, is still in the language of the event.
  const isTranslated = words.title !== undefined && words.title !== original.title;
  return {
    ...original,
    ...Object.fromEntries(translated),
    lang: isTranslated ? locale : lang,
  };
}

/** The words of an event in its own language. */
function originalWords(event: CampaignEvent, lang: string): EventWords {
  const { data, place } = event;
  return {
    title: data.title,
    summary: data.summary,
    lang,
    statusNote: data.statusNote,
    registrationNote: event.registrations[0]?.note,
    accessNote: event.access?.note,
    accessContact: event.access?.contact,
    room: place?.room,
    directions: place?.directions,
    meetingPoint: place?.meetingPoint,
    routeNote: place?.route?.note,
    costNote: event.cost?.note,
    audienceNote: data.audience?.note,
    schedule: data.schedule.map(({ what }) => what),
  };
}

/** The words of one occurrence: those of the event, but for what its change says otherwise. */
export function occurrenceWords(words: EventWords, { change }: Occurrence): EventWords {
  if (change === undefined) return words;
  const { registrations, access, place } = change;
  const said = words.changes?.[change.date];
  return {
    ...words,
    title: said?.title ?? change.title ?? words.title,
    summary: said?.summary ?? change.summary ?? words.summary,
    statusNote: said?.statusNote ?? change.statusNote ?? words.statusNote,
    ...(registrations && { registrationNote: registrations[0]?.note }),
    ...(access && { accessNote: access.note, accessContact: access.contact }),
    ...(place && {
      room: place.room,
      directions: place.directions,
      meetingPoint: place.meetingPoint,
      routeNote: place.route?.note,
    }),
  };
}

/** Whether the day of an event is known: a month alone is in no feed. */
export function isDated({ event }: Pick<CalendarEntry, 'event'>): boolean {
  return hasDay(event.when);
}

/** Orders events by their beginning, then by id: for `Array.sort`. */
export function byBeginning({ event: a }: CalendarEntry, { event: b }: CalendarEntry): number {
  return compareWhen(a.when, b.when) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

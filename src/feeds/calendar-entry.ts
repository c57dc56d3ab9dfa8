/** What a calendar needs to know of an event: the facts, the words in one language, its history. */
import {
  type CampaignEvent,
  type Occurrence,
  occurrencePlace,
  occurrenceRegistration,
} from '../domain/event.ts';
import { compareWhen, endInstant } from '../domain/time.ts';
import { type Revision, sequenceAt } from '../entries/revisions.ts';
import { isOverride } from './recurrence.ts';

/** The words of an event in the language of the calendar, or in its own where not translated. */
export interface EventWords {
  title: string;
  summary: string;
  /** BCP 47 tag of the language that title and summary are written in. */
  lang: string;
  statusNote: string | undefined;
  registrationNote: string | undefined;
  accessNote: string | undefined;
  accessContact: string | undefined;
  /** Words of single occurrences of a series in this language, by the date of the change. */
  changes?: Readonly<
    Record<string, Partial<Record<'title' | 'summary' | 'statusNote', string | undefined>>>
  >;
}

/** An event as a calendar takes it. */
export interface CalendarEntry {
  event: CampaignEvent;
  words: EventWords;
  /** Titles of its campaigns in the language of the calendar, in the order of the event's file. */
  campaigns: readonly { id: string; title: string }[];
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
    const { opens, closes } = occurrenceRegistration(event, occurrence, now) ?? {};
    for (const moment of [opens, closes, end]) {
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

/** The words of an event in its own language. */
export function originalWords(event: CampaignEvent, lang: string): EventWords {
  const { data } = event;
  return {
    title: data.title,
    summary: data.summary,
    lang,
    statusNote: data.statusNote,
    registrationNote: event.registrations[0]?.note,
    accessNote: event.access?.note,
    accessContact: event.access?.contact,
  };
}

/** The words of one occurrence: those of the event, but for what its change says otherwise. */
export function occurrenceWords(words: EventWords, { change }: Occurrence): EventWords {
  if (change === undefined) return words;
  const { registrations, access } = change;
  const said = words.changes?.[change.date];
  return {
    ...words,
    title: said?.title ?? change.title ?? words.title,
    summary: said?.summary ?? change.summary ?? words.summary,
    statusNote: said?.statusNote ?? change.statusNote ?? words.statusNote,
    ...(registrations && { registrationNote: registrations[0]?.note }),
    ...(access && { accessNote: access.note, accessContact: access.contact }),
  };
}

/** Orders events by their beginning, then by id: for `Array.sort`. */
export function byBeginning({ event: a }: CalendarEntry, { event: b }: CalendarEntry): number {
  return compareWhen(a.when, b.when) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

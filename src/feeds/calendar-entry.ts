/** What a calendar needs to know of an event: the facts, the words in one language, its history. */
import type { CampaignEvent, Occurrence } from '../domain/event.ts';
import { compareWhen } from '../domain/time.ts';
import type { Revision } from '../entries/revisions.ts';

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
  revision: Revision;
}

/** The words of an event in its own language. */
export function originalWords(event: CampaignEvent, lang: string): EventWords {
  const { data } = event;
  return {
    title: data.title,
    summary: data.summary,
    lang,
    statusNote: data.statusNote,
    registrationNote: data.registration?.note,
    accessNote: data.access?.note,
    accessContact: data.access?.contact,
  };
}

/** The words of one occurrence: those of the event, but for what its change says otherwise. */
export function occurrenceWords(words: EventWords, { change }: Occurrence): EventWords {
  if (change === undefined) return words;
  const { registration, access } = change;
  const said = words.changes?.[change.date];
  return {
    ...words,
    title: said?.title ?? change.title ?? words.title,
    summary: said?.summary ?? change.summary ?? words.summary,
    statusNote: said?.statusNote ?? change.statusNote ?? words.statusNote,
    ...(registration && { registrationNote: registration.note }),
    ...(access && { accessNote: access.note, accessContact: access.contact }),
  };
}

/** Orders events by their beginning, then by id: for `Array.sort`. */
export function byBeginning({ event: a }: CalendarEntry, { event: b }: CalendarEntry): number {
  return compareWhen(a.when, b.when) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

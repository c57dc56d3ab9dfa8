/** Events and their occurrences in the words of a language, with everything they refer to. */
import {
  type CampaignEvent,
  currentOccurrence,
  type Occurrence,
  occurrenceRegistration,
} from '../domain/event.ts';
import type { Registration } from '../domain/registration.ts';
import { phaseAt, type Phase } from '../domain/time.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import { content } from './content.ts';
import { query } from './query.ts';
import {
  type Langs,
  type Reference,
  type Participant,
  type Picture,
  required,
  participantsOf,
  missingOf,
  titleOf,
  campaignReferences,
  pictureOf,
} from './reference-views.ts';
import { defaultLocale, now } from './site.ts';
import {
  localized,
  translationOf,
  translationState,
  type TranslationState,
} from './localized-entry.ts';

/** The words of an event. */
export interface EventWords {
  title: string;
  summary: string;
  statusNote: string | undefined;
  registrationNote: string | undefined;
  accessNote: string | undefined;
  accessContact: string | undefined;
  afterwardsText: string | undefined;
  inferred: string | undefined;
  imageAlt: string | undefined;
}

/** What an occurrence of a series may be called otherwise than the others. */
export interface ChangeWords {
  title?: string | undefined;
  summary?: string | undefined;
  statusNote?: string | undefined;
}

/** An event in the words of a language. */
export interface EventView {
  id: string;
  event: CampaignEvent;
  words: EventWords;
  /** Language that each word is really in. */
  langs: Langs<EventWords>;
  translation: TranslationState;
  /** Words of single occurrences of a series that are translated, by the date of the change. */
  changes: Readonly<Record<string, ChangeWords>>;
  campaigns: Reference[];
  participants: Participant[];
  /** Milestones that tell of it. */
  milestones: Reference[];
  picture: Picture | undefined;
}

/** One time an event takes place, as lists show it. */
export interface OccurrenceView {
  view: EventView;
  occurrence: Occurrence;
  /** Title of this occurrence: a series may call one of them otherwise. */
  title: string;
  titleLang: string;
  /** Why it is cancelled or changed. */
  statusNote: string | undefined;
  statusNoteLang: string;
  phase: Phase;
  registration: Registration | undefined;
}

const findEventView = query('event', async (id: string, locale: string): Promise<EventView> => {
  const all = await content();
  const event = required(all.events.get(id), 'event', id);
  const { data } = event;
  const translation = translationOf(all, 'events', event.id, locale);
  const { langs, words, missing } = localized<EventWords>(
    {
      title: data.title,
      summary: data.summary,
      statusNote: data.statusNote,
      registrationNote: event.registrations[0]?.note,
      accessNote: event.access?.note,
      accessContact: event.access?.contact,
      afterwardsText: data.afterwards?.text,
      inferred: data.inferred,
      imageAlt: data.image?.alt,
    },
    translation,
    locale,
  );
  return {
    id: event.id,
    event,
    words,
    langs,
    translation: await translationState(
      all,
      'events',
      { id: event.id, formerly: data.formerly },
      locale,
      missing +
        missingOf(
          data.with.map(({ role }) => role),
          translation?.roles,
        ),
    ),
    changes: translation?.changes ?? {},
    campaigns: campaignReferences(all, data.campaigns, locale),
    participants: participantsOf(all, data.with, translation?.roles, locale),
    milestones: (all.milestonesOfEvent.get(event.id) ?? []).map((milestone) =>
      titleOf(all, 'history', milestone.id, milestone.data.title, locale),
    ),
    picture: await pictureOf(all, `events/${event.id}`, data.image, words.imageAlt),
  };
});

/** An event in the words of a language. */
export function eventView(event: Pick<CampaignEvent, 'id'>, locale: string): Promise<EventView> {
  return findEventView(event.id, locale);
}

/** One occurrence of an event, as lists show it. */
function occurrenceView(view: EventView, occurrence: Occurrence, locale: string): OccurrenceView {
  const { words, langs } = view;
  const { change } = occurrence;
  const said = (name: 'title' | 'statusNote') => {
    const translated = change && view.changes[change.date]?.[name];
    if (translated !== undefined) return { text: translated, lang: locale };
    const original = change?.[name];
    return original === undefined
      ? { text: words[name], lang: langs[name] }
      : { text: original, lang: defaultLocale };
  };
  return {
    view,
    occurrence,
    title: said('title').text ?? words.title,
    titleLang: said('title').lang,
    statusNote: said('statusNote').text,
    statusNoteLang: said('statusNote').lang,
    phase: phaseAt(occurrence.when, now()),
    registration: occurrenceRegistration(view.event, occurrence, now()),
  };
}

/** All occurrences of an event, in order of time. */
export const eventOccurrences = query(
  'occurrences',
  async (id: string, locale: string): Promise<OccurrenceView[]> => {
    const view = await findEventView(id, locale);
    return view.event.occurrences.map((occurrence) => occurrenceView(view, occurrence, locale));
  },
);

/** The occurrence that stands for an event: going on, next, else the last. */
export const mainOccurrence = query(
  'main occurrence',
  async (id: string, locale: string): Promise<OccurrenceView | undefined> => {
    const { event } = await findEventView(id, locale);
    const current = currentOccurrence(event, now());
    const all = await eventOccurrences(id, locale);
    return all.find(({ occurrence }) => occurrence === current);
  },
);

/** Some occurrences in the words of a language. */
export async function occurrenceViews(
  items: readonly TimelineItem[],
  locale: string,
): Promise<OccurrenceView[]> {
  return Promise.all(
    items.map(async ({ event, index }) => (await eventOccurrences(event.id, locale))[index]!),
  );
}

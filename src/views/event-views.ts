/** Events and their occurrences in the words of a language, with everything they refer to. */
import {
  type CampaignEvent,
  currentOccurrence,
  type Occurrence,
  occurrencePlace,
  occurrenceRegistrations,
} from '../domain/event.ts';
import type { Registration } from '../domain/registration.ts';
import { phaseAt, type Phase } from '../domain/time.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import type { EventData } from '../schema/event.ts';
import type { EventTranslation } from '../schema/translation.ts';
import { type Content, content } from './content.ts';
import { localPlace, type LocalPlace } from './local-place.ts';
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
  costNote: string | undefined;
  audienceNote: string | undefined;
  /** What happens when, in the order of the file. */
  schedule: string[];
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

/** Someone who takes part, as the event names them. */
export interface PersonView {
  name: string;
  role: EventData['people'][number]['role'];
  /** Name of their organization. */
  organization: string | undefined;
  url: string | undefined;
}

/** A recording, slides and the like. */
export interface LinkView {
  kind: EventData['links'][number]['kind'];
  url: string;
  /** Left out: the word for its kind says it. */
  label: string | undefined;
  lang: string;
}

/** A registration in the words of a language. */
export interface RegistrationView extends Registration {
  /** BCP 47 tag of the language of `for` and `note`. */
  lang: string;
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
  /** Words of each of several registrations that are translated, by whom it is for. */
  registrationForms: EventTranslation['registrationForms'];
  people: PersonView[];
  links: LinkView[];
  /** Where it usually is. */
  place: LocalPlace | undefined;
  /** Where each occurrence is that is somewhere else, by its index. */
  otherPlaces: Readonly<Record<number, LocalPlace>>;
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
  place: LocalPlace | undefined;
  /** The main registration. */
  registration: RegistrationView | undefined;
  /** Further registrations, for others than the main one. */
  otherRegistrations: RegistrationView[];
}

/** Words that an event takes from the file of its place, in a language. */
function inheritedWords(
  all: Content,
  { data, place }: CampaignEvent,
  locale: string,
): Pick<EventTranslation, 'accessNote' | 'accessContact'> {
  if (place?.id === undefined) return {};
  const { accessNote, accessContact } = translationOf(all, 'places', place.id, locale) ?? {};
  return {
    ...(data.access?.note === undefined && { accessNote }),
    ...(data.access?.contact === undefined && { accessContact }),
  };
}

/** The places of an event and of those occurrences that are somewhere else. */
function eventPlaces(
  all: Content,
  event: CampaignEvent,
  translation: EventTranslation | undefined,
  locale: string,
) {
  const usual = event.place && localPlace(all, event.place, translation, locale);
  const others: Record<number, LocalPlace> = {};
  for (const [index, occurrence] of event.occurrences.entries()) {
    const place = occurrencePlace(event, occurrence);
    if (place !== undefined && place !== event.place)
      others[index] = localPlace(all, place, undefined, locale);
  }
  const own = ['room', 'directions', 'meetingPoint'] as const;
  const missing = own.filter((name) => usual?.[name] !== undefined && !translation?.[name]).length;
  const route = usual?.route?.note !== undefined && !translation?.routeNote;
  return { usual, others, missing: missing + Number(route) };
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
      costNote: event.cost?.note,
      audienceNote: data.audience?.note,
      schedule: data.schedule.map(({ what }) => what),
      accessNote: event.access?.note,
      accessContact: event.access?.contact,
      afterwardsText: data.afterwards?.text,
      inferred: data.inferred,
      imageAlt: data.image?.alt,
    },
    { ...inheritedWords(all, event, locale), ...translation },
    locale,
  );
  const {
    usual: place,
    missing: missingPlace,
    ...places
  } = eventPlaces(all, event, translation, locale);
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
        missingPlace +
        missingOf(
          data.links.map(({ label }) => label),
          translation?.linkLabels,
        ) +
        missingOf(
          data.with.map(({ role }) => role),
          translation?.roles,
        ),
    ),
    changes: translation?.changes ?? {},
    registrationForms: translation?.registrationForms,
    people: data.people.map(({ name, role, organization, url }) => ({
      name,
      role,
      organization:
        organization === undefined
          ? undefined
          : (all.organizations.get(organization)?.data.name ?? organization),
      url,
    })),
    links: data.links.map(({ kind, url, label }) => {
      const translated = label === undefined ? undefined : translation?.linkLabels?.[label];
      return { kind, url, label: translated ?? label, lang: translated ? locale : defaultLocale };
    }),
    place,
    otherPlaces: places.others,
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

/** A registration in the words of a language; one that stands alone has its words in the event's. */
function registrationView(
  { registrationForms, words, langs, event }: EventView,
  registration: Registration,
  locale: string,
): RegistrationView {
  const whom = registration.for;
  if (whom === undefined && registration.note === event.registrations[0]?.note)
    return { ...registration, note: words.registrationNote, lang: langs.registrationNote };
  const form = whom === undefined ? undefined : registrationForms?.[whom];
  return {
    ...registration,
    for: form?.for ?? whom,
    note: form?.note ?? registration.note,
    lang: form === undefined ? defaultLocale : locale,
  };
}

/** One occurrence of an event, as lists show it. */
function occurrenceView(
  view: EventView,
  occurrence: Occurrence,
  index: number,
  locale: string,
): OccurrenceView {
  const { words, langs } = view;
  const [registration, ...otherRegistrations] = occurrenceRegistrations(
    view.event,
    occurrence,
    now(),
  ).map((item) => registrationView(view, item, locale));
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
    place: view.otherPlaces[index] ?? view.place,
    registration,
    otherRegistrations,
  };
}

/** All occurrences of an event, in order of time. */
export const eventOccurrences = query(
  'occurrences',
  async (id: string, locale: string): Promise<OccurrenceView[]> => {
    const view = await findEventView(id, locale);
    return view.event.occurrences.map((occurrence, index) =>
      occurrenceView(view, occurrence, index, locale),
    );
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

/** What pages are handed: entries in the words of a language, with everything they refer to. */
import type { ImageMetadata } from 'astro';
import type { Campaign } from '../domain/campaign.ts';
import {
  type CampaignEvent,
  currentOccurrence,
  type Occurrence,
  occurrenceRegistration,
} from '../domain/event.ts';
import type { Milestone } from '../domain/milestone.ts';
import type { Registration } from '../domain/registration.ts';
import { phaseAt, type Phase } from '../domain/time.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import type { OrganizationData } from '../schema/organization.ts';
import { type Content, content } from './content.ts';
import { imageBeside } from './images.ts';
import { lookup } from './lookup.ts';
import { defaultLocale, now } from './site.ts';
import {
  localized,
  translationOf,
  translationState,
  type TranslationState,
} from './translation.ts';

/** BCP 47 tag of the language that each word of an entry is really in. */
export type Langs<T> = Readonly<Record<keyof T, string>>;

/** A name with the id of what it names and the language it is written in. */
export interface Reference {
  id: string;
  title: string;
  lang: string;
}

/** An organization that took part. */
export interface Participant {
  id: string;
  data: OrganizationData;
  role: string | undefined;
  roleLang: string;
}

/** A picture with its words. */
export interface Picture {
  image: ImageMetadata;
  alt: string;
  credit: string;
}

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

/** The words of a milestone. */
export interface MilestoneWords {
  title: string;
  summary: string;
  place: string | undefined;
  followUps: string[];
  inferred: string | undefined;
  imageAlt: string | undefined;
}

/** A milestone in the words of a language. */
export interface MilestoneView {
  id: string;
  milestone: Milestone;
  words: MilestoneWords;
  langs: Langs<MilestoneWords>;
  translation: TranslationState;
  /** What each figure counts, by the original word; only those that are translated. */
  figureNames: Readonly<Record<string, string>>;
  campaigns: Reference[];
  participants: Participant[];
  events: Reference[];
  picture: Picture | undefined;
}

/** The words of a campaign. */
export interface CampaignWords {
  title: string;
  summary: string;
  outcome: string | undefined;
  goals: string[];
  joinLabel: string | undefined;
  inferred: string | undefined;
  imageAlt: string | undefined;
}

/** A campaign in the words of a language. */
export interface CampaignView {
  id: string;
  campaign: Campaign;
  words: CampaignWords;
  langs: Langs<CampaignWords>;
  translation: TranslationState;
  participants: Participant[];
  continuedBy: Reference | undefined;
  picture: Picture | undefined;
}

/** What a page asks for by its id. */
export function required<T>(found: T | undefined, kind: string, id: string): T {
  if (found === undefined) throw new Error(`There is no ${kind} "${id}".`);
  return found;
}

function participantsOf(
  all: Content,
  data: readonly { organization: string; role?: string | undefined }[],
  roles: Readonly<Record<string, string>> | undefined,
  locale: string,
): Participant[] {
  return data.flatMap(({ organization, role }) => {
    const found = all.organizations.get(organization);
    if (found === undefined) return [];
    const translated = role === undefined ? undefined : roles?.[role];
    const words =
      translated === undefined
        ? { role, roleLang: defaultLocale }
        : { role: translated, roleLang: locale };
    return [{ id: found.id, data: found.data, ...words }];
  });
}

/** How many of the words that stand in lists are not translated. */
function missingOf(
  words: readonly (string | undefined)[],
  translated: Readonly<Record<string, string>> = {},
): number {
  return words.filter((word) => word !== undefined && translated[word] === undefined).length;
}

function titleOf(
  all: Content,
  kind: 'campaigns' | 'events' | 'history',
  id: string,
  original: string,
  locale: string,
): Reference {
  const title = translationOf(all, kind, id, locale)?.title;
  return title === undefined
    ? { id, title: original, lang: defaultLocale }
    : { id, title, lang: locale };
}

function campaignReferences(all: Content, ids: readonly string[], locale: string): Reference[] {
  return ids.flatMap((id) => {
    const campaign = all.campaigns.get(id);
    return campaign ? [titleOf(all, 'campaigns', id, campaign.data.title, locale)] : [];
  });
}

async function pictureOf(
  all: Content,
  stored: string,
  image: { src: string; alt: string; credit: string } | undefined,
  alt: string | undefined,
): Promise<Picture | undefined> {
  if (image === undefined) return undefined;
  const filePath = all.stored.get(stored)?.filePath;
  if (filePath === undefined) return undefined;
  return {
    image: await imageBeside(filePath, image.src),
    alt: alt ?? image.alt,
    credit: image.credit,
  };
}

const findEventView = lookup('event', async (id: string, locale: string): Promise<EventView> => {
  const all = await content();
  const event = required(all.events.get(id), 'event', id);
  const { data } = event;
  const translation = translationOf(all, 'events', event.id, locale);
  const { langs, words, missing } = localized<EventWords>(
    {
      title: data.title,
      summary: data.summary,
      statusNote: data.statusNote,
      registrationNote: data.registration?.note,
      accessNote: data.access?.note,
      accessContact: data.access?.contact,
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
export const eventOccurrences = lookup(
  'occurrences',
  async (id: string, locale: string): Promise<OccurrenceView[]> => {
    const view = await findEventView(id, locale);
    return view.event.occurrences.map((occurrence) => occurrenceView(view, occurrence, locale));
  },
);

/** The occurrence that stands for an event: going on, next, else the last. */
export const mainOccurrence = lookup(
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

const findMilestoneView = lookup(
  'milestone',
  async (id: string, locale: string): Promise<MilestoneView> => {
    const all = await content();
    const milestone = required(all.milestones.get(id), 'milestone', id);
    const { data } = milestone;
    const translation = translationOf(all, 'history', milestone.id, locale);
    const original: MilestoneWords = {
      title: data.title,
      summary: data.summary,
      place: data.place,
      followUps: data.followUps.map((item) => item.text),
      inferred: data.inferred,
      imageAlt: data.image?.alt,
    };
    const { langs, words, missing } = localized(original, translation, locale);
    const figureNames = translation?.figures ?? {};
    return {
      id: milestone.id,
      milestone,
      words,
      langs,
      translation: await translationState(
        all,
        'history',
        { id: milestone.id, formerly: data.formerly },
        locale,
        missing +
          missingOf(
            milestone.figures.map(({ what }) => what),
            figureNames,
          ) +
          missingOf(
            data.with.map(({ role }) => role),
            translation?.roles,
          ),
      ),
      figureNames,
      campaigns: campaignReferences(all, data.campaigns, locale),
      participants: participantsOf(all, data.with, translation?.roles, locale),
      events: data.events.flatMap((id) => {
        const event = all.events.get(id);
        return event ? [titleOf(all, 'events', id, event.data.title, locale)] : [];
      }),
      picture: await pictureOf(all, `history/${milestone.id}`, data.image, words.imageAlt),
    };
  },
);

/** A milestone in the words of a language. */
export function milestoneView(
  milestone: Pick<Milestone, 'id'>,
  locale: string,
): Promise<MilestoneView> {
  return findMilestoneView(milestone.id, locale);
}

const findCampaignView = lookup(
  'campaign',
  async (id: string, locale: string): Promise<CampaignView> => {
    const all = await content();
    const campaign = required(all.campaigns.get(id), 'campaign', id);
    const { data } = campaign;
    const original: CampaignWords = {
      title: data.title,
      summary: data.summary,
      outcome: data.outcome,
      goals: data.goals,
      joinLabel: data.join?.label,
      inferred: data.inferred,
      imageAlt: data.image?.alt,
    };
    const translation = translationOf(all, 'campaigns', campaign.id, locale);
    const { langs, words, missing } = localized(original, translation, locale);
    return {
      id: campaign.id,
      campaign,
      words,
      langs,
      translation: await translationState(
        all,
        'campaigns',
        { id: campaign.id, formerly: data.formerly },
        locale,
        missing +
          missingOf(
            data.with.map(({ role }) => role),
            translation?.roles,
          ),
      ),
      participants: participantsOf(all, data.with, translation?.roles, locale),
      continuedBy:
        data.continuedBy === undefined
          ? undefined
          : campaignReferences(all, [data.continuedBy], locale)[0],
      picture: await pictureOf(all, `campaigns/${campaign.id}`, data.image, words.imageAlt),
    };
  },
);

/** A campaign in the words of a language. */
export function campaignView(
  campaign: Pick<Campaign, 'id'>,
  locale: string,
): Promise<CampaignView> {
  return findCampaignView(campaign.id, locale);
}

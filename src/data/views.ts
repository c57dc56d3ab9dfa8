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
import { compareWhen, phaseAt, type Phase } from '../domain/time.ts';
import type { OrganizationData } from '../schema/organization.ts';
import { type Content, content } from './content.ts';
import { imageBeside } from './images.ts';
import { defaultLocale, now } from './site.ts';
import { localized, translationOf } from './translation.ts';

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

/** An event in the words of a language. */
export interface EventView {
  id: string;
  event: CampaignEvent;
  words: EventWords;
  /** Language that each word is really in. */
  langs: Langs<EventWords>;
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
  participants: Participant[];
  continuedBy: Reference | undefined;
  picture: Picture | undefined;
}

function participantsOf(
  all: Content,
  data: readonly { organization: string; role?: string | undefined }[],
): Participant[] {
  return data.flatMap(({ organization, role }) => {
    const found = all.organizations.get(organization);
    return found ? [{ id: found.id, data: found.data, role }] : [];
  });
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

/** An event in the words of a language. */
export async function eventView(event: CampaignEvent, locale: string): Promise<EventView> {
  const all = await content();
  const { data } = event;
  const { langs, words } = localized<EventWords>(
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
    translationOf(all, 'events', event.id, locale),
    locale,
  );
  return {
    id: event.id,
    event,
    words,
    langs,
    campaigns: campaignReferences(all, data.campaigns, locale),
    participants: participantsOf(all, data.with),
    milestones: (all.milestonesOfEvent.get(event.id) ?? []).map((milestone) =>
      titleOf(all, 'history', milestone.id, milestone.data.title, locale),
    ),
    picture: await pictureOf(all, `events/${event.id}`, data.image, words.imageAlt),
  };
}

/** One occurrence of an event, as lists show it. */
export function occurrenceView(view: EventView, occurrence: Occurrence): OccurrenceView {
  const { words, langs } = view;
  const { title, statusNote } = occurrence.change ?? {};
  return {
    view,
    occurrence,
    title: title ?? words.title,
    titleLang: title === undefined ? langs.title : defaultLocale,
    statusNote: statusNote ?? words.statusNote,
    statusNoteLang: statusNote === undefined ? langs.statusNote : defaultLocale,
    phase: phaseAt(occurrence.when, now),
    registration: occurrenceRegistration(view.event, occurrence, now),
  };
}

/** The occurrence that stands for an event: going on, next, else the last. */
export function mainOccurrence(view: EventView): OccurrenceView | undefined {
  const occurrence = currentOccurrence(view.event, now);
  return occurrence && occurrenceView(view, occurrence);
}

/** All occurrences of some events, in order of time. */
export async function occurrencesOf(
  events: Iterable<CampaignEvent>,
  locale: string,
): Promise<OccurrenceView[]> {
  const views = await Promise.all([...events].map((event) => eventView(event, locale)));
  return views
    .flatMap((view) => view.event.occurrences.map((item) => occurrenceView(view, item)))
    .sort((a, b) => compareWhen(a.occurrence.when, b.occurrence.when));
}

/** Occurrences that are still to come or going on, in order of time. */
export function upcoming(occurrences: readonly OccurrenceView[]): OccurrenceView[] {
  return occurrences.filter(({ phase }) => phase !== 'past');
}

/** Occurrences that are over, latest first. */
export function past(occurrences: readonly OccurrenceView[]): OccurrenceView[] {
  return occurrences.filter(({ phase }) => phase === 'past').reverse();
}

/** A milestone in the words of a language. */
export async function milestoneView(milestone: Milestone, locale: string): Promise<MilestoneView> {
  const all = await content();
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
  const { langs, words } = localized(original, translation, locale);
  return {
    id: milestone.id,
    milestone,
    words,
    langs,
    figureNames: translation?.figures ?? {},
    campaigns: campaignReferences(all, data.campaigns, locale),
    participants: participantsOf(all, data.with),
    events: data.events.flatMap((id) => {
      const event = all.events.get(id);
      return event ? [titleOf(all, 'events', id, event.data.title, locale)] : [];
    }),
    picture: await pictureOf(all, `history/${milestone.id}`, data.image, words.imageAlt),
  };
}

/** A campaign in the words of a language. */
export async function campaignView(campaign: Campaign, locale: string): Promise<CampaignView> {
  const all = await content();
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
  const { langs, words } = localized(
    original,
    translationOf(all, 'campaigns', campaign.id, locale),
    locale,
  );
  return {
    id: campaign.id,
    campaign,
    words,
    langs,
    participants: participantsOf(all, data.with),
    continuedBy:
      data.continuedBy === undefined
        ? undefined
        : campaignReferences(all, [data.continuedBy], locale)[0],
    picture: await pictureOf(all, `campaigns/${campaign.id}`, data.image, words.imageAlt),
  };
}

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
  /** Language the words are really in. */
  lang: string;
  words: EventWords;
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
  phase: Phase;
  registration: Registration | undefined;
}

/** A milestone in the words of a language. */
export interface MilestoneView {
  id: string;
  milestone: Milestone;
  lang: string;
  words: {
    title: string;
    summary: string;
    place: string | undefined;
    /** What each figure counts, by the original word. */
    figures: Readonly<Record<string, string>>;
    followUps: string[];
    inferred: string | undefined;
    imageAlt: string | undefined;
  };
  campaigns: Reference[];
  participants: Participant[];
  events: Reference[];
  picture: Picture | undefined;
}

/** A campaign in the words of a language. */
export interface CampaignView {
  id: string;
  campaign: Campaign;
  lang: string;
  words: {
    title: string;
    summary: string;
    outcome: string | undefined;
    goals: string[];
    joinLabel: string | undefined;
    inferred: string | undefined;
    imageAlt: string | undefined;
  };
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
  const { lang, words } = localized<EventWords>(
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
    lang,
    words,
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
  return {
    view,
    occurrence,
    title: occurrence.change?.title ?? view.words.title,
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
  const original: MilestoneView['words'] = {
    title: data.title,
    summary: data.summary,
    place: data.place,
    figures: {},
    followUps: data.followUps.map((item) => item.text),
    inferred: data.inferred,
    imageAlt: data.image?.alt,
  };
  const { lang, words } = localized(original, translation, locale);
  return {
    id: milestone.id,
    milestone,
    lang,
    words,
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
  const original: CampaignView['words'] = {
    title: data.title,
    summary: data.summary,
    outcome: data.outcome,
    goals: data.goals,
    joinLabel: data.join?.label,
    inferred: data.inferred,
    imageAlt: data.image?.alt,
  };
  const { lang, words } = localized(
    original,
    translationOf(all, 'campaigns', campaign.id, locale),
    locale,
  );
  return {
    id: campaign.id,
    campaign,
    lang,
    words,
    participants: participantsOf(all, data.with),
    continuedBy:
      data.continuedBy === undefined
        ? undefined
        : campaignReferences(all, [data.continuedBy], locale)[0],
    picture: await pictureOf(all, `campaigns/${campaign.id}`, data.image, words.imageAlt),
  };
}

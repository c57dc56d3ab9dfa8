/**
 * All content, read once per build: the only caller of `getCollection`. Drafts are dropped,
 * references are looked up, and every index that pages need is made here, so that a page looks
 * things up and never searches.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type Campaign, compareCampaigns, readCampaign } from '../domain/campaign.ts';
import { type CampaignEvent, compareOccurrences, readEvent } from '../domain/event.ts';
import { compareMilestones, type Milestone, readMilestone } from '../domain/milestone.ts';
import type { Kind } from '../schema/index.ts';
import type { OrganizationData } from '../schema/organization.ts';
import type { PageData } from '../schema/page.ts';
import { site } from './site.ts';

/** An organization with its id. */
export interface Organization {
  id: string;
  data: OrganizationData;
}

/** A page of text with its id. */
export interface TextPage {
  id: string;
  data: PageData;
}

/** An entry as Astro keeps it: needed to render its body. */
export type StoredEntry = CollectionEntry<Kind | 'translations'>;

/** Everything that is published, with the indexes pages look things up in. */
export interface Content {
  /** In the order of lists: running ones first. */
  campaigns: Map<string, Campaign>;
  /** By first occurrence, earliest first. */
  events: Map<string, CampaignEvent>;
  /** Latest first. */
  milestones: Map<string, Milestone>;
  organizations: Map<string, Organization>;
  pages: Map<string, TextPage>;
  /** Events of a campaign, earliest first. */
  eventsOfCampaign: Map<string, CampaignEvent[]>;
  /** Milestones of a campaign, latest first. */
  milestonesOfCampaign: Map<string, Milestone[]>;
  /** Milestones that tell of an event, latest first. */
  milestonesOfEvent: Map<string, Milestone[]>;
  /** Words in another language, by `<kind>/<id>/<locale>`. */
  translations: Map<string, CollectionEntry<'translations'>>;
  /** Stored entries, by `<kind>/<id>`. */
  stored: Map<string, CollectionEntry<Kind>>;
}

/** Fails on an id that names nothing: the check should have said so before. */
function requireReference(map: ReadonlyMap<string, unknown>, id: string, from: string): void {
  if (!map.has(id))
    throw new Error(`${from} names "${id}", which does not exist. Run "npm run check".`);
}

/** Adds to a list in a map. */
function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

async function loadContent(): Promise<Content> {
  const stored: Content['stored'] = new Map();
  const load = async <K extends Kind>(kind: K): Promise<CollectionEntry<K>[]> => {
    const all = await getCollection(kind);
    const published = all.filter(({ data }) => !('draft' in data && data.draft));
    for (const entry of published) stored.set(`${kind}/${entry.id}`, entry);
    return published;
  };

  const organizations = new Map(
    (await load('organizations')).map(({ id, data }) => [id, { id, data }]),
  );
  const pages = new Map((await load('pages')).map(({ id, data }) => [id, { id, data }]));
  const campaigns = new Map(
    (await load('campaigns'))
      .map(({ id, data }) => readCampaign(id, data))
      .sort(compareCampaigns)
      .map((campaign) => [campaign.id, campaign]),
  );
  const events = new Map(
    (await load('events'))
      .map(({ id, data }) => readEvent(id, data, site.timezone))
      .sort(compareByFirstOccurrence)
      .map((event) => [event.id, event]),
  );
  const milestones = new Map(
    (await load('history'))
      .map(({ id, data }) => readMilestone(id, data))
      .sort(compareMilestones)
      .map((milestone) => [milestone.id, milestone]),
  );

  const eventsOfCampaign = new Map<string, CampaignEvent[]>();
  const milestonesOfCampaign = new Map<string, Milestone[]>();
  const milestonesOfEvent = new Map<string, Milestone[]>();
  for (const event of events.values()) {
    for (const id of event.data.campaigns) {
      requireReference(campaigns, id, `Event ${event.id}`);
      addTo(eventsOfCampaign, id, event);
    }
    for (const { organization } of event.data.with)
      requireReference(organizations, organization, `Event ${event.id}`);
  }
  for (const milestone of milestones.values()) {
    for (const id of milestone.data.campaigns) {
      requireReference(campaigns, id, `Milestone ${milestone.id}`);
      addTo(milestonesOfCampaign, id, milestone);
    }
    for (const id of milestone.data.events) {
      requireReference(events, id, `Milestone ${milestone.id}`);
      addTo(milestonesOfEvent, id, milestone);
    }
    for (const { organization } of milestone.data.with)
      requireReference(organizations, organization, `Milestone ${milestone.id}`);
  }
  for (const campaign of campaigns.values()) {
    if (campaign.data.continuedBy !== undefined)
      requireReference(campaigns, campaign.data.continuedBy, `Campaign ${campaign.id}`);
    for (const { organization } of campaign.data.with)
      requireReference(organizations, organization, `Campaign ${campaign.id}`);
  }

  // Astro warns of a collection without entries, which is right for a site in one language.
  const translated = site.locales.length > 1 ? await getCollection('translations') : [];
  const translations = new Map(translated.map((entry) => [entry.id, entry]));
  return {
    campaigns,
    events,
    milestones,
    organizations,
    pages,
    eventsOfCampaign,
    milestonesOfCampaign,
    milestonesOfEvent,
    translations,
    stored,
  };
}

/** Orders events by their first occurrence, then by id. */
function compareByFirstOccurrence(a: CampaignEvent, b: CampaignEvent): number {
  const [first] = a.occurrences;
  const [second] = b.occurrences;
  const order = first && second ? compareOccurrences(first, second) : 0;
  return order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

let loaded: Promise<Content> | undefined;

/**
 * Everything that is published. Read once per build; anew for every page while editing, so that
 * a saved file is seen at once.
 * @throws {Error} when an entry names another that does not exist.
 */
export async function content(): Promise<Content> {
  if (import.meta.env.DEV) return loadContent();
  loaded ??= loadContent();
  return loaded;
}

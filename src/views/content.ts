/**
 * All content, read once per build: the only caller of `getCollection`. Drafts are dropped,
 * references are looked up, and every index that pages need is made here, so that a page looks
 * things up and never searches.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type Campaign, compareCampaigns, readCampaign } from '../domain/campaign.ts';
import { type CampaignEvent, occurrencePlace, readEvent } from '../domain/event.ts';
import { compareMilestones, type Milestone, readMilestone } from '../domain/milestone.ts';
import { timelineOf, type TimelineItem } from '../domain/timeline.ts';
import type { Kind } from '../schema/index.ts';
import type { OrganizationData } from '../schema/organization.ts';
import type { PageData } from '../schema/page.ts';
import type { VenueData } from '../schema/venue.ts';
import { venueIds } from '../domain/place.ts';
import { digestOfText, query } from './query.ts';
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
  /** Places that events share. */
  venues: Map<string, VenueData>;
  /** Every occurrence of every event, earliest first. */
  timeline: TimelineItem[];
  /** The same of a campaign. */
  timelineOfCampaign: Map<string, TimelineItem[]>;
  /** The same of a place that events share. */
  timelineOfVenue: Map<string, TimelineItem[]>;
  /** The same of a year, years in order. */
  timelineOfYear: Map<number, TimelineItem[]>;
  /** Events of a campaign, earliest first. */
  eventsOfCampaign: Map<string, CampaignEvent[]>;
  /** The milestones before and after one in time. */
  neighbours: Map<string, { earlier: Milestone | undefined; later: Milestone | undefined }>;
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
function addTo<K, T>(map: Map<K, T[]>, key: K, value: T): void {
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
  const venues = new Map((await load('places')).map(({ id, data }) => [id, data]));
  const { timezone, currency } = site;
  const read = (await load('events')).map(({ id, data }) =>
    readEvent(id, data, { timezone, currency, venues }),
  );
  const timeline = timelineOf(read);
  // By first occurrence; a series without any comes last.
  const events = new Map(
    [...timeline.map(({ event }) => event), ...read].map((event) => [event.id, event]),
  );
  const inOrder = (await load('history'))
    .map(({ id, data }) => readMilestone(id, data))
    .sort(compareMilestones);
  const milestones = new Map(inOrder.map((milestone) => [milestone.id, milestone]));
  const neighbours = new Map(
    inOrder.map(({ id }, index) => [
      id,
      { earlier: inOrder[index + 1], later: inOrder[index - 1] },
    ]),
  );

  requireReferences({ campaigns, events, milestones, organizations, venues });
  // Astro warns of a collection without entries, which is right for a site in one language.
  const translated = site.locales.length > 1 ? await getCollection('translations') : [];
  const translations = new Map(translated.map((entry) => [entry.id, entry]));
  return {
    campaigns,
    events,
    milestones,
    organizations,
    pages,
    venues,
    timeline,
    neighbours,
    ...timelineIndexes(timeline),
    ...referenceIndexes(events.values(), milestones.values()),
    translations,
    stored,
  };
}

/** The timeline by campaign, by place and, in order, by year. */
function timelineIndexes(
  timeline: readonly TimelineItem[],
): Pick<Content, 'timelineOfCampaign' | 'timelineOfVenue' | 'timelineOfYear'> {
  const timelineOfCampaign = new Map<string, TimelineItem[]>();
  const timelineOfVenue = new Map<string, TimelineItem[]>();
  const timelineOfYear = new Map<number, TimelineItem[]>();
  for (const item of timeline) {
    for (const id of item.event.data.campaigns) addTo(timelineOfCampaign, id, item);
    addTo(timelineOfYear, item.year, item);
    const venue = occurrencePlace(item.event, item.occurrence)?.id;
    if (venue !== undefined) addTo(timelineOfVenue, venue, item);
  }
  return {
    timelineOfCampaign,
    timelineOfVenue,
    timelineOfYear: new Map([...timelineOfYear].sort(([a], [b]) => a - b)),
  };
}

/** Events by campaign, milestones by campaign and by event. */
function referenceIndexes(
  events: Iterable<CampaignEvent>,
  milestones: Iterable<Milestone>,
): Pick<Content, 'eventsOfCampaign' | 'milestonesOfCampaign' | 'milestonesOfEvent'> {
  const eventsOfCampaign = new Map<string, CampaignEvent[]>();
  const milestonesOfCampaign = new Map<string, Milestone[]>();
  const milestonesOfEvent = new Map<string, Milestone[]>();
  for (const event of events)
    for (const id of event.data.campaigns) addTo(eventsOfCampaign, id, event);
  for (const milestone of milestones) {
    for (const id of milestone.data.campaigns) addTo(milestonesOfCampaign, id, milestone);
    for (const id of milestone.data.events) addTo(milestonesOfEvent, id, milestone);
  }
  return { eventsOfCampaign, milestonesOfCampaign, milestonesOfEvent };
}

/** @throws {Error} when an entry names another that does not exist. */
function requireReferences({
  campaigns,
  events,
  milestones,
  organizations,
  venues,
}: Pick<Content, 'campaigns' | 'events' | 'milestones' | 'organizations' | 'venues'>): void {
  const require = (map: ReadonlyMap<string, unknown>, ids: readonly string[], from: string) => {
    for (const id of ids) requireReference(map, id, from);
  };
  for (const { id, data } of events.values()) {
    require(campaigns, data.campaigns, `Event ${id}`);
    require(organizations, partners(data), `Event ${id}`);
    require(venues, venueIds(data), `Event ${id}`);
  }
  for (const { id, data } of milestones.values()) {
    require(campaigns, data.campaigns, `Milestone ${id}`);
    require(events, data.events, `Milestone ${id}`);
    require(organizations, partners(data), `Milestone ${id}`);
  }
  for (const { id, data } of campaigns.values()) {
    const { continuedBy } = data;
    require(campaigns, continuedBy === undefined ? [] : [continuedBy], `Campaign ${id}`);
    require(organizations, partners(data), `Campaign ${id}`);
  }
}

const partners = (data: { with: readonly { organization: string }[] }): string[] =>
  data.with.map(({ organization }) => organization);

/** Digests everything that is published by the texts of all files. */
function digestOfContent({ stored, translations }: Content): string {
  const entries = [...stored, ...translations];
  return digestOfText(entries.map(([id, { digest }]) => `${id} ${digest ?? ''}`).join('\n'));
}

/**
 * Everything that is published, read once per build. A page that makes this query changes with
 * every entry: a narrower query is better.
 * @throws {Error} when an entry names another that does not exist.
 */
export const content = query('content', loadContent, digestOfContent);

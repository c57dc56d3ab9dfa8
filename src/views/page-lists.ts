/** What each page shows, put together from views. A page asks for its own and draws it. */
import { isRunning } from '../domain/campaign.ts';
import { takesPlace } from '../domain/event.ts';
import {
  furtherPages,
  MILESTONES_LENGTH,
  onPage,
  pageCount,
  PART_LENGTH,
} from '../domain/paging.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import {
  latestMilestones,
  nextInCampaign,
  nextOf,
  past,
  pastMilestones,
  upcoming,
} from './upcoming.ts';
import { content } from './content.ts';
import { homeLead } from './lead-views.ts';
import type { FurtherPage } from './event-lists.ts';
import { headlineOf } from './headline-milestone.ts';
import { query } from './query.ts';
import { type CampaignView, campaignView } from './campaign-views.ts';
import { eventOccurrences, eventView, mainOccurrence, occurrenceViews } from './event-views.ts';
import { milestoneView } from './milestone-views.ts';
import { required } from './reference-views.ts';

/** A campaign in a list. */
export interface CampaignCard {
  view: CampaignView;
  /** When the last of its occurrences that are announced is over; undefined if none is. */
  ahead: Temporal.Instant | undefined;
}

/** When the last of some occurrences that take place is over. */
function lastOver(items: readonly TimelineItem[]): Temporal.Instant | undefined {
  const on = items.filter(({ occurrence }) => takesPlace(occurrence.status));
  return on.length === 0
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(Math.max(...on.map(({ isOver }) => isOver)));
}

/** All campaigns, running ones first. */
export const campaignCards = query(
  'campaign cards',
  async (locale: string): Promise<CampaignCard[]> => {
    const all = await content();
    return Promise.all(
      [...all.campaigns.values()].map(async (campaign) => ({
        view: await campaignView(campaign, locale),
        ahead: lastOver(upcoming(all.timelineOfCampaign.get(campaign.id))),
      })),
    );
  },
);

/** What a page of all campaigns shows. */
export const campaignsPage = query('campaigns page', async (number: number, locale: string) => {
  const cards = await campaignCards(locale);
  return { cards: onPage(cards, number), pages: pageCount(cards.length) };
});

/** The further pages of all campaigns. */
export const campaignsFurtherPages = query(
  'campaigns further pages',
  async (): Promise<FurtherPage[]> => {
    const { campaigns } = await content();
    return furtherPages(pageCount(campaigns.size)).map((number) => ({ of: '', number }));
  },
);

/** How many events and milestones the home page shows. */
const HOME_EVENTS = 5;
const HOME_MILESTONES = 4;

/** What the home page shows. */
export const homeView = query('home page', async (locale: string) => {
  const all = await content();
  const ahead = upcoming(all.timeline);
  const latest = await latestMilestones(locale, HOME_MILESTONES);
  const cards = await campaignCards(locale);
  return {
    next: await nextOf(ahead, locale),
    lead: await homeLead(locale),
    // The first is in the block.
    upcoming: await occurrenceViews(ahead.slice(1, 1 + HOME_EVENTS), locale),
    campaigns: cards.filter(({ view }) => isRunning(view.campaign)),
    latest,
  };
});

/** What a campaign's own page has no room for: first what is ahead, then what was, latest first. */
async function furtherEvents(id: string): Promise<TimelineItem[]> {
  const timeline = (await content()).timelineOfCampaign.get(id);
  return [...upcoming(timeline).slice(PART_LENGTH), ...past(timeline).slice(PART_LENGTH)];
}

/** The page of events that follows a campaign's own is its second. */
const listNumber = (number: number): number => number - 1;

/** How many pages a campaign has, its own among them. */
function campaignPageCount(further: number): number {
  return further === 0 ? 1 : 1 + pageCount(further);
}

/** The pages that list further events of campaigns. */
export const campaignFurtherPages = query(
  'campaign further pages',
  async (): Promise<FurtherPage[]> => {
    const { campaigns } = await content();
    const pages = [...campaigns.keys()].map(async (of) =>
      furtherPages(campaignPageCount((await furtherEvents(of)).length)).map((number) => ({
        of,
        number,
      })),
    );
    return (await Promise.all(pages)).flat();
  },
);

/** What a page shows that lists further events of a campaign. */
export const campaignEventsPage = query(
  'campaign events page',
  async (id: string, number: number, locale: string) => {
    const further = await furtherEvents(id);
    return {
      view: await campaignView({ id }, locale),
      pages: campaignPageCount(further.length),
      items: await occurrenceViews(onPage(further, listNumber(number)), locale),
    };
  },
);

/**
 * What a campaign's page shows.
 * @throws {Error} when there is no such campaign.
 */
export const campaignPage = query('campaign page', async (id: string, locale: string) => {
  const all = await content();
  const campaign = required(all.campaigns.get(id), 'campaign', id);
  const timeline = all.timelineOfCampaign.get(id);
  const ahead = upcoming(timeline);
  const told = pastMilestones(all.milestonesOfCampaign.get(id));
  const milestones = await Promise.all(
    told.slice(0, MILESTONES_LENGTH).map((item) => milestoneView(item, locale)),
  );
  const headline = headlineOf(all.milestonesOfCampaign.get(id) ?? []);
  return {
    view: await campaignView(campaign, locale),
    next: await nextOf(ahead, locale),
    upcoming: await occurrenceViews(ahead.slice(0, PART_LENGTH), locale),
    past: await occurrenceViews(past(timeline).slice(0, PART_LENGTH), locale),
    /** How many pages there are, with those that list further events. */
    pages: campaignPageCount((await furtherEvents(id)).length),
    milestones,
    /** Whether there are milestones that the page has no room for. */
    moreMilestones: told.length > milestones.length,
    /** The milestone that stands for the campaign in numbers. */
    headline: headline && (await milestoneView(headline, locale)),
  };
});

/**
 * What an event's page shows.
 * @throws {Error} when there is no such event.
 */
export const eventPage = query('event page', async (id: string, locale: string) => {
  const view = await eventView({ id }, locale);
  const main = await mainOccurrence(id, locale);
  return {
    view,
    main,
    others: await eventOccurrences(id, locale),
  };
});

/**
 * What a milestone's page shows, with its neighbours in time.
 * @throws {Error} when there is no such milestone.
 */
export const milestonePage = query('milestone page', async (id: string, locale: string) => {
  const { neighbours } = await content();
  const { earlier, later } = required(neighbours.get(id), 'milestone', id);
  const view = await milestoneView({ id }, locale);
  return {
    view,
    next: await nextInCampaign(view.campaigns[0]?.id ?? '', locale),
    earlier: earlier && (await milestoneView(earlier, locale)),
    later: later && (await milestoneView(later, locale)),
  };
});

/** What each page shows, put together from views. A page asks for its own and draws it. */
import { isRunning } from '../domain/campaign.ts';
import { takesPlace } from '../domain/event.ts';
import { firstDay } from '../domain/time.ts';
import { isPast, type TimelineItem } from '../domain/timeline.ts';
import { content } from './content.ts';
import { lookup } from './lookup.ts';
import { now } from './site.ts';
import {
  type CampaignView,
  campaignView,
  eventOccurrences,
  eventView,
  mainOccurrence,
  type MilestoneView,
  milestoneView,
  type OccurrenceView,
  occurrenceViews,
  required,
} from './views.ts';

/** A campaign in a list. */
export interface CampaignCard {
  view: CampaignView;
  /** How many of its occurrences are still to come or going on. */
  upcoming: number;
  milestones: number;
}

/** The occurrence that the marigold block announces: the first one that takes place. */
function nextOf(items: readonly OccurrenceView[]): OccurrenceView | undefined {
  return items.find(({ occurrence }) => takesPlace(occurrence.status));
}

/** What is still to come or going on, in order of time. */
function upcoming(items: readonly TimelineItem[] = []): TimelineItem[] {
  const moment = now().epochMilliseconds;
  return items.filter((item) => !isPast(item, moment));
}

/** What is over, latest first. */
function past(items: readonly TimelineItem[] = []): TimelineItem[] {
  const moment = now().epochMilliseconds;
  return items.filter((item) => isPast(item, moment)).reverse();
}

/** The latest milestones in a language. */
async function latestMilestones(locale: string, count: number): Promise<MilestoneView[]> {
  const { milestones } = await content();
  return Promise.all(
    [...milestones.values().take(count)].map((item) => milestoneView(item, locale)),
  );
}

/** All campaigns, running ones first. */
export const campaignCards = lookup(
  'campaign cards',
  async (locale: string): Promise<CampaignCard[]> => {
    const all = await content();
    return Promise.all(
      [...all.campaigns.values()].map(async (campaign) => ({
        view: await campaignView(campaign, locale),
        upcoming: upcoming(all.timelineOfCampaign.get(campaign.id)).length,
        milestones: all.milestonesOfCampaign.get(campaign.id)?.length ?? 0,
      })),
    );
  },
);

/** How many events and milestones the home page shows. */
const HOME_EVENTS = 5;
const HOME_MILESTONES = 4;

/** What the home page shows. */
export const homeView = lookup('home page', async (locale: string) => {
  const all = await content();
  const coming = await occurrenceViews(upcoming(all.timeline), locale);
  const latest = await latestMilestones(locale, HOME_MILESTONES);
  const cards = await campaignCards(locale);
  return {
    next: nextOf(coming),
    upcoming: coming.slice(0, HOME_EVENTS),
    campaigns: cards.filter(({ view }) => isRunning(view.campaign)),
    latest,
    last: latest[0],
  };
});

/**
 * What a campaign's page shows.
 * @throws {Error} when there is no such campaign.
 */
export const campaignPage = lookup('campaign page', async (id: string, locale: string) => {
  const all = await content();
  const campaign = required(all.campaigns.get(id), 'campaign', id);
  const timeline = all.timelineOfCampaign.get(id);
  const coming = await occurrenceViews(upcoming(timeline), locale);
  const milestones = await Promise.all(
    (all.milestonesOfCampaign.get(id) ?? []).map((item) => milestoneView(item, locale)),
  );
  const withFigures = milestones.filter(({ milestone }) => milestone.figures.length > 0);
  return {
    view: await campaignView(campaign, locale),
    next: nextOf(coming),
    upcoming: coming,
    past: await occurrenceViews(past(timeline), locale),
    milestones,
    /** The milestone with the most figures stands for the campaign in numbers. */
    headline: withFigures.toSorted(
      (a, b) => b.milestone.figures.length - a.milestone.figures.length,
    )[0],
  };
});

/** What `/events/` shows: what is coming, by month, and the years that have events. */
export const eventsPage = lookup('events page', async (locale: string) => {
  const all = await content();
  const months = new Map<string, { month: Temporal.PlainDate; items: OccurrenceView[] }>();
  for (const item of await occurrenceViews(upcoming(all.timeline), locale)) {
    const month = firstDay(item.occurrence.when).with({ day: 1 });
    const group = months.get(month.toString());
    if (group === undefined) months.set(month.toString(), { month, items: [item] });
    else group.items.push(item);
  }
  return {
    months: [...months.values()],
    years: [...all.timelineOfYear]
      .map(([year, items]) => ({ year, count: past(items).length }))
      .filter(({ count }) => count > 0)
      .reverse(),
    last: (await latestMilestones(locale, 1))[0],
  };
});

/** The years in which something took place or will, earliest first. */
export const eventYears = lookup('event years', async (): Promise<number[]> => {
  const { timelineOfYear } = await content();
  return [...timelineOfYear.keys()];
});

/** What the archive of a year shows, in order of time. */
export const yearPage = lookup('year page', async (year: number, locale: string) => {
  const all = await content();
  const years = await eventYears();
  const index = years.indexOf(year);
  return {
    items: await occurrenceViews(all.timelineOfYear.get(year) ?? [], locale),
    before: years[index - 1],
    after: years[index + 1],
  };
});

/**
 * What an event's page shows.
 * @throws {Error} when there is no such event.
 */
export const eventPage = lookup('event page', async (id: string, locale: string) => ({
  view: await eventView({ id }, locale),
  main: await mainOccurrence(id, locale),
  others: await eventOccurrences(id, locale),
}));

/** The whole history by year, latest first. */
export const historyByYear = lookup(
  'history page',
  async (locale: string): Promise<{ year: number; items: MilestoneView[] }[]> => {
    const { milestones } = await content();
    const views = await Promise.all(
      [...milestones.values()].map((item) => milestoneView(item, locale)),
    );
    return [...Map.groupBy(views, ({ milestone }) => milestone.date.from.year)].map(
      ([year, items]) => ({ year, items }),
    );
  },
);

/**
 * What a milestone's page shows, with its neighbours in time.
 * @throws {Error} when there is no such milestone.
 */
export const milestonePage = lookup('milestone page', async (id: string, locale: string) => {
  const { neighbours } = await content();
  const { earlier, later } = required(neighbours.get(id), 'milestone', id);
  return {
    view: await milestoneView({ id }, locale),
    earlier: earlier && (await milestoneView(earlier, locale)),
    later: later && (await milestoneView(later, locale)),
  };
});

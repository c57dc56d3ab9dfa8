/** What each page shows, put together from views. A page asks for its own and draws it. */
import { isRunning } from '../domain/campaign.ts';
import { takesPlace } from '../domain/event.ts';
import { firstDay } from '../domain/time.ts';
import { content } from './content.ts';
import {
  type CampaignView,
  campaignView,
  eventView,
  mainOccurrence,
  type MilestoneView,
  milestoneView,
  type OccurrenceView,
  occurrencesOf,
  occurrenceView,
  past,
  upcoming,
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

/** The latest milestones in a language. */
async function latestMilestones(locale: string, count: number): Promise<MilestoneView[]> {
  const { milestones } = await content();
  return Promise.all(
    [...milestones.values()].slice(0, count).map((item) => milestoneView(item, locale)),
  );
}

/** All campaigns, running ones first. */
export async function campaignCards(locale: string): Promise<CampaignCard[]> {
  const all = await content();
  return Promise.all(
    [...all.campaigns.values()].map(async (campaign) => ({
      view: await campaignView(campaign, locale),
      upcoming: upcoming(await occurrencesOf(all.eventsOfCampaign.get(campaign.id) ?? [], locale))
        .length,
      milestones: all.milestonesOfCampaign.get(campaign.id)?.length ?? 0,
    })),
  );
}

/** How many events and milestones the home page shows. */
const HOME_EVENTS = 5;
const HOME_MILESTONES = 4;

/** What the home page shows. */
export async function homeView(locale: string) {
  const all = await content();
  const coming = upcoming(await occurrencesOf(all.events.values(), locale));
  const latest = await latestMilestones(locale, HOME_MILESTONES);
  const cards = await campaignCards(locale);
  return {
    next: nextOf(coming),
    upcoming: coming.slice(0, HOME_EVENTS),
    campaigns: cards.filter(({ view }) => isRunning(view.campaign)),
    latest,
    last: latest[0],
  };
}

/**
 * What a campaign's page shows.
 * @throws {Error} when there is no such campaign.
 */
export async function campaignPage(id: string, locale: string) {
  const all = await content();
  const campaign = all.campaigns.get(id);
  if (campaign === undefined) throw new Error(`There is no campaign "${id}".`);
  const occurrences = await occurrencesOf(all.eventsOfCampaign.get(id) ?? [], locale);
  const coming = upcoming(occurrences);
  const milestones = await Promise.all(
    (all.milestonesOfCampaign.get(id) ?? []).map((item) => milestoneView(item, locale)),
  );
  const withFigures = milestones.filter(({ milestone }) => milestone.figures.length > 0);
  return {
    view: await campaignView(campaign, locale),
    next: nextOf(coming),
    upcoming: coming,
    past: past(occurrences),
    milestones,
    /** The milestone with the most figures stands for the campaign in numbers. */
    headline: withFigures.toSorted(
      (a, b) => b.milestone.figures.length - a.milestone.figures.length,
    )[0],
  };
}

/** What `/events/` shows: what is coming, by month, and the years that have events. */
export async function eventsPage(locale: string) {
  const all = await content();
  const occurrences = await occurrencesOf(all.events.values(), locale);
  const months = new Map<string, { month: Temporal.PlainDate; items: OccurrenceView[] }>();
  for (const item of upcoming(occurrences)) {
    const month = firstDay(item.occurrence.when).with({ day: 1 });
    const group = months.get(month.toString());
    if (group === undefined) months.set(month.toString(), { month, items: [item] });
    else group.items.push(item);
  }
  const years = Map.groupBy(past(occurrences), yearOf);
  return {
    months: [...months.values()],
    years: [...years]
      .map(([year, items]) => ({ year, count: items.length }))
      .sort((a, b) => b.year - a.year),
    last: (await latestMilestones(locale, 1))[0],
  };
}

const yearOf = ({ occurrence }: OccurrenceView): number => firstDay(occurrence.when).year;

/** The years in which something took place or will, earliest first. */
export async function eventYears(): Promise<number[]> {
  const { events } = await content();
  const years = [...events.values()].flatMap(({ occurrences }) =>
    occurrences.map(({ when }) => firstDay(when).year),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** What the archive of a year shows, in order of time. */
export async function yearPage(year: number, locale: string) {
  const all = await content();
  const occurrences = await occurrencesOf(all.events.values(), locale);
  const years = await eventYears();
  const index = years.indexOf(year);
  return {
    items: occurrences.filter((item) => yearOf(item) === year),
    before: index > 0 ? years[index - 1] : undefined,
    after: years[index + 1],
  };
}

/**
 * What an event's page shows.
 * @throws {Error} when there is no such event.
 */
export async function eventPage(id: string, locale: string) {
  const { events } = await content();
  const event = events.get(id);
  if (event === undefined) throw new Error(`There is no event "${id}".`);
  const view = await eventView(event, locale);
  return {
    view,
    main: mainOccurrence(view),
    others: event.occurrences.map((item) => occurrenceView(view, item)),
  };
}

/** The whole history by year, latest first. */
export async function historyByYear(
  locale: string,
): Promise<{ year: number; items: MilestoneView[] }[]> {
  const { milestones } = await content();
  const views = await Promise.all(
    [...milestones.values()].map((item) => milestoneView(item, locale)),
  );
  return [...Map.groupBy(views, ({ milestone }) => milestone.date.from.year)].map(
    ([year, items]) => ({ year, items }),
  );
}

/**
 * What a milestone's page shows, with its neighbours in time.
 * @throws {Error} when there is no such milestone.
 */
export async function milestonePage(id: string, locale: string) {
  const { milestones } = await content();
  const milestone = milestones.get(id);
  if (milestone === undefined) throw new Error(`There is no milestone "${id}".`);
  const ids = [...milestones.keys()];
  const index = ids.indexOf(id);
  const neighbour = async (step: 1 | -1): Promise<MilestoneView | undefined> => {
    const other = milestones.get(ids[index + step] ?? '');
    return other && milestoneView(other, locale);
  };
  return {
    view: await milestoneView(milestone, locale),
    earlier: await neighbour(1),
    later: await neighbour(-1),
  };
}

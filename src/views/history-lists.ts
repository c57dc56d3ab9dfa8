/** What `/history/` and its filters by campaign and decade show. */
import { decadeOf } from '../domain/history-date.ts';
import type { Milestone } from '../domain/milestone.ts';
import { furtherPages, HISTORY_PAGE_LENGTH, onPage, pageCount } from '../domain/paging.ts';
import { pastMilestones } from './upcoming.ts';
import { content } from './content.ts';
import type { FurtherPage } from './event-lists.ts';
import { query } from './query.ts';
import { campaignView } from './campaign-views.ts';
import { type MilestoneView, milestoneView } from './milestone-views.ts';
import { required } from './reference-views.ts';

/** One way to narrow down the history, with how many milestones are left. */
export interface HistoryFilter {
  /** Id of the campaign, or first year of the decade. */
  id: string;
  title: string;
  /** BCP 47 tag of the title's language. */
  lang: string;
  count: number;
}

/** Milestones by the decade they begin in, latest first. */
const milestonesByDecade = async (): Promise<Map<number, Milestone[]>> =>
  Map.groupBy(pastMilestones((await content()).milestones.values()), ({ date }) => decadeOf(date));

/** The decades that have milestones, latest first; named by their first year. */
export const decades = query('decades', async (): Promise<number[]> => [
  ...(await milestonesByDecade()).keys(),
]);

/** The campaigns that have milestones, in the order of lists. */
export const campaignsWithHistory = query('campaigns with history', async () => {
  const { campaigns, milestonesOfCampaign } = await content();
  return [...campaigns.keys()].filter(
    (id) => pastMilestones(milestonesOfCampaign.get(id)).length > 0,
  );
});

/** Every way to narrow down the history. */
const historyFilters = query('history filters', async (locale: string) => {
  const { milestonesOfCampaign } = await content();
  const byDecade = await milestonesByDecade();
  const campaigns = await Promise.all(
    (await campaignsWithHistory()).map(async (id): Promise<HistoryFilter> => {
      const { words, langs } = await campaignView({ id }, locale);
      const count = pastMilestones(milestonesOfCampaign.get(id)).length;
      return { id, title: words.title, lang: langs.title, count };
    }),
  );
  return {
    campaigns,
    decades: [...byDecade].map(([decade, items]) => ({ decade, count: items.length })),
  };
});

/** What is chosen of the history: all of it, a campaign, or a decade. */
export type HistoryChoice = 'all' | 'campaign' | 'decade';

/** What a choice leaves of the history. */
async function chosenMilestones(choice: HistoryChoice, id: string): Promise<Milestone[]> {
  const { milestones, milestonesOfCampaign } = await content();
  return choice === 'all'
    ? pastMilestones(milestones.values())
    : choice === 'campaign'
      ? pastMilestones(required(milestonesOfCampaign.get(id), 'campaign with a history', id))
      : required((await milestonesByDecade()).get(Number(id)), 'decade', id);
}

/** The further pages of the history, or of its parts. */
export const historyFurtherPages = query(
  'history further pages',
  async (choice: HistoryChoice): Promise<FurtherPage[]> => {
    const lists =
      choice === 'all'
        ? ['']
        : choice === 'campaign'
          ? await campaignsWithHistory()
          : (await decades()).map(String);
    const pages = lists.map(async (of) =>
      furtherPages(pageCount((await chosenMilestones(choice, of)).length, HISTORY_PAGE_LENGTH)).map(
        (number) => ({
          of,
          number,
        }),
      ),
    );
    return (await Promise.all(pages)).flat();
  },
);

/**
 * A page of the history, or of a part of it, by year, latest first.
 * @param id of the campaign, or first year of the decade; empty for all.
 * @throws {Error} when there is no such campaign or decade.
 */
export const historyPage = query(
  'history page',
  async (choice: HistoryChoice, id: string, number: number, locale: string) => {
    const { milestones } = await content();
    const chosen = await chosenMilestones(choice, id);
    const views = await Promise.all(
      onPage(chosen, number, HISTORY_PAGE_LENGTH).map((item) => milestoneView(item, locale)),
    );
    const years = Map.groupBy(views, ({ milestone }) => milestone.date.from.year);
    return {
      filters: await historyFilters(locale),
      pages: pageCount(chosen.length, HISTORY_PAGE_LENGTH),
      all: pastMilestones(milestones.values()).length,
      years: [...years].map(([year, items]): { year: number; items: MilestoneView[] } => ({
        year,
        items,
      })),
    };
  },
);

/** What pages lead with while nothing is planned. */
import { type Campaign, isRunning } from '../domain/campaign.ts';
import { type CampaignView, campaignView } from './campaign-views.ts';
import { content } from './content.ts';
import { type MilestoneView, milestoneView } from './milestone-views.ts';
import { query } from './query.ts';
import { pastMilestones } from './upcoming.ts';

/** What a page leads with while nothing is planned: a campaign, or else the newest win. */
export interface HomeLead {
  campaign: CampaignView | undefined;
  win: MilestoneView | undefined;
}

/**
 * What a page leads with while nothing is planned: of the running campaigns with a demand, the one
 * that one can join and that did something last; else the newest win.
 */
export const homeLead = query('home lead', async (locale: string): Promise<HomeLead> => {
  const all = await content();
  const running = [...all.campaigns.values()].filter(
    (campaign) => isRunning(campaign) && campaign.data.goals.length > 0,
  );
  const joinable = ({ data }: Campaign): number => (data.join === undefined ? 0 : 1);
  const lately = ({ id }: Campaign): string =>
    pastMilestones(all.milestonesOfCampaign.get(id))[0]?.date.text ?? '';
  const [campaign] = running.toSorted(
    (a, b) => joinable(b) - joinable(a) || (lately(a) < lately(b) ? 1 : -1),
  );
  const win = pastMilestones(all.milestones.values()).find(({ data }) => data.kind === 'win');
  return {
    campaign: campaign && (await campaignView(campaign, locale)),
    win: win && (await milestoneView(win, locale)),
  };
});

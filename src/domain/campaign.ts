/** What a campaign's file means. */
import type { CampaignData } from '../schema/campaign.ts';
import { compareHistoryDates, type HistoryDate, readHistoryDate } from './history-date.ts';

/** A campaign. */
export interface Campaign {
  id: string;
  data: CampaignData;
  started: HistoryDate | undefined;
  ended: HistoryDate | undefined;
}

/** What a campaign's frontmatter means. */
export function readCampaign(id: string, data: CampaignData): Campaign {
  return {
    id,
    data,
    started: data.started === undefined ? undefined : readHistoryDate(data.started),
    ended: data.ended === undefined ? undefined : readHistoryDate(data.ended),
  };
}

/** Whether a campaign is running: neither won, ended, at rest nor carried on by another. */
export function isRunning(campaign: Campaign): boolean {
  return campaign.data.state === 'active';
}

/** Orders campaigns for lists: running ones first, then the latest begun, then by title. */
export function compareCampaigns(a: Campaign, b: Campaign): number {
  if (isRunning(a) !== isRunning(b)) return isRunning(a) ? -1 : 1;
  if (a.started && b.started) {
    const order = compareHistoryDates(b.started, a.started);
    if (order !== 0) return order;
  } else if (a.started || b.started) return a.started ? -1 : 1;
  return a.data.title < b.data.title ? -1 : a.data.title > b.data.title ? 1 : 0;
}

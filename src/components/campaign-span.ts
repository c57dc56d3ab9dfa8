/** From when to when a campaign ran, in words. */
import type { Context } from '../views/page-context.ts';
import type { Campaign } from '../domain/campaign.ts';

/** From when to when a campaign ran, as exactly as it is known; undefined if nothing is. */
export function campaignSpan({ t, format }: Context, campaign: Campaign): string | undefined {
  const { started, ended } = campaign;
  if (started === undefined) return undefined;
  const from = format.historyDate(started);
  if (ended === undefined) return t.campaign.since(from);
  const to = format.historyDate(ended);
  return from === to ? from : t.campaign.fromTo(from, to);
}

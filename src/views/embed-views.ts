/** What is coming, for frames on the pages of others and for their newsletters. */
import { content } from './content.ts';
import { campaignView } from './campaign-views.ts';
import { occurrenceViews } from './event-views.ts';
import { query } from './query.ts';
import { site } from './site.ts';
import { upcoming } from './upcoming.ts';

/** How many events a frame lists. */
const EMBEDDED = 12;

/** Whether others may show the list of what is coming in a frame. */
export const isEmbeddable = site.embed !== false;

/**
 * What is coming of a campaign, or at all.
 * @param campaign its id; empty for all.
 * @throws {Error} when there is no such campaign.
 */
export const embedList = query('embedded list', async (campaign: string, locale: string) => {
  const { timeline, timelineOfCampaign } = await content();
  const view = campaign === '' ? undefined : await campaignView({ id: campaign }, locale);
  const items = campaign === '' ? timeline : timelineOfCampaign.get(campaign);
  return {
    items: await occurrenceViews(upcoming(items).slice(0, EMBEDDED), locale),
    /** Name of the campaign, and its language. */
    name: view?.words.title,
    lang: view?.langs.title,
  };
});

/** What the marigold block leads with while nothing is planned. */
import type { Context } from '../views/page-context.ts';
import type { HomeLead } from '../views/lead-views.ts';
import type { CampaignView } from '../views/campaign-views.ts';
import { paths } from '../domain/addresses.ts';

/** The words of the block for a campaign's demand, or for the newest win; undefined for neither. */
export function leadOf({ t, href }: Context, { campaign, win }: HomeLead) {
  if (campaign !== undefined) {
    const { id, words, langs } = campaign;
    return {
      label: t.action.rightNow,
      title: words.title,
      lang: langs.title,
      text: { text: words.goals[0] ?? words.summary, lang: langs.goals },
      more: { label: t.action.seeCampaign, href: href(paths.campaign(id)) },
    };
  }
  if (win === undefined) return undefined;
  return {
    label: t.action.latestWin,
    title: win.words.title,
    lang: win.langs.title,
    text: { text: win.words.summary, lang: win.langs.summary },
    more: { label: t.action.readStory, href: href(paths.milestone(win.id)) },
  };
}

/** How to take part in a campaign, in one button; undefined where it has none of its own. */
export function campaignJoin({ campaign, words, langs }: CampaignView) {
  const { join } = campaign.data;
  return join && { ...join, label: words.joinLabel ?? join.label, lang: langs.joinLabel };
}

/** Campaigns in the words of a language, with everything they refer to. */
import type { Campaign } from '../domain/campaign.ts';
import { content } from './content.ts';
import { query } from './query.ts';
import {
  type Langs,
  type Reference,
  type Participant,
  type Picture,
  required,
  participantsOf,
  missingOf,
  campaignReferences,
  pictureOf,
} from './reference-views.ts';
import {
  localized,
  translationOf,
  translationState,
  type TranslationState,
} from './localized-entry.ts';

/** The words of a campaign. */
export interface CampaignWords {
  title: string;
  summary: string;
  outcome: string | undefined;
  goals: string[];
  joinLabel: string | undefined;
  inferred: string | undefined;
  imageAlt: string | undefined;
}

/** A campaign in the words of a language. */
export interface CampaignView {
  id: string;
  campaign: Campaign;
  words: CampaignWords;
  langs: Langs<CampaignWords>;
  translation: TranslationState;
  participants: Participant[];
  continuedBy: Reference | undefined;
  picture: Picture | undefined;
}

const findCampaignView = query(
  'campaign',
  async (id: string, locale: string): Promise<CampaignView> => {
    const all = await content();
    const campaign = required(all.campaigns.get(id), 'campaign', id);
    const { data } = campaign;
    const original: CampaignWords = {
      title: data.title,
      summary: data.summary,
      outcome: data.outcome,
      goals: data.goals,
      joinLabel: data.join?.label,
      inferred: data.inferred,
      imageAlt: data.image?.alt,
    };
    const translation = translationOf(all, 'campaigns', campaign.id, locale);
    const { langs, words, missing } = localized(original, translation, locale);
    return {
      id: campaign.id,
      campaign,
      words,
      langs,
      translation: await translationState(
        all,
        'campaigns',
        { id: campaign.id, formerly: data.formerly },
        locale,
        missing +
          missingOf(
            data.with.map(({ role }) => role),
            translation?.roles,
          ),
      ),
      participants: participantsOf(all, data.with, translation?.roles, locale),
      continuedBy:
        data.continuedBy === undefined
          ? undefined
          : campaignReferences(all, [data.continuedBy], locale)[0],
      picture: await pictureOf(all, `campaigns/${campaign.id}`, data.image, words.imageAlt),
    };
  },
);

/** A campaign in the words of a language. */
export function campaignView(
  campaign: Pick<Campaign, 'id'>,
  locale: string,
): Promise<CampaignView> {
  return findCampaignView(campaign.id, locale);
}

/** Milestones in the words of a language, with everything they refer to. */
import type { Milestone } from '../domain/milestone.ts';
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
  titleOf,
  campaignReferences,
  pictureOf,
} from './reference-views.ts';
import {
  localized,
  translationOf,
  translationState,
  type TranslationState,
} from './localized-entry.ts';

/** The words of a milestone. */
export interface MilestoneWords {
  title: string;
  summary: string;
  place: string | undefined;
  followUps: string[];
  inferred: string | undefined;
  imageAlt: string | undefined;
}

/** A milestone in the words of a language. */
export interface MilestoneView {
  id: string;
  milestone: Milestone;
  words: MilestoneWords;
  langs: Langs<MilestoneWords>;
  translation: TranslationState;
  /** What each figure counts, by the original word; only those that are translated. */
  figureNames: Readonly<Record<string, string>>;
  campaigns: Reference[];
  participants: Participant[];
  events: Reference[];
  picture: Picture | undefined;
}

const findMilestoneView = query(
  'milestone',
  async (id: string, locale: string): Promise<MilestoneView> => {
    const all = await content();
    const milestone = required(all.milestones.get(id), 'milestone', id);
    const { data } = milestone;
    const translation = translationOf(all, 'history', milestone.id, locale);
    const original: MilestoneWords = {
      title: data.title,
      summary: data.summary,
      place: data.place,
      followUps: data.followUps.map((item) => item.text),
      inferred: data.inferred,
      imageAlt: data.image?.alt,
    };
    const { langs, words, missing } = localized(original, translation, locale);
    // Without a prototype: what is counted may be called like one of its properties.
    const figureNames: Record<string, string> = Object.assign(
      Object.create(null) as Record<string, string>,
      translation?.figures,
    );
    return {
      id: milestone.id,
      milestone,
      words,
      langs,
      translation: await translationState(
        all,
        'history',
        { id: milestone.id, formerly: data.formerly },
        locale,
        missing +
          missingOf(
            milestone.figures.map(({ what }) => what),
            figureNames,
          ) +
          missingOf(
            data.with.map(({ role }) => role),
            translation?.roles,
          ),
      ),
      figureNames,
      campaigns: campaignReferences(all, data.campaigns, locale),
      participants: participantsOf(all, data.with, translation?.roles, locale),
      events: data.events.flatMap((id) => {
        const event = all.events.get(id);
        return event ? [titleOf(all, 'events', id, event.data.title, locale)] : [];
      }),
      picture: await pictureOf(all, `history/${milestone.id}`, data.image, words.imageAlt),
    };
  },
);

/** A milestone in the words of a language. */
export function milestoneView(
  milestone: Pick<Milestone, 'id'>,
  locale: string,
): Promise<MilestoneView> {
  return findMilestoneView(milestone.id, locale);
}

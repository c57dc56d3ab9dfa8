/** A campaign: one file in `content/campaigns/`. */
import { z } from 'zod';
import { historyDate } from './dates.ts';
import { withRules } from './rules.ts';
import {
  callToAction,
  entryFields,
  hashtags,
  image,
  inferred,
  participants,
  sources,
} from './shared.ts';
import { id, plainText } from './text.ts';

/** How a campaign stands. `paused`: nothing has been seen of it lately. */
export const CAMPAIGN_STATES = ['active', 'won', 'paused', 'ended', 'continued'] as const;

/** Frontmatter of a campaign. */
export const campaign = withRules(
  z.strictObject({
    title: entryFields.title,
    summary: entryFields.summary,
    hashtags: hashtags(),
    started: historyDate()
      .optional()
      .describe('When it began, as exactly as it is known.')
      .meta({ examples: ['2019'] }),
    ended: historyDate()
      .optional()
      .describe('When it ended, as exactly as it is known.')
      .meta({ examples: ['2020-06-30'] }),
    state: z
      .enum(CAMPAIGN_STATES)
      .default('active')
      .describe('How it stands. paused: nothing has been seen of it lately.')
      .meta({ examples: ['won'] }),
    continuedBy: id()
      .optional()
      .describe('With state: continued, the id of the campaign that carries it on.')
      .meta({ examples: ['heat-for-all'] }),
    outcome: plainText(300)
      .optional()
      .describe('What it achieved, in one sentence.')
      .meta({ examples: ['Amazon gave up its plan for a headquarters in Queens.'] }),
    goals: z
      .array(plainText(200))
      .default([])
      .describe('What it is after, one plain sentence each.')
      .meta({ examples: [['End raids, detention and deportation.']] }),
    with: participants(),
    join: callToAction()
      .optional()
      .describe('How to take part, in one button.')
      .meta({ examples: [{ label: 'Sign up', url: 'https://example.org/join' }] }),
    image: image().optional(),
    sources: sources().default([]),
    inferred: inferred(),
    formerly: entryFields.formerly,
    intended: entryFields.intended,
    draft: entryFields.draft,
  }),
  (rule) => {
    rule(['state', 'continuedBy'], ({ state, continuedBy }, refuse) => {
      if (state === 'continued' && continuedBy === undefined)
        refuse(
          ['state'],
          'needs the campaign that carries it on. Add a line such as: continuedBy: <id of that campaign>',
        );
      if (state !== 'continued' && continuedBy !== undefined)
        refuse(
          ['continuedBy'],
          'goes with state: continued only. Set that state, or delete this line.',
        );
    });
    rule(['started', 'ended'], ({ started, ended }, refuse) => {
      if (started === undefined || ended === undefined) return;
      const length = Math.min(started.length, ended.length);
      if (ended.slice(0, length) < started.slice(0, length))
        refuse(
          ['ended'],
          `is before the campaign started (${started}). Correct the one that is wrong.`,
        );
    });
  },
);

/** A campaign's frontmatter, validated. */
export type CampaignData = z.output<typeof campaign>;

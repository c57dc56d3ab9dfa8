/** A milestone of the history: one file in `content/history/`. */
import { z } from 'zod';
import { historyDate, partialDate } from './dates.ts';
import { sourceAddress } from './urls.ts';
import { withRules } from './rules.ts';
import { entryFields, image, inferred, participants, sources } from './shared.ts';
import { flag, id, plainText, quantity, uniqueList } from './text.ts';

/** What kind of thing happened. */
export const HISTORY_KINDS = [
  'action',
  'win',
  'founding',
  'law',
  'publication',
  'culture',
  'statement',
] as const;

/** A number that a source gives: of people, arrests, dollars … */
const figure = () =>
  withRules(
    z.strictObject({
      what: plainText(60)
        .describe('What is counted.')
        .meta({ examples: ['arrested'] }),
      number: quantity()
        .optional()
        .describe('The number, if the source gives it exactly.')
        .meta({ examples: ['44'] }),
      atLeast: quantity()
        .optional()
        .describe('The number, if the source says "over" or "at least".')
        .meta({ examples: ['1000'] }),
      about: quantity()
        .optional()
        .describe('The number, if the source says "about".')
        .meta({ examples: ['200'] }),
      between: z
        .tuple([quantity(), quantity()], {
          error: 'is not two numbers. Write the lower and the higher one: [100, 300].',
        })
        .optional()
        .describe('The lowest and the highest number the source gives.')
        .meta({ examples: [['100', '300']] }),
      unit: plainText(20)
        .optional()
        .describe('What it is counted in; an ISO 4217 code for money.')
        .meta({ examples: ['USD'] }),
      source: sourceAddress()
        .describe('Address of the source, one of those in `sources`.')
        .meta({ examples: ['https://forward.com/fast-forward/429342/tisha-bav-ice-protest'] }),
    }),
    (rule) => {
      rule(['number', 'atLeast', 'about', 'between'], (value, refuse) => {
        const given = (['number', 'atLeast', 'about', 'between'] as const).filter(
          (field) => value[field] !== undefined,
        );
        const [first, second] = given;
        if (first === undefined)
          refuse([], 'has no number. Add one of number, atLeast, about or between.');
        else if (second !== undefined)
          refuse(
            [second],
            `is a second number beside "${first}". Keep one; a number from another source is a figure of its own.`,
          );
        if (value.between && value.between[0] >= value.between[1])
          refuse(['between'], 'does not begin with the lower number.');
      });
    },
  );

/** What came after a milestone. */
const followUp = () =>
  z.strictObject({
    date: partialDate()
      .describe('When, as exactly as it is known.')
      .meta({ examples: ['2020-02'] }),
    text: plainText(300)
      .describe('What happened, in a sentence or two.')
      .meta({ examples: ['The charges were dropped.'] }),
    source: sourceAddress()
      .describe('Where it was read.')
      .meta({ examples: ['https://example.org/report'] }),
  });

/** Frontmatter of a milestone. */
export const history = withRules(
  z.strictObject({
    title: entryFields.title,
    summary: entryFields.summary,
    date: historyDate()
      .describe('When, as exactly as it is known; a range as two dates with a slash.')
      .meta({ examples: ['2019-08-11', '2019-08', '2019', '2019-06-30/2019-08-11'] }),
    approximate: flag()
      .default(false)
      .describe('true: the date itself is only about right.')
      .meta({ examples: [true] }),
    kind: z
      .enum(HISTORY_KINDS)
      .describe('What kind of thing happened.')
      .meta({ examples: ['action'] }),
    campaigns: uniqueList(id(), (value) => value)
      .default([])
      .describe('Ids of the campaigns it belongs to.')
      .meta({ examples: [['jews-against-ice']] }),
    place: plainText(160)
      .optional()
      .describe('Where, in words.')
      .meta({ examples: ['City Hall steps'] }),
    with: participants(),
    events: uniqueList(id(), (value) => value)
      .default([])
      .describe('Ids of the events it tells of.')
      .meta({ examples: [['2019-08-11-tisha-bav']] }),
    figures: z
      .array(figure())
      .default([])
      .describe('Numbers, each with its source. Those that disagree are all kept.')
      .meta({
        examples: [
          [
            { what: 'people', atLeast: '1000', source: 'https://example.org/report' },
            { what: 'arrested', number: '44', source: 'https://example.org/report' },
          ],
        ],
      }),
    sources: sources().min(1, {
      error: 'is empty. A milestone has at least one source; add its address.',
    }),
    image: image().optional(),
    followUps: z
      .array(followUp())
      .default([])
      .describe('What came after, oldest first.')
      .meta({
        examples: [
          [
            {
              date: '2020-02',
              text: 'The charges were dropped.',
              source: 'https://example.org/later',
            },
          ],
        ],
      }),
    inferred: inferred(),
    formerly: entryFields.formerly,
    intended: entryFields.intended,
    draft: entryFields.draft,
  }),
  (rule) => {
    rule(['figures', 'sources'], ({ figures, sources: given }, refuse) => {
      const known = new Set(given.map((item) => item.url));
      figures.forEach((item, index) => {
        if (!known.has(item.source))
          refuse(
            ['figures', index, 'source'],
            'is not among the sources of this entry. Add it there, or copy the address exactly.',
          );
      });
    });
  },
);

/** A milestone's frontmatter, validated. */
export type HistoryData = z.output<typeof history>;

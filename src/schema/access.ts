/** What is known of an event's access. Left out means not known, never no. */
import { z } from 'zod';
import { calendarDate } from './dates.ts';
import { plainText } from './text.ts';

/** Every kind of access that is asked about, in the order it is shown. */
export const ACCESS_KINDS = [
  'wheelchair',
  'signLanguage',
  'captions',
  'childcare',
  'masks',
  'scentFree',
  'quietSpace',
  'transit',
] as const;

/** One kind of access. */
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** What may be said of a kind of access. */
export const ACCESS_ANSWERS = ['yes', 'no', 'on-request'] as const;

/** What was said of a kind of access. */
export type AccessAnswer = (typeof ACCESS_ANSWERS)[number];

const MEANING: Record<AccessKind, string> = {
  wheelchair: 'Whether a wheelchair can get in, around and to a toilet.',
  signLanguage: 'Whether there is sign language interpretation.',
  captions: 'Whether there are live captions.',
  childcare: 'Whether children are looked after.',
  masks: 'Whether masks are asked for.',
  scentFree: 'Whether people are asked to come without scents.',
  quietSpace: 'Whether there is a quiet room or corner.',
  transit: 'Whether public transit stops nearby.',
};

const answer = (kind: AccessKind) =>
  z
    .enum(ACCESS_ANSWERS)
    .optional()
    .describe(`${MEANING[kind]} yes, no or on-request; left out if not known.`)
    .meta({ examples: ['yes'] });

/** What is known of an event's access. */
export const access = () =>
  z.strictObject({
    wheelchair: answer('wheelchair'),
    signLanguage: answer('signLanguage'),
    captions: answer('captions'),
    childcare: answer('childcare'),
    masks: answer('masks'),
    scentFree: answer('scentFree'),
    quietSpace: answer('quietSpace'),
    transit: answer('transit'),
    note: plainText(400)
      .optional()
      .describe('More about access, in one line.')
      .meta({ examples: ['Ground floor; the toilets are up four steps.'] }),
    contact: plainText(120)
      .optional()
      .describe('Whom to ask about access.')
      .meta({ examples: ['the organizers, through the registration form'] }),
    requestBy: calendarDate()
      .optional()
      .describe('Last day on which requests can be met.')
      .meta({ examples: ['2019-12-08'] }),
  });

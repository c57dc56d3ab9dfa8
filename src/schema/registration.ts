/** How to register for an event: always a link to a form elsewhere. */
import { z } from 'zod';
import { wallTime } from './dates.ts';
import { httpsAddress } from './urls.ts';
import { withRules } from './rules.ts';
import { plainText } from './text.ts';

/** What the organizers say of places left. */
export const REGISTRATION_STATES = ['open', 'full', 'waitlist', 'closed'] as const;

/** The registration of an event. */
export const registration = () =>
  withRules(
    z.strictObject({
      url: httpsAddress()
        .describe('Address of the form. Its host and path must be allowed in site.yaml.')
        .meta({ examples: ['https://actionnetwork.org/forms/churro-brunch'] }),
      opens: wallTime()
        .optional()
        .describe("When registration opens, on the wall clock of the event's time zone.")
        .meta({ examples: ['2019-12-01 09:00'] }),
      closes: wallTime()
        .optional()
        .describe(
          "When registration closes, on the wall clock of the event's time zone; a date alone means the end of that day.",
        )
        .meta({ examples: ['2019-12-12 12:00'] }),
      state: z
        .enum(REGISTRATION_STATES)
        .default('open')
        .describe('open, full, waitlist or closed.')
        .meta({ examples: ['waitlist'] }),
      note: plainText(200)
        .optional()
        .describe('What people should know before they register.')
        .meta({ examples: ['Members only; join at the door.'] }),
    }),
    (rule) => {
      rule(['opens', 'closes'], ({ opens, closes }, refuse) => {
        if (opens !== undefined && closes !== undefined && closes < opens)
          refuse(['closes'], `is before registration opens (${opens.replace('T', ' ')}).`);
      });
    },
  );

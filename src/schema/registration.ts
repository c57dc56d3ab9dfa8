/** How to register for an event: always a link to a form elsewhere. */
import { z } from 'zod';
import { wallTime } from './dates.ts';
import { httpsAddress } from './urls.ts';
import { withRules } from './rules.ts';
import { plainText, uniqueList } from './text.ts';

/** What the organizers say of places left. */
export const REGISTRATION_STATES = ['open', 'full', 'waitlist', 'closed'] as const;

/** One registration of an event. */
const registration = () =>
  withRules(
    z.strictObject({
      for: plainText(40)
        .optional()
        .describe('Whom it is for, where there are several: its button says so.')
        .meta({ examples: ['Volunteers'] }),
      label: plainText(40)
        .optional()
        .describe('The same as for: other buttons of the site have a label.')
        .meta({ examples: ['Volunteers'] }),
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
      rule(['for', 'label'], ({ for: whom, label }, refuse) => {
        if (whom !== undefined && label !== undefined)
          refuse(['label'], 'stands beside "for", which means the same. Delete one of them.');
      });
      rule(['opens', 'closes'], ({ opens, closes }, refuse) => {
        if (opens !== undefined && closes !== undefined && closes < opens)
          refuse(
            ['closes'],
            `is before registration opens (${opens.replace('T', ' ')}). Correct the one that is wrong.`,
          );
      });
    },
  );

/** How to register for an event: one form, or a list of forms for different people. */
export const registrations = () =>
  z.union([
    registration(),
    uniqueList(registration(), ({ url }) => url)
      .min(1, { error: 'is empty. Write the address of a form, or delete the line.' })
      .superRefine((forms, context) => {
        if (forms.length < 2) return;
        const seen = new Set<string>();
        forms.forEach((form, index) => {
          const whom = form.for ?? form.label;
          if (whom === undefined)
            context.addIssue({
              code: 'custom',
              path: [index, 'for'],
              message: 'is missing.',
            });
          else if (seen.has(whom))
            context.addIssue({
              code: 'custom',
              path: [index, form.for === undefined ? 'label' : 'for'],
              message: 'is said of another form, too. Say whom each is for.',
            });
          if (whom !== undefined) seen.add(whom);
        });
      }),
  ]);

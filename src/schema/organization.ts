/** An organization that took part: one file in `content/organizations/`. */
import { z } from 'zod';
import { httpsAddress } from './urls.ts';
import { entryFields, sources } from './shared.ts';
import { plainText } from './text.ts';

/** An organization. */
export const organization = z.strictObject({
  name: plainText(120)
    .describe('Its name as it writes it.')
    .meta({ examples: ['Tenants Union'] }),
  url: httpsAddress()
    .optional()
    .describe('Its own website.')
    .meta({ examples: ['https://maketheroadny.org/'] }),
  description: plainText(300)
    .optional()
    .describe('What it is, in one sentence.')
    .meta({ examples: ['Tenants of the harbor who act together.'] }),
  sources: sources().default([]),
  intended: entryFields.intended,
});

/** An organization, validated. */
export type OrganizationData = z.output<typeof organization>;

/** The collections: a loader and a schema each, nothing else. */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { originals, translated } from './reading/loader.ts';
import { KINDS, schemas } from './schema/index.ts';

export const collections = {
  campaigns: defineCollection({ loader: originals('campaigns'), schema: schemas.campaigns }),
  events: defineCollection({ loader: originals('events'), schema: schemas.events }),
  history: defineCollection({ loader: originals('history'), schema: schemas.history }),
  organizations: defineCollection({
    loader: originals('organizations'),
    schema: schemas.organizations,
  }),
  pages: defineCollection({ loader: originals('pages'), schema: schemas.pages }),
  // Which words may stand in a translation depends on its kind: `data/` reads them.
  translations: defineCollection({
    loader: translated(),
    schema: z.object({
      kind: z.enum(KINDS),
      id: z.string(),
      locale: z.string(),
      words: z.unknown(),
    }),
  }),
};

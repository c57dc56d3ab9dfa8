/** The collections: a loader and a schema each, nothing else. */
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { codeFingerprint } from './build/cache/fingerprint.ts';
import { originals, translated } from './entries/content-loader.ts';
import { KINDS, schemas } from './schema/index.ts';
import { PROJECT_ROOT } from './settings.ts';

const code = codeFingerprint(PROJECT_ROOT);

export const collections = {
  campaigns: defineCollection({ loader: originals('campaigns', code), schema: schemas.campaigns }),
  events: defineCollection({ loader: originals('events', code), schema: schemas.events }),
  history: defineCollection({ loader: originals('history', code), schema: schemas.history }),
  organizations: defineCollection({
    loader: originals('organizations', code),
    schema: schemas.organizations,
  }),
  pages: defineCollection({ loader: originals('pages', code), schema: schemas.pages }),
  places: defineCollection({ loader: originals('places', code), schema: schemas.places }),
  // Which words may stand in a translation depends on its kind: `views/` parses them.
  translations: defineCollection({
    loader: translated(code),
    schema: z.object({
      kind: z.enum(KINDS),
      id: z.string(),
      locale: z.string(),
      words: z.unknown(),
    }),
  }),
};

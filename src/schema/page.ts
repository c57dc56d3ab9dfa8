/** A page of text, such as "about": one file in `content/pages/`. */
import { z } from 'zod';
import { entryFields } from './shared.ts';

/** Frontmatter of a page. */
export const page = z.strictObject({
  title: entryFields.title,
  summary: entryFields.summary,
  formerly: entryFields.formerly,
  intended: entryFields.intended,
  draft: entryFields.draft,
});

/** A page's frontmatter, validated. */
export type PageData = z.output<typeof page>;

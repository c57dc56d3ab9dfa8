/** The history of all content files in git, read once per build in one pass. */
import { readRevisions } from '../entries/revisions.ts';
import { query } from './query.ts';
import { contentDir } from './site.ts';
import { warn } from './build-warnings.ts';

/** When each entry was changed, and how often. What a build should know of it is said there. */
export const revisions = query(
  'revisions',
  async () => {
    const read = await readRevisions(contentDir);
    read.warnings.forEach(warn);
    return read;
  },
  () => {
    throw new Error('A page asks for the revision of one entry, never for all.');
  },
);

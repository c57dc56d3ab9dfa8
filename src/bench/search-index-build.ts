/** Makes the search index of a built site once more: a program of its own, `<site> <output>`. */
import { makeSearchIndex } from '../integrations/search-index.ts';

const [, , site, output] = process.argv;
if (site === undefined || output === undefined) throw new Error('Name a site and a folder.');
await makeSearchIndex(site, output);

/** Makes the search index of a built site once more: a program of its own, `<site> <output>`. */
import { readSite } from '../entries/site-file.ts';
import { addLanguage, pagesIn } from '../search/search-index.ts';
import { readSettings } from '../settings.ts';

const [, , site, output] = process.argv;
if (site === undefined || output === undefined) throw new Error('Name a site and a folder.');
const { locales } = readSite(readSettings());
for (const locale of locales)
  await addLanguage(site, pagesIn(site, locale, locales.slice(1)), locale, output);

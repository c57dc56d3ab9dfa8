/**
 * Makes the search index of built pages, as a process of its own with the settings of a build:
 * `make-index-program.ts <folder>`.
 */
import { readSite } from '../entries/site-file.ts';
import { readSettings } from '../settings.ts';
import { buildSearchIndex } from './cache/search-cache.ts';
import { reportCount, reporting } from './run-program.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the folder of the pages.');

await reporting(async () => {
  const settings = readSettings();
  await buildSearchIndex(settings, folder, readSite(settings).locales, reportCount);
});

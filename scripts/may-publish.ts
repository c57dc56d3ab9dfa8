/** `npm run may-publish`: whether the site is ready to be published; workflows ask it first. */
import { leadsNowhere } from '../src/domain/addresses.ts';
import { readRevisions } from '../src/reading/revisions.ts';
import { readSite } from '../src/reading/site.ts';
import { readSettings } from '../src/settings.ts';

try {
  const settings = readSettings();
  const { url } = readSite(settings);
  if (leadsNowhere(url)) {
    throw new Error(
      `The site's address is ${url}, which leads nowhere. Set "url" in content/site.yaml, or SITE_URL.`,
    );
  }
  const { complete, warnings } = await readRevisions(settings.contentDir);
  if (!complete) throw new Error(warnings.join('\n'));
  console.log(`The site may be published at ${url}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

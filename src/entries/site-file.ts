/** Reading `site.yaml`, for the build. The check reports the same mistakes with their places. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site as schema, type SiteData } from '../schema/site.ts';
import { siteTranslation, type SiteTranslation } from '../schema/translation.ts';
import type { Settings } from '../settings.ts';
import { readEntryBytes } from './read-entry.ts';

/**
 * The settings of the site, with what the environment says in place of `site.yaml`.
 * @throws {Error} when `site.yaml` cannot be read or is not valid.
 */
export function readSite(settings: Settings): SiteData {
  const path = join(settings.contentDir, 'site.yaml');
  const { fields, findings } = readEntryBytes(readFileSync(path), '.yaml');
  const result = schema.safeParse(fields.data);
  if (findings.length > 0 || !result.success) {
    throw new Error(`${path} has mistakes. "npm run check" says which, and how to correct them.`);
  }
  const site = result.data;
  const published = settings.siteUrl === undefined ? site.url : parseSiteUrl(settings.siteUrl);
  return {
    ...site,
    // The identifiers of calendar entries never depend on where a copy is published.
    calendarDomain: site.calendarDomain ?? new URL(site.url).hostname,
    url: published,
    repository: settings.repository ?? site.repository,
  };
}

/**
 * The words of the site in another language; undefined where there is no such file.
 * @throws {Error} when `site.<locale>.yaml` cannot be read or is not valid.
 */
export function readSiteTranslation(
  contentDir: string,
  locale: string,
): SiteTranslation | undefined {
  const path = join(contentDir, `site.${locale}.yaml`);
  if (!existsSync(path)) return undefined;
  const { fields, findings } = readEntryBytes(readFileSync(path), '.yaml');
  const result = siteTranslation.safeParse(fields.data);
  if (findings.length > 0 || !result.success)
    throw new Error(`${path} has mistakes. "npm run check" says which, and how to correct them.`);
  return result.data;
}

/**
 * An address given as `SITE_URL`: http or https, port allowed (previews on one's own machine).
 * @throws {Error} when it is neither.
 */
function parseSiteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`SITE_URL is "${text}", which is not an address such as https://example.org.`);
  return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '');
}

/** For tests and the benchmark: the events of a content folder as calendars take them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvent } from '../../domain/event.ts';
import { entryFile, listFiles } from '../../entries/content-files.ts';
import { splitFrontmatter } from '../../entries/frontmatter.ts';
import { readRevisions, type Revisions } from '../../entries/revisions.ts';
import { readSite } from '../../entries/site-file.ts';
import { readYaml } from '../../entries/yaml/read-yaml.ts';
import { event as eventSchema } from '../../schema/event.ts';
import type { SiteData } from '../../schema/site.ts';
import { readSettings } from '../../settings.ts';
import { type CalendarEntry, originalWords, revisionAt } from '../calendar-entry.ts';

/** A site with its events, as the build reads them. */
export interface Corpus {
  site: SiteData;
  entries: CalendarEntry[];
  revisions: Revisions;
}

/**
 * Reads `site.yaml` and all events of a content folder; drafts are left out.
 * @param now the moment of the build; left out, no moment has passed.
 * @throws {Error} for a file that is not valid.
 */
export async function readCorpus(contentDir: string, now?: Temporal.Instant): Promise<Corpus> {
  const site = readSite(readSettings({ CONTENT_DIR: contentDir }));
  const revisions = await readRevisions(contentDir);
  const entries: CalendarEntry[] = [];
  for (const path of listFiles(contentDir)) {
    const file = entryFile(path);
    if (file?.kind !== 'events' || file.locale !== undefined) continue;
    const text = readFileSync(join(contentDir, path), 'utf8');
    const entry = corpusEntry(file.id, splitFrontmatter(text).yaml ?? '', site, revisions, now);
    if (!entry.event.data.draft) entries.push(entry);
  }
  return { site, entries, revisions };
}

/**
 * One event from its frontmatter. Campaigns are called by their ids.
 * @throws {Error} when the frontmatter is not valid.
 */
export function corpusEntry(
  id: string,
  yaml: string,
  site: SiteData,
  revisions: Pick<Revisions, 'of'>,
  now?: Temporal.Instant,
): CalendarEntry {
  const result = eventSchema.safeParse(readYaml(yaml).data);
  if (!result.success) throw new Error(`${id}: ${result.error.message}`);
  const event = readEvent(id, result.data, site);
  const revision = revisions.of('events', [id, ...event.data.formerly]);
  return {
    event,
    words: originalWords(event, site.locales[0] ?? 'en'),
    campaigns: event.data.campaigns.map((campaign) => ({ id: campaign, title: campaign })),
    image: undefined,
    revision: now === undefined ? revision : revisionAt(revision, event, now),
  };
}

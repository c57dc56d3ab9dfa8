/** For tests and the benchmark: the events of a content folder as calendars take them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvent } from '../../domain/event.ts';
import type { Venues } from '../../domain/place.ts';
import { entryFile, listFiles } from '../../entries/content-files.ts';
import { splitFrontmatter } from '../../entries/frontmatter.ts';
import { readRevisions, type Revisions } from '../../entries/revisions.ts';
import { readSite } from '../../entries/site-file.ts';
import { readYaml } from '../../entries/yaml/read-yaml.ts';
import { event as eventSchema } from '../../schema/event.ts';
import type { SiteData } from '../../schema/site.ts';
import { venue as venueSchema } from '../../schema/venue.ts';
import { readSettings } from '../../settings.ts';
import { type CalendarEntry, eventWords, revisionAt } from '../calendar-entry.ts';

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
  const files = listFiles(contentDir).flatMap((path) => entryFile(path) ?? []);
  const textOf = (path: string): string => readFileSync(join(contentDir, path), 'utf8');
  const places = files.filter(({ kind, locale }) => kind === 'places' && locale === undefined);
  const venues: Venues = new Map(
    places.map(({ id, path }) => [id, venueSchema.parse(readYaml(textOf(path)).data)]),
  );
  for (const { kind, id, locale, path } of files) {
    if (kind !== 'events' || locale !== undefined) continue;
    const yaml = splitFrontmatter(textOf(path)).yaml ?? '';
    const entry = corpusEntry(id, yaml, { ...site, venues }, revisions, now);
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
  site: SiteData & { venues?: Venues },
  revisions: Pick<Revisions, 'of'>,
  now?: Temporal.Instant,
): CalendarEntry {
  const result = eventSchema.safeParse(readYaml(yaml).data);
  if (!result.success) throw new Error(`${id}: ${result.error.message}`);
  const event = readEvent(id, result.data, site);
  const revision = revisions.of('events', [id, ...event.data.formerly]);
  return {
    event,
    words: eventWords(event, site.locales[0] ?? 'en'),
    campaigns: event.data.campaigns.map((campaign) => ({ id: campaign, title: campaign })),
    topics: event.data.topics.map((topic) => ({ id: topic, title: topic })),
    people: event.data.people,
    image: undefined,
    revision: now === undefined ? revision : revisionAt(revision, event, now),
  };
}

/** `npm run import`: a calendar file into event files, and the report of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNow } from '../../domain/time.ts';
import { entryFile, listFiles } from '../../entries/content-files.ts';
import { readEntry } from '../../entries/read-entry.ts';
import { readSite } from '../../entries/site-file.ts';
import type { SiteData } from '../../schema/site.ts';
import type { Settings } from '../../settings.ts';
import { whenInWords } from '../dates-in-words.ts';
import { parseCalendarFile } from './calendar-file.ts';
import { convertEvent, type ConvertedEvent, type RefusedEvent } from './convert-event.ts';
import { TimeReader } from './import-times.ts';
import { type ImportOutcome, writeImported } from './write-imported.ts';

/** What an import did. */
export interface ImportResult {
  outcomes: readonly ImportOutcome[];
  /** Events that could not be converted. */
  refused: readonly RefusedEvent[];
}

/**
 * Imports the events of a calendar file.
 * @param text of the file.
 * @throws {NotACalendarError} when it is no calendar file.
 * @throws {Error} when `site.yaml` is not valid.
 */
export async function importCalendar(text: string, settings: Settings): Promise<ImportResult> {
  const { contentDir } = settings;
  const site = readSite(settings);
  const calendar = parseCalendarFile(text);
  const times = new TimeReader(calendar.timezone, site.timezone);
  const now = settings.siteNow === undefined ? undefined : readNow(settings.siteNow, site.timezone);
  const today = (now ?? Temporal.Now.instant()).toZonedDateTimeISO(site.timezone).toPlainDate();
  const context = {
    site,
    topics: topicIds(site),
    campaigns: campaignIds(contentDir),
    today,
  };
  const converted = calendar.series.map((series) => convertEvent(series, times, context));
  const events = converted.filter((event): event is ConvertedEvent => 'fields' in event);
  const outcomes = await writeImported(contentDir, events);
  const refused = [
    ...converted.filter((event): event is RefusedEvent => 'reason' in event),
    ...outcomes
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ event, reasons }) => ({
        uid: event.uid,
        title: event.title,
        reason: reasons.join('\n    '),
      })),
  ];
  return {
    outcomes: outcomes.filter(({ outcome }) => outcome !== 'refused'),
    refused,
  };
}

/** Ids of topics by their names in every language in lower case, and by themselves. */
function topicIds({ topics }: Pick<SiteData, 'topics'>): Map<string, string> {
  return new Map(
    Object.entries(topics).flatMap(([id, names]) =>
      [id, ...Object.values(names)].map((name) => [name.toLowerCase(), id] as const),
    ),
  );
}

/** Ids of campaigns by their titles and hashtags in lower case, and by themselves. */
function campaignIds(contentDir: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const path of listFiles(contentDir)) {
    const file = entryFile(path);
    if (file?.kind !== 'campaigns' || file.locale !== undefined) continue;
    const { data } = readEntry(readFileSync(join(contentDir, path)), file);
    const { title, hashtags } = data as { title?: unknown; hashtags?: unknown };
    const names: unknown[] = [
      file.id,
      title,
      ...(Array.isArray(hashtags) ? (hashtags as unknown[]) : []),
    ];
    for (const name of names)
      if (typeof name === 'string') ids.set(name.toLowerCase().replace(/^#/, ''), file.id);
  }
  return ids;
}

/** The result for a person at a terminal: each file, what was left out of it, and what is missing. */
export function importReport({ outcomes, refused }: ImportResult): string {
  const lines = outcomes.flatMap(({ event, path, outcome, changed }) => {
    const what = outcome === 'changed' ? `changed (${changed.join(', ')})` : outcome;
    const when = whenInWords({ ...event.times }, event.times.timezone) ?? '';
    return [`${what}  ${path}  ${when}`, ...event.notes.map((note) => `    ${note}`)];
  });
  const counts = (['new', 'changed', 'unchanged'] as const).map(
    (state) => `${outcomes.filter(({ outcome }) => outcome === state).length} ${state}`,
  );
  const missing = refused.map(({ title, reason }) => `  ${title}: ${reason}`);
  return [
    ...lines,
    `${counts.join(', ')}, ${refused.length} not imported`,
    ...(missing.length === 0 ? [] : ['', 'Not imported:', ...missing]),
    '',
  ].join('\n');
}

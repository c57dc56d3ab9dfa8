/** The events of a content folder as announcements take them: in one language, without Astro. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type CampaignEvent, readEvent } from '../../domain/event.ts';
import { type EntryFile, entryFile, listFiles } from '../../entries/content-files.ts';
import { readEntry } from '../../entries/read-entry.ts';
import { type EventWords, eventWords } from '../../feeds/calendar-entry.ts';
import { campaign as campaignSchema } from '../../schema/campaign.ts';
import { event as eventSchema } from '../../schema/event.ts';
import type { SiteData } from '../../schema/site.ts';
import { translations } from '../../schema/translation.ts';
import { venue as venueSchema } from '../../schema/venue.ts';

/** An event in the words of a language, or in its own where not translated. */
export interface AnnouncedEvent {
  event: CampaignEvent;
  words: EventWords;
}

/** What announcements in one language are made from. */
export interface AnnouncedContent {
  events: AnnouncedEvent[];
  /** Titles of the campaigns by their ids. */
  campaigns: Map<string, string>;
}

/**
 * Reads all events and campaigns that are no drafts.
 * @param locale BCP 47 tag, one of the site's.
 * @throws {Error} for a file that is not valid.
 */
export function readAnnouncedContent(
  contentDir: string,
  site: SiteData,
  locale: string,
): AnnouncedContent {
  const files = listFiles(contentDir).flatMap((path) => entryFile(path) ?? []);
  const originals = (kind: EntryFile['kind']): EntryFile[] =>
    files.filter((file) => file.kind === kind && file.locale === undefined);
  const translationOf = <T extends z.ZodType>(original: EntryFile, schema: T) => {
    const { kind, id } = original;
    const file = files.find((one) => one.kind === kind && one.id === id && one.locale === locale);
    return file && parseEntry(contentDir, file, schema);
  };
  const defaultLocale = site.locales[0] ?? locale;
  const campaigns = originals('campaigns').flatMap((file): [string, string][] => {
    const data = parseEntry(contentDir, file, campaignSchema);
    const title = translationOf(file, translations.campaigns)?.title ?? data.title;
    return data.draft ? [] : [[file.id, title]];
  });
  const venues = new Map(
    originals('places').map((file) => [file.id, parseEntry(contentDir, file, venueSchema)]),
  );
  const events = originals('events').flatMap((file) => {
    const data = parseEntry(contentDir, file, eventSchema);
    if (data.draft) return [];
    const event = readEvent(file.id, data, { ...site, venues });
    const translation = { locale, words: translationOf(file, translations.events) };
    return [{ event, words: eventWords(event, defaultLocale, translation) }];
  });
  return { events, campaigns: new Map(campaigns) };
}

/** @throws {Error} when the file is not valid; the check says why. */
function parseEntry<T extends z.ZodType>(
  contentDir: string,
  file: EntryFile,
  schema: T,
): z.output<T> {
  const { data } = readEntry(readFileSync(join(contentDir, file.path)), file);
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`${file.path} has mistakes. "npm run check" says which.`);
  return result.data;
}

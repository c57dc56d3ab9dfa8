/** For tests: made-up sites and events, in a line or two. */
import type { Revisions } from '../../entries/revisions.ts';
import { Formatter } from '../../i18n/format.ts';
import en from '../../i18n/words/en.ts';
import { site as siteSchema, type SiteData } from '../../schema/site.ts';
import type { CalendarEntry } from '../calendar-entry.ts';
import { corpusEntry } from './corpus.ts';

/** English, with the hours that it has by itself. */
export const ENGLISH = new Formatter(en);

/** A site in New York, below a base path. */
export const SITE: SiteData = siteSchema.parse({
  name: 'Harbor Street Neighbors',
  shortName: 'Harbor Street',
  description: 'Made-up events.',
  url: 'https://harbor.example/site',
  calendarDomain: 'calendar.harbor.example',
  locales: ['en'],
  timezone: 'America/New_York',
  contact: { label: 'Write to us', url: 'https://harbor.example/contact' },
  join: { label: 'Join', url: 'https://harbor.example/join' },
  registrationHosts: { 'forms.example': ['/**'] },
});

/** A history in which every entry was changed twice, the last time on March 1, 2026. */
export const REVISIONS: Pick<Revisions, 'of'> = {
  of: () => ({
    sequence: 2,
    modified: Temporal.Instant.from('2026-03-01T12:00:00Z'),
    created: Temporal.Instant.from('2026-02-01T12:00:00Z'),
  }),
};

/**
 * An event: its id begins with the day, the rest is YAML below title, summary and start.
 * @param now the moment of the build; left out, no moment has passed.
 */
export function madeUp(
  id: string,
  start: string,
  yaml = '',
  now?: Temporal.Instant,
): CalendarEntry {
  return corpusEntry(
    id,
    `title: Assembly\nsummary: A made-up event.\nstart: ${start}\n${yaml}`,
    SITE,
    REVISIONS,
    now,
  );
}

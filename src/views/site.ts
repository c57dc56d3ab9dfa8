/** The site being built and the one moment that counts as now for the whole of it. */
import { isPreview, readNow } from '../domain/time.ts';
import { readSite } from '../entries/site-file.ts';
import { readSettings } from '../settings.ts';
import { constant, query } from './query.ts';

const settings = readSettings();

/** The settings of the site, with what the environment says in place of `site.yaml`. */
export const site = readSite(settings);

/** The moment of the build, or the one that `SITE_NOW` asks for. Read once, here only. */
export const now = constant<Temporal.Instant>(
  'now',
  settings.siteNow === undefined
    ? Temporal.Now.instant().round({ smallestUnit: 'second', roundingMode: 'floor' })
    : readNow(settings.siteNow, site.timezone),
);

/** The day that it is at that moment, in the zone of the site. */
export const today = constant<Temporal.PlainDate>(
  'today',
  now().toZonedDateTimeISO(site.timezone).toPlainDate(),
);

/** The year that it is at that moment, in a time zone. */
export const yearIn = query(
  'year',
  (timezone: string): number => now().toZonedDateTimeISO(timezone).year,
);

/** The moment at which the pages of a preview stand still; undefined where it is none. */
export const frozen = constant<string | undefined>(
  'frozen',
  isPreview(settings.siteNow) ? now().toString() : undefined,
);

/** Absolute path of the folder for what is made once for many builds. */
export const cacheDir = settings.cacheDir;

/** Absolute path of the content folder. */
export const contentDir = settings.contentDir;

/** The language that content is written in. */
export const defaultLocale = site.locales[0] ?? 'en';

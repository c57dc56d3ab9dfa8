/** `npm run check -- --feeds`: a new build's calendars, compared with those that are published. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localePath, paths, type SiteAddress } from '../domain/addresses.ts';
import { compareFeeds } from '../feeds/compare-feeds.ts';

/** What a comparison found. */
export interface FeedComparison {
  /** One sentence for each event. */
  problems: string[];
  /** Whether there was anything to compare with. */
  published: boolean;
}

/** Reads a file of a site by its path; undefined where it is not there. */
type ReadFile = (path: string) => Promise<string | undefined>;

/** How long a host may take for one file, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * Compares the calendars of a new build with published ones, in each language.
 * @param newFolder of the new build.
 * @param old folder of an earlier build, or the address of a site (https or http).
 * @throws {Error} when the new build is not there, or a host does not answer as it should.
 */
export async function comparePublished(
  newFolder: string,
  old: string,
  site: SiteAddress,
): Promise<FeedComparison> {
  if (!existsSync(join(newFolder, 'calendar.ics')))
    throw new Error(`There is no site in ${newFolder}. Build it first: npm run build`);
  const readOld = /^https?:\/\//.test(old)
    ? fromHost(old.replace(/(?<!\/)\/+$/, ''))
    : fromFolder(old);
  const problems: string[] = [];
  let published = false;
  for (const locale of site.locales) {
    const path = (name: string): string => localePath(name, locale, site);
    const before = await readCalendars(readOld, path);
    published ||= before.length > 0;
    problems.push(...compareFeeds(before, await readCalendars(fromFolder(newFolder), path)));
  }
  return { problems: [...new Set(problems)], published };
}

const fromFolder =
  (folder: string): ReadFile =>
  async (path) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;

const fromHost =
  (address: string): ReadFile =>
  async (path) => {
    const url = `${address}${path}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) }).catch(
      (error: unknown) => {
        const { cause } = error as { cause?: { code?: string } };
        if (cause?.code === 'ENOTFOUND') return undefined;
        throw new Error(`${url} does not answer: ${(error as Error).message}`, { cause: error });
      },
    );
    if (response === undefined || response.status === 404 || response.status === 410)
      return undefined;
    if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
    return response.text();
  };

/** The calendars that together have every event of a language. */
async function readCalendars(read: ReadFile, path: (name: string) => string): Promise<string[]> {
  const events = await read(path(paths.eventsJson()));
  const { years = [] } =
    events === undefined ? {} : (JSON.parse(events) as { years?: { year: number }[] });
  const names = [
    paths.calendarFeed(),
    paths.calendarArchive(),
    ...years.map(({ year }) => paths.calendarYear(year)),
  ];
  const texts = await Promise.all(names.map((name) => read(path(name))));
  return texts.filter((text) => text !== undefined);
}

/** The command line of `npm run announce`, and what it prints. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../../check/suggest.ts';
import { readNow } from '../../domain/time.ts';
import { readSite } from '../../entries/site-file.ts';
import { plainLines } from '../../feeds/icalendar-values.ts';
import { Formatter } from '../../i18n/format.ts';
import type { Words } from '../../i18n/interface-words.ts';
import type { Settings } from '../../settings.ts';
import { readAnnouncedContent } from './announced-events.ts';
import { announcementOf } from './announcement.ts';
import {
  ANNOUNCE_FORMATS,
  type AnnounceFormat,
  characterCount,
  MOST_CHARACTERS,
  writeAnnouncement,
} from './announcement-formats.ts';

/** What `--help` prints. */
export const ANNOUNCE_HELP = `npm run announce                        the events of the coming week, as plain text
npm run announce -- --days 14           of as many days, today included
npm run announce -- --campaign <id>     of one campaign
npm run announce -- --format markdown   or html (for newsletter programs), post (at most ${MOST_CHARACTERS} characters), text
npm run announce -- --locale es         in another language of the site
npm run announce -- --subject           the subject line alone

What is cancelled or moved comes first. While "npm run dev" runs, all formats stand at /announce/.
`;

/** What is announced, and how. */
export interface AnnounceOptions {
  days: number;
  campaign: string | undefined;
  format: AnnounceFormat;
  /** BCP 47 tag; the site's first where undefined. */
  locale: string | undefined;
  /** Whether to print the subject line alone. */
  subject: boolean;
  help: boolean;
}

/** How many days the page in `npm run dev` offers; the first where nobody says how many. */
export const USUAL_DAYS = [7, 14, 30] as const;

const MOST_DAYS = 366;

const FLAGS = {
  days: { type: 'string', default: String(USUAL_DAYS[0]) },
  campaign: { type: 'string' },
  format: { type: 'string', default: 'text' },
  locale: { type: 'string' },
  subject: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @throws {Error} in plain words for what cannot be meant. */
export function parseAnnounceOptions(args: readonly string[]): AnnounceOptions {
  const { values, tokens } = parseArgs({
    args: args.filter((word) => word !== '--'),
    options: FLAGS,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new Error(
        `"${token.value}" stands alone. Write what it is before it, as in --days 14.`,
      );
    if (token.kind === 'option' && !Object.hasOwn(FLAGS, token.name))
      throw new Error(
        `There is no ${token.rawName}.${didYouMean(token.name, Object.keys(FLAGS)).replace('"', '"--')} "npm run announce -- --help" lists all.`,
      );
  }
  const text = (name: 'days' | 'campaign' | 'format' | 'locale'): string | undefined => {
    const value = values[name];
    if (value === true || value === '') throw new Error(`--${name} stands without its value.`);
    return value as string | undefined;
  };
  return {
    days: parseDays(text('days') ?? ''),
    campaign: text('campaign'),
    format: parseFormat(text('format') ?? ''),
    locale: text('locale'),
    subject: values.subject === true,
    help: values.help === true,
  };
}

function parseDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new Error(`--days is "${text}". Write a whole number from 1 to ${MOST_DAYS}.`);
  return days;
}

function parseFormat(text: string): AnnounceFormat {
  const format = ANNOUNCE_FORMATS.find((one) => one === text);
  if (format === undefined)
    throw new Error(
      `There is no format "${text}". Choose one of ${ANNOUNCE_FORMATS.join(', ')}.${didYouMean(text, ANNOUNCE_FORMATS)}`,
    );
  return format;
}

/**
 * What the command prints.
 * @param loadWords finds the interface words of a language of the site.
 * @returns `output` for standard output, `note` for the person at the terminal.
 * @throws {Error} in plain words for an unknown campaign or language, and for files with mistakes.
 */
export async function announce(
  options: AnnounceOptions,
  settings: Settings,
  loadWords: (locale: string) => Words | Promise<Words>,
): Promise<{ output: string; note: string | undefined }> {
  const site = readSite(settings);
  const { days, campaign, locale = site.locales[0] ?? 'en' } = options;
  if (!site.locales.includes(locale))
    throw new Error(
      `The site has no language "${locale}". Choose one of ${site.locales.join(', ')}.`,
    );
  const content = readAnnouncedContent(settings.contentDir, site, locale);
  if (campaign !== undefined && !content.campaigns.has(campaign)) {
    const ids = [...content.campaigns.keys()];
    throw new Error(
      `There is no campaign "${campaign}".${didYouMean(campaign, ids) || ` There are: ${ids.join(', ')}.`}`,
    );
  }
  const now =
    settings.siteNow === undefined
      ? Temporal.Now.instant()
      : readNow(settings.siteNow, site.timezone);
  const words = await loadWords(locale);
  const format = new Formatter(words, site.hours);
  const announcement = announcementOf(content, { site, locale, format, now, days, campaign });
  // Thin and no-break spaces do not survive every way of copying.
  const output = plainLines(
    options.subject
      ? `${announcement.subject}\n`
      : writeAnnouncement(announcement, options.format, words),
  );
  const isPost = options.format === 'post' && !options.subject;
  return { output, note: isPost ? `${characterCount(output.trimEnd())} characters` : undefined };
}

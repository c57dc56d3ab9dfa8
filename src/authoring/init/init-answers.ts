/** What `npm run init` asks: what only the organization knows, each answer read by the site's schema. */
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { spokenLanguages } from '../../check/rules/site-translations.ts';
import { didYouMean, nearest } from '../../check/suggest.ts';
import { baseLanguage } from '../../i18n/base-language.ts';
import { site } from '../../schema/site.ts';

/** The answers, as they stand in `site.yaml`. */
export interface Organization {
  name: string;
  shortName: string;
  /** Address the site will be published at: https, no slash at its end. */
  url: string;
  /** IANA name. */
  timezone: string;
  /** BCP 47 tags; the first is the one content is written in. */
  locales: readonly string[];
  /** How hours are written; undefined: as each language has it. */
  hours: '12' | '24' | undefined;
  /** Where people reach the organization: https, a path inside the site, `mailto:` or `tel:`. */
  contact: string;
  /** Where people join: https, or a path inside the site. */
  join: string;
}

/** A question, by the name of its flag. */
export interface InitQuestion {
  ask: string;
  example?: string;
  /** What holds if it is not answered. Without it, the question has to be answered. */
  otherwise?: (given: Readonly<Record<string, string>>) => string;
}

/** The page that every new site has. */
const ABOUT = '/about/';

export const INIT_QUESTIONS = {
  name: { ask: 'What is the full name of the organization?', example: 'Tenants of the Harbor' },
  'short-name': {
    ask: 'What is it called for short, in headings and calendars?',
    example: 'Harbor Tenants',
    otherwise: ({ name = '' }) => name,
  },
  url: {
    ask: 'At which address will the site be published?',
    example: 'https://campaigns.example.org',
  },
  timezone: { ask: 'In which time zone are its events?', example: 'Europe/Berlin' },
  locales: {
    ask: 'In which languages? The one you write in comes first',
    example: 'en, es',
    otherwise: () => 'en',
  },
  hours: {
    ask: 'How are hours written: 12 (7 pm) or 24 (19:00)?',
    example: '24',
    otherwise: () => '',
  },
  contact: {
    ask: 'Where can people write to you?',
    example: 'mailto:info@example.org',
    otherwise: () => ABOUT,
  },
  join: {
    ask: 'Where can people join?',
    example: 'https://example.org/join',
    otherwise: () => ABOUT,
  },
} satisfies Readonly<Record<string, InitQuestion>>;

/** The name of a question's flag. */
export type InitFlag = keyof typeof INIT_QUESTIONS;

export const INIT_FLAGS = Object.keys(INIT_QUESTIONS) as InitFlag[];

/** What is known of a question. */
export const initQuestion = (flag: InitFlag): InitQuestion => INIT_QUESTIONS[flag];

/** The file of words that a language of the site uses; undefined if there is none. */
export const wordsOf = (tag: string): string | undefined =>
  [tag, baseLanguage(tag)].find((known) => spokenLanguages().includes(known));

const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** All time zones to choose from. */
export const timeZones = (): readonly string[] => ZONES;

/** The city that a zone is named after: `America/New_York` is "New York". */
const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');

/** The zone that was meant by its name in any spelling, or by its city. */
function meantZone(typed: string): string | undefined {
  const whole = nearest(typed, ZONES);
  if (whole !== undefined) return whole;
  const city = nearest(typed, ZONES.map(cityOf));
  return ZONES.find((zone) => cityOf(zone) === city);
}

/** What a field of `site.yaml` finds wrong with a value; undefined if nothing is. */
const schemaMistake = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

/** What is wrong with an answer; undefined if nothing is. */
export function initMistake(flag: InitFlag, text: string): string | undefined {
  const { shape } = site;
  switch (flag) {
    case 'name':
      return schemaMistake(shape.name, text);
    case 'short-name':
      return schemaMistake(shape.shortName, text);
    case 'url':
      return schemaMistake(shape.url, text);
    case 'hours':
      return text === '' ? undefined : schemaMistake(shape.hours, text);
    case 'contact':
      return schemaMistake(shape.contact, { label: 'Contact', url: text });
    case 'join':
      return schemaMistake(shape.join, { label: 'Join', url: text });
    case 'timezone': {
      if (schemaMistake(shape.timezone, text) === undefined) return undefined;
      const meant = meantZone(text);
      return meant === undefined
        ? 'is not the name of a time zone. Use the IANA name of a place, such as Europe/Berlin.'
        : `is not the name of a time zone. Did you mean "${meant}"?`;
    }
    case 'locales':
      return localesMistake(listOf(text));
  }
}

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

function localesMistake(tags: readonly string[]): string | undefined {
  const mistake = schemaMistake(site.shape.locales, tags);
  if (mistake !== undefined) return mistake;
  const unknown = tags.filter((tag) => wordsOf(tag) === undefined);
  if (unknown.length === 0) return undefined;
  return `has ${unknown.join(', ')}, which the interface has no words for.${didYouMean(unknown[0]!, spokenLanguages())} There are words for ${spokenLanguages().join(', ')}, also with a region, such as en-GB. CONTRIBUTING.md, "Add a language", says which files another one needs.`;
}

/** What stands behind `npm run init --`. */
export interface InitCommandLine {
  given: Partial<Record<InitFlag, string>>;
  help: boolean;
  /** Whether nothing is asked. */
  yes: boolean;
  /** Whether to go ahead where work could be lost. */
  force: boolean;
}

/** Parses a command line. @throws {Error} in plain words for what is no flag. */
export function parseInitCommandLine(args: readonly string[]): InitCommandLine {
  const switches = ['help', 'yes', 'force'];
  const { tokens, values } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean' },
      yes: { type: 'boolean' },
      force: { type: 'boolean' },
      ...Object.fromEntries(INIT_FLAGS.map((flag) => [flag, { type: 'string' as const }])),
    },
  });
  const known = [...INIT_FLAGS, ...switches];
  const mistakes = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    const { name, rawName, value } = token;
    if (!known.includes(name))
      return `There is no ${rawName}.${didYouMean(name, known).replace('"', '"--')}`;
    return switches.includes(name) || (value ?? '').trim() !== ''
      ? []
      : `${rawName} stands without an answer. Write it behind: ${rawName} "…"`;
  });
  // A word behind an unknown flag is its answer, and no second mistake.
  const extra = tokens.find((token) => token.kind === 'positional');
  if (mistakes.length === 0 && extra !== undefined)
    mistakes.push(
      `"${extra.value}" belongs to no flag. An answer of several words needs quotes: --name "Two words"`,
    );
  if (mistakes.length > 0)
    throw new Error(`${mistakes.join('\n')}\n\nnpm run init -- --help lists what there is.`);
  const given: Partial<Record<InitFlag, string>> = {};
  for (const flag of INIT_FLAGS) {
    const value = values[flag];
    if (typeof value === 'string') given[flag] = value.trim();
  }
  return {
    given,
    help: values['help'] === true,
    yes: values['yes'] === true,
    force: values['force'] === true,
  };
}

/** The help: every flag with its question. */
export function initHelp(): string {
  const lines = INIT_FLAGS.map((flag) => {
    const { ask, example, otherwise } = initQuestion(flag);
    return `--${flag} ${example === undefined ? '…' : `"${example}"`}\n    ${ask}${otherwise ? ' (may be left out)' : ''}`;
  });
  return `npm run init               asks, step by step\n\nTurns a copy of this repository into the site of another organization: empties content/ and writes\nwhat you answer. Or, without questions (--yes):\n\n${lines.join('\n')}\n--force\n    Go ahead with uncommitted changes, or a second time. What is in content/ is lost.\n`;
}

/** What is wrong with an address on the new site itself, which has one page at first. */
const pageMistake = (text: string, url = ' '): string | undefined =>
  (text.startsWith('/') && text !== ABOUT) || text.startsWith(`${url.replace(/\/$/, '')}/`)
    ? 'is no page of the new site yet. Leave it out, and change site.yaml when the page is written.'
    : undefined;

/** The organization from all answers. @throws {Error} that names all that is missing or wrong. */
export function organizationFrom(given: Partial<Record<InitFlag, string>>): Organization {
  const answers: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const flag of INIT_FLAGS) {
    const { otherwise } = initQuestion(flag);
    const text = given[flag] ?? otherwise?.(answers);
    if (text === undefined) {
      mistakes.push(`--${flag} is missing.`);
      continue;
    }
    answers[flag] = text;
    const isLink = flag === 'contact' || flag === 'join';
    const mistake =
      initMistake(flag, text) ?? (isLink ? pageMistake(text, answers['url']) : undefined);
    if (mistake !== undefined)
      mistakes.push(`--${flag}: ${flag === 'locales' ? 'The list' : `"${text}"`} ${mistake}`);
  }
  if (mistakes.length > 0)
    throw new Error(`${mistakes.join('\n')}\n\nnpm run init -- --help lists all flags.`);
  return {
    name: answers['name']!,
    shortName: answers['short-name']!,
    url: site.shape.url.parse(answers['url']),
    timezone: answers['timezone']!,
    locales: listOf(answers['locales']!),
    hours: answers['hours'] === '12' || answers['hours'] === '24' ? answers['hours'] : undefined,
    contact: answers['contact']!,
    join: answers['join']!,
  };
}

/** Content folders for tests: a small one without mistakes, and what a fixture puts into it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from './check-content.ts';
import type { Problem } from './problem.ts';

/** Files of a content folder by path; `undefined` leaves one out. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The event that fixtures change. */
export const EVENT = 'events/2019/2019-12-12-assembly.md';
/** The milestone that fixtures change. */
export const MILESTONE = 'history/2019-08-11-bookstore.md';
/** The campaign that fixtures change. */
export const CAMPAIGN = 'campaigns/jews-against-ice.md';

/** The moment that counts as now when fixtures are checked. */
const TODAY = Temporal.Instant.from('2026-12-01T12:00:00Z');

/** Fields by name, each as it stands after the colon; several lines begin with a line feed. */
type Fields = Readonly<Record<string, string | undefined>>;

function entry(fields: Fields, body: string): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}:${value.startsWith('\n') || value === '' ? '' : ' '}${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** An event without mistakes, but for the fields and the body given. */
export function anEvent(fields: Fields = {}, body = 'Everyone is welcome.'): string {
  return entry(
    {
      title: 'Online assembly',
      summary: 'Members meet online to plan.',
      start: '2019-12-12 19:00',
      end: '2019-12-12 20:30',
      place: '\n  kind: online',
      ...fields,
    },
    body,
  );
}

/** A milestone without mistakes, but for the fields and the body given. */
export function aMilestone(fields: Fields = {}, body = 'A thousand people came.'): string {
  return entry(
    {
      title: 'The bookstore',
      summary: 'People sat down in a bookstore.',
      date: '2019-08-11',
      kind: 'action',
      sources: '\n  - url: https://example.org/report',
      ...fields,
    },
    body,
  );
}

/** A campaign without mistakes, but for the fields and the body given. */
export function aCampaign(fields: Fields = {}, body = '## What it is\n\nA campaign.'): string {
  return entry({ title: 'A campaign', summary: 'What it is after.', ...fields }, body);
}

/** `site.yaml` without mistakes, but for the lines put in place of those that begin alike. */
export function aSite(changes: Fields = {}): string {
  const fields: Fields = {
    name: 'Example Organization',
    shortName: 'Example',
    description: 'What it does.',
    url: 'https://campaigns.example.org',
    locales: '[en, es]',
    timezone: 'America/New_York',
    contact: '\n  label: Contact\n  url: https://example.org/contact',
    join: '\n  label: Join\n  url: https://example.org/join',
    registrationHosts: '\n  actionnetwork.org: [/forms/*]\n  docs.google.com: [/forms/**]',
    hebrewDates: 'true',
    calendarDomain: 'campaigns.example.org',
    ...changes,
  };
  return entry(fields, '')
    .replace(/^---\n/, '')
    .replace(/---\n$/, '');
}

const BASE: Files = {
  'site.yaml': aSite(),
  [EVENT]: anEvent(),
  [MILESTONE]: aMilestone(),
  [CAMPAIGN]: aCampaign(),
  'organizations/mijente.yaml': 'name: Mijente\n',
  'pages/about.md': entry({ title: 'About', summary: 'Who we are.' }, '## Who\n\nWe.'),
};

/** Writes a content folder into a folder that is there. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Writes the content without mistakes into a folder that is there. */
export function smallContent(folder: string): void {
  writeFiles(folder, BASE);
}

/** Checks the content without mistakes with some files put in or left out. */
export async function problemsOf(files: Files): Promise<Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    writeFiles(join(folder, 'content'), { ...BASE, ...files });
    const { problems } = await checkContent({
      contentDir: join(folder, 'content'),
      from: join(folder, 'content'),
      now: TODAY,
    });
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How a message says that its warning is silenced. */
const SILENCED_BY = /(?:; if| If) all is right as it stands, .*$/;

/**
 * A problem in one line: `path:line:column severity code field: message`. How a warning is
 * silenced, which is the same for all, is left out.
 */
export function inOneLine({ path, line, column, severity, code, field, message }: Problem): string {
  return `${path}:${line}:${column} ${severity} ${code} ${field}: ${message.replace(SILENCED_BY, '')}`;
}

/** A mistake and exactly what is said of it. */
export interface Fixture {
  /** What is wrong, as the end of "names …". */
  mistake: string;
  files: Files;
  /** Every problem, as {@link inOneLine} writes it. */
  says: readonly string[];
}

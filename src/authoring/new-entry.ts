/** New entries: from answers to a file that passes the check. Nothing is ever overwritten. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { idFrom } from '../schema/text.ts';
import type { Problem } from '../check/problem.ts';
import { type Fields, markdownEntry, yamlEntry } from './entry-text.ts';

/** What can be made new. */
export const NEW_KINDS = ['event', 'milestone', 'campaign', 'organization'] as const;

/** A kind of new entry. */
export type NewKind = (typeof NEW_KINDS)[number];

/** Answers by name; those not given are left out. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** A file to be written. */
export interface NewFile {
  /** Path below the content folder. */
  path: string;
  text: string;
}

/** Words parted by commas. */
const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The words of a file's name: those given, or the title's. At most 60 letters. */
function nameFrom(answers: Answers): string {
  const name = idFrom(answers['id'] ?? answers['title'] ?? answers['name'] ?? '');
  const short = name.length > 60 ? name.slice(0, 60).replace(/-[^-]*$/, '') : name;
  return short === '' ? 'entry' : short;
}

/** The file of a new event. Times are in the form of content files. */
function eventFile(answers: Answers): NewFile {
  const { start = '', end, title, summary, body } = answers;
  const day = start.slice(0, 10);
  const fields: Fields = {
    title,
    summary,
    start,
    end,
    timezone: answers['timezone'],
    campaigns: list(answers['campaigns']),
    place: {
      kind: answers['place'],
      name: answers['place-name'],
      address: answers['address'],
      locality: answers['locality'],
      url: answers['url'],
    },
    registration: { url: answers['registration'] },
    with: list(answers['with']),
  };
  return {
    path: `events/${day.slice(0, 4)}/${day}-${nameFrom(answers)}.md`,
    text: markdownEntry(fields, body),
  };
}

/** The file of a new milestone. */
function milestoneFile(answers: Answers): NewFile {
  const { date = '', title, summary, body } = answers;
  const fields: Fields = {
    title,
    summary,
    date,
    kind: answers['kind'],
    campaigns: list(answers['campaigns']),
    place: answers['place'],
    with: list(answers['with']),
    sources: list(answers['source']).map((url) => ({ url })),
  };
  const [first = ''] = date.split('/');
  return {
    path: `history/${first}-${nameFrom(answers)}.md`,
    text: markdownEntry(fields, body),
  };
}

/** The file of a new campaign. */
function campaignFile(answers: Answers): NewFile {
  const { title, summary, started, body } = answers;
  const fields: Fields = {
    title,
    summary,
    hashtags: list(answers['hashtags']),
    started,
    goals: answers['goal'] === undefined ? [] : [answers['goal']],
    with: list(answers['with']),
  };
  return { path: `campaigns/${nameFrom(answers)}.md`, text: markdownEntry(fields, body) };
}

/** The file of a new organization. */
function organizationFile(answers: Answers): NewFile {
  const { name, url, description } = answers;
  return {
    path: `organizations/${nameFrom(answers)}.yaml`,
    text: yamlEntry({ name, url, description }),
  };
}

const MAKERS: Readonly<Record<NewKind, (answers: Answers) => NewFile>> = {
  event: eventFile,
  milestone: milestoneFile,
  campaign: campaignFile,
  organization: organizationFile,
};

/** The file that answers make. */
export function newFile(kind: NewKind, answers: Answers): NewFile {
  return MAKERS[kind](answers);
}

/** What came of writing a new file. */
export type Written =
  | { path: string; warnings: Problem[] }
  /** Nothing was written, for these reasons. */
  | { path: string; errors: Problem[] }
  | { path: string; exists: true };

/** Writes a new file, unless one is there already or the check finds an error in it. */
export async function writeNew(
  contentDir: string,
  { path, text }: NewFile,
  from: string = process.cwd(),
): Promise<Written> {
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Fails if the file is there: between looking and writing nothing can come.
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { path, exists: true };
    throw error;
  }
  let keep = false;
  try {
    const { problems } = await checkContent({ contentDir, from });
    // Another file may be told that this one takes its address.
    const own = problems.filter(
      (problem) => problem.path.endsWith(path) || problem.message.includes(path),
    );
    const errors = own.filter(({ severity }) => severity === 'error');
    keep = errors.length === 0;
    return keep ? { path, warnings: own } : { path, errors };
  } finally {
    if (!keep) rmSync(file);
  }
}

/**
 * Writes imported events into a content folder, so that running an import again changes only what
 * changed in the calendar.
 *
 * A comment in each imported file holds a digest of every value as the calendar had it. On the next
 * import, a value is written only where its digest differs: what a volunteer has edited since stays.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { checkContent } from '../../check/check-content.ts';
import { entryFile, listFiles } from '../../entries/content-files.ts';
import { splitFrontmatter } from '../../entries/frontmatter.ts';
import { idFrom } from '../../schema/text.ts';
import { markdownEntry } from '../entry-text.ts';
import type { ConvertedEvent } from './convert-event.ts';

/** What became of one imported event. */
export interface ImportOutcome {
  event: ConvertedEvent;
  /** Path below the content folder. */
  path: string;
  outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  /** Names of the values that were written to an existing file. */
  changed: string[];
  /** For a refused event, what the check says of it. */
  reasons: string[];
}

/** Begins the comment with the digests. */
const MARK = ' import:';

/** Digests of the values of an event by name, as the comment writes them. */
function digestsOf({ fields, body }: ConvertedEvent): Map<string, string> {
  const values: Readonly<Record<string, unknown>> = { ...fields, body };
  return new Map(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value))
      .map(([name, value]) => [name, hash('sha256', JSON.stringify(value), 'hex').slice(0, 8)]),
  );
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const commentOf = (digests: ReadonlyMap<string, string>): string =>
  `${MARK} ${[...digests].map(([name, digest]) => `${name}=${digest}`).join(' ')}`;

function readComment(text: string): Map<string, string> {
  const line = text.split('\n').find((line) => line.startsWith(`#${MARK}`)) ?? '';
  return new Map(
    [...line.matchAll(/([A-Za-z]+)=([0-9a-f]{8})/g)].map(([, name = '', digest = '']) => [
      name,
      digest,
    ]),
  );
}

/**
 * Writes events and runs the check once; a file in which it finds an error is put back as it was.
 * @returns an outcome for each event, in their order.
 */
export async function writeImported(
  contentDir: string,
  events: readonly ConvertedEvent[],
): Promise<ImportOutcome[]> {
  const existing = filesByUid(contentDir);
  const before = new Map<string, string | undefined>();
  const taken = new Set<string>();
  const outcomes = events.map((event): ImportOutcome => {
    const path = existing.get(event.uid) ?? freePath(contentDir, event, taken);
    taken.add(path);
    const file = join(contentDir, path);
    const old = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const { text, changed } = old === undefined ? newText(event) : updated(old, event);
    if (text === old) return { event, path, outcome: 'unchanged', changed: [], reasons: [] };
    before.set(path, old);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { event, path, outcome: old === undefined ? 'new' : 'changed', changed, reasons: [] };
  });
  return before.size === 0 ? outcomes : refuseWrong(contentDir, outcomes, before);
}

/** Puts files with errors back, and says what the check found in them. */
async function refuseWrong(
  contentDir: string,
  outcomes: readonly ImportOutcome[],
  before: ReadonlyMap<string, string | undefined>,
): Promise<ImportOutcome[]> {
  const { problems } = await checkContent({ contentDir, from: contentDir });
  const errors = Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ path }) => path,
  );
  return outcomes.map((outcome) => {
    const found = errors.get(outcome.path);
    if (found === undefined || !before.has(outcome.path)) return outcome;
    const file = join(contentDir, outcome.path);
    const old = before.get(outcome.path);
    if (old === undefined) rmSync(file);
    else writeFileSync(file, old);
    const reasons = found.map(({ field, message }) => `${field}: ${message}`);
    return { ...outcome, outcome: 'refused', changed: [], reasons };
  });
}

/** Paths of the events that were imported before, by their UID. */
function filesByUid(contentDir: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of listFiles(contentDir)) {
    const file = entryFile(path);
    if (file?.kind !== 'events' || file.locale !== undefined) continue;
    const { yaml = '' } = splitFrontmatter(readFileSync(join(contentDir, path), 'utf8'));
    if (!/^uid:/m.test(yaml)) continue;
    const uid: unknown = parseDocument(yaml, { schema: 'failsafe' }).get('uid');
    if (typeof uid === 'string') found.set(uid, path);
  }
  return found;
}

/** A path for a new event that no file has. */
function freePath(
  contentDir: string,
  { title, times }: ConvertedEvent,
  taken: ReadonlySet<string>,
): string {
  const day = times.start.slice(0, 10);
  const words = idFrom(title).slice(0, 60).replace(/-+$/, '') || 'event';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const path = `events/${day.slice(0, 4)}/${day}-${words}${suffix}.md`;
    if (!taken.has(path) && !existsSync(join(contentDir, path))) return path;
  }
}

function newText(event: ConvertedEvent): { text: string; changed: string[] } {
  const text = markdownEntry(event.fields, event.body);
  return { text: withComment(text, digestsOf(event)), changed: [] };
}

const withComment = (text: string, digests: ReadonlyMap<string, string>): string =>
  text.replace(/^---\n/, `---\n#${commentOf(digests)}\n`);

/** An existing file with the values that the calendar has changed since the last import. */
function updated(old: string, event: ConvertedEvent): { text: string; changed: string[] } {
  const { yaml = '', body } = splitFrontmatter(old);
  const known = readComment(yaml);
  const digests = digestsOf(event);
  const changed = [...new Set([...known.keys(), ...digests.keys()])].filter(
    (name) => known.get(name) !== digests.get(name),
  );
  if (changed.length === 0) return { text: old, changed };
  const withoutComment = yaml
    .split('\n')
    .filter((line) => !line.startsWith(`#${MARK}`))
    .join('\n');
  const document = parseDocument(withoutComment, { schema: 'failsafe' });
  const fields = parseDocument(splitFrontmatter(markdownEntry(event.fields)).yaml ?? '', {
    schema: 'failsafe',
  });
  if (!isMap(document.contents) || !isMap(fields.contents)) return { text: old, changed: [] };
  for (const name of changed) {
    if (name === 'body') continue;
    const value: unknown = fields.get(name, true);
    if (value === undefined) document.delete(name);
    else document.set(name, value);
  }
  const newBody = changed.includes('body') ? `\n${event.body}\n` : body;
  const text = `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${newBody}`;
  return { text: withComment(text, digests), changed };
}

/** Writes new entries: values to a file that passes the check. Nothing is ever overwritten. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkContent } from '../check/check-content.ts';
import { EXTENSIONS, type Kind } from '../schema/index.ts';
import { addressWords } from '../domain/address-words.ts';
import type { Problem } from '../check/problem.ts';
import { entryFieldsOf, type Field, mayBeSingle, type Value, type Values } from './entry-fields.ts';
import { type Fields, type FieldValue, markdownEntry, yamlEntry } from './entry-text.ts';

/** A file to be written. */
export interface NewFile {
  /** Path below the content folder. */
  path: string;
  text: string;
}

/** The words that a file's name has; empty if they have to be asked for. */
export function fileWords({ id, title, name }: Values): string {
  const words = id ?? title ?? name;
  return typeof words === 'string' ? addressWords(words) : '';
}

/** Values in the order of the schema, without what the schema assumes anyway. */
function written(fields: readonly Field[], values: Values): Fields {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name];
      return value === undefined || isDefault(field, value)
        ? []
        : [[field.name, writtenValue(field, value)] as const];
    }),
  );
}

function writtenValue(field: Field, value: Value): FieldValue {
  if (typeof value === 'string' || value === undefined) return value;
  if (!Array.isArray(value)) return written(field.fields ?? [], value);
  const items = value.map((item) =>
    typeof item === 'string' ? item : written(field.fields ?? [], item),
  );
  const [first] = items;
  if (items.length === 1 && mayBeSingle(field)) return first;
  return items as string[] | Fields[];
}

/** Whether leaving a field out means the same: `status: scheduled`. */
function isDefault({ schema, options }: Field, value: Value): boolean {
  if (options === undefined || typeof value !== 'string') return false;
  const [assumed, given] = [z.safeParse(schema, undefined), z.safeParse(schema, value)];
  return assumed.success && given.success && assumed.data === given.data;
}

/** The folder and the day before the words in a file's name. */
function pathBefore(kind: Kind, { start, previousStart, date }: Values): string {
  const begins = previousStart ?? start;
  if (kind === 'events' && typeof begins === 'string')
    return `events/${begins.slice(0, 4)}/${begins.slice(0, 10)}-`;
  if (kind === 'history' && typeof date === 'string') return `history/${date.split('/')[0] ?? ''}-`;
  return `${kind}/`;
}

/** The text of the file that values make. */
export function entryText(kind: Kind, values: Values): string {
  const { body } = values;
  const inFile = entryFieldsOf(kind).filter(({ name }) => name !== 'id' && name !== 'body');
  const fields = written(inFile, values);
  return EXTENSIONS[kind][0] === '.yaml'
    ? yamlEntry(fields)
    : markdownEntry(fields, typeof body === 'string' ? body : '');
}

/** The file that values make. @throws {Error} where no words for its address are known. */
export function newFile(kind: Kind, values: Values): NewFile {
  const words = fileWords(values);
  if (words === '')
    throw new Error('The title has no letters for an address. Give the words of it with --id.');
  return {
    path: `${pathBefore(kind, values)}${words}${EXTENSIONS[kind][0] ?? ''}`,
    text: entryText(kind, values),
  };
}

/** What came of writing a new file. */
export type Written =
  | { path: string; warnings: Problem[] }
  /** Nothing was written, for these reasons. */
  | { path: string; errors: Problem[] }
  | { path: string; exists: true };

/**
 * Writes a new file, unless one is there already or the check finds an error in it.
 * @param from the folder that paths in problems start at.
 * @param now what the dates in the file are compared with; left out, with nothing.
 */
export async function writeNew(
  contentDir: string,
  { path, text }: NewFile,
  from: string = process.cwd(),
  now?: Temporal.Instant,
): Promise<Written> {
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Fails if the file exists: nothing can come between looking and writing.
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { path, exists: true };
    throw error;
  }
  let keep = false;
  try {
    const { problems } = await checkContent({ contentDir, from, now });
    // The problem may be reported of another file, whose address this one takes.
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

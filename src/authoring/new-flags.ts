/** The command line of `npm run new`: flags to values of an entry. */
import { parseArgs } from 'node:util';
import { didYouMean, nearest } from '../check/suggest.ts';
import { PLACE_KINDS } from '../schema/place.ts';
import { ID_FORM } from '../schema/text.ts';
import {
  addTexts,
  type AnswerContext,
  entryFieldsOf,
  type Field,
  fieldAt,
  readAnswer,
  textPaths,
  type Values,
  valueAt,
} from './entry-fields.ts';
import { NEW_KINDS, type NewKind, type Question, QUESTIONS } from './questions.ts';

/** What stands behind `npm run new --`. */
export interface CommandLine {
  kind: NewKind | undefined;
  help: boolean;
  /** Flags in their order, each with its text. */
  flags: { name: string; text: string }[];
}

/** A question's flag: its short name, or the path of its field. */
export const flagOf = ({ flag, path }: Question): string => flag ?? path;

const questionOf = (kind: NewKind, name: string): Question | undefined =>
  QUESTIONS[kind].find((question) => flagOf(question) === name);

/** All flags of a kind: those of the questions, and the path of every field. */
export function flagsOf(kind: NewKind): string[] {
  const paths = textPaths(entryFieldsOf(NEW_KINDS[kind]));
  return [...new Set([...QUESTIONS[kind].map(flagOf), ...paths])];
}

/** Parses a command line. @throws {Error} in plain words for what is no kind and no flag. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const kinds = Object.keys(NEW_KINDS) as NewKind[];
  const names = new Set(kinds.flatMap(flagsOf));
  const { tokens, values } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean' },
      ...Object.fromEntries([...names].map((name) => [name, { type: 'string' as const }])),
    },
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const options = tokens.flatMap((token) => (token.kind === 'option' ? token : []));
  const kind = kinds.find((known) => known === words[0]);
  const known = kind === undefined ? names : new Set(flagsOf(kind));
  const mistakes: string[] = [];
  for (const { name, rawName, value } of options)
    if (name !== 'help' && !known.has(name))
      mistakes.push(`There is no ${rawName}.${didYouMean(name, known).replace('"', '"--')}`);
    else if (name !== 'help' && (value === undefined || value.trim() === ''))
      mistakes.push(`${rawName} stands without an answer. Write it behind: ${rawName} "…"`);
  // A word behind an unknown flag is its answer, and no second mistake.
  const extra = words.slice(kind === undefined ? 0 : 1);
  if (mistakes.length === 0 && extra[0] !== undefined)
    mistakes.push(
      kind === undefined
        ? `Say what to add: ${kinds.join(', ')}.${didYouMean(extra[0], kinds)}`
        : `"${extra[0]}" belongs to no flag. An answer of several words needs quotes: --title "Two words"`,
    );
  if (mistakes.length > 0)
    throw new Error(`${mistakes.join('\n')}\n\nnpm run new -- --help lists what there is.`);
  return {
    kind,
    help: values['help'] === true,
    flags: options.flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name, text: value }] : [],
    ),
  };
}

/** Values from flags, and how dates were read. @throws {Error} that names all that is wrong. */
export function valuesFromFlags(
  kind: NewKind,
  flags: CommandLine['flags'],
  context: Omit<AnswerContext, 'values'>,
): { values: Values; notes: string[] } {
  const fields = entryFieldsOf(NEW_KINDS[kind]);
  const values: Values = {};
  const notes: string[] = [];
  const mistakes: string[] = [];
  // An hour alone in --end is one of the day of --start.
  for (const { name, text } of flags.toSorted(startFirst)) {
    const question = questionOf(kind, name);
    const isVenue = name === 'place' && isPlaceId(text);
    if (isVenue) addTexts(values, fields, 'place.kind', ['in-person']);
    const path = isVenue ? 'place.id' : (question?.path ?? name);
    const field = fieldAt(fields, path);
    if (field === undefined) continue;
    for (const part of parts(field, question, text)) {
      const read = readAnswer(field, part, { ...context, values });
      try {
        if ('error' in read) throw new Error(read.error);
        addTexts(values, fields, path, read.texts);
        if (read.readAs !== undefined) notes.push(`${text} is read as ${read.readAs}.`);
      } catch (error) {
        mistakes.push(`--${name}: ${(error as Error).message}`);
      }
    }
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return { values, notes };
}

/** Whether `--place` names a file of content/places and not how people take part. */
const isPlaceId = (text: string): boolean =>
  ID_FORM.test(text) && nearest(text, PLACE_KINDS) === undefined;

const startFirst = (a: { name: string }, b: { name: string }): number =>
  Number(b.name === 'start') - Number(a.name === 'start');

/** Addresses in one flag, with commas between them, are several answers. */
const parts = (field: Field, question: Question | undefined, text: string): string[] =>
  question?.several === true && !field.list ? text.split(/,\s+/) : [text];

/** Whether a question has to be answered. */
export function isRequired(kind: NewKind, { path, required }: Question): boolean {
  // A field within a map is required only where that map is.
  const field = path.includes('.') ? undefined : fieldAt(entryFieldsOf(NEW_KINDS[kind]), path);
  return required ?? field?.required === true;
}

/** The questions that have to be answered and are not, by the names of their flags. */
export function missingFlags(kind: NewKind, values: Values): string[] {
  return QUESTIONS[kind]
    .filter((question) => isRequired(kind, question) && !valueAt(values, question.path))
    .map(flagOf);
}

/** The help: the common flags of every kind, or all flags of one, each with what it means. */
export function helpText(kind: NewKind | undefined): string {
  if (kind === undefined) {
    const lines = (Object.keys(NEW_KINDS) as NewKind[]).map((each) => {
      const flags = QUESTIONS[each].map((question) => {
        const flag = `--${flagOf(question)} …`;
        return missingFlags(each, {}).includes(flagOf(question)) ? flag : `[${flag}]`;
      });
      return `npm run new -- ${each} ${flags.join(' ')}`;
    });
    return `npm run new                asks, step by step\n\nor, without questions:\n\n${lines.join('\n\n')}\n\nEvery field has a flag: npm run new -- event --help lists them.\n`;
  }
  const fields = entryFieldsOf(NEW_KINDS[kind]);
  const lines = flagsOf(kind).map((name) => {
    const question = questionOf(kind, name);
    return `--${name}\n    ${question?.ask ?? fieldAt(fields, name)?.description ?? ''}`;
  });
  return `${lines.join('\n')}\n\nA list takes its flag several times: --source A --source B\nIn a list of things with several fields, the first flag that comes again begins the next thing.\n`;
}

/** The fields of an entry as its schema declares them, for questions, flags and example forms. */
import { z } from 'zod';
import { bare, explain, fieldsOf, itemOf, isPlainText } from '../check/schema-fields.ts';
import { show } from '../check/problem.ts';
import { didYouMean } from '../check/suggest.ts';
import { dateForms } from '../schema/dates.ts';
import { id } from '../schema/text.ts';
import { EXTENSIONS, type Kind, schemas } from '../schema/index.ts';
import { dateInWords } from './dates-in-words.ts';
import {
  type DateContext,
  readEnd,
  readMoment,
  readPartialDate,
  readDay,
} from '../schema/typed-dates.ts';

type Schema = z.core.$ZodType;

/** One field, and where it holds a map, the fields of that. */
export interface Field {
  name: string;
  /** Names from the entry down, joined by dots: `place.kind`. Items of a list have no number. */
  path: string;
  description: string;
  /** How a value looks; undefined for a map. */
  example: unknown;
  required: boolean;
  /** Whether it holds several values. */
  list: boolean;
  /** Whether it, or an item of its list, may be written as one text. */
  scalar: boolean;
  /** Whether it, or an item of its list, may hold fields; then these. */
  fields: readonly Field[] | undefined;
  /** The texts it may hold, where they are few. */
  options: readonly string[] | undefined;
  schema: Schema;
}

/** Values of an entry by field, as text: what will be written. */
export interface Values {
  [name: string]: Value;
}
export type Value = string | Values | (string | Values)[] | undefined;

/** The schemas that a value may satisfy: those of a union, or the schema itself. */
function alternatives(schema: Schema): Schema[] {
  const inner = bare(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(alternatives) : [inner];
}

const isScalar = (schema: Schema): boolean =>
  alternatives(schema).some((one) => !(one instanceof z.ZodObject || one instanceof z.ZodArray));

/** Whether a field may hold one value without a list around it. */
export const mayBeSingle = ({ schema }: Field): boolean =>
  alternatives(schema).some((one) => !(one instanceof z.ZodArray || one instanceof z.ZodTuple));

function optionsOf(schema: Schema): string[] | undefined {
  const words = alternatives(schema).flatMap((one) =>
    one instanceof z.ZodEnum
      ? one.options.map(String)
      : one instanceof z.ZodLiteral
        ? [...one.values].map(String)
        : [],
  );
  return words.length > 0 ? words : undefined;
}

function field(name: string, schema: Schema, parent: string): Field {
  const path = parent === '' ? name : `${parent}.${name}`;
  const inner = bare(schema);
  const item = inner instanceof z.ZodTuple ? inner.def.items[0] : itemOf(schema);
  const one = item ?? schema;
  const { description = '', example } = explain(schema);
  return {
    name,
    path,
    description,
    example,
    required: !z.safeParse(schema, undefined).success,
    list: item !== undefined,
    scalar: isScalar(one),
    fields: fieldList(fieldsOf(one), path),
    options: optionsOf(one),
    schema,
  };
}

const fieldList = (
  shape: Readonly<Record<string, Schema>> | undefined,
  parent: string,
): Field[] | undefined =>
  shape && Object.entries(shape).map(([name, schema]) => field(name, schema, parent));

/** The words of the address and the text below the fields: asked for like fields, written elsewhere. */
const FILE_NAME = field(
  'id',
  id()
    .optional()
    .describe('Words of the address, if not those of the title.')
    .meta({ examples: ['winter-assembly'] }),
  '',
);
const BODY = field(
  'body',
  z
    .string()
    .optional()
    .describe('What else people should know, in Markdown; more can be written in the file later.')
    .meta({ examples: ['Bring something warm.'] }),
  '',
);

/** All fields of a kind of entry, its body and the words of its address. */
export function entryFieldsOf(kind: Kind): Field[] {
  const fields = fieldList(schemas[kind].shape, '') ?? [];
  const hasBody = EXTENSIONS[kind].includes('.md');
  return hasBody ? [...fields, FILE_NAME, BODY] : [...fields, FILE_NAME];
}

/** The field at a path. */
export function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const [step, ...rest] = path.split('.');
  const found = fields.find(({ name }) => name === step);
  return rest.length === 0 ? found : found && fieldAt(found.fields ?? [], rest.join('.'));
}

/** The paths at which a text may stand: `title`, `place.kind`, `sources.url`. */
export function textPaths(fields: readonly Field[]): string[] {
  return fields.flatMap(({ path, scalar, fields: inner }) => [
    ...(scalar ? [path] : []),
    ...textPaths(inner ?? []),
  ]);
}

/** The value at a path; of a list, that of its last item. */
export function valueAt(values: Values, path: string): Value {
  let at: Value = values;
  for (const step of path.split('.')) {
    if (Array.isArray(at)) at = at.at(-1);
    if (typeof at !== 'object' || Array.isArray(at)) return undefined;
    at = at[step];
  }
  return at;
}

/**
 * Puts texts at a path. A list of maps gets a new item when the last one holds that field already.
 * @throws {Error} where a field that takes one text has one.
 */
export function addTexts(
  values: Values,
  fields: readonly Field[],
  path: string,
  texts: readonly string[],
): void {
  const [step = '', ...rest] = path.split('.');
  const found = fields.find(({ name }) => name === step);
  if (found === undefined) throw new Error(`There is no field ${path}.`);
  const { list, fields: inner = [] } = found;
  const value = values[step];
  const items = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (rest.length === 0) {
    if (!list && (items.length > 0 || texts.length > 1)) throw new Error('is given twice.');
    values[step] = list ? [...items, ...texts] : texts[0];
    return;
  }
  const innerPath = rest.join('.');
  let last = items.at(-1);
  const holdsOne = fieldAt(inner, innerPath)?.list === false;
  if (typeof last !== 'object' || (list && holdsOne && valueAt(last, innerPath) !== undefined)) {
    if (last !== undefined && !list) throw new Error(`has a value of its own already.`);
    last = {};
    items.push(last);
  }
  addTexts(last, inner, innerPath, texts);
  values[step] = list ? items : last;
}

/** What an answer may depend on. */
export interface AnswerContext extends DateContext {
  /** The entry so far. */
  values: Values;
}

/** An answer in the form of content files, or what is wrong with it, in words. */
export type ReadAnswer =
  | { texts: string[]; /** A date that was typed in another form, in words. */ readAs?: string }
  | { error: string };

const DATE_HELP = {
  'wall-time': 'Write it like 2026-12-09 19:00, or December 9, 2026, 7 pm.',
  clock: 'Write it like 19:30, on the clock of 24 hours.',
  day: 'Write it like 2026-12-09, or December 9, 2026.',
  partial: 'Write 2019, 2019-08 or 2019-08-11, as exactly as it is known.',
  history: 'Write 2019, 2019-08 or 2019-08-11, or two of them with a slash between.',
} as const;

/** Whether a field takes one of its options and nothing else. */
export const isChoice = ({ schema }: Field): boolean =>
  alternatives(schema).every((one) => optionsOf(one) !== undefined);

/** Reads a text typed by a person for a field. Empty texts are for the caller. */
export function readAnswer(field: Field, typed: string, context: AnswerContext): ReadAnswer {
  const text = typed.trim();
  if (field.options !== undefined) {
    const word = text.toLowerCase().replace(/[\s_]+/g, '-');
    const chosen = field.options.find(
      (option) => option.toLowerCase().replaceAll(' ', '-') === word,
    );
    if (chosen !== undefined) return { texts: [chosen] };
    if (isChoice(field))
      return {
        error: `${show(text)} is not one of ${field.options.join(', ')}.${didYouMean(text, field.options)}`,
      };
  }
  const item = itemOf(field.schema);
  const isList = field.list && !(item && isPlainText(item));
  const typedTexts = isList
    ? text
        .replace(/^\[(.*)\]$/, '$1')
        .split(',')
        .flatMap((part) => part.trim() || [])
    : [text];
  const read = typedTexts.map((one) => readDateOf(field, one, context) ?? one);
  const issue = issueOf(field, read);
  if (issue !== undefined) {
    const form = dateFormOf(field);
    // A date in the form of content files gets the schema's own words.
    const isForeign = form !== undefined && !/^\d{4}(?:-|$)/.test(read.join());
    return { error: isForeign ? `${show(text)} cannot be read. ${hintOf(text, form)}` : issue };
  }
  const changed = read.flatMap((one, index) =>
    one === typedTexts[index]?.replace('T', ' ') ? [] : [dateInWords(one)],
  );
  return { texts: read, ...(changed.length > 0 && { readAs: changed.join(', ') }) };
}

function hintOf(text: string, form: keyof typeof DATE_HELP): string {
  if (/^next\b/i.test(text)) return `To some, "next" means this week. ${DATE_HELP[form]}`;
  if (/\s\d{1,2}$/.test(text) && form === 'wall-time')
    return `In the morning or in the evening? ${DATE_HELP[form]}`;
  return DATE_HELP[form];
}

const dateFormOf = ({ schema }: Field) =>
  [schema, itemOf(schema)].flatMap((one) =>
    one === undefined ? [] : alternatives(one).flatMap((inner) => dateForms.get(inner)?.form ?? []),
  )[0];

/** A typed date as the field's form writes it; undefined for what is none. */
function readDateOf(field: Field, text: string, context: AnswerContext): string | undefined {
  const form = dateFormOf(field);
  if (form === undefined) return undefined;
  const { start } = context.values;
  if (form === 'clock') return undefined;
  if (form === 'wall-time')
    return field.path === 'end' && typeof start === 'string'
      ? readEnd(text, start, context)
      : readMoment(text, context);
  if (form === 'day') return readDay(text, context);
  // Two dates with one slash are a range; with two slashes it is one day: 8/11/2019.
  const dates = text.split('/');
  const parts = form === 'history' && dates.length === 2 ? dates : [text];
  const read = parts.map((part) => readPartialDate(part, context));
  return read.every((part) => part !== undefined) ? read.join('/') : undefined;
}

/** What the schema says of texts, in words; undefined if it accepts them. */
function issueOf(field: Field, texts: readonly string[]): string | undefined {
  const [first] = texts;
  const value = field.list && !(texts.length === 1 && mayBeSingle(field)) ? texts : first;
  const result = z.safeParse(field.schema, value);
  if (result.success) return undefined;
  let [issue] = result.error.issues;
  while (issue?.code === 'invalid_union')
    issue = issue.errors.find((errors) => errors.every(({ code }) => code !== 'invalid_type'))?.[0];
  if (issue === undefined) return `${show(texts.join(', '))} cannot stand here.`;
  const index = issue.path.find((step) => typeof step === 'number') ?? 0;
  const words = issue.code === 'custom' ? (issue.params?.['words'] as unknown) : undefined;
  const hint = Array.isArray(words) ? didYouMean(first ?? '', words as string[]) : '';
  return `${show(texts[index] ?? texts.join(', '))} ${issue.message}${hint}`;
}

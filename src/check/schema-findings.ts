/** What the schema says of an entry, in words, at the place in the text. */
import { z } from 'zod';
import type { Finding } from '../entries/finding.ts';
import {
  dataOf,
  type DataPath,
  keyAt,
  nodeAt,
  pathName,
  type YamlNode,
} from '../entries/yaml/yaml-tree.ts';
import { EXAMPLE_DAY } from '../schema/dates.ts';
import { show } from './problem.ts';
import {
  explain,
  fieldsOf,
  isPlainText,
  itemOf,
  mayBeLeftOut,
  schemaAt,
  wordsOf,
} from './schema-fields.ts';
import { didYouMean, nearest } from './suggest.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** An entry as far as its schema accepts it. */
export interface PartlyRead {
  /** What the valid fields mean; fields with mistakes may hold anything. Ask `ok` first. */
  value: Readonly<Record<string, unknown>>;
  /** Whether the part at a path, and all within it, is valid (or is not there). */
  ok: (path: DataPath) => boolean;
  /** Whether all of it is valid. */
  valid: boolean;
  findings: Finding[];
}

/** What a schema with a tap last read, valid or not. */
interface Tapped {
  schema: z.ZodObject;
  last: unknown;
}

const taps = new WeakMap<z.ZodObject, Tapped>();

/** A schema that remembers what it read even when it finds mistakes. */
function tap(schema: z.ZodObject): Tapped {
  let tapped = taps.get(schema);
  if (tapped === undefined) {
    const box: Tapped = { schema, last: undefined };
    box.schema = schema.superRefine(
      (read) => {
        box.last = read;
      },
      // Also when fields are wrong: what the others mean is needed to find all problems at once.
      { when: () => true },
    );
    taps.set(schema, box);
    tapped = box;
  }
  return tapped;
}

const everything = (): boolean => true;

/** Reads data that its schema has nothing against; undefined if it has. */
export function readFaultless(schema: z.ZodObject, data: unknown): PartlyRead | undefined {
  const result = schema.safeParse(data);
  return result.success
    ? { value: result.data, ok: everything, valid: true, findings: [] }
    : undefined;
}

/** Reads data by a schema, as far as it goes. */
export function readBySchema(schema: z.ZodObject, root: YamlNode): PartlyRead {
  const tapped = tap(schema);
  const result = tapped.schema.safeParse(dataOf(root));
  const value = tapped.last;
  const issues = result.success ? [] : result.error.issues.flatMap(branches(root));
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    value: isMap ? (value as Record<string, unknown>) : {},
    ok: (path) => isMap && !issues.some((issue) => touches(issue.path, path)),
    valid: result.success,
    findings: issues.map((issue) => finding(schema, root, issue)),
  };
}

/** Whether one path leads through the other. */
function touches(a: DataPath, b: DataPath): boolean {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** Of a value that fits none of several forms, the mistakes by the form it resembles. */
function branches(root: YamlNode): (issue: Issue) => Issue[] {
  return (issue) => {
    if (issue.code === 'invalid_key')
      return issue.issues.map((inner) => ({ ...inner, path: issue.path, code: 'custom' }));
    if (issue.code !== 'invalid_union') return [issue];
    const kind = nodeAt(root, issue.path)?.kind;
    const wrongKind = (inner: Issue): boolean =>
      inner.path.length === 0 &&
      (inner.code === 'invalid_type' || (inner.code === 'invalid_value' && kind !== 'scalar'));
    const fitting = issue.errors.find((errors) => !errors.some(wrongKind));
    const chosen = fitting ?? issue.errors[kind === 'map' ? issue.errors.length - 1 : 0] ?? [];
    return chosen.flatMap((inner) =>
      branches(root)({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  };
}

function finding(schema: Schema, root: YamlNode, issue: Issue): Finding {
  const { path } = issue;
  const node = nodeAt(root, path);
  const place =
    (issue.code === 'custom' && issue.path.length > 0 && node?.kind !== 'scalar'
      ? keyAt(root, path)
      : undefined) ?? placeOf(root, path);
  return {
    code: codeOf(issue, node),
    severity: 'error',
    field: path.length === 0 ? 'frontmatter' : pathName(path),
    message: messageOf(schema, issue, node).replaceAll(EXAMPLE_DAY, dayOf(root) ?? EXAMPLE_DAY),
    start: place.start,
    end: place.end,
  };
}

/** The day an event begins on; undefined where it is not written as a date. */
function dayOf(root: YamlNode): string | undefined {
  const start = nodeAt(root, ['start']);
  return start?.kind === 'scalar' ? /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(start.value)?.[0] : undefined;
}

/** Where the part at a path stands; for what is missing, the key of what it is missing from. */
function placeOf(root: YamlNode, path: DataPath): { start: number; end: number } {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const node = nodeAt(root, part);
    const key = keyAt(root, part);
    if (node?.kind === 'scalar' && node.end > node.start) return node;
    if (key !== undefined) return key;
    if (node !== undefined) return { start: node.start, end: node.start + 1 };
  }
  return { start: root.start, end: root.start + 1 };
}

function codeOf(issue: Issue, node: YamlNode | undefined): string {
  if (node === undefined) return 'missing-field';
  if (node.kind === 'scalar' && node.value.trim() === '') return 'empty-field';
  if (issue.code === 'invalid_type') return 'wrong-shape';
  if (issue.code === 'invalid_value') return node.kind === 'scalar' ? 'not-one-of' : 'wrong-shape';
  return 'invalid-value';
}

const KINDS = { scalar: 'one text', list: 'a list', map: 'several fields' } as const;

function messageOf(schema: Schema, issue: Issue, node: YamlNode | undefined): string {
  const at = schemaAt(schema, issue.path);
  if (node === undefined) return `is missing. ${explanation(at, issue.path)}`.trim();
  if (node.kind === 'scalar' && node.value.trim() === '')
    return `is empty. ${explanation(at, issue.path)}${
      at && mayBeLeftOut(at) ? ' Or delete the line.' : ''
    }`;
  if (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && node.kind !== 'scalar'))
    return shapeMessage(issue, node, at);
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) {
    const words = issue.values.map(String);
    const value = node.kind === 'scalar' ? node.value : '';
    const near = meantWord(value, words);
    return `${show(value)} is not one of ${words.join(', ')}.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  }
  if (node.kind !== 'scalar') return issue.message;
  const words = issue.code === 'custom' ? (issue.params?.['words'] as unknown) : undefined;
  const hint = Array.isArray(words) ? didYouMean(node.value, words as string[]) : '';
  return `${show(node.value)} ${issue.message}${hint}`;
}

/** What people write in place of the words of a field. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  agenda: ['notes'],
  article: ['publication', 'reading', 'press'],
  band: ['performer'],
  bill: ['law'],
  book: ['publication'],
  confirmed: ['scheduled'],
  false: ['no', 'none'],
  guests: ['by-invitation'],
  irl: ['in-person'],
  'in real life': ['in-person'],
  keynote: ['speaker'],
  legislation: ['law'],
  march: ['action'],
  moderator: ['facilitator'],
  musician: ['performer'],
  open: ['everyone'],
  panelist: ['speaker'],
  physical: ['in-person'],
  presenter: ['speaker'],
  protest: ['action'],
  rally: ['action'],
  remote: ['online'],
  'sold out': ['full'],
  strike: ['action'],
  tba: ['to-be-announced'],
  tbd: ['to-be-announced'],
  trainer: ['facilitator'],
  translator: ['interpreter'],
  true: ['yes'],
  video: ['recording'],
  victory: ['win'],
  vigil: ['action'],
  virtual: ['online'],
  weekly: ['week'],
  youtube: ['recording'],
  zoom: ['online'],
};

/** The word of a field that a text stands for, which may be followed by more: "postponed until May". */
function meantWord(text: string, words: readonly string[]): string | undefined {
  const key = text.toLowerCase();
  const others = Object.hasOwn(OTHER_WORDS, key) ? (OTHER_WORDS[key] ?? []) : [];
  return (
    nearest(text, words) ??
    nearest(text.replace(/ly$/i, ''), words) ??
    others.find((word) => words.includes(word)) ??
    words.find((word) => word.length > 3 && key.startsWith(`${word} `))
  );
}

/** What a field is for, and a line to begin with. */
function explanation(schema: Schema | undefined, path: DataPath): string {
  const { description, example } = explain(schema);
  const name = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  const line =
    typeof example === 'string' || typeof example === 'boolean'
      ? ` For example: ${name}${String(example)}`
      : '';
  return `${description ?? ''}${line}`;
}

/** What a schema has against a text, as the end of a sentence; undefined if it accepts it. */
function objection(schema: Schema, text: string): string | undefined {
  const result = z.safeParse(schema, text);
  return result.success ? undefined : (result.error.issues[0]?.message ?? '');
}

/** A text where a list should be, and the like. */
function shapeMessage(issue: Issue, node: YamlNode, schema: Schema | undefined): string {
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string';
  if (expected === 'array') return listMessage(node, schema && itemOf(schema));
  if (expected === 'object' || expected === 'record') return fieldsMessage(node, schema);
  if (expected === 'string')
    return `is ${KINDS[node.kind]}, where one text is expected. ${
      node.kind === 'list' && schema !== undefined && isPlainText(schema)
        ? 'If it is text with brackets, put quotes around all of it.'
        : `Write it on the line of its name, such as: ${lineWith(node, issue.path)}`
    }`;
  return node.kind === 'scalar' ? `${show(node.value)} ${issue.message}` : issue.message;
}

/** The line of a field with the first text of a list in it: `status: cancelled`. */
function lineWith(node: YamlNode, path: DataPath): string {
  const [first] = node.kind === 'list' ? node.items : [];
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  return `${name}: ${first?.kind === 'scalar' ? first.value : '…'}`;
}

function listMessage(node: YamlNode, item: Schema | undefined): string {
  const isOfFields = item !== undefined && fieldsOf(item) !== undefined;
  if (node.kind !== 'scalar')
    return `is several fields, where a list is expected. ${
      isOfFields
        ? 'Put a hyphen and a space before the first of them, and two more spaces before the others.'
        : 'Write each item on a line of its own, with a hyphen before it.'
    }`;
  const wrong = item && objection(item, node.value);
  // A list of what is no item would be the next mistake.
  return wrong === undefined
    ? `${show(node.value)} is not a list. Write [${node.value}], or each item on a line of its own: "  - ${node.value}".`
    : `${show(node.value)} is not a list. Write each item on a line of its own, with a hyphen before it.${
        isOfFields ? '' : ` And ${show(node.value)} ${wrong}`
      }`;
}

function fieldsMessage(node: YamlNode, schema: Schema | undefined): string {
  const fields = Object.entries((schema && fieldsOf(schema)) ?? {});
  const names = fields.map(([name]) => name);
  const listed =
    names.length === 0 ? '' : ` (${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''})`;
  const is = node.kind === 'scalar' ? `${show(node.value)} is one text` : `is ${KINDS[node.kind]}`;
  const example = node.kind === 'scalar' ? exampleOf(fields, node.value) : undefined;
  return `${is}, where fields are expected${listed}. Write each on a line of its own, moved in by two spaces${
    example === undefined ? '.' : `, such as: ${example}`
  }`;
}

/** A line that gives a text to the first of some fields that takes it. */
function exampleOf(
  fields: readonly (readonly [string, Schema])[],
  text: string,
): string | undefined {
  // "weekly" is every: week.
  const texts = [text, text.replace(/ly$/i, '')];
  for (const [name, field] of fields) {
    const word =
      texts.find((one) => objection(field, one) === undefined) ?? meantWord(text, wordsOf(field));
    if (word !== undefined) return `${name}: ${word}`;
  }
  return undefined;
}

/**
 * Field names. A misspelt field is reported once, under its own name, and read as the field it
 * was meant for, so that its value is checked as well and the right field is not called missing.
 */
import type { Finding } from '../../entries/finding.ts';
import {
  type DataPath,
  pathName,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../../entries/yaml/yaml-tree.ts';
import type { YamlSource } from '../../entries/yaml/read-yaml.ts';
import { quoted } from '../../entries/yaml/yaml-mistakes.ts';
import { Lines } from '../../entries/source-text.ts';
import type { z } from 'zod';
import { show } from '../problem.ts';
import { type PartlyRead, readBySchema, readFaultless } from '../schema-findings.ts';
import { fieldsOf, isPlainText, itemOf, mayBeLeftOut, wordsOf } from '../schema-fields.ts';
import { editDistance, nearest } from '../suggest.ts';

type Schema = z.core.$ZodType;

/** What people call a field that has another name here. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  accessibility: ['access'],
  admission: ['cost'],
  agenda: ['schedule'],
  asl: ['signLanguage'],
  begin: ['start'],
  begins: ['start'],
  campaign: ['campaigns'],
  caption: ['alt', 'credit'],
  date: ['start', 'date'],
  description: ['summary'],
  ends: ['end'],
  finish: ['end'],
  hashtag: ['hashtags'],
  headline: ['title'],
  hosts: ['with'],
  interpretation: ['signLanguage', 'languages'],
  image: ['src'],
  language: ['languages'],
  link: ['url'],
  links: ['sources'],
  limit: ['capacity'],
  location: ['place'],
  name: ['title'],
  organizations: ['with'],
  organizer: ['with'],
  organizers: ['with'],
  partners: ['with'],
  performers: ['people'],
  photo: ['image'],
  photographer: ['credit'],
  picture: ['image'],
  references: ['sources'],
  price: ['cost'],
  program: ['schedule'],
  programme: ['schedule'],
  register: ['registration'],
  rsvp: ['registration'],
  signup: ['registration'],
  source: ['sources'],
  speaker: ['people'],
  speakers: ['people'],
  starts: ['start'],
  street: ['address'],
  tag: ['topics'],
  tags: ['topics'],
  tickets: ['cost'],
  time: ['start'],
  categories: ['topics'],
  city: ['locality'],
  email: ['contact'],
  town: ['locality'],
  tz: ['timezone'],
  venue: ['place', 'name'],
  when: ['start', 'date'],
  where: ['place'],
};

/**
 * The field that was meant by a name that is none, among those not given yet. A short name is
 * taken for one that must be there, since then it surely was meant.
 */
function meant(
  name: string,
  open: readonly string[],
  fields: Readonly<Record<string, Schema>>,
): string | undefined {
  const near =
    nearest(name, open) ??
    open.find((field) => !mayBeLeftOut(fields[field]!) && editDistance(name, field, 1) === 1);
  if (near !== undefined) return near;
  const key = name.toLowerCase();
  const others = Object.hasOwn(OTHER_NAMES, key) ? (OTHER_NAMES[key] ?? []) : [];
  return others.find((other) => open.includes(other));
}

/** What to do with a name that stands for no field that is left to fill. */
function otherCure(
  name: string,
  fields: Readonly<Record<string, Schema>>,
  open: readonly string[],
): string {
  const names = Object.keys(fields);
  // `cancelled: true`
  for (const field of names) {
    const word = nearest(name, wordsOf(fields[field]!));
    if (word !== undefined) return `Write it as: ${field}: ${word}`;
  }
  const given = meant(
    name,
    names.filter((field) => !open.includes(field)),
    fields,
  );
  return given === undefined
    ? `Delete it, or use one of ${names.join(', ')}.`
    : `Did you mean "${given}"? It is there already: keep one of the two.`;
}

/**
 * Reports the fields of a tree that its schema does not know, and words that YAML leaves out.
 * @param text the whole file.
 * @param what the kind of entry as it is called in messages: `an event`.
 * @returns the tree with those fields renamed to what was meant, or left out.
 */
export function knownFields(
  root: YamlNode,
  schema: Schema,
  what: string,
  text: string,
  findings: Finding[],
  path: DataPath = [],
): YamlNode {
  if (root.kind === 'scalar') {
    if (root.note !== undefined && isPlainText(schema))
      findings.push(cutOff(root.note, text, path));
    return root;
  }
  // Most trees have no unknown field, and are handed back as they are.
  if (root.kind === 'list') {
    const item = itemOf(schema);
    if (item === undefined) return root;
    const items = root.items.map((node, index) =>
      knownFields(node, item, what, text, findings, [...path, index]),
    );
    return items.every((node, index) => node === root.items[index]) ? root : { ...root, items };
  }
  const fields = fieldsOf(schema);
  if (fields === undefined) return root;
  let changed = false;
  const entries: YamlMap['entries'] = [];
  for (const entry of root.entries) {
    const { key, value } = entry;
    let name = key.value;
    if (!Object.hasOwn(fields, name)) {
      changed = true;
      const taken = new Set([...root.entries, ...entries].map((given) => given.key.value));
      const open = Object.keys(fields).filter((field) => !taken.has(field));
      const right = meant(name, open, fields);
      const cure = right === undefined ? otherCure(name, fields, open) : `Did you mean "${right}"?`;
      findings.push(unknownField(key, [...path, name], cure, what));
      if (right === undefined) continue;
      name = right;
    }
    const field = fields[name];
    const read =
      field === undefined || (value.kind === 'scalar' && value.note === undefined)
        ? value
        : knownFields(value, field, what, text, findings, [...path, name]);
    changed ||= read !== value;
    entries.push(
      name === key.value && read === value ? entry : { key: { ...key, value: name }, value: read },
    );
  }
  return changed ? { ...root, entries } : root;
}

/** `Rally # 3 of them`: to YAML the text ends before the "#". */
function cutOff(note: NonNullable<YamlScalar['note']>, text: string, path: DataPath): Finding {
  const whole = text.slice(note.start, note.end);
  return {
    code: 'yaml-comment',
    severity: 'error',
    field: pathName(path),
    message: `is cut off: YAML takes what follows "#" as a note. If it belongs to the text, put quotes around all of it: ${quoted(whole)}. If it is a note, put it on a line of its own.`,
    start: note.start,
    end: note.end,
  };
}

function unknownField(
  key: { start: number; end: number; value: string },
  path: DataPath,
  cure: string,
  what: string,
): Finding {
  const parent = path.slice(0, -1);
  const owner = parent.length === 0 ? what : `"${pathName(parent)}"`;
  return {
    code: 'unknown-field',
    severity: 'error',
    field: show(pathName(path), 80).slice(1, -1) || 'frontmatter',
    message: `is not a field of ${owner}. ${cure}`,
    start: key.start,
    end: key.end,
  };
}

/** The fields of an entry, read by their schema. */
export interface ReadFields {
  /** Fields as the author wrote them, misspelt ones under the name that was meant. */
  tree: () => YamlNode | undefined;
  read: PartlyRead | undefined;
}

/**
 * Reads the fields of an entry by their schema. What it finds is added to `findings`, which hold
 * what YAML itself found: on a line that YAML could not read, nothing more is looked for.
 */
export function readFields(
  fields: Pick<YamlSource, 'data' | 'tree' | 'hasNotes'>,
  schema: z.ZodObject,
  what: string,
  text: string,
  findings: Finding[],
): ReadFields {
  // Nearly all entries are without mistakes, and it takes no tree to see that.
  const faultless =
    !fields.hasNotes && findings.length === 0 ? readFaultless(schema, fields.data) : undefined;
  return faultless === undefined
    ? readWithMistakes(fields.tree(), schema, what, text, findings)
    : { tree: fields.tree, read: faultless };
}

/** The same for fields that may have mistakes, each of which has its place in the tree. */
function readWithMistakes(
  root: YamlNode | undefined,
  schema: z.ZodObject,
  what: string,
  text: string,
  findings: Finding[],
): ReadFields {
  if (root?.kind !== 'map') {
    if (findings.length === 0)
      findings.push({
        code: 'no-fields',
        severity: 'error',
        field: 'frontmatter',
        message: `holds no fields. Write each on a line of its own, such as: ${
          'title' in schema.shape ? 'title: …' : 'name: …'
        }`,
        start: root?.start ?? 0,
        end: (root?.start ?? 0) + 1,
      });
    return { tree: () => undefined, read: undefined };
  }
  const found: Finding[] = [];
  const tree = knownFields(root, schema, what, text, found);
  const read = readBySchema(schema, tree);
  // Of a text that is cut off at its beginning, nothing is left, and a line that YAML cannot read
  // leaves its field missing: that is no second mistake.
  const cut = new Set(found.filter(({ code }) => code === 'yaml-comment').map((one) => one.field));
  const unread = new Set(findings.map(({ field }) => field));
  found.push(
    ...read.findings.filter(
      ({ code, field }) =>
        !(code === 'empty-field' && cut.has(field)) &&
        !(code === 'missing-field' && unread.has(field)),
    ),
  );
  if (findings.length > 0 && found.length > 0) {
    const lines = new Lines(text);
    const broken = new Set(findings.map(({ start }) => lines.place(start).line));
    findings.push(
      ...found.filter(
        ({ code, start }) => code === 'unknown-field' || !broken.has(lines.place(start).line),
      ),
    );
  } else findings.push(...found);
  return { tree: () => tree, read };
}

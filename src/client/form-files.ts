/**
 * What stands between the form at `/admin/` and content files: reads a file into the values of the
 * form and writes them back. All scalars are text. What the form did not change, comments and
 * fields it does not know included, stays as it was written.
 */
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';

/** How one field stands in a file, as far as its name does not say it. */
export interface FormField {
  name: string;
  /** The fields of a map, or of each map in a list. */
  fields?: FormField[];
  list?: true;
  /** A list that may be written without its brackets where it has one item. */
  single?: true;
  /** A map that may be written as one text: the field that holds the text, and which texts. */
  text?: { field: string; values?: string[] };
}

/** How the files of one kind of entry are read and written. */
export interface FormFormat {
  /** `md`: the fields stand before a body. */
  extension: 'md' | 'yaml';
  fields: FormField[];
  /** Name of each field of a translation, and where the form shows it: `accessNote`, `access.note`. */
  translated: Record<string, string>;
  /** Further fields of a translation, which the form does not show. */
  kept: string[];
  /** Languages besides the original's. */
  locales: string[];
}

/** Values by name, as the form and YAML hold them. */
type Values = Record<string, unknown>;

/** Hidden fields of the form: the text of the file, and the language of the values. */
export const SOURCE = '_source';
export const LOCALE = '_locale';
const BODY = 'body';

const FRONTMATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** The values of a file for the form. */
export function readFormFile(text: string, format: FormFormat): Values {
  const { yaml, body } = split(text, format);
  const document = parse(yaml);
  const data: unknown = document.toJS();
  const values = readMap(isValues(data) ? data : {}, format.fields);
  for (const [name, path] of Object.entries(format.translated)) {
    if (path === name || values[name] === undefined) continue;
    setAt(values, path.split('.'), values[name]);
    Reflect.deleteProperty(values, name);
  }
  return {
    ...values,
    ...(format.extension === 'md' && { [BODY]: body.trim() }),
    [SOURCE]: text,
  };
}

/** The text of a file with the values of the form. */
export function writeFormFile(content: Values, format: FormFormat): string {
  const { [SOURCE]: source, [LOCALE]: locale, [BODY]: body, ...fields } = content;
  const before = typeof source === 'string' ? source : '';
  const isTranslation = typeof locale === 'string' && format.locales.includes(locale);
  const valuesOf = (values: Values): Values =>
    isTranslation ? translation(values, format) : writeMap(values, format.fields);
  const { [BODY]: oldBody, ...oldFields } = readFormFile(before, format);
  Reflect.deleteProperty(oldFields, SOURCE);
  const old = split(before, format);
  const document = parse(old.yaml);
  const names = isTranslation
    ? Object.keys(document.toJS() as Values).filter((name) => !format.kept.includes(name))
    : format.fields.map(({ name }) => name);
  const isChanged = merge(document, document.contents, {
    before: valuesOf(oldFields),
    after: valuesOf(fields),
    names,
  });
  const words = typeof body === 'string' ? body.trim() : '';
  const isSameBody = format.extension === 'yaml' || words === oldBody;
  if (!isChanged && isSameBody && before !== '') return before;
  const yaml = isChanged
    ? document.toString({ lineWidth: 0, flowCollectionPadding: false })
    : old.yaml;
  if (format.extension === 'yaml') return yaml;
  return `---\n${yaml}---\n${isSameBody ? old.body : words && `\n${words}\n`}`;
}

function split(text: string, format: FormFormat): { yaml: string; body: string } {
  if (format.extension === 'yaml') return { yaml: text, body: '' };
  const match = FRONTMATTER.exec(text);
  return match === null
    ? { yaml: '', body: text }
    : { yaml: match[1] ?? '', body: text.slice(match[0].length) };
}

function parse(yaml: string): Document {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  return document;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readMap(values: Values, fields: readonly FormField[]): Values {
  const result = { ...values };
  for (const field of fields)
    if (values[field.name] !== undefined) result[field.name] = readField(values[field.name], field);
  return result;
}

function readField(value: unknown, field: FormField): unknown {
  if (field.list === true)
    return (Array.isArray(value) ? value : [value]).map((item) => readItem(item, field));
  return readItem(value, field);
}

function readItem(value: unknown, { fields, text }: FormField): unknown {
  if (fields === undefined) return value;
  if (isValues(value)) return readMap(value, fields);
  return text === undefined ? value : { [text.field]: value };
}

/** Values as a file has them, in the order of the schema. */
function writeMap(values: Values, fields: readonly FormField[]): Values {
  const names = new Set([...fields.map(({ name }) => name), ...Object.keys(values)]);
  const written = [...names].map((name): [string, unknown] => {
    const field = fields.find((one) => one.name === name);
    return [name, writeField(values[name], field)];
  });
  return Object.fromEntries(written.filter(([, value]) => !isEmpty(value)));
}

function writeField(value: unknown, field: FormField | undefined): unknown {
  if (!Array.isArray(value)) return writeItem(value, field);
  const items = value.map((item) => writeItem(item, field)).filter((item) => !isEmpty(item));
  return field?.single === true && items.length === 1 ? items[0] : items;
}

function writeItem(value: unknown, field: FormField | undefined): unknown {
  if (!isValues(value)) return typeof value === 'string' ? value.trim() : value;
  const map = writeMap(value, field?.fields ?? []);
  const { field: name = '', values } = field?.text ?? {};
  const text = map[name];
  const isAlone = typeof text === 'string' && Object.keys(map).length === 1;
  return isAlone && values?.includes(text) !== false ? text : map;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : isValues(value) && Object.keys(value).length === 0);

/** The fields of a translation, each under its own name. */
function translation(values: Values, format: FormFormat): Values {
  const named = Object.entries(format.translated).map(([name, path]): [string, unknown] => [
    name,
    writeField(at(values, path.split('.')), undefined),
  ]);
  return Object.fromEntries(named.filter(([, value]) => !isEmpty(value)));
}

function at(values: Values, [step = '', ...rest]: readonly string[]): unknown {
  const value = values[step];
  if (rest.length === 0) return value;
  return isValues(value) ? at(value, rest) : undefined;
}

function setAt(values: Values, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    values[step] = value;
    return;
  }
  const inner = values[step];
  const map = isValues(inner) ? inner : {};
  values[step] = map;
  setAt(map, rest, value);
}

/** Values as a text that is the same for the same values, whatever their order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isValues(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * Makes a YAML map say what the form says, and touches only what differs.
 * @param change values before and after, and the names that the form may take away.
 * @returns whether anything differs.
 */
function merge(
  document: Document,
  node: unknown,
  { before, after, names }: { before: Values; after: Values; names: readonly string[] },
): boolean {
  if (!isMap(node)) return false;
  const map: YAMLMap = node;
  let isChanged = false;
  for (const name of names) if (after[name] === undefined && map.delete(name)) isChanged = true;
  for (const [name, value] of Object.entries(after)) {
    const old = before[name];
    if (canonical(old) === canonical(value)) continue;
    const inner = map.get(name, true);
    if (isMap(inner) && isValues(old) && isValues(value))
      merge(document, inner, { before: old, after: value, names: Object.keys(old) });
    else map.set(name, document.createNode(value));
    isChanged = true;
  }
  return isChanged;
}

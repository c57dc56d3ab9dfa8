/** Writes the text of a content file: fields in YAML, then Markdown. */
import { quoted } from '../entries/yaml/yaml-mistakes.ts';
import { readYaml } from '../entries/yaml/read-yaml.ts';

/** What a field may hold: a text, a list of texts, or further fields. Empty ones are left out. */
export type FieldValue = string | readonly string[] | Fields | readonly Fields[] | undefined;

/** Fields by name, in the order they are written. */
export interface Fields {
  readonly [name: string]: FieldValue;
}

/** A line break or another control character. */
const CONTROL = /\p{Cc}+/gu;

/** A text as YAML reads it back, in quotes where it needs them. Breaks become spaces. */
export function yamlText(text: string): string {
  const line = text.replace(CONTROL, ' ').trim();
  const { data, findings } = readYaml(`x: ${line}`);
  const isPlain = findings.length === 0 && (data as { x?: unknown } | undefined)?.x === line;
  return isPlain && line !== '' ? line : quoted(line);
}

const isEmpty = (value: FieldValue): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value as Fields).every(isEmpty));

/** The lines of fields, moved in by some spaces. */
function linesOf(fields: Fields, indent: string): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (isEmpty(value)) return [];
    if (typeof value === 'string') return [`${indent}${name}: ${yamlText(value)}`];
    if (!Array.isArray(value))
      return [`${indent}${name}:`, ...linesOf(value as Fields, `${indent}  `)];
    const items = (value as readonly (string | Fields)[]).flatMap((item) => {
      if (typeof item === 'string') return [`${indent}  - ${yamlText(item)}`];
      const [first = '', ...others] = linesOf(item, `${indent}    `);
      return [`${indent}  - ${first.trimStart()}`, ...others];
    });
    return [`${indent}${name}:`, ...items];
  });
}

/** The text of a Markdown entry. */
export function markdownEntry(fields: Fields, body = ''): string {
  const text = body.replace(/\r\n?/g, '\n').trim();
  return `---\n${linesOf(fields, '').join('\n')}\n---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The text of a YAML entry. */
export function yamlEntry(fields: Fields): string {
  return `${linesOf(fields, '').join('\n')}\n`;
}

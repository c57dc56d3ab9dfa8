/** One entry's file, read: what it says and its body, with their places in the file. */
import type { EntryFile } from './content-files.ts';
import type { Finding } from './finding.ts';
import { frontmatterMistake, splitFrontmatter } from './frontmatter.ts';
import { Lines, readSource, type SourceText } from './source-text.ts';
import { readYaml, UNREADABLE, type YamlSource } from './yaml/read-yaml.ts';

/** What an entry's file holds, before the schema has looked at it. */
export interface EntrySource {
  /** Frontmatter, or the whole of a YAML file. */
  fields: Pick<YamlSource, 'data' | 'tree' | 'hasNotes'>;
  /** Markdown below the frontmatter; empty for YAML files. */
  body: string;
  /** Offset of the body in the text. */
  bodyStart: number;
  /** The whole text, line ends made LF and the byte order mark taken off. */
  text: string;
  /** What is wrong with its bytes and its YAML. */
  findings: Finding[];
}

/** Reads the bytes of an entry's file. Nothing is thrown: what is wrong is in the findings. */
export function readEntryBytes(bytes: Uint8Array, extension: string): EntrySource {
  return readEntryText(readSource(bytes), extension);
}

/** Reads the text of an entry's file. Nothing is thrown: what is wrong is in the findings. */
export function readEntryText(source: SourceText, extension: string): EntrySource {
  const { text, readable, findings } = source;
  if (extension === '.yaml') {
    const fields = readYaml(readable);
    findings.push(...fields.findings);
    return { fields, body: '', bodyStart: text.length, text, findings };
  }
  const { yaml, yamlStart, body, bodyStart } = splitFrontmatter(readable);
  if (yaml === undefined) {
    findings.push({
      code: 'no-frontmatter',
      severity: 'error',
      field: 'frontmatter',
      message: frontmatterMistake(text),
      start: 0,
      end: Math.max(1, text.indexOf('\n')),
    });
    return { fields: UNREADABLE, body: '', bodyStart: text.length, text, findings };
  }
  const fields = readYaml(yaml, yamlStart);
  findings.push(...fields.findings);
  return { fields, body, bodyStart, text, findings };
}

/** An entry as the build reads it. */
export interface BuildSource {
  /** What the fields say, before the schema has looked at it. */
  data: unknown;
  /** Markdown below the fields; empty for YAML files. */
  body: string;
  /** The whole text. */
  text: string;
}

/**
 * Reads the bytes of an entry's file for the build, by the rules of `check`.
 * @throws {Error} when they are not UTF-8, or the YAML in them cannot be understood.
 */
export function readEntry(bytes: Uint8Array, file: EntryFile): BuildSource {
  const { fields, body, text, findings } = readEntryBytes(bytes, file.extension);
  const [mistake] = findings;
  if (mistake !== undefined) {
    const { line, column } = new Lines(text).place(mistake.start);
    throw new Error(`${file.path}:${line}:${column}: ${mistake.field}: ${mistake.message}`);
  }
  return { data: fields.data, body, text };
}

/** One entry's file, read: what it says and its body, with their places in the file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryFile } from './files.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { readYaml } from './yaml.ts';

/** What an entry's file holds, before the schema has looked at it. */
export interface EntrySource {
  /** Frontmatter, or the whole of a YAML file. */
  data: unknown;
  /** Markdown below the frontmatter; empty for YAML files. */
  body: string;
  /** The whole text, line ends made LF and the byte order mark taken off. */
  text: string;
}

/** A text as all readers of content see it: no byte order mark, lines that end in LF. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Reads an entry's file.
 * @throws {Error} when the file cannot be read, is not UTF-8, or its YAML cannot be understood.
 *   `npm run check` reports the same with line and cure.
 */
export async function readEntry(contentDir: string, file: EntryFile): Promise<EntrySource> {
  const bytes = await readFile(join(contentDir, file.path));
  const text = normalizeText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const { yaml, body } =
    file.extension === '.yaml' ? { yaml: text, body: '' } : splitFrontmatter(text);
  const { data, document } = readYaml(yaml ?? '');
  const [error] = document.errors;
  if (error) throw new Error(`${file.path}: ${error.message}`);
  return { data, body, text };
}

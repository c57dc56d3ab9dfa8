/**
 * YAML as volunteers write it. Every scalar is read as the text its author wrote (the failsafe
 * schema of YAML 1.2): no numbers, no booleans, no dates, nothing turned into something else.
 * The schemas in `src/schema/` decide what a text means.
 */
import { type Document, parseDocument, Scalar, visit } from 'yaml';
import type { Finding } from '../finding.ts';
import { lineMistake } from './yaml-mistakes.ts';
import { dataOf, type YamlNode } from './yaml-tree.ts';
import { readPlainData, readPlainYaml } from './plain-yaml.ts';
import { buildTree } from './yaml-tree-builder.ts';

/** A YAML text with the place of every part, and what was wrong with it. */
export interface YamlTree {
  /** Undefined where the text holds nothing. */
  root: YamlNode | undefined;
  findings: Finding[];
}

/** What a YAML text says. */
export interface YamlSource {
  /** Text, arrays, objects; undefined where the text holds nothing. */
  data: unknown;
  /** The same with the place of every part: made when it is first asked for, as few texts need it. */
  tree: () => YamlNode | undefined;
  /** Nothing stands in it but what `data` says, and comments on lines of their own. */
  plain: boolean;
  /** What is wrong with it. */
  findings: Finding[];
}

/** More mistakes than these in one text are not looked for: the first ones say enough. */
const MOST_MISTAKES = 20;

/** Longer YAML than any entry needs is refused unread (UTF-16 units). */
export const LONGEST_YAML = 100_000;

/**
 * Reads a YAML text. A line that YAML cannot read is reported and taken as unknown, so that the
 * mistakes in all other lines are found in the same run.
 * @param offset where the text stands in its file; all offsets in the result count from there.
 */
export function readYaml(text: string, offset = 0): YamlSource {
  if (text.length > LONGEST_YAML) {
    const tooLong: Finding = {
      code: 'yaml-size',
      severity: 'error',
      field: 'frontmatter',
      message: `is longer than ${LONGEST_YAML} characters. Long text belongs below the second line of hyphens.`,
      start: offset,
      end: offset + 1,
    };
    return { data: undefined, tree: () => undefined, plain: false, findings: [tooLong] };
  }
  const data = readPlainData(text);
  if (data !== undefined) {
    let tree: YamlNode | undefined;
    return { data, tree: () => (tree ??= readPlainYaml(text, offset)), plain: true, findings: [] };
  }
  const { root, findings } = readAnyYaml(text, offset);
  return { data: root && dataOf(root), tree: () => root, plain: false, findings };
}

/** Reads any YAML, with the full parser. */
export function readAnyYaml(text: string, offset = 0): YamlTree {
  const findings: Finding[] = [];
  let source = text;
  for (let round = 0; ; round++) {
    const document = parse(source);
    if (document === undefined)
      return { root: undefined, findings: [...findings, tooDeep(text, offset)] };
    // A key given twice leaves the tree whole; it is reported while the tree is built.
    const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (error === undefined || round === MOST_MISTAKES) {
      const root = buildTree(document, source, offset, findings);
      return { root: error === undefined ? root : undefined, findings };
    }
    const [finding, mended] = mistakeAt(source, placeOf(error, document, source), error, offset);
    if (!findings.some(({ start, end }) => finding.start <= end && finding.end >= start))
      findings.push(finding);
    else if (mended === source) return { root: undefined, findings };
    source = mended;
  }
}

/** What is used of an error of the parser. */
interface ParserError {
  code: string;
  message: string;
  /** Offsets of its first character and after its last. */
  pos: [number, number];
}

/** Parses, or returns undefined for lists in lists in lists … beyond what the parser can hold. */
function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      merge: false,
      keepSourceTokens: false,
      prettyErrors: false,
      strict: true,
      uniqueKeys: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooDeep(text: string, offset: number): Finding {
  return {
    code: 'yaml-depth',
    severity: 'error',
    field: 'frontmatter',
    message:
      'holds lists or maps in one another, too deep to be read. No field needs more than four levels.',
    start: offset,
    end: offset + Math.max(1, text.indexOf('\n')),
  };
}

/** Offset of the line that holds a mistake, which is not always where the parser stopped. */
function placeOf(error: ParserError, document: Document.Parsed, source: string): number {
  const at = Math.min(error.pos[0], Math.max(0, source.length - 1));
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) {
    let opened = at;
    visit(document, {
      Scalar(_, node) {
        if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE)
          opened = node.range?.[0] ?? opened;
      },
    });
    return opened;
  }
  if (error.message.startsWith('Flow ')) {
    const bracket = error.message.includes('sequence') ? '[' : '{';
    const opened = source.lastIndexOf(bracket, at);
    return opened === -1 ? at : opened;
  }
  return at;
}

/** What is wrong with the line at an offset, and the text with that line taken as unknown. */
function mistakeAt(
  source: string,
  at: number,
  error: ParserError,
  offset: number,
): [Finding, string] {
  const start = at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = source.indexOf('\n', at);
  const end = lineEnd === -1 ? source.length : lineEnd;
  const line = source.slice(start, end);
  const nextEnd = source.indexOf('\n', end + 1);
  const next = source.slice(end + 1, nextEnd === -1 ? undefined : nextEnd);
  const { code, field, message, from, to } = lineMistake(line, error, next);
  const finding: Finding = {
    code,
    severity: 'error',
    field,
    message,
    start: offset + start + from,
    end: offset + start + to,
  };
  // Of the same length, so that every other offset stays right.
  const value = /^([ \t]*(?:-[ \t]+)*[^\s:#"'[\]{},-][^:#]*:[ \t]+)(\S.*)$/.exec(line);
  const blank = value
    ? `${value[1]!.replaceAll('\t', ' ')}${'x'.repeat(value[2]!.length)}`
    : '#'.repeat(line.length);
  return [finding, source.slice(0, start) + blank + source.slice(end)];
}

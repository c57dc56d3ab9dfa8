/**
 * YAML as volunteers write it. Every scalar is read as the text its author wrote (the failsafe
 * schema of YAML 1.2): no numbers, no booleans, no dates, nothing converted. The schemas in
 * `src/schema/` decide what a text means.
 */
import {
  constructFromEvents,
  type Event,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Finding } from '../finding.ts';
import { syntaxMistake } from './yaml-mistakes.ts';
import { dataOf, type YamlNode } from './yaml-tree.ts';
import { YamlTreeBuilder } from './yaml-tree-builder.ts';

/** A YAML text with the place of every part, and what is wrong with it. */
export interface YamlSource {
  /** Text, arrays, objects; undefined if the text is empty or cannot be read. */
  data: unknown;
  /** The same with the place of every part; undefined if the text is empty or cannot be read. */
  tree: () => YamlNode | undefined;
  /** Whether a comment follows a value on the same line. */
  hasNotes: boolean;
  findings: Finding[];
}

/** After this many syntax errors the rest of a text is not searched for more. */
const MOST_MISTAKES = 20;

/** Longer YAML is refused without being parsed (UTF-16 units). */
export const LONGEST_YAML = 100_000;

/**
 * Reads a YAML text. A line that YAML cannot read is reported and taken as unknown, so that the
 * mistakes in all other lines are found in the same run.
 * @param offset position of the text in its file; all offsets in the result count from there.
 */
export function readYaml(text: string, offset = 0): YamlSource {
  if (text.length > LONGEST_YAML) {
    const message = `is longer than ${LONGEST_YAML} characters. Long text belongs below the second line of hyphens.`;
    const finding = syntaxError('yaml-size', 'frontmatter', message, offset, offset + 1);
    return { ...UNREADABLE, findings: [finding] };
  }
  return readPlain(text, offset) ?? readWithTree(text, offset);
}

/** A text that cannot be read, or is not there. */
export const UNREADABLE: YamlSource = {
  data: undefined,
  tree: () => undefined,
  hasNotes: false,
  findings: [],
};

/** What begins an anchor, an alias, a tag, a comment or a merge key. */
const PROPERTY = /(?:^|[\s,[{"'])[&*!#<]/;

/**
 * Reads a text that holds nothing that content files may not; undefined if it may hold such a
 * thing. Trees are left until they are asked for: most are not, and ten thousand fill the memory.
 */
function readPlain(text: string, offset: number): YamlSource | undefined {
  if (PROPERTY.test(text)) return undefined;
  const { events } = parse(text);
  if (events === undefined) return undefined;
  let data: unknown;
  try {
    [data] = constructFromEvents(events, { source: text, schema: FAILSAFE_SCHEMA });
  } catch (error) {
    // A key that stands twice or is no text.
    if (!(error instanceof YAMLException)) throw error;
    return undefined;
  }
  // A marker alone begins a document without anything in it.
  if (data === '') return undefined;
  let tree: YamlNode | undefined;
  return {
    data,
    tree: () => (tree ??= readWithTree(text, offset).tree()),
    hasNotes: false,
    findings: [],
  };
}

/** Reads any text, with the place of every part and of every mistake. */
function readWithTree(text: string, offset: number): YamlSource {
  const findings: Finding[] = [];
  let source = text;
  for (let round = 0; round <= MOST_MISTAKES; round++) {
    const parsed = parse(source);
    if (parsed.events !== undefined) {
      const builder = new YamlTreeBuilder(source, parsed.events, offset);
      const tree = builder.build();
      findings.push(...builder.findings);
      return {
        data: tree && dataOf(tree),
        tree: () => tree,
        hasNotes: builder.hasNotes,
        findings,
      };
    }
    const mistake = syntaxMistake(source, parsed.reason, parsed.position);
    const { code, field, message, repaired } = mistake;
    const [start, end] = [offset + mistake.from, offset + mistake.to];
    // What is wrong with a line after its repair follows from the first mistake.
    if (!findings.some((known) => start <= known.end && end >= known.start))
      findings.push(syntaxError(code, field, message, start, end));
    source = repaired;
  }
  return { ...UNREADABLE, findings };
}

function syntaxError(
  code: string,
  field: string,
  message: string,
  start: number,
  end: number,
): Finding {
  return { code, severity: 'error', field, message, start, end };
}

/** The events of a text, or the reason and the offset at which the parser stopped. */
type Parsed = { events: Event[] } | { events?: undefined; reason: string; position: number };

function parse(text: string): Parsed {
  try {
    const events = parseEvents(text, {});
    const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
    // Content files have one document and need no marker of its end.
    const end = /^\.\.\.(?=\s|$)/m.exec(text);
    if (end !== null) return { reason: 'second document', position: end.index };
    if (documents < 2) return { events };
    // The text begins with a marker of its own, or the first marker begins the second document.
    const markers = [...text.matchAll(/^---(?=\s|$)/gm)];
    const second = markers.find(({ index }) => index > 0 && text.slice(0, index).trim() !== '');
    return { reason: 'second document', position: second?.index ?? 0 };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, position: error.mark?.position ?? 0 };
  }
}

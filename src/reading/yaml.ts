/**
 * YAML as volunteers write it. Every scalar is read as the text its author wrote (the failsafe
 * schema of YAML 1.2): no numbers, no booleans, no dates, nothing turned into something else.
 * The schemas in `src/schema/` decide what a text means.
 */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A YAML text with what it says and where each part of it stands. */
export interface YamlText {
  /** What it says: texts, lists and maps. Undefined where it holds nothing or an alias. */
  data: unknown;
  /** The document, whose nodes carry their ranges (offsets in the given text) and errors. */
  document: Document.Parsed;
  /** Turns an offset in the given text into line and column, both from 1. */
  lines: LineCounter;
}

/** Reads a YAML text. Mistakes in it are in `document.errors`; nothing is thrown. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    // Aliases and merge keys make a file say what it does not show: never followed.
    merge: false,
    keepSourceTokens: true,
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  });
  return { data: dataOf(document.contents), document, lines };
}

/** The data of a node; an alias has none. Keys that are not scalars are left out. */
function dataOf(node: unknown): unknown {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  if (isSeq(node)) return node.items.map(dataOf);
  if (isMap(node)) {
    const entries = node.items.flatMap((pair): [string, unknown][] =>
      isScalar(pair.key) ? [[String(pair.key.value), dataOf(pair.value)]] : [],
    );
    // fromEntries defines own properties, so a key named __proto__ reaches no prototype.
    return Object.fromEntries(entries);
  }
  return undefined;
}

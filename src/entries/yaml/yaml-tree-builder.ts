/**
 * Turns the YAML parser's nodes into our tree, and reports what YAML allows but content files may
 * not: references, names and types for values, a key given twice, text cut off by a "#".
 */
import { type Document, isAlias, isMap, isScalar, isSeq, Scalar, visit, type YAMLMap } from 'yaml';
import type { Finding } from '../finding.ts';
import { quoted } from './yaml-mistakes.ts';
import type { Span, YamlMap, YamlNode, YamlScalar } from './yaml-tree.ts';

interface Context {
  source: string;
  /** Where the source stands in its file. */
  offset: number;
  findings: Finding[];
}

/** The tree of a document, or undefined if it holds nothing. Adds to `findings`. */
export function buildTree(
  document: Document.Parsed,
  source: string,
  offset: number,
  findings: Finding[],
): YamlNode | undefined {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.range[0] === contents.range[1]))
    return undefined;
  const repeated = repeatedValue(document);
  if (repeated !== undefined) {
    const message =
      'gives a value a name with "&" and repeats it with "*", which content files may not. Write the value out wherever it belongs.';
    refuse({ source, offset, findings }, 'yaml-alias', 'frontmatter', message, repeated);
    return undefined;
  }
  return buildNode({ source, offset, findings }, contents, 'frontmatter', 0);
}

/** Where a value is first repeated by its name; undefined if none is. Nothing is expanded. */
function repeatedValue(document: Document.Parsed): Span | undefined {
  const names = new Set<string>();
  let first: Span | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        if (!names.has(node.source)) return undefined;
        first = spanOf(node, 0);
        return visit.BREAK;
      }
      const { anchor } = node as { anchor?: string };
      if (anchor !== undefined) names.add(anchor);
      return undefined;
    },
  });
  return first;
}

/** The place of a parser's node in its source; where it has none, the place given. */
function spanOf(node: unknown, otherwise: number): Span {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: otherwise, end: otherwise };
}

function refuse(
  { offset, findings }: Context,
  code: string,
  field: string,
  message: string,
  { start, end }: Span,
): void {
  findings.push({
    code,
    severity: 'error',
    // A key may be empty, but a problem is always about something.
    field: field || 'frontmatter',
    message,
    start: offset + start,
    end: offset + Math.max(end, start + 1),
  });
}

function buildNode(context: Context, node: unknown, field: string, otherwise: number): YamlNode {
  const { source, offset } = context;
  const span = spanOf(node, otherwise);
  const place: Span = { start: offset + span.start, end: offset + span.end };
  if (isAlias(node)) {
    const text = source.slice(span.start, span.end);
    const message = `begins with "*", which in YAML refers to another value. Put it in quotes: "${text}"`;
    refuse(context, 'yaml-alias', field, message, span);
    return { kind: 'scalar', value: text, plain: true, ...place };
  }
  refuseProperties(context, node, field, span.start);
  if (isSeq(node)) {
    const items = node.items.map((item) => buildNode(context, item, field, span.end));
    return { kind: 'list', items, start: place.start, end: items.at(-1)?.end ?? place.end };
  }
  if (isMap(node)) return buildMap(context, node, span);
  const plain = !isScalar(node) || node.type === Scalar.PLAIN;
  const note = plain ? noteBehind(context, field, span) : undefined;
  return { kind: 'scalar', value: textOf(node), plain, ...place, ...(note && { note }) };
}

function buildMap(context: Context, map: YAMLMap, span: Span): YamlMap {
  const { offset } = context;
  const entries: YamlMap['entries'] = [];
  const seen = new Set<string>();
  for (const { key: keyNode, value } of map.items) {
    const keySpan = spanOf(keyNode, span.start);
    if (!isScalar(keyNode)) {
      const message = 'has a list or map where the name of a field should stand.';
      refuse(context, 'yaml-key', 'frontmatter', message, keySpan);
      continue;
    }
    const name = textOf(keyNode);
    if (name === '<<') {
      const message =
        'copies fields from elsewhere, which content files may not. Write the fields out.';
      refuse(context, 'yaml-merge', '<<', message, keySpan);
      continue;
    }
    if (seen.has(name)) {
      const message = 'stands twice. Keep one of them; only one can count.';
      refuse(context, 'yaml-duplicate', name, message, keySpan);
      continue;
    }
    seen.add(name);
    refuseProperties(context, keyNode, name, keySpan.start);
    const key: YamlScalar = {
      kind: 'scalar',
      value: name,
      plain: keyNode.type === Scalar.PLAIN,
      start: offset + keySpan.start,
      end: offset + keySpan.end,
    };
    entries.push({ key, value: buildNode(context, value, name, keySpan.end) });
  }
  const end = entries.at(-1)?.value.end ?? offset + span.end;
  return { kind: 'map', entries, start: offset + span.start, end };
}

/** Anchors and tags: a name for a value, or a type for it. */
function refuseProperties(context: Context, node: unknown, field: string, start: number): void {
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
  if (anchor === undefined && tag === undefined) return;
  const sign = anchor === undefined ? '!' : '&';
  const lineStart = context.source.lastIndexOf('\n', start - 1) + 1;
  let at = Math.max(context.source.lastIndexOf(sign, start), lineStart);
  while (at > lineStart && context.source[at - 1] === sign) at--;
  const lineEnd = context.source.indexOf('\n', at);
  const text = context.source.slice(at, lineEnd === -1 ? undefined : lineEnd).trimEnd();
  const message = `begins with "${sign}", which in YAML begins a ${sign === '!' ? 'tag' : 'name for a value'}. If it is text, put quotes around it: ${quoted(text)}`;
  refuse(context, 'yaml-property', field, message, { start: at, end: start });
}

/**
 * What stands behind a value and a "#", which YAML takes as a comment. `Rally #3` is refused: the
 * number would be gone. `Rally # 3` may be a note; whether one may stand there, the schema knows.
 */
function noteBehind(context: Context, field: string, { start, end }: Span): Span | undefined {
  const { source, offset } = context;
  const lineEnd = source.indexOf('\n', end);
  const rest = source.slice(end, lineEnd === -1 ? undefined : lineEnd);
  const sign = /^[ \t]*#/.exec(rest)?.[0];
  if (sign === undefined) return undefined;
  const from = start === end ? end + sign.length - 1 : start;
  const to = end + rest.trimEnd().length;
  if (/^(?:[ \t]|$)/.test(rest.slice(sign.length)))
    return { start: offset + from, end: offset + to };
  const message = `is cut off: YAML takes what follows "#" as a comment. Put quotes around it: ${quoted(source.slice(from, to))}`;
  refuse(context, 'yaml-comment', field, message, { start: from, end: to });
  return undefined;
}

/** Text of a scalar; one that is left empty is an empty text. */
function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

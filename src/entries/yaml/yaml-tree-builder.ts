/**
 * Turns the events of the YAML parser into a tree, and reports what YAML allows but content files
 * may not contain: aliases, anchors, tags, merge keys, duplicate keys, text cut off by a "#".
 */
import {
  type AliasEvent,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Finding } from '../finding.ts';
import { quoted } from './yaml-mistakes.ts';
import type { Span, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-tree.ts';

type NodeEvent = AliasEvent | MappingEvent | ScalarEvent | SequenceEvent;

/** The colon after a key. */
const COLON = /\s*:/y;

/** The hyphen before the next item of a list, and comments before it. */
const HYPHEN = /(?:[ \t]*(?:#.*)?\n)*[ \t]*-/y;

/** A comment on the line of a value. */
const COMMENT = /[ \t]*#.*/y;

const isEmptyScalar = (event: NodeEvent): boolean =>
  event.type === EVENT_ID.SCALAR && event.valueStart === -1;

/** Builds the tree of the first document in the events of a source. */
export class YamlTreeBuilder {
  readonly findings: Finding[] = [];
  /** Whether a comment follows a value on the same line. */
  hasNotes = false;
  /** Offset in the source at which the last token that was read ends. */
  end = 0;
  readonly #source: string;
  readonly #events: readonly Event[];
  readonly #offset: number;
  /** Index of the next event; the first event opens the document. */
  #next = 1;

  /** @param offset position of the source in its file; all positions in the tree count from there. */
  constructor(source: string, events: readonly Event[], offset: number) {
    this.#source = source;
    this.#events = events;
    this.#offset = offset;
  }

  /** The tree, or undefined if the document is empty. */
  build(): YamlNode | undefined {
    const event = this.#peek();
    const repeated = this.#repeatedValue();
    if (repeated !== undefined) {
      const message =
        'gives a value a name with "&" and repeats it with "*", which content files may not. Write the value out wherever it belongs.';
      this.#refuse('yaml-alias', 'frontmatter', message, repeated.start, repeated.end);
      return undefined;
    }
    return event === undefined || isEmptyScalar(event)
      ? undefined
      : this.#node(event, 'frontmatter');
  }

  /** Where a value is first repeated by its name; undefined if none is. Nothing is expanded. */
  #repeatedValue(): Span | undefined {
    const names = new Set<string>();
    for (const event of this.#events) {
      if (!('anchorStart' in event) || event.anchorStart === -1) continue;
      const name = this.#source.slice(event.anchorStart, event.anchorEnd);
      if (event.type !== EVENT_ID.ALIAS) names.add(name);
      else if (names.has(name)) return { start: event.anchorStart - 1, end: event.anchorEnd };
    }
    return undefined;
  }

  /** The event that begins the next node; undefined at the end of a collection or document. */
  #peek(): NodeEvent | undefined {
    const event = this.#events[this.#next];
    return event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT
      ? undefined
      : event;
  }

  /** Moves over a node and everything in it. */
  #skipNode(): void {
    let depth = 0;
    do {
      const type = this.#events[this.#next++]?.type;
      if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth++;
      if (type === EVENT_ID.POP) depth--;
    } while (depth > 0);
  }

  /** Moves `end` past a token that has no event of its own, if it follows. */
  #skipToken(token: RegExp): void {
    token.lastIndex = this.end;
    if (token.test(this.#source)) this.end = token.lastIndex;
  }

  #node(event: NodeEvent, field: string): YamlNode {
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event, field);
    this.#refuseProperties(event, field);
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, field);
    this.end = event.start + 1;
    this.#next++;
    const node = event.type === EVENT_ID.SEQUENCE ? this.#list(event, field) : this.#map(event);
    this.#next++;
    return node;
  }

  #list({ start }: SequenceEvent, field: string): YamlList {
    const items: YamlNode[] = [];
    for (let event = this.#peek(); event !== undefined; event = this.#peek()) {
      if (items.length > 0 && isEmptyScalar(event)) this.#skipToken(HYPHEN);
      items.push(this.#node(event, field));
    }
    return { kind: 'list', items, ...this.#span(start, this.end) };
  }

  #map({ start }: MappingEvent): YamlMap {
    const entries: YamlMap['entries'] = [];
    const names = new Set<string>();
    for (let event = this.#peek(); event !== undefined; event = this.#peek()) {
      const key = this.#key(event, names);
      this.#skipToken(COLON);
      const value = this.#peek();
      if (key !== undefined && value !== undefined)
        entries.push({ key, value: this.#node(value, key.value) });
      else this.#skipNode();
    }
    return { kind: 'map', entries, ...this.#span(start, this.end) };
  }

  /** The key of an entry, or undefined if content files may not contain it. */
  #key(event: NodeEvent, names: Set<string>): YamlScalar | undefined {
    if (event.type !== EVENT_ID.SCALAR) {
      const start = 'start' in event ? event.start : event.anchorStart - 1;
      const message =
        'has a list or map where the name of a field should stand. Write each line as "field: value".';
      this.#refuse('yaml-key', 'frontmatter', message, start, start + 1);
      this.#skipNode();
      return undefined;
    }
    const value = this.#valueOf(event);
    const { start, end } = this.#move(event);
    if (value === '<<') {
      const message =
        'copies fields from elsewhere, which content files may not. Write the fields out.';
      this.#refuse('yaml-merge', '<<', message, start, end);
      return undefined;
    }
    if (names.has(value)) {
      const message = 'stands twice. Keep one of them; only one can count.';
      this.#refuse('yaml-duplicate', value, message, start, end);
      return undefined;
    }
    names.add(value);
    this.#refuseProperties(event, value);
    return { kind: 'scalar', value, ...this.#span(start, end) };
  }

  #scalar(event: ScalarEvent, field: string): YamlScalar {
    const value = this.#valueOf(event);
    const { start, end } = this.#move(event);
    const note =
      event.style === SCALAR_STYLE.PLAIN ? this.#noteBehind(field, start, end) : undefined;
    const scalar: YamlScalar = { kind: 'scalar', value, ...this.#span(start, end) };
    if (note === undefined) return scalar;
    this.hasNotes = true;
    return { ...scalar, note };
  }

  /** The text of a scalar; an empty one is an empty text. */
  #valueOf(event: ScalarEvent): string {
    return event.valueStart === -1 ? '' : getScalarValue(this.#source, event);
  }

  /** Moves over a scalar. Returns its place in the source, quotes and block indicator included. */
  #move({ style, valueStart, valueEnd }: ScalarEvent): Span {
    this.#next++;
    if (valueStart === -1) return { start: this.end, end: this.end };
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    this.end = isQuoted ? valueEnd + 1 : valueEnd;
    if (isQuoted) return { start: valueStart - 1, end: this.end };
    if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
    const indicator = style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>';
    return { start: this.#source.lastIndexOf(indicator, valueStart - 1), end: valueEnd };
  }

  #alias({ anchorStart, anchorEnd }: AliasEvent, field: string): YamlScalar {
    this.#next++;
    this.end = anchorEnd;
    const start = anchorStart - 1;
    const value = this.#source.slice(start, anchorEnd);
    const message = `begins with "*", which in YAML refers to another value. Put it in quotes: "${value}"`;
    this.#refuse('yaml-alias', field, message, start, anchorEnd);
    return { kind: 'scalar', value, ...this.#span(start, anchorEnd) };
  }

  /** Reports anchors and tags: a name for a value, or a type for it. */
  #refuseProperties(event: Exclude<NodeEvent, AliasEvent>, field: string): void {
    const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
    if (anchorStart === -1 && tagStart === -1) return;
    const isTag = anchorStart === -1;
    const start = isTag ? tagStart : anchorStart - 1;
    this.end = Math.max(anchorEnd, tagEnd);
    const lineEnd = this.#source.indexOf('\n', start);
    const text = this.#source.slice(start, lineEnd === -1 ? undefined : lineEnd).trimEnd();
    const message = `begins with "${isTag ? '!' : '&'}", which in YAML begins a ${isTag ? 'tag' : 'name for a value'}. If it is text, put quotes around it: ${quoted(text)}`;
    this.#refuse('yaml-property', field, message, start, this.end);
  }

  /**
   * What follows a value and a "#", which YAML takes as a comment. `Rally #3` is refused, because
   * the number would be lost. `Rally # 3` may be a comment; the schema knows whether the field is
   * text in which a "#" can be meant.
   */
  #noteBehind(field: string, start: number, end: number): Span | undefined {
    COMMENT.lastIndex = end;
    const comment = COMMENT.exec(this.#source)?.[0];
    if (comment === undefined) return undefined;
    const sign = comment.indexOf('#');
    const from = start === end ? end + sign : start;
    const to = end + comment.trimEnd().length;
    if (/^#(?:[ \t]|$)/.test(comment.slice(sign))) return this.#span(from, to);
    const message = `is cut off: YAML takes what follows "#" as a comment. Put quotes around it: ${quoted(this.#source.slice(from, to))}`;
    this.#refuse('yaml-comment', field, message, from, to);
    return undefined;
  }

  /** Offsets in the file. */
  #span(start: number, end: number): Span {
    return { start: this.#offset + start, end: this.#offset + end };
  }

  #refuse(code: string, field: string, message: string, start: number, end: number): void {
    this.findings.push({
      code,
      severity: 'error',
      // A key may be empty, but a finding always names a field.
      field: field || 'frontmatter',
      message,
      ...this.#span(start, Math.max(end, start + 1)),
    });
  }
}

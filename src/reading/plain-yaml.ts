/**
 * The YAML that nearly all content is written in, read in one pass: fields and lists, one value on
 * a line, quoted or not. Ten times as fast as the whole of YAML, which matters for thousands of
 * files. Whatever is not surely plain is left to the full parser: this reader may give up, but
 * never reads anything otherwise (a property test holds the two together).
 */
import type { YamlMap, YamlNode, YamlScalar } from './yaml-tree.ts';

/** A line that is neither empty nor a comment. */
interface Line {
  /** How many spaces it begins with. */
  indent: number;
  /** What follows them, without spaces at the end. */
  text: string;
  /** Offset of `text` in the file. */
  start: number;
}

/** Tabs, control characters and marks of byte order: not for this reader. */
const UNUSUAL = /[^\P{Cc}\n]|\uFEFF/u;

const KEY = /^([A-Za-z][\w.-]*):(?: +(.+))?$/;

/** What a value without quotes may begin with. */
const PLAIN_START = /^(?:[\p{L}\p{N}/(+$.]|-\d)/u;

/** What ends or changes a value without quotes. */
const PLAIN_END = /: |:$| #/;

const FLOW_ITEM = /^[A-Za-z0-9][\w .-]*$/;

/**
 * Reads plain YAML into a tree, or gives up and returns undefined.
 * @param offset where the text stands in its file; all places in the tree count from there.
 */
export function readPlainYaml(text: string, offset = 0): YamlNode | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const reader = new PlainReader(linesOf(text, offset));
  const tree = reader.read();
  return reader.gaveUp ? undefined : tree;
}

function linesOf(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    let first = start;
    while (text[first] === ' ') first++;
    let last = end;
    while (last > first && text[last - 1] === ' ') last--;
    if (last > first && text[first] !== '#')
      lines.push({ indent: first - start, text: text.slice(first, last), start: offset + first });
    start = end + 1;
  }
  return lines;
}

class PlainReader {
  /** Whether something was met that only the full parser can read. */
  gaveUp = false;
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  read(): YamlNode | undefined {
    const [first] = this.#lines;
    const tree = first && this.#block(first.indent);
    if (this.#at < this.#lines.length) this.gaveUp = true;
    return tree;
  }

  #next(): Line | undefined {
    return this.gaveUp ? undefined : this.#lines[this.#at];
  }

  #giveUp(): YamlScalar {
    this.gaveUp = true;
    return { kind: 'scalar', value: '', plain: true, start: 0, end: 0 };
  }

  #block(indent: number): YamlNode {
    return this.#next()?.text.startsWith('- ') === true ? this.#list(indent) : this.#map(indent);
  }

  #map(indent: number): YamlNode {
    const entries: YamlMap['entries'] = [];
    const start = this.#next()?.start ?? 0;
    let end = start;
    for (let line = this.#next(); line?.indent === indent; line = this.#next()) {
      const [, name = '', text] = KEY.exec(line.text) ?? [];
      if (name === '' || entries.some(({ key }) => key.value === name)) return this.#giveUp();
      const key: YamlScalar = {
        kind: 'scalar',
        value: name,
        plain: true,
        start: line.start,
        end: line.start + name.length,
      };
      this.#at++;
      const value =
        text === undefined
          ? this.#below(indent)
          : this.#value(text, line.start + line.text.length - text.length, indent);
      entries.push({ key, value });
      end = value.end;
    }
    return entries.length === 0 ? this.#giveUp() : { kind: 'map', entries, start, end };
  }

  /** What stands below a key: moved in, or a list in the key's own column. */
  #below(indent: number): YamlNode {
    const line = this.#next();
    if (line === undefined) return this.#giveUp();
    const isBelow = line.indent > indent || (line.indent === indent && line.text.startsWith('- '));
    return isBelow ? this.#block(line.indent) : this.#giveUp();
  }

  #list(indent: number): YamlNode {
    const items: YamlNode[] = [];
    const start = this.#next()?.start ?? 0;
    let end = start;
    for (
      let line = this.#next();
      line?.indent === indent && line.text.startsWith('- ');
      line = this.#next()
    ) {
      const text = line.text.slice(2).replace(/^ +/, '');
      const shift = line.text.length - text.length;
      const inner = { indent: indent + shift, text, start: line.start + shift };
      let item: YamlNode;
      if (KEY.test(text)) {
        // The first field of a map stands on the line of its hyphen.
        this.#lines[this.#at] = inner;
        item = this.#map(inner.indent);
      } else {
        this.#at++;
        item = this.#value(text, inner.start, indent);
      }
      items.push(item);
      end = item.end;
    }
    return { kind: 'list', items, start, end };
  }

  /** A value on one line; `indent` is that of what it belongs to. */
  #value(text: string, start: number, indent: number): YamlNode {
    // A line that is moved in further goes on with this value.
    if ((this.#next()?.indent ?? 0) > indent) return this.#giveUp();
    const end = start + text.length;
    const quoted = /^"([^"\\]+)"$/.exec(text) ?? /^'([^']+)'$/.exec(text);
    if (quoted) return { kind: 'scalar', value: quoted[1]!, plain: false, start, end };
    if (text.startsWith('[') && text.endsWith(']')) return this.#flowList(text, start);
    if (!PLAIN_START.test(text) || PLAIN_END.test(text)) return this.#giveUp();
    return { kind: 'scalar', value: text, plain: true, start, end };
  }

  /** A list of words on one line: `[a, b]`. */
  #flowList(text: string, start: number): YamlNode {
    const items: YamlScalar[] = [];
    if (text === '[]') return { kind: 'list', items, start, end: start + 2 };
    let at = 1;
    for (const part of text.slice(1, -1).split(',')) {
      const value = part.trim();
      if (!FLOW_ITEM.test(value)) return this.#giveUp();
      const first = start + at + part.indexOf(value);
      items.push({ kind: 'scalar', value, plain: true, start: first, end: first + value.length });
      at += part.length + 1;
    }
    return { kind: 'list', items, start, end: items.at(-1)!.end };
  }
}

/**
 * The YAML that nearly all content is written in, read in one pass: fields and lists, one value on
 * a line, quoted or not. Ten times as fast as the whole of YAML, which matters for thousands of
 * files. Whatever is not surely plain is left to the full parser: this reader may give up, but
 * never reads anything otherwise (a property test holds the two together).
 */
import type { YamlNode, YamlScalar } from './yaml-tree.ts';

/** A line that is neither empty nor a comment. */
interface Line {
  /** How many spaces it begins with. */
  indent: number;
  /** What follows them, without spaces at the end. */
  text: string;
  /** Offset of `text` in the file. */
  start: number;
}

/** Tabs, control characters, marks of byte order, rare ends of lines: not for this reader. */
const UNUSUAL = /[^\P{Cc}\n]|[\uFEFF\u2028\u2029]/u;

/** The name of a field, its colon, and a value behind it or none. */
const FIELD = /^[A-Za-z][\w.-]*:(?: |$)/;

/** What a value without quotes may begin with. */
const PLAIN_START = /^(?:[\p{L}\p{N}/(+$.]|-\d)/u;

/** What ends or changes a value without quotes. */
const PLAIN_END = /: |:$| #/;

const FLOW_ITEM = /^[A-Za-z0-9][\w .-]*$/;

/** What is made of the parts of a text; places are offsets in its file. */
interface Maker<T> {
  scalar: (value: string, plain: boolean, start: number, end: number) => T;
  list: (items: T[], start: number, end: number) => T;
  /** Names and values are in the order of the text, no name twice. */
  map: (names: readonly Name[], values: readonly T[], start: number, end: number) => T;
}

/** The name of a field, and the offset it stands at. */
interface Name {
  text: string;
  start: number;
}

const TREE: Maker<YamlNode> = {
  scalar: (value, plain, start, end) => ({ kind: 'scalar', value, plain, start, end }),
  list: (items, start, end) => ({ kind: 'list', items, start, end }),
  map: (names, values, start, end) => ({
    kind: 'map',
    entries: names.map((name, index) => ({ key: keyOf(name), value: values[index]! })),
    start,
    end,
  }),
};

const keyOf = ({ text, start }: Name): YamlScalar => ({
  kind: 'scalar',
  value: text,
  plain: true,
  start,
  end: start + text.length,
});

const DATA: Maker<unknown> = {
  scalar: (value) => value,
  list: (items) => items,
  map: (names, values) => {
    // No name begins with an underscore, so none reaches the prototype.
    const data: Record<string, unknown> = {};
    names.forEach(({ text }, index) => (data[text] = values[index]));
    return data;
  },
};

/**
 * Reads plain YAML into a tree, or gives up and returns undefined.
 * @param offset where the text stands in its file; all places in the tree count from there.
 */
export function readPlainYaml(text: string, offset = 0): YamlNode | undefined {
  return readPlain(text, offset, TREE);
}

/** Reads what plain YAML says, without the places of its parts, or gives up and returns undefined. */
export function readPlainData(text: string): unknown {
  return readPlain(text, 0, DATA);
}

function readPlain<T>(text: string, offset: number, make: Maker<T>): T | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const reader = new PlainReader(linesOf(text, offset), make);
  const read = reader.read();
  return reader.gaveUp ? undefined : read;
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

class PlainReader<T> {
  /** Whether something was met that only the full parser can read. */
  gaveUp = false;
  readonly #lines: Line[];
  readonly #make: Maker<T>;
  #at = 0;
  /** Offset at which the part that was read last ends. */
  #end = 0;

  constructor(lines: Line[], make: Maker<T>) {
    this.#lines = lines;
    this.#make = make;
  }

  read(): T | undefined {
    const [first] = this.#lines;
    const whole = first && this.#block(first.indent);
    if (this.#at < this.#lines.length) this.gaveUp = true;
    return whole;
  }

  #next(): Line | undefined {
    return this.gaveUp ? undefined : this.#lines[this.#at];
  }

  /** What is returned then is never looked at. */
  #giveUp(): T {
    this.gaveUp = true;
    return this.#make.scalar('', true, 0, 0);
  }

  #scalar(value: string, plain: boolean, start: number, end: number): T {
    this.#end = end;
    return this.#make.scalar(value, plain, start, end);
  }

  #block(indent: number): T {
    return this.#next()?.text.startsWith('- ') === true ? this.#list(indent) : this.#map(indent);
  }

  #map(indent: number): T {
    const names: Name[] = [];
    const values: T[] = [];
    const start = this.#next()?.start ?? 0;
    for (let line = this.#next(); line?.indent === indent; line = this.#next()) {
      if (!FIELD.test(line.text)) return this.#giveUp();
      const colon = line.text.indexOf(':');
      const name = line.text.slice(0, colon);
      if (names.some(({ text }) => text === name)) return this.#giveUp();
      names.push({ text: name, start: line.start });
      this.#at++;
      const text = withoutSpaces(line.text, colon + 1);
      values.push(
        text === ''
          ? this.#below(indent)
          : this.#value(text, line.start + line.text.length - text.length, indent),
      );
    }
    return names.length === 0 ? this.#giveUp() : this.#make.map(names, values, start, this.#end);
  }

  /** What stands below a key: moved in, or a list in the key's own column. */
  #below(indent: number): T {
    const line = this.#next();
    if (line === undefined) return this.#giveUp();
    const isBelow = line.indent > indent || (line.indent === indent && line.text.startsWith('- '));
    return isBelow ? this.#block(line.indent) : this.#giveUp();
  }

  #list(indent: number): T {
    const items: T[] = [];
    const start = this.#next()?.start ?? 0;
    for (
      let line = this.#next();
      line?.indent === indent && line.text.startsWith('- ');
      line = this.#next()
    ) {
      const text = withoutSpaces(line.text, 2);
      const shift = line.text.length - text.length;
      const inner = { indent: indent + shift, text, start: line.start + shift };
      if (FIELD.test(text)) {
        // The first field of a map stands on the line of its hyphen.
        this.#lines[this.#at] = inner;
        items.push(this.#map(inner.indent));
      } else {
        this.#at++;
        items.push(this.#value(text, inner.start, indent));
      }
    }
    return this.#make.list(items, start, this.#end);
  }

  /** A value on one line; `indent` is that of what it belongs to. */
  #value(text: string, start: number, indent: number): T {
    // A line that is moved in further goes on with this value.
    if ((this.#next()?.indent ?? 0) > indent) return this.#giveUp();
    const end = start + text.length;
    const first = text[0];
    if (first === '"' || first === "'") {
      const inner = text.slice(1, -1);
      const isPlain = text.length > 2 && text.endsWith(first) && !inner.includes(first);
      return isPlain && !(first === '"' && inner.includes('\\'))
        ? this.#scalar(inner, false, start, end)
        : this.#giveUp();
    }
    if (first === '[' && text.endsWith(']')) return this.#flowList(text, start);
    if (!PLAIN_START.test(text) || PLAIN_END.test(text)) return this.#giveUp();
    return this.#scalar(text, true, start, end);
  }

  /** A list of words on one line: `[a, b]`. */
  #flowList(text: string, start: number): T {
    const items: T[] = [];
    this.#end = start + 2;
    if (text === '[]') return this.#make.list(items, start, this.#end);
    let at = 1;
    for (const part of text.slice(1, -1).split(',')) {
      const value = part.trim();
      if (!FLOW_ITEM.test(value)) return this.#giveUp();
      const first = start + at + part.indexOf(value);
      items.push(this.#scalar(value, true, first, first + value.length));
      at += part.length + 1;
    }
    return this.#make.list(items, start, this.#end);
  }
}

/** What stands from an index on, without the spaces it begins with. */
function withoutSpaces(text: string, from: number): string {
  let first = from;
  while (text[first] === ' ') first++;
  return text.slice(first);
}

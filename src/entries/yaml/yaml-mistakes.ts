/**
 * YAML syntax errors in words a volunteer can act on. The parser says where it stopped and why; the
 * line shows what its author meant, so the message is chosen by the line first.
 */

/** What is wrong with a line, and which part of the line. */
export interface LineMistake {
  code: string;
  /** The key on the line, or `frontmatter`. */
  field: string;
  message: string;
  /** Offsets within the line. */
  from: number;
  to: number;
}

/** What the parser's reason says beyond the text of the line. */
type Kind = 'depth' | 'escape' | 'indent' | 'key' | 'moved' | 'other' | 'tab' | 'unclosed';

const KINDS: readonly (readonly [reason: RegExp, kind: Kind])[] = [
  [/maxDepth/, 'depth'],
  [/tab characters/, 'tab'],
  [/escape sequence|hexadecimal/, 'escape'],
  [/within a|deficient indentation|missed comma|expected the node content/, 'unclosed'],
  // Without a space after its colon, a first line is a text, and the text a whole document.
  [/implicit key|after a mapping key|end of the stream/, 'key'],
  [/bad indentation/, 'indent'],
];

/** @param before the source up to the place at which the parser stopped. */
function kindOf(reason: string, before: string): Kind {
  // The parser takes a tab between brackets for a lack of spaces.
  if (reason === 'deficient indentation' && before.slice(before.trimEnd().length).includes('\t'))
    return 'tab';
  return KINDS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other';
}

/** A line in parts, as its author may have meant them. */
interface LineParts {
  /** The line without the white space at its end. */
  text: string;
  /** White space and hyphens before the key or value. */
  indent: string;
  /** The key with its quotes; undefined if the line has none. */
  key: string | undefined;
  /** Whether it is written as `field: value` or `- item`. */
  isEntry: boolean;
  /** What follows the colon or hyphen; the whole of any other line. */
  value: string;
  /** Offset of the value; the end of the line if there is none. */
  valueAt: number;
}

const KEY = /^(?:[^\s:#"'[\]{},-][^:#]*|"[^"]*"[ \t]*|'[^']*'[ \t]*)(?=:)/;

function partsOf(line: string): LineParts {
  const text = line.trimEnd();
  const indent = /^[ \t]*(?:-[ \t]+)*/.exec(text)![0];
  const rest = text.slice(indent.length);
  const key = KEY.exec(rest)?.[0];
  const value = (key === undefined ? rest : rest.slice(key.length + 1)).trimStart();
  return {
    text,
    indent,
    key: key?.trimEnd(),
    isEntry: key !== undefined || indent.includes('-'),
    value,
    valueAt: text.length - value.length,
  };
}

/** Longer values are not repeated in a message (UTF-16 units). */
const LONGEST_EXAMPLE = 300;

/** A text between quotes that YAML reads back unchanged. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Removes the quotes that an author meant to be around the text: at both ends, or one alone. */
function unquote(text: string): string {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return text;
  const rest = text.slice(1);
  if (rest.endsWith(quote)) return rest.slice(0, -1);
  return rest.includes(quote) ? text : rest;
}

/** The line with its value in quotes. */
function example({ key, value }: LineParts): string {
  if (value.length > LONGEST_EXAMPLE) return 'Put quotes around the whole text.';
  return `Write it as: ${key === undefined ? '- ' : `${key}: `}${quoted(unquote(value))}`;
}

/** What a character at the beginning of a value means in YAML. */
const INDICATORS: Readonly<Record<string, string>> = {
  '*': 'a reference to another value',
  '&': 'a name for a value',
  '!': 'a tag',
  '%': 'an instruction',
  '|': 'a text of several lines',
  '>': 'a text of several lines',
  '[': 'a list',
  ']': 'the end of a list',
  '{': 'a map',
  '}': 'the end of a map',
  ',': 'the next item of a list',
  '?': 'a key',
};

/** Part of a mistake that a rule finds; the value is marked unless `from` says otherwise. */
type Found = Pick<LineMistake, 'code' | 'message'> & Partial<LineMistake>;

/** Rules in the order in which they are asked; the first that applies names the mistake. */
const RULES: readonly ((line: LineParts, kind: Kind) => Found | undefined)[] = [
  nested,
  lookalikeColon,
  hyphens,
  tab,
  quotes,
  listOnKeyLine,
  indicator,
  colonInValue,
  movedLines,
  noField,
  notAligned,
];

/** Says what is wrong with a line (without its end) that YAML could not read. */
function lineMistake(line: string, kind: Kind): LineMistake {
  const parts = partsOf(line);
  const found = RULES.map((rule) => rule(parts, kind)).find((one) => one !== undefined) ?? {
    code: 'yaml-syntax',
    message:
      `cannot be read as YAML. If it is text, put it in quotes. ${parts.value === '' ? '' : example(parts)}`.trim(),
    from: parts.value === '' ? parts.indent.length : parts.valueAt,
  };
  const from = found.from ?? parts.valueAt;
  return {
    // A key may be empty, but a problem is always about something.
    field: (parts.key === undefined ? '' : unquote(parts.key)) || 'frontmatter',
    ...found,
    from,
    to: Math.max(found.to ?? parts.text.length, from + 1),
  };
}

function nested(_: LineParts, kind: Kind): Found | undefined {
  if (kind !== 'depth') return undefined;
  return {
    code: 'yaml-depth',
    message:
      'holds lists or maps in one another, too deep to be read. No field needs more than four levels.',
  };
}

/** A wide colon, or a no-break space behind the colon. */
function lookalikeColon({ text, indent }: LineParts): Found | undefined {
  const [, field, colon = '', value = ''] =
    /^([A-Za-z][\w-]*)[ \u00a0]*(：|:[\u00a0\u202f\u3000])(.*)$/.exec(text.slice(indent.length)) ??
    [];
  if (field === undefined) return undefined;
  const what = colon === '：' ? 'a wide colon (：)' : 'a no-break space behind its colon';
  return {
    code: 'yaml-colon',
    field,
    message: `has ${what}, in place of the plain character. Type it again: ${field}: ${value.trim().slice(0, LONGEST_EXAMPLE)}`,
    from: indent.length,
  };
}

function hyphens({ text }: LineParts): Found | undefined {
  if (!/^-{3,}\s*$/.test(text)) return undefined;
  return {
    code: 'yaml-hyphens',
    message:
      'is a line of hyphens, which belongs only above and below the fields of a .md file. Delete it.',
    from: 0,
  };
}

function tab({ text, indent }: LineParts, kind: Kind): Found | undefined {
  if (kind !== 'tab' && !indent.includes('\t')) return undefined;
  const from = Math.max(0, text.indexOf('\t'));
  return {
    code: 'yaml-tab',
    message: 'has a tab, which YAML does not accept here. Use two spaces instead.',
    from,
    to: from + 1,
  };
}

function quotes(line: LineParts, kind: Kind): Found | undefined {
  const quote = line.value[0];
  if (!line.isEntry || (quote !== '"' && quote !== "'")) return undefined;
  const code = 'yaml-quotes';
  if (!line.value.includes(quote, 1))
    return {
      code,
      message: `begins with a quote (${quote}) that is never closed. ${example(line)}`,
    };
  if (kind === 'escape')
    return {
      code,
      message: `holds a backslash, which means something else between double quotes. ${example(line)}`,
    };
  return { code, message: `goes on after the closing quote (${quote}). ${example(line)}` };
}

function listOnKeyLine({ value }: LineParts): Found | undefined {
  if (value !== '-' && !/^-[ \t]/.test(value)) return undefined;
  return {
    code: 'yaml-list',
    message: `begins a list on the line of its key. Begin each item on a line of its own, as "  - item", or write [${value.slice(1, LONGEST_EXAMPLE).trim()}].`,
  };
}

function indicator(line: LineParts): Found | undefined {
  const first = line.value[0] ?? '';
  const code = 'yaml-quotes';
  if (!line.isEntry) return undefined;
  if (first === '@' || first === '`')
    return {
      code,
      message: `begins with "${first}", which YAML keeps for itself. ${example(line)}`,
    };
  if (!Object.hasOwn(INDICATORS, first)) return undefined;
  const cure =
    first === '[' || first === '{'
      ? `Close it with "${first === '[' ? ']' : '}'}" on the same line, or, if it is text, put it in quotes.`
      : example(line);
  return {
    code,
    message: `begins with "${first}", which in YAML begins ${INDICATORS[first]!}. ${cure}`,
  };
}

function colonInValue(line: LineParts): Found | undefined {
  if (line.key === undefined || !/:(?:\s|$)/.test(line.value)) return undefined;
  return {
    code: 'yaml-quotes',
    message: `holds a colon, so it needs quotes around it. ${example(line)}`,
  };
}

function movedLines(_: LineParts, kind: Kind): Found | undefined {
  if (kind !== 'moved') return undefined;
  return {
    code: 'yaml-indent',
    message:
      'has a value on its own line and further lines moved in below it. Move the lines below it back, or delete this value.',
  };
}

/** A line that is neither "field: value" nor "- item". */
function noField({ text, indent, isEntry }: LineParts, kind: Kind): Found | undefined {
  if (isEntry && kind !== 'key') return undefined;
  const from = indent.length;
  const line = text.trimStart();
  const [, field, value] = /^([A-Za-z][\w-]*):(\S.*)$/.exec(line) ?? [];
  if (field !== undefined)
    return {
      code: 'yaml-colon',
      field,
      message: `needs a space after the colon. Write it as: ${field}: ${value!.slice(0, LONGEST_EXAMPLE)}`,
      from,
    };
  const item = /^-([^\s-].*)$/.exec(line)?.[1];
  if (item !== undefined)
    return {
      code: 'yaml-list',
      message: `needs a space after the hyphen. Write it as: - ${item.slice(0, LONGEST_EXAMPLE)}`,
      from,
    };
  return {
    code: 'yaml-colon',
    message:
      'has a line that is no "field: value". Put a colon and a space after the field\'s name, or delete the line.',
    from,
  };
}

function notAligned({ indent }: LineParts, kind: Kind): Found | undefined {
  if (kind !== 'indent') return undefined;
  return {
    code: 'yaml-indent',
    message:
      'does not line up with the lines above it. Fields that belong together begin in the same column: delete or add spaces at the beginning of the line.',
    from: indent.length,
  };
}

/** A syntax error: its message and place, and the source with its line taken as unknown. */
export interface SyntaxMistake extends LineMistake {
  /** The source without the mistake, all other lines at the same offsets. */
  repaired: string;
}

/**
 * The mistake behind an error of the parser. `from` and `to` are offsets in the source.
 * @param reason why the parser stopped, as `js-yaml` says it.
 * @param position offset in the source at which it stopped.
 */
export function syntaxMistake(source: string, reason: string, position: number): SyntaxMistake {
  const at = Math.min(position, Math.max(0, source.length - 1));
  const kind = kindOf(reason, source.slice(0, at));
  const stopped = lineStart(source, at);
  const [start, meant] = mistakenLine(source, stopped, at, kind);
  const mistake = lineMistake(lineAt(source, start), meant);
  // Of lines that are moved in below a value, the value is read and the lines are not.
  const unread = meant === 'moved' ? stopped : start;
  const line = lineAt(source, unread);
  const isUnreadable = meant === 'moved' || (meant === 'tab' && followsValue(source, start));
  const blank = isUnreadable ? '#'.repeat(line.length) : blanked(line);
  return {
    ...mistake,
    from: start + mistake.from,
    to: start + mistake.to,
    repaired: source.slice(0, unread) + blank + source.slice(unread + line.length),
  };
}

/** The line without its syntax error, of the same length. */
function blanked(line: string): string {
  const { isEntry, value, valueAt } = partsOf(line);
  const before = line.slice(0, valueAt).replaceAll('\t', ' ');
  const unknown = before + 'x'.repeat(value.length);
  const isReadable = isEntry && value !== '' && /[:-] +$/.test(before);
  return isReadable && unknown !== line.trimEnd() ? unknown : '#'.repeat(line.length);
}

const lineStart = (source: string, at: number): number =>
  at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;

function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end === -1 ? undefined : end);
}

/** Whether the field above has its value on its own line, so that nothing can be moved in below it. */
function followsValue(source: string, start: number): boolean {
  const above = lineAbove(source, start);
  return above !== undefined && partsOf(lineAt(source, above)).value !== '';
}

/** Offset of the nearest line above that is neither empty nor a comment; undefined if none is. */
function lineAbove(source: string, start: number): number | undefined {
  for (let at = start; at > 0;) {
    at = lineStart(source, at - 1);
    if (/^\s*[^\s#]/.test(lineAt(source, at))) return at;
  }
  return undefined;
}

/**
 * The line that holds a mistake, which is not always where the parser stopped: offset of its
 * beginning, and what kind of mistake it is.
 */
function mistakenLine(source: string, start: number, at: number, kind: Kind): [number, Kind] {
  const line = partsOf(lineAt(source, start));
  const above = lineAbove(source, start);
  if (above === undefined) return [start, kind];
  // A quote or bracket that is not closed: where it was opened.
  if (kind === 'unclosed')
    for (let opened: number | undefined = start; opened !== undefined;) {
      if (/^["'[{]/.test(partsOf(lineAt(source, opened)).value)) return [opened, kind];
      opened = lineAbove(source, opened);
    }
  // A key of several lines: the one above the line that has the colon.
  if (kind === 'key' && (line.text === '' || line.key !== undefined)) return [above, kind];
  // The parser read the line as going on with the value above it, up to this line's colon.
  const before = partsOf(lineAt(source, above));
  const isContinued = line.key !== undefined && at === start + line.indent.length + line.key.length;
  if (kind === 'indent' && isContinued && before.key !== undefined && before.value !== '')
    return [above, 'moved'];
  return [start, kind];
}

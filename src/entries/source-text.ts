/** From the bytes of a file to its text: UTF-8 only, lines that end in LF, positions in it. */
import { readFileSync } from 'node:fs';
import type { Finding } from './finding.ts';

/** A text and what is wrong with its bytes. */
export interface SourceText {
  /** Decoded, without byte order mark, its lines ending in LF. */
  text: string;
  /** The same for parsers: control characters and conflict markers are blanked, offsets are kept. */
  readable: string;
  findings: Finding[];
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });
const lenientDecoder = new TextDecoder('utf-8');

/** Control characters other than tab and line feed, and noncharacters, which YAML forbids. */
const CONTROL = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/u;
const CONTROLS = new RegExp(CONTROL, 'gu');

/** The markers that git leaves where two changes could not be merged. */
const CONFLICT = /^<{7} .*$/m;

/**
 * Reads a file as text. Nothing is thrown for its content.
 * @throws {Error} when it cannot be read.
 */
export function readSourceFile(path: string): SourceText {
  // Node reads and decodes in one step. U+FFFD then stands for what is not UTF-8, or for itself.
  const text = readFileSync(path, 'utf8');
  if (text.includes('\uFFFD')) return readSource(readFileSync(path));
  return sourceOf(text.startsWith('\uFEFF') ? text.slice(1) : text, []);
}

/** Reads bytes as text. Nothing is thrown: what is wrong is in the findings. */
export function readSource(bytes: Uint8Array): SourceText {
  const { text, findings } = decode(bytes);
  return sourceOf(text, findings);
}

/** Makes all lines end in LF, and finds what no text may contain. */
function sourceOf(raw: string, findings: Finding[]): SourceText {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
  const control = CONTROL.exec(text);
  if (control)
    findings.push({
      code: 'control-character',
      severity: 'error',
      field: 'file',
      message: controlMessage(control[0]),
      start: control.index,
      end: control.index + 1,
    });
  const conflict = text.includes('<<<<<<<') ? CONFLICT.exec(text) : null;
  if (conflict)
    findings.push({
      code: 'conflict-marker',
      severity: 'error',
      field: 'file',
      message:
        'holds the signs git leaves where two changes meet. Keep the lines you want and delete the lines with <<<<<<<, ======= and >>>>>>>.',
      start: conflict.index,
      end: conflict.index + conflict[0].length,
    });
  const printable = control ? text.replace(CONTROLS, '\uFFFD') : text;
  return { text, readable: conflict ? withoutConflicts(printable) : printable, findings };
}

function controlMessage(character: string): string {
  if (character === '\r')
    return 'holds a line end that only very old programs write. "npm run check -- --fix" corrects it.';
  const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the invisible control character U+${hex}. Delete it; if you do not see it, type the line again.`;
}

/** Keeps the first of two versions that git could not merge, and blanks the other. */
function withoutConflicts(text: string): string {
  let part: 'first' | 'other' | undefined;
  const lines = text.split('\n').map((line) => {
    const marker = /^(?:<{7} |(?:\|{7}|={7}|>{7})(?: |$))/.exec(line)?.[0][0];
    if (marker === '<') part = 'first';
    else if (part !== undefined && (marker === '|' || marker === '=')) part = 'other';
    const isBlank = marker === '<' || part === 'other';
    if (marker === '>') part = undefined;
    return isBlank || marker === '>' ? ' '.repeat(line.length) : line;
  });
  return lines.join('\n');
}

/** Decodes UTF-8. Bytes that are not UTF-8 are read as U+FFFD, so that the rest can be checked. */
function decode(bytes: Uint8Array): Omit<SourceText, 'readable'> {
  try {
    return { text: strictDecoder.decode(bytes), findings: [] };
  } catch {
    // UTF-16 gives itself away by its mark of byte order, and can be read all the same.
    const utf16 =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : undefined;
    const text = utf16 ? new TextDecoder(utf16).decode(bytes) : lenientDecoder.decode(bytes);
    const start = utf16 ? 0 : firstBadOffset(bytes);
    return {
      text,
      findings: [
        {
          code: 'encoding',
          severity: 'error',
          field: 'file',
          message: `is not UTF-8${utf16 === undefined ? '' : ' but UTF-16'}. Save it again with the encoding UTF-8; accents and quotes may have to be typed again.`,
          start,
          end: start + 1,
        },
      ],
    };
  }
}

/** Offset, in the text with LF line ends, of the first bytes that are not UTF-8. */
function firstBadOffset(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest beginning that decodes; `stream` lets a character be cut at its end.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, low), { stream: true });
  return before.replaceAll('\r\n', '\n').length;
}

/** A place in a text, both counted from 1; columns count characters, not UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Where offsets of a text lie in lines. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1);
  }

  /** Index of the line, from 0, that holds an offset. */
  #index(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Line and column of an offset. */
  place(offset: number): Place {
    const index = this.#index(offset);
    const before = this.#text.slice(this.#starts[index], offset);
    return { line: index + 1, column: [...before].length + 1 };
  }

  /** The text of a line (from 1) without its end. */
  line(number: number): string {
    const start = this.#starts[number - 1] ?? this.#text.length;
    return this.#text.slice(start, (this.#starts[number] ?? this.#text.length + 1) - 1);
  }

  /** Offset at which the line of an offset ends, its line feed not counted. */
  lineEnd(offset: number): number {
    const index = this.#index(offset);
    return (this.#starts[index + 1] ?? this.#text.length + 1) - 1;
  }
}

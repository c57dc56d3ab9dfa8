/** A problem of the content, as the reports show it. */
import type { Finding } from '../entries/finding.ts';
import { Lines } from '../entries/source-text.ts';

/** Something wrong in a file, with its place and the line it stands on. */
export interface Problem {
  /** The file as the person who runs the check would name it: `content/events/2019/….md`. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
  /** How many characters it concerns, on this line; at least 1. */
  length: number;
  severity: 'error' | 'warning';
  /** Name of the rule, such as `unknown-field`. */
  code: string;
  /** Path of the field (`place.kind`), or what else it is about: `file`, `name`, `text`. */
  field: string;
  /** What is wrong and how to fix it. */
  message: string;
  /** The author's own line; undefined where the file has no line to show. */
  excerpt: string | undefined;
}

/** Gives findings of a text their lines. */
export function locate(path: string, text: string, findings: readonly Finding[]): Problem[] {
  if (findings.length === 0) return [];
  const lines = new Lines(text);
  return findings.map((finding) => {
    const start = Math.min(finding.start, text.length);
    const { line, column } = lines.place(start);
    const end = Math.min(finding.end, lines.lineEnd(start));
    return {
      path,
      line,
      column,
      length: Math.max(1, [...text.slice(start, end)].length),
      severity: finding.severity,
      code: finding.code,
      // Both may quote the file, and nothing of a file may reach a terminal as it is.
      field: visible(finding.field),
      message: visible(finding.message),
      excerpt: lines.line(line),
    };
  });
}

/** A problem of a file as a whole: its name, its place, its being there. */
export function fileProblem(
  path: string,
  code: string,
  field: string,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return {
    path,
    line: 1,
    column: 1,
    length: 1,
    severity,
    code,
    field,
    message: visible(message),
    excerpt: undefined,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders problems by file, line, column; what stands at one place by rule and words. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/**
 * Characters that would not show, or would change how the line reads: controls, marks of
 * direction, format characters, lone surrogates. The joiner of emoji and scripts is kept.
 */
const UNSHOWABLE = /[^\P{C}\u200c\u200d]|\u2028|\u2029/gu;

/** A text in which what does not show is written out as `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(UNSHOWABLE, (sign) =>
    sign === '\t' ? ' ' : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A value of a content file within a message: in quotes, shortened, with nothing invisible. */
export function show(value: string, most = 60): string {
  const signs = [...value];
  const text = signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : value;
  return `"${visible(text)}"`;
}

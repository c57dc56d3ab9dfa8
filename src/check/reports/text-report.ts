/** The report for a person at a terminal: each problem is one line, then an excerpt. */
import { type Problem, visible } from '../problem.ts';

/** Longer lines are shown in part. */
const LONGEST_LINE = 120;

/** One line: place, severity, field, what is wrong. */
export function problemLine(problem: Problem): string {
  const { path, line, column, severity, field, message } = problem;
  return `${path}:${line}:${column}  ${severity}  ${field}: ${message}`;
}

/** The author's own line with its number, and carets below what is meant. */
export function excerpt(problem: Problem): string {
  if (problem.excerpt === undefined) return '';
  const signs = [...problem.excerpt];
  let first = problem.column - 1;
  let from = 0;
  if (signs.length > LONGEST_LINE && first > LONGEST_LINE / 2) from = first - LONGEST_LINE / 2;
  const part = signs.slice(from, from + LONGEST_LINE);
  // What is written out as \u{…} takes more room than one sign.
  const width = (some: readonly string[]): number => [...visible(some.join(''))].length;
  first -= from;
  const before = (from > 0 ? 1 : 0) + width(part.slice(0, first));
  const carets = Math.max(1, width(part.slice(first, first + problem.length)));
  const text = `${from > 0 ? '…' : ''}${visible(part.join(''))}${from + LONGEST_LINE < signs.length ? '…' : ''}`;
  const gutter = `  ${problem.line}`;
  return `${gutter} | ${text.trimEnd()}\n${' '.repeat(gutter.length)} | ${' '.repeat(before)}${'^'.repeat(carets)}\n`;
}

/** `3 problems (2 errors, 1 warning)`, or that there are none. */
export function summaryLine(problems: readonly Problem[], files: number): string {
  const count = (number: number, word: string): string =>
    `${number} ${word}${number === 1 ? '' : 's'}`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const looked = `${count(files, 'file')} looked at`;
  if (problems.length === 0) return `No problems: ${looked}.`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}: ${looked}.`;
}

/** The whole report. */
export function textReport(problems: readonly Problem[], files: number): string {
  const parts = problems.map((problem) => `${problemLine(problem)}\n${excerpt(problem)}\n`);
  return `${parts.join('')}${summaryLine(problems, files)}\n`;
}

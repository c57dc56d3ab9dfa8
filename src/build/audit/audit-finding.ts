/** Something in a finished site that must not be published. */
export interface AuditFinding {
  /** Path of the file within the site's folder, with `/`. */
  file: string;
  /** From 1; undefined where the whole file is meant. */
  line?: number;
  /** From 1, in UTF-16 units. */
  column?: number;
  /** What is wrong and, where it is not plain, how to fix it. */
  message: string;
}

/** `events/index.html:3:14  message`, or `events/index.html  message`. */
export function formatFinding({ file, line, column, message }: AuditFinding): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}  ${message}`;
}

/** The line and column of an offset in a text, both from 1. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

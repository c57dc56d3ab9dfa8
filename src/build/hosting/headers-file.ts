/**
 * The `_headers` file, which Netlify and Cloudflare Pages read: a path pattern on a line of its
 * own, then indented `Name: value` lines. In a pattern, `*` stands for anything and `:name` for
 * one part of a path.
 */
import type { Headers } from '../../views/response-headers.ts';

/** One pattern and what it adds. */
export interface HeaderRule {
  pattern: string;
  /** In the order written. A name may occur more than once. */
  headers: readonly (readonly [name: string, value: string])[];
}

/** A header name (RFC 9110, section 5.1). */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Reads the text of a `_headers` file.
 * @throws {Error} naming the line that is not understood.
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      if (!content.startsWith('/')) {
        throw new Error(`_headers:${index + 1}: "${content}" is not a path: it must begin with /.`);
      }
      rules.push({ pattern: content, headers: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (rule === undefined) {
      throw new Error(`_headers:${index + 1}: a header stands before any path.`);
    }
    const colon = content.indexOf(':');
    const name = content.slice(0, Math.max(colon, 0)).trim();
    if (!NAME.test(name)) {
      throw new Error(`_headers:${index + 1}: "${content}" is not of the form Name: value.`);
    }
    rule.headers.push([name, content.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * Writes a `_headers` file.
 * @throws {Error} for a pattern, name or value that would not be read back as it is.
 */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const text = rules
    .map(({ pattern, headers }) =>
      [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .map((block) => `${block}\n`)
    .join('\n');
  if (JSON.stringify(parseHeadersFile(text)) !== JSON.stringify(rules)) {
    throw new Error('A header has a line break, or spaces at its ends, or no proper name.');
  }
  return text;
}

/**
 * The headers that the rules give to a path. Every rule that matches adds its own; values for the
 * same name are joined with a comma, as the hosts do.
 * @returns header names as they were first written.
 */
export function matchHeaders(rules: readonly HeaderRule[], path: string): Headers {
  const found = new Map<string, [name: string, value: string]>();
  for (const rule of rules) {
    if (!patternExpression(rule.pattern).test(path)) continue;
    for (const [name, value] of rule.headers) {
      const before = found.get(name.toLowerCase());
      found.set(
        name.toLowerCase(),
        before === undefined ? [name, value] : [before[0], `${before[1]}, ${value}`],
      );
    }
  }
  return Object.fromEntries(found.values());
}

function patternExpression(pattern: string): RegExp {
  const source = pattern
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part, index) => {
      if (index % 2 === 0) return RegExp.escape(part);
      return part === '*' ? '.*' : '[^/]+';
    })
    .join('');
  return new RegExp(`^${source}$`, 's');
}

/** What the search finds in a page: two pages of which it finds the same make the same index. */
import { hash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/**
 * Digest of all that Pagefind reads in a page: its language, and what is in the element with
 * `data-pagefind-body` but not in one with `data-pagefind-ignore`. Empty where there is none.
 */
export function searchablePart(html: string): string {
  const parts: string[] = [];
  let language = '';
  /** How many elements are open within the one that is read; 0 outside of it. */
  let depth = 0;
  /** The depth at which something begins that is left out. */
  let ignoredFrom = Infinity;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html') language = attributes['lang'] ?? '';
        if (depth > 0 || 'data-pagefind-body' in attributes) depth += 1;
        if (depth === 0) return;
        if ('data-pagefind-ignore' in attributes) ignoredFrom = Math.min(ignoredFrom, depth);
        if (depth < ignoredFrom) parts.push(`<${name} ${JSON.stringify(attributes)}`);
      },
      ontext(text) {
        if (depth > 0 && depth < ignoredFrom) parts.push(text);
      },
      onclosetag() {
        if (depth === 0) return;
        if (depth === ignoredFrom) ignoredFrom = Infinity;
        else if (depth < ignoredFrom) parts.push('>');
        depth -= 1;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return parts.length === 0
    ? ''
    : hash('sha256', [language, ...parts].join('\n'), 'base64url').slice(0, 22);
}

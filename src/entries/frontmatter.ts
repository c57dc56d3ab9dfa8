/** A Markdown file in two parts: YAML between lines of three hyphens, then the body. */

/** The two parts of a Markdown file, with their places in it. */
export interface FrontmatterParts {
  /** The YAML between the two lines of three hyphens; undefined if the file has none. */
  yaml: string | undefined;
  /** Offset of the YAML in the file, in UTF-16 units. */
  yamlStart: number;
  /** What follows the second line of hyphens. */
  body: string;
  /** Offset of the body in the file, in UTF-16 units. */
  bodyStart: number;
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*(?:\n|$)/m;

/** Splits a text whose lines end in LF. Without two lines of hyphens, all of it is body. */
export function splitFrontmatter(text: string): FrontmatterParts {
  const opening = OPENING.exec(text);
  if (opening) {
    const yamlStart = opening[0].length;
    const rest = text.slice(yamlStart);
    const closing = CLOSING.exec(rest);
    if (closing) {
      const bodyStart = yamlStart + closing.index + closing[0].length;
      return {
        yaml: rest.slice(0, closing.index),
        yamlStart,
        body: text.slice(bodyStart),
        bodyStart,
      };
    }
  }
  return { yaml: undefined, yamlStart: 0, body: text, bodyStart: 0 };
}

/** Why a text without frontmatter has none, in words that say how to fix it. */
export function frontmatterMistake(text: string): string {
  const begin = 'Begin the file with a line of three hyphens (---)';
  if (OPENING.test(text))
    return /^[ \t]+---[ \t]*$/m.test(text)
      ? 'has no end, because the second line of hyphens is moved in. Delete the spaces before it.'
      : 'has no end. Put a line with three hyphens (---) below the last field.';
  if (/^\s*(?:`{3}|~{3})/.test(text))
    return 'is within a fence of ```, which makes all of it code. Delete the first line and the last one, those with ```, so that the file begins with ---.';
  if (/^\s*\n[ \t]*---/.test(text))
    return 'does not begin on the first line. Delete the empty lines above the first line of hyphens (---).';
  if (/^[ \t\u00a0]+---/.test(text))
    return 'is moved in. Delete the spaces at the beginning of the lines, so that each --- and each field begins at the left edge.';
  const [first = ''] = text.split('\n');
  if (/^[-–—―\u2010-\u2015_*=+]{1,}\s*$/.test(first))
    return `begins with "${first.trim().slice(0, 10)}" instead of three hyphens. Write --- on a line of its own, above the fields and below them.`;
  if (/^[A-Za-z]+:(?:\s|$)/.test(first))
    return `is not marked as such. ${begin} above the field "${first.split(':')[0] ?? ''}", and put such a line below the last field too.`;
  return `is missing. ${begin}, then the fields, then three hyphens again.`;
}

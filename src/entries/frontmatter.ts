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

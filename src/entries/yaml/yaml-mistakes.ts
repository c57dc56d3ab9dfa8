/**
 * YAML's own errors in words a volunteer can act on. The parser says what it stumbled over; the
 * line it stumbled on says what its author meant, so the line is looked at first.
 */

/** What is wrong with a line, and which part of the line. */
export interface LineMistake {
  code: string;
  /** The key that stands on the line, or `frontmatter`. */
  field: string;
  message: string;
  /** Offsets within the line. */
  from: number;
  to: number;
}

const LINE =
  /^([ \t]*(?:-[ \t]+)*)(?:([^\s:#"'[\]{},-][^:#]*?|"[^"]*"|'[^']*')[ \t]*:)?[ \t]*(.*?)[ \t]*$/;

/** A text between quotes that YAML reads as it stands. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Removes the quotes that an author meant to be around the text: at both ends, or one alone. */
function unquote(text: string): string {
  const match = /^(["'])(.*)$/s.exec(text);
  if (!match) return text;
  const [, quote = '', rest = ''] = match;
  if (rest.endsWith(quote)) return rest.slice(0, -1);
  return rest.includes(quote) ? text : rest;
}

const SPECIAL: Readonly<Record<string, string>> = {
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

/**
 * Says what is wrong with a line that YAML could not read.
 * @param line the line, without its end.
 * @param error code and words of the parser's error.
 * @param next the line below it, or an empty text.
 */
export function lineMistake(
  line: string,
  error: { code: string; message: string },
  next = '',
): LineMistake {
  const [, indent = '', key, value = ''] = LINE.exec(line) ?? [];
  // A key may be empty, but a problem is always about something.
  const field = (key === undefined ? '' : unquote(key)) || 'frontmatter';
  const valueAt = value === '' ? line.length : line.lastIndexOf(value);
  const at = (code: string, message: string, from = valueAt, to = line.trimEnd().length) => ({
    code,
    field,
    message,
    from,
    to: Math.max(to, from + 1),
  });
  const start = indent.length;
  const example = (text: string): string =>
    `Write it as: ${key === undefined ? '- ' : `${key}: `}${quoted(unquote(text))}`;

  const odd = /^[ \t]*([A-Za-z][\w-]*)[ \u00a0]*(?:：\s*|:[\u00a0\u202f\u3000]+)(.*)$/.exec(line);
  if (odd)
    return {
      ...at(
        'yaml-colon',
        `has ${line.includes('：') ? 'a wide colon (：)' : 'a no-break space behind its colon'}, in place of the plain character. Type it again: ${odd[1] ?? ''}: ${odd[2] ?? ''}`,
        start,
      ),
      field: odd[1] ?? field,
    };
  if (/^-{3,}\s*$/.test(line))
    return at(
      'yaml-hyphens',
      'is a line of hyphens, which belongs only above and below the fields of a .md file. Delete it.',
      0,
    );
  if (indent.includes('\t') || error.code === 'TAB_AS_INDENT')
    return at(
      'yaml-tab',
      'is moved in with a tab, which YAML does not accept. Use two spaces instead.',
      Math.max(0, line.indexOf('\t')),
      Math.max(0, line.indexOf('\t')) + 1,
    );
  const first = value[0] ?? '';
  if (key !== undefined && (first === '"' || first === "'")) {
    const closes = value.indexOf(first, 1);
    if (closes === -1)
      return at(
        'yaml-quotes',
        `begins with a quote (${first}) that is never closed. ${example(value)}`,
      );
    if (error.code === 'BAD_DQ_ESCAPE')
      return at(
        'yaml-quotes',
        `holds a backslash, which means something else between double quotes. ${example(value)}`,
      );
    return at('yaml-quotes', `goes on after the closing quote (${first}). ${example(value)}`);
  }
  if (/^-[ \t]/.test(value) || value === '-')
    return at(
      'yaml-list',
      `begins a list on the line of its key. Begin each item on a line of its own, as "  - item", or write [${value.slice(1).trim()}].`,
    );
  if (key !== undefined && (first === '@' || first === '`'))
    return at(
      'yaml-quotes',
      `begins with "${first}", which YAML keeps for itself. ${example(value)}`,
    );
  if (key !== undefined && first in SPECIAL)
    return at(
      'yaml-quotes',
      `begins with "${first}", which in YAML begins ${SPECIAL[first] ?? ''}. ${
        first === '[' || first === '{'
          ? `Close it with "${first === '[' ? ']' : '}'}" on the same line, or, if it is text, put it in quotes.`
          : example(value)
      }`,
    );
  if (key !== undefined && /:(?:\s|$)/.test(value))
    return at('yaml-quotes', `holds a colon, so it needs quotes around it. ${example(value)}`);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /^[ \t]+/.test(next) && key !== undefined)
    return at(
      'yaml-indent',
      'has a value on its own line and further lines moved in below it. Move the lines below it back, or delete this value.',
    );
  if (key === undefined || error.code === 'MULTILINE_IMPLICIT_KEY') {
    const glued = /^([A-Za-z][\w-]*):(\S.*)$/.exec(line.trim());
    if (glued)
      return {
        ...at('yaml-colon', 'needs a space after the colon.', start),
        field: glued[1] ?? field,
        message: `needs a space after the colon. Write it as: ${glued[1] ?? ''}: ${glued[2] ?? ''}`,
      };
    const item = /^-([^\s-].*)$/.exec(line.trim());
    if (item)
      return at(
        'yaml-list',
        `needs a space after the hyphen. Write it as: - ${item[1] ?? ''}`,
        start,
      );
    return at(
      'yaml-colon',
      'has a line that is no "field: value". Put a colon and a space after the field\'s name, or delete the line.',
      start,
    );
  }
  if (error.code === 'BAD_INDENT')
    return at(
      'yaml-indent',
      'does not line up with the lines above it. Fields that belong together begin in the same column.',
      start,
    );
  return at(
    'yaml-syntax',
    `cannot be read as YAML. If it is text, put it in quotes. ${value === '' ? '' : example(value)}`.trim(),
    value === '' ? start : valueAt,
  );
}

/** A mistake in one text, with its place as offsets; `src/check/` turns it into a line to read. */

/** Something wrong, or worth a second look, in a content file. */
export interface Finding {
  /** Name of the rule that was broken, in kebab case: `unknown-field`. */
  code: string;
  severity: 'error' | 'warning';
  /** What it is about: the path of a field (`place.kind`), or `file`, `name`, `text` … */
  field: string;
  /** What is wrong and how to fix it, as it reads after the field and a colon. */
  message: string;
  /** Offset of the first character, in UTF-16 units of the text as it was read. */
  start: number;
  /** Offset after the last character. */
  end: number;
}

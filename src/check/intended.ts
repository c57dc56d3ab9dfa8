/** Warnings about what is right as it stands: an entry names them in `intended`. */
import type { Finding } from '../entries/finding.ts';
import { type Warning, WARNINGS } from '../schema/warnings.ts';
import type { Content } from './checked-content.ts';
import { type CheckedEntry, listOf } from './checked-entry.ts';

const namesOf = (entry: CheckedEntry | undefined): unknown[] =>
  entry === undefined ? [] : [...listOf(entry, ['intended'])];

/**
 * The findings of an entry without the warnings that it silences, or that the original of a
 * translation does. Each of the others says how it is silenced.
 */
export function withoutIntended(entry: CheckedEntry, content: Content): readonly Finding[] {
  const { findings } = entry;
  if (findings.length === 0) return findings;
  const own = namesOf(entry);
  const silenced = new Set(own);
  if (entry.locale !== undefined)
    for (const name of namesOf(content.originals[entry.kind].get(entry.id))) silenced.add(name);
  return findings.flatMap((finding) => {
    const { code, severity, message } = finding;
    if (severity === 'error' || !WARNINGS.includes(code as Warning)) return [finding];
    if (silenced.has(code)) return [];
    const end = /[.!?]$/.test(message) ? ' If' : '; if';
    const line = `intended: [${[...own, code].join(', ')}]`;
    const cure =
      own.length === 0 ? `add the line: ${line}` : `write the line "intended" as: ${line}`;
    return [{ ...finding, message: `${message}${end} all is right as it stands, ${cure}` }];
  });
}

/** The state of translations, for a person at a terminal or for other programs. */
import { visible } from '../problem.ts';
import type { LocaleTable, TranslationRow, TranslationStatus } from './translation-table.ts';

/** The order of the table: what needs work most comes first. What is done is only counted. */
const ORDER: readonly TranslationStatus[] = ['outdated', 'partial', 'missing'];

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

const count = (rows: readonly TranslationRow[], status: TranslationStatus): number =>
  rows.filter((row) => row.status === status).length;

/** A day in UTC: `2019-12-12`. */
const day = (instant: Temporal.Instant): string => instant.toString().slice(0, 10);

const HEADING = ['state', 'original', 'note'] as const;

/** What is to be said of one original. */
function note({ status, lacks, changed }: TranslationRow): string {
  const lacking = lacks.length > 0 ? `without ${lacks.join(', ')}` : '';
  if (status !== 'outdated' || changed === undefined) return lacking;
  const dates = `original of ${day(changed.original)}, translation of ${day(changed.translation)}`;
  return lacking === '' ? dates : `${dates}; ${lacking}`;
}

/** One table per language. */
export function translationReport(tables: readonly LocaleTable[]): string {
  if (tables.length === 0)
    return 'The site has one language alone: there is nothing to translate.\n';
  return tables.map(tableText).join('\n');
}

function tableText({ locale, rows }: LocaleTable): string {
  const done = count(rows, 'done');
  const lines: (readonly [string, string, string])[] = ORDER.flatMap((status) =>
    rows
      .filter((row) => row.status === status)
      .map((row) => [status, visible(row.original), note(row)] as const),
  );
  if (lines.length > 0) lines.unshift(HEADING);
  const width = Math.max(0, ...lines.map(([, path]) => path.length));
  return [
    `${locale} (${LANGUAGES.of(locale) ?? locale}): ${done} of ${rows.length} translated, ${ORDER.map(
      (status) => `${count(rows, status)} ${status}`,
    ).join(', ')}`,
    ...lines.map(([status, path, text]) =>
      `  ${status.padEnd(8)}  ${path.padEnd(width)}  ${text}`.trimEnd(),
    ),
    '',
  ].join('\n');
}

/** The same as JSON text. */
export function translationJson(tables: readonly LocaleTable[]): string {
  return `${JSON.stringify({ languages: tables }, undefined, 2)}\n`;
}

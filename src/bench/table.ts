/** Tables of measurements, for a terminal and for a README. */

/** Lines of cells; the first is the head. The first cell of a line is a name, the others numbers. */
export type Table = readonly (readonly string[])[];

/** As text: names at the left, numbers at the right of their columns. */
export function textTable(table: Table): string {
  return aligned(table)
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}

/** As Markdown, in the form that the project's formatter gives tables. */
export function markdownTable(table: Table): string {
  const [head, ...rows] = aligned(
    table.map((row) => row.map((cell) => cell.replace(/\|/g, '\\|'))),
  );
  if (head === undefined) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((cell, column) =>
    column === 0 ? '-'.repeat(cell.length) : `${'-'.repeat(cell.length - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Cells as wide as the widest of their column. */
function aligned(table: Table): string[][] {
  const columns = Math.max(0, ...table.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    // A rule in Markdown has three marks at the least.
    Math.max(3, ...table.map((row) => row[column]?.length ?? 0)),
  );
  return table.map((row) =>
    widths.map((width, column) => {
      const cell = row[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    }),
  );
}

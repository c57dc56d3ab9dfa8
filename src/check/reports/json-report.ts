/** The report for other programs: one JSON document. */
import type { Problem } from '../problem.ts';

/** The report as JSON text, with counts and every problem. */
export function jsonReport(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const report = { files, errors, warnings: problems.length - errors, problems };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

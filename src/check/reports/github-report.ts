/**
 * The report for GitHub Actions: annotations on the changed files, and a job summary.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { type Problem, visible } from '../problem.ts';
import { problemLine, summaryLine } from './text-report.ts';

/** GitHub shows at most ten annotations of a kind for one step; the tenth says how many follow. */
const MOST_ANNOTATIONS = 9;

/** GitHub refuses a longer summary (1 MiB); what does not fit is counted. */
const LONGEST_SUMMARY = 900_000;

const escapeData = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, errors before warnings, at most nine and a count of the others. */
export function githubAnnotations(problems: readonly Problem[]): string {
  const ordered = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
  const lines = ordered.slice(0, MOST_ANNOTATIONS).map((problem) => {
    const { severity, path, line, column, length, field, message, code } = problem;
    const place = `file=${escapeProperty(path)},line=${line},col=${column},endColumn=${column + length}`;
    return `::${severity} ${place},title=${escapeProperty(code)}::${escapeData(`${field}: ${message}`)}`;
  });
  const more = ordered.length - lines.length;
  if (more > 0)
    lines.push(
      `::${ordered[MOST_ANNOTATIONS]!.severity}::and ${more} more, listed in the job summary`,
    );
  return lines.map((line) => `${line}\n`).join('');
}

/** Text that Markdown takes as text, in a code span. */
function codeSpan(text: string): string {
  const fence = '`'.repeat(
    Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  const space = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** The job summary: every problem, in Markdown that nothing from a file can break out of. */
export function githubSummary(problems: readonly Problem[], files: number): string {
  let summary = `## Check of the content\n\n${summaryLine(problems, files)}\n\n`;
  for (const [index, problem] of problems.entries()) {
    const line = `- ${codeSpan(visible(problemLine(problem)))}\n`;
    if (summary.length + line.length > LONGEST_SUMMARY)
      return `${summary}\nand ${problems.length - index} more: run \`npm run check\` to see them.\n`;
    summary += line;
  }
  return summary;
}

/** `npm run check`: names every mistake in the content. Exit 0 if there is no error, else 1. */
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { githubAnnotations, githubSummary } from '../src/check/report-github.ts';
import { jsonReport } from '../src/check/report-json.ts';
import { textReport } from '../src/check/report-text.ts';
import { readSettings } from '../src/settings.ts';

const HELP = `npm run check                       every problem of the content, with its line and the cure
npm run check -- --format github    annotations and a summary for GitHub Actions
npm run check -- --format json      for other programs
`;

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else if (!['text', 'github', 'json'].includes(values.format)) {
  process.stderr.write(`--format is one of text, github, json.\n\n${HELP}`);
  process.exitCode = 1;
} else {
  try {
    const { problems, files } = await checkContent({ contentDir: readSettings().contentDir });
    if (values.format === 'json') process.stdout.write(jsonReport(problems, files));
    else if (values.format === 'github') {
      process.stdout.write(githubAnnotations(problems));
      const summary = process.env['GITHUB_STEP_SUMMARY'];
      if (summary) appendFileSync(summary, githubSummary(problems, files));
      else process.stdout.write(textReport(problems, files));
    } else process.stdout.write(textReport(problems, files));
    if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

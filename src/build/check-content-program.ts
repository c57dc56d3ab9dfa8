/**
 * Looks the content over before it is built: a program of its own, with the settings of a build.
 * It says what is wrong, and fails if nothing may be built of it.
 */
import { checkContent } from '../check/check-content.ts';
import { textReport } from '../check/reports/text-report.ts';
import { readSettings } from '../settings.ts';
import { reporting } from './run-program.ts';

await reporting(async () => {
  const { problems, files } = await checkContent({ contentDir: readSettings().contentDir });
  if (problems.length > 0) process.stderr.write(`${textReport(problems, files)}\n`);
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Error('The problems above say where and how to mend it.');
});

/**
 * Checks the content before it is built, as a process of its own with the settings of a build.
 * Prints all problems, and fails if one of them is an error.
 */
import { checkContent } from '../check/check-content.ts';
import { textReport } from '../check/reports/text-report.ts';
import { readNow } from '../domain/time.ts';
import { readSettings } from '../settings.ts';
import { reporting } from './run-program.ts';

await reporting(async () => {
  const { contentDir, siteNow } = readSettings();
  const now = siteNow === undefined ? Temporal.Now.instant() : readNow(siteNow, 'UTC');
  const { problems, files } = await checkContent({ contentDir, now });
  if (problems.length > 0) process.stderr.write(`${textReport(problems, files)}\n`);
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Error('The problems above say where and how to fix it.');
});

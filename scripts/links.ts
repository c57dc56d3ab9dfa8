/** `npm run links`: asks whether the pages that the content links to are still there. */
import { appendFileSync } from 'node:fs';
import { contentLinks } from '../src/check/online-links/external-links.ts';
import { linkReport, lookUp } from '../src/check/online-links/request-links.ts';
import { readSettings } from '../src/settings.ts';

try {
  const today = Temporal.Now.plainDateISO().toString();
  const results = await lookUp(await contentLinks(readSettings().contentDir, today));
  const report = linkReport(results);
  process.stdout.write(report);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, report);
  if (results.some(({ state }) => state === 'gone')) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

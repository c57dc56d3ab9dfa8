/**
 * `npm test`: every test but the rare ones, which `npm test -- --all` runs too. What else follows
 * `--` is passed on: `npm test -- src/domain`. A report for programs is left in
 * `test-results/report.json`.
 */
import { rmSync } from 'node:fs';
import { assertReadableFolders } from '../src/build/readable-folders.ts';
import { runTool } from '../src/build/run-tool.ts';
import { readSettings } from '../src/settings.ts';

const report = 'test-results/report.json';
const args = process.argv.slice(2);
try {
  assertReadableFolders(readSettings());
  rmSync(report, { force: true });
  if (args.includes('--all')) process.env['TEST_ALL'] = 'yes';
  process.exitCode = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args.filter((arg) => arg !== '--all'),
  ]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

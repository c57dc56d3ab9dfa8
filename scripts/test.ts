/**
 * `npm test`: every test. What follows `--` is passed on: `npm test -- src/domain`.
 * A report for programs is left in `test-results/report.json`.
 */
import { rmSync } from 'node:fs';
import { runTool } from '../src/build/run-tool.ts';

const report = 'test-results/report.json';
rmSync(report, { force: true });

process.exitCode = await runTool('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

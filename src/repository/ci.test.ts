import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
  mkdirSync(join(folder, '.ci'));
  cpSync(join(PROJECT_ROOT, '.ci/run'), join(folder, '.ci/run'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A report of the test runner with so many tests, and so many files that could not be loaded. */
function report(counts: { passed: number; failed: number; unloaded?: number }): string {
  return JSON.stringify({
    numPassedTests: counts.passed,
    numFailedTests: counts.failed,
    testResults: [
      {
        status: counts.failed > 0 ? 'failed' : 'passed',
        assertionResults: [
          ...Array.from({ length: counts.passed }, () => ({ status: 'passed' })),
          ...Array.from({ length: counts.failed }, () => ({ status: 'failed' })),
        ],
      },
      ...Array.from({ length: counts.unloaded ?? 0 }, () => ({
        status: 'failed',
        assertionResults: [],
      })),
    ],
  });
}

/** Runs `.ci/run` with a fake npm whose commands exit with given codes, and a given test report. */
function runCi(npm: { ci?: number; test?: number; lint?: number; report?: string }) {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(folder, 'report.json'), npm.report ?? '');
  writeFileSync(
    join(bin, 'npm'),
    `#!/bin/sh
case "$*" in
  ci) exit ${npm.ci ?? 0} ;;
  test)
    mkdir -p test-results
    ${npm.report === undefined ? ':' : 'cp report.json test-results/report.json'}
    exit ${npm.test ?? 0} ;;
  'run lint') echo 'lint ran'; exit ${npm.lint ?? 0} ;;
esac
exit 99
`,
  );
  chmodSync(join(bin, 'npm'), 0o755);
  const result = spawnSync(join(folder, '.ci/run'), {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  const lines = result.stdout.trimEnd().split('\n');
  return { status: result.status, lastLine: lines.at(-1), linted: lines.includes('lint ran') };
}

describe('.ci/run', () => {
  test('counts the tests in its last line and exits 0 when all is well', () => {
    expect(runCi({ report: report({ passed: 3, failed: 0 }) })).toEqual({
      status: 0,
      lastLine: '3 passed, 0 failed',
      linted: true,
    });
  });

  test('fails when a test fails, and lints all the same', () => {
    expect(runCi({ test: 1, report: report({ passed: 2, failed: 1 }) })).toEqual({
      status: 1,
      lastLine: '2 passed, 1 failed',
      linted: true,
    });
  });

  test('counts a test file that cannot be loaded as a failure', () => {
    expect(runCi({ test: 1, report: report({ passed: 2, failed: 0, unloaded: 1 }) })).toEqual({
      status: 1,
      lastLine: '2 passed, 1 failed',
      linted: true,
    });
  });

  test('fails when the tests fail for another reason than a test', () => {
    expect(runCi({ test: 1, report: report({ passed: 2, failed: 0 }) }).status).toBe(1);
  });

  test('fails when lint fails', () => {
    expect(runCi({ lint: 1, report: report({ passed: 3, failed: 0 }) })).toEqual({
      status: 1,
      lastLine: '3 passed, 0 failed',
      linted: true,
    });
  });

  test('fails when the packages cannot be installed, and does not trust an older report', () => {
    mkdirSync(join(folder, 'test-results'));
    writeFileSync(join(folder, 'test-results/report.json'), report({ passed: 3, failed: 0 }));
    expect(runCi({ ci: 1 })).toEqual({ status: 1, lastLine: '0 passed, 0 failed', linted: false });
  });

  test('fails when no test ran, or no report was left', () => {
    expect(runCi({ report: report({ passed: 0, failed: 0 }) }).status).toBe(1);
    rmSync(join(folder, 'bin'), { recursive: true });
    expect(runCi({})).toEqual({ status: 1, lastLine: '0 passed, 0 failed', linted: true });
  });
});

/** Commands that are given what they do not know say so in a line, and show no stack. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';

test.each([
  ['check', ['--bogus'], "Unknown option '--bogus'"],
  ['check', ['--format', 'xml'], '--format is one of text, github, json.'],
  ['new', ['event', '--titel', 'x'], 'There is no --titel. Did you mean "--title"?'],
  ['new', ['party'], 'Say what to add: event, milestone, campaign, organization, place, page.'],
  ['announce', ['--format', 'xml'], 'There is no format "xml".'],
  ['build', ['--bogus'], "Unknown option '--bogus'"],
])('%s %j', (script, args, says) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...args],
    { cwd: PROJECT_ROOT, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain(says);
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
});

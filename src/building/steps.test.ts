import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { buildSite } from './build-site.ts';
import { COLD_STEPS, PUBLISHING_STEPS } from './steps.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publishing-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = () => readSettings({ CONTENT_DIR: folder, OUT_DIR: join(folder, 'out') });

const git = (...args: string[]): void => {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
};

describe('a build that is to be published', () => {
  test('is refused before anything else when the history of the content is not there', async () => {
    await expect(buildSite(settings(), PUBLISHING_STEPS)).rejects.toThrow(
      /^Could not find the whole history of the content\.\nThe content is not in a git repository\./,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes on when the history is there', async () => {
    writeFileSync(join(folder, 'site.yaml'), '');
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message=Begin');
    const [wholeHistory, ...others] = PUBLISHING_STEPS;
    await wholeHistory!.run({ settings: settings(), folder });
    expect(others).toEqual(COLD_STEPS);
  });
});

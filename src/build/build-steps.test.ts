import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT } from './audit/sample-site.ts';
import { readSettings } from '../settings.ts';
import { buildSite, type BuildStep } from './build-site.ts';
import { PUBLISHING_STEPS, STEPS } from './build-steps.ts';

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

const site = (url: string): string =>
  CONTENT['site.yaml']!.replace('https://example.org\n', `${url}\n`);

describe('a build that is to be published', () => {
  test('is refused before anything else when the history of the content is not there', async () => {
    writeFileSync(join(folder, 'site.yaml'), site('https://neighbors.org'));
    await expect(buildSite(settings(), PUBLISHING_STEPS)).rejects.toThrow(
      /^Could not make what may be published\.\nThe content is not in a git repository\./,
    );
    expect(readdirSync(folder)).toEqual(['site.yaml']);
  });

  test('is refused before anything else when its address leads nowhere', async () => {
    writeFileSync(join(folder, 'site.yaml'), site('https://neighbors.example'));
    await expect(buildSite(settings(), PUBLISHING_STEPS)).rejects.toThrow(
      /^Could not make what may be published\.\nThe site's address is https:\/\/neighbors\.example,/,
    );
    expect(readdirSync(folder)).toEqual(['site.yaml']);
  });

  test('goes on when both are there', async () => {
    writeFileSync(join(folder, 'site.yaml'), site('https://neighbors.org'));
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message=Begin');
    const [mayPublish, ...others] = PUBLISHING_STEPS;
    const write: BuildStep = { name: 'write', run: (work) => mkdirSync(work.folder) };
    await expect(buildSite(settings(), [mayPublish!, write])).resolves.toBeUndefined();
    expect(others).toEqual(STEPS);
  });
});

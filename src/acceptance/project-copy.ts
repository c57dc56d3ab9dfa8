/** Copies of the project in other folders, for results that must not depend on the folder. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../settings.ts';

/** What a build needs besides content and packages. */
const PARTS = [
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'public',
  'scripts',
  'src',
];

/** Copies all that a build needs but the content. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS)
    cpSync(join(PROJECT_ROOT, part), join(folder, part), { recursive: true });
  linkPackages(folder);
}

/** What stands in the folder of the project and is no part of it. */
const NOT_PROJECT = ['node_modules', '.git', '.astro', '.cache', 'dist', 'test-results'];

/** Copies everything, the content too, and makes a repository of it with one commit. */
export function copyRepository(folder: string): void {
  cpSync(PROJECT_ROOT, folder, {
    recursive: true,
    filter: (path) => !NOT_PROJECT.some((name) => path === join(PROJECT_ROOT, name)),
  });
  linkPackages(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitChanges(folder);
}

/** Clones a repository, and links the packages that it does not hold. */
export function cloneProject(original: string, folder: string): void {
  git(original, 'clone', '--quiet', original, folder);
  linkPackages(folder);
}

/** Makes a repository of a folder, with one commit of all that is in it. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--', 'content', ...PARTS);
  git(folder, 'commit', '--quiet', '--message', 'All');
}

/** Commits everything that has changed in a repository. */
export function commitChanges(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Change');
}

/**
 * Links each package by itself: what Astro and Vite keep in `node_modules` (folders that begin
 * with a dot) stays apart.
 */
function linkPackages(folder: string): void {
  const packages = join(PROJECT_ROOT, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages))
    if (!name.startsWith('.'))
      symlinkSync(join(packages, name), join(folder, 'node_modules', name), 'junction');
  // What npm has installed.
  const lockfile = '.package-lock.json';
  copyFileSync(join(packages, lockfile), join(folder, 'node_modules', lockfile));
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
    },
  });
}

/** What is installed is what was chosen, on every machine, and runs nothing while it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const read = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('packages', () => {
  test('are chosen exactly', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      const versions = Object.values(manifest[kind] ?? {});
      expect(versions.length).toBeGreaterThan(0);
      expect(versions.filter((version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual(
        [],
      );
    }
  });

  test('come from the registry alone: not from git, other addresses or folders', () => {
    const registry = 'https://registry.npmjs.org/';
    const elsewhere = locked.filter(
      ([, { resolved, link }]) =>
        link === true || (resolved !== undefined && !resolved.startsWith(registry)),
    );
    expect(elsewhere).toEqual([]);
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).toEqual([]);
  });

  test('are held by their hashes', () => {
    const loose = locked.filter(
      ([, { integrity = '', link }]) => link !== true && !integrity.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  test('run nothing while they are installed, and are not brand new', () => {
    const policy = read('.npmrc').split('\n');
    for (const line of [
      'ignore-scripts=true',
      'save-exact=true',
      'allow-git=none',
      'allow-remote=none',
    ]) {
      expect(policy).toContain(line);
    }
    const updates = read('.github/dependabot.yml');
    expect(updates.match(/package-ecosystem/g)).toHaveLength(2);
    expect(updates.match(/cooldown: \{ default-days: 7 \}/g)).toHaveLength(2);
  });

  test('for other systems are locked too, so that npm ci accepts the lockfile everywhere', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.entries(optionalDependencies ?? {}).flatMap(([name, version]) => {
        if (!/^\d/.test(version)) return [];
        // A package looks below itself, then below each package that it is below.
        const folders = path
          .split('/node_modules/')
          .map((_, depth, all) => all.slice(0, depth + 1).join('/node_modules/'));
        const places = [...folders.map((folder) => `${folder}/node_modules/${name}`)];
        const versions = [...places, `node_modules/${name}`].map(
          (place) => lock.packages[place]?.version,
        );
        return versions.includes(version) ? [] : [`${path} needs ${name} ${version}`];
      }),
    );
    expect(missing).toEqual([]);
  });
});

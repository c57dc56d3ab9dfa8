import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { buildSite, type BuildStep } from './build-site.ts';

let parent: string;
let outDir: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'build-'));
  outDir = join(parent, 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'old');
  writeFileSync(join(outDir, '_headers'), '');
});
afterEach(() => rmSync(parent, { recursive: true }));

const settings = () => readSettings({ OUT_DIR: outDir });
const shown = () => readFileSync(join(outDir, 'index.html'), 'utf8');

const write: BuildStep = {
  name: 'write the pages',
  run: ({ folder }) => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'new');
  },
};
const fail: BuildStep = {
  name: 'look the pages over',
  run: () => Promise.reject(new Error('A link leads nowhere.')),
};

describe('a build', () => {
  test('shows its result when every step is done', async () => {
    await buildSite(settings(), [write]);
    expect(shown()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('lets nothing be seen before the last step is done', async () => {
    const look: BuildStep = { name: 'look', run: () => expect(shown()).toBe('old') };
    await buildSite(settings(), [look, write, look]);
    expect(shown()).toBe('new');
  });

  test.each([
    ['first', [fail, write]],
    ['last', [write, fail]],
  ])('that fails at its %s step leaves the last result whole', async (_, steps) => {
    await expect(buildSite(settings(), steps)).rejects.toThrow(
      'Could not look the pages over.\nA link leads nowhere.',
    );
    expect(shown()).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('does some steps at the same time, and reports the first of them that fails', async () => {
    const order: string[] = [];
    const first: BuildStep = {
      name: 'read the content',
      run: async () => {
        await new Promise((done) => setTimeout(done, 50));
        order.push('read');
        throw new Error('A date is wrong.');
      },
    };
    await expect(buildSite(settings(), [[first, fail]])).rejects.toThrow(
      'Could not read the content.\nA date is wrong.',
    );
    const later: BuildStep = {
      name: 'write the pages',
      run: ({ signal }) =>
        new Promise((_, stop) => {
          order.push('begin');
          signal.addEventListener('abort', () => stop(new Error('It was stopped.')));
        }),
    };
    await expect(buildSite(settings(), [[first, later]])).rejects.toThrow('A date is wrong.');
    expect(order).toEqual(['read', 'begin', 'read']);
    expect(shown()).toBe('old');
  });

  test('refuses to replace a folder that is no site, before it does anything', async () => {
    rmSync(join(outDir, '_headers'));
    let ran = false;
    const step: BuildStep = { name: 'run', run: () => void (ran = true) };
    await expect(buildSite(settings(), [step])).rejects.toThrow('other things than a site');
    expect(ran).toBe(false);
    expect(shown()).toBe('old');
  });
});

/** Runs a build in a process of its own that writes half of a site, says so, and waits. */
async function halfBuilt(): Promise<ReturnType<typeof spawn>> {
  const program = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { buildSite } from ${JSON.stringify(join(import.meta.dirname, 'build-site.ts'))};
    import { readSettings } from ${JSON.stringify(join(import.meta.dirname, '../settings.ts'))};
    await buildSite(readSettings(), [{ name: 'wait', run: ({ folder }) => {
      mkdirSync(folder);
      writeFileSync(folder + '/index.html', 'half');
      console.log('half');
      return new Promise((done) => setTimeout(done, 60_000));
    } }]);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('a build that is killed', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s leaves the last result whole, and nothing else',
    async (signal) => {
      const child = await halfBuilt();
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([null, signal]);
      expect(shown()).toBe('old');
      expect(readdirSync(parent)).toEqual(['dist']);
    },
  );

  test('without warning leaves the last result whole, and the next build clears the rest', async () => {
    const child = await halfBuilt();
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(shown()).toBe('old');
    expect(readdirSync(parent)).toHaveLength(2);
    await buildSite(settings(), [write]);
    expect(shown()).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

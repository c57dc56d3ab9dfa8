import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'program-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const HELPER = JSON.stringify(join(import.meta.dirname, 'run-program.ts'));

/** Writes a program that does this as its work. */
function program(work: string, name = 'program.mjs'): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `import { reporting, runProgram } from ${HELPER};\nawait reporting(async () => { ${work} });\n`,
  );
  return path;
}
const run = (path: string, signal = new AbortController().signal): Promise<void> =>
  runProgram(path, ['given'], { env: process.env, signal });

describe('a program that is run', () => {
  test('is waited for, and is given its arguments', async () => {
    await expect(
      run(program(`if (process.argv[2] !== 'given') throw new Error();`)),
    ).resolves.toBeUndefined();
  });

  test('ends with its work, whatever it has left open', async () => {
    await expect(run(program('setInterval(() => {}, 1000);'))).resolves.toBeUndefined();
  });

  test('says why it failed', async () => {
    await expect(run(program(`throw new Error('The oven is cold.');`))).rejects.toThrow(
      'The oven is cold.',
    );
  });

  test('that ends in another way says how', async () => {
    await expect(run(program('process.exit(3);'))).rejects.toThrow('Its program ended with 3.');
    await expect(run(program(`process.kill(process.pid, 'SIGKILL');`))).rejects.toThrow(
      'Its program ended with SIGKILL.',
    );
  });

  test('is over when it is stopped', async () => {
    const stop = new AbortController();
    const running = run(
      program('await new Promise(() => setInterval(() => {}, 1000));'),
      stop.signal,
    );
    stop.abort();
    await expect(running).rejects.toThrow('aborted');
  });

  test('does not outlive the one that runs it', async () => {
    const note = join(folder, 'note');
    const inner = program(
      `const { writeFileSync } = await import('node:fs');
      const write = (text) => writeFileSync(${JSON.stringify(note)}, text);
      process.on('exit', () => write('over'));
      write('begun');
      await new Promise(() => setInterval(() => {}, 1000));`,
      'inner.mjs',
    );
    const outer = program(
      `const { signal } = new AbortController();
      await runProgram(${JSON.stringify(inner)}, [], { env: process.env, signal });`,
    );
    const noted = (): string => (existsSync(note) ? readFileSync(note, 'utf8') : '');
    const child = spawn(process.execPath, [outer]);
    await expect.poll(noted, { timeout: 10_000 }).toBe('begun');
    child.kill('SIGKILL');
    await expect.poll(noted, { timeout: 10_000 }).toBe('over');
  });
});

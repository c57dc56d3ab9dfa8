/** Runs the command-line tools of installed packages on the Node that runs this process. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../settings.ts';

/**
 * The path of a package's command, from the `bin` field of its `package.json`. The shims in
 * `node_modules/.bin` are not used, because on Windows they are batch files.
 * @throws {Error} when the package is not installed or has no such command.
 */
export function commandPath(packageName: string, command = packageName): string {
  const folder = join(PROJECT_ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (path === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, path);
}

/**
 * Runs a package's command with this terminal as its own, and waits for it.
 * @returns its exit code; 1 when a signal ended it.
 */
export function runTool(packageName: string, args: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [commandPath(packageName), ...args], {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

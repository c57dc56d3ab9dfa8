/** Runs a command and measures its time and memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { listProcesses, treeMemory } from './memory.ts';

/** A command with all that it needs. */
export interface Command {
  program: string;
  args: readonly string[];
  /** Folder that it runs in. */
  folder: string;
  /** Environment variables on top of the usual ones. */
  env?: Record<string, string>;
}

/** Time and memory of one run of a command. */
export interface Run {
  /** Wall time from start to end. */
  seconds: number;
  /** CPU time of the command and its descendants; undefined where the system cannot tell. */
  cpuSeconds: number | undefined;
  /** Peak memory of the command and its descendants, in bytes. */
  peakBytes: number;
  stdout: string;
}

/** Interval between two samples of memory; a sample takes a few milliseconds. */
const EVERY_MS = 100;

/** Variables of the caller's environment that must not change what is measured. */
const SETTINGS = ['CONTENT_DIR', 'OUT_DIR', 'SITE_NOW', 'SITE_URL', 'SITE_REPOSITORY', 'PORT'];

/** The environment of a measured command. */
export function measuredEnv(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  return { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

/**
 * CPU time of all children that have ended, with their descendants, in seconds: `cutime` and
 * `cstime` of proc(5), which counts in hundredths. Undefined on systems without it.
 */
function childrenCpuSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/**
 * Runs a command to its end.
 * @throws {Error} when it fails, with what it said.
 */
export function run({ program, args, folder, env }: Command): Promise<Run> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const cpuBefore = childrenCpuSeconds();
    const child = spawn(program, args, {
      cwd: folder,
      env: measuredEnv(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let peakBytes = 0;
    const look = (): void => {
      peakBytes = Math.max(peakBytes, treeMemory(child.pid ?? 0, listProcesses()));
    };
    const timer = setInterval(look, EVERY_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      clearInterval(timer);
      fail(error);
    });
    child.on('close', (code, signal) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      const cpuAfter = childrenCpuSeconds();
      const cpuSeconds = cpuAfter && cpuBefore !== undefined ? cpuAfter - cpuBefore : undefined;
      if (code === 0) done({ seconds, cpuSeconds, peakBytes, stdout });
      else
        fail(
          new Error(
            `${program} ${args.join(' ')} ended with ${code ?? signal}.\n${stdout}${stderr}`,
          ),
        );
    });
  });
}

/** Runs a part of the build in a process of its own, whose memory is freed when it ends. */
import { fork } from 'node:child_process';
import type { Count } from './build-progress.ts';

/** How a program is run. */
export interface ProgramOptions {
  env: NodeJS.ProcessEnv;
  /** Kills the program when it is aborted; then nothing that it printed is shown. */
  signal: AbortSignal;
  /** Called with what the program reports by {@link reportCount}. */
  count?: Count;
  /** Called before what the program has printed is shown. */
  clearLine?: () => void;
}

/**
 * Runs one of the project's own programs with the Node and the options that run us, and waits.
 * The program does its work within {@link reporting}.
 * @param path absolute path of the program.
 * @throws {Error} when it fails; the message is the program's.
 */
export function runProgram(
  path: string,
  args: readonly string[],
  { env, signal, count, clearLine }: ProgramOptions,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(path, args, { env, signal, killSignal: 'SIGKILL', silent: true });
    const printed: { to: NodeJS.WriteStream; bytes: Buffer }[] = [];
    child.stdout?.on('data', (bytes: Buffer) => printed.push({ to: process.stdout, bytes }));
    child.stderr?.on('data', (bytes: Buffer) => printed.push({ to: process.stderr, bytes }));
    let reason: Error | undefined;
    child.on('message', (message) => {
      if (typeof message === 'string') reason = new Error(message);
      else if (Array.isArray(message)) count?.(...(message as [number, number]));
    });
    // Settled only when the process has ended, whatever went wrong.
    child.on('error', (error) => (reason ??= error));
    child.on('close', (code, killedBy) => {
      if (!signal.aborted && printed.length > 0) {
        clearLine?.();
        for (const { to, bytes } of printed) to.write(bytes);
      }
      if (code === 0) done();
      else fail(reason ?? new Error(`Its program ended with ${code ?? killedBy}.`));
    });
  });
}

/**
 * Does the work of a program that {@link runProgram} runs, and sends the message of an error to it.
 * The process exits when the work is done, or when the process that started it is gone.
 */
export async function reporting(work: () => Promise<void>): Promise<void> {
  process.on('disconnect', () => process.exit(1));
  try {
    await work();
    process.exit();
  } catch (error) {
    process.send?.(error instanceof Error ? error.message : String(error), () => process.exit(1));
  }
}

/** When {@link reportCount} was last sent, in milliseconds. */
let reported = 0;

/** Tells {@link runProgram} how much is done, at most ten times a second. */
export const reportCount: Count = (done, total) => {
  if (performance.now() - reported < 100) return;
  reported = performance.now();
  process.send?.([done, total]);
};

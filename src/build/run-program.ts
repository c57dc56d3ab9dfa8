/** Runs a part of the work in a process of its own, whose memory is given back when it ends. */
import { fork } from 'node:child_process';

/** What a program is run with. */
export interface ProgramOptions {
  env: NodeJS.ProcessEnv;
  /** Ends the program when it is aborted; then nothing that it said is shown. */
  signal: AbortSignal;
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
  { env, signal }: ProgramOptions,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(path, args, { env, signal, killSignal: 'SIGKILL', silent: true });
    const said: { to: NodeJS.WriteStream; bytes: Buffer }[] = [];
    child.stdout?.on('data', (bytes: Buffer) => said.push({ to: process.stdout, bytes }));
    child.stderr?.on('data', (bytes: Buffer) => said.push({ to: process.stderr, bytes }));
    let reason: Error | undefined;
    child.on('message', (message) => {
      if (typeof message === 'string') reason = new Error(message);
    });
    // Whatever goes wrong, it is over when the process is.
    child.on('error', (error) => (reason ??= error));
    child.on('close', (code, killedBy) => {
      if (!signal.aborted) for (const { to, bytes } of said) to.write(bytes);
      if (code === 0) done();
      else fail(reason ?? new Error(`Its program ended with ${code ?? killedBy}.`));
    });
  });
}

/**
 * Does the work of a program that {@link runProgram} runs, and tells it why it failed. The program
 * ends with it, and does not outlive the one that started it.
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

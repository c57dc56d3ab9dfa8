/** Asking git about the history of files. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Variables that git sets for its hooks, and that would lead it to another repository. */
const REPOSITORY_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/**
 * What a git command prints. Paths separated by `NUL` (`-z`) are never quoted, whatever is in them.
 * @throws {Error} when git is not there, or the command fails; it then has `stderr`.
 */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name)),
  );
  const { stdout } = await run(
    'git',
    // Settings of the repository that would run a program or change what is printed.
    [
      '--no-replace-objects',
      '-c',
      'core.fsmonitor=false',
      '-c',
      'log.showSignature=false',
      ...args,
    ],
    { cwd: folder, maxBuffer: 2 ** 30, env: { ...env, GIT_OPTIONAL_LOCKS: '0' } },
  );
  return stdout;
}

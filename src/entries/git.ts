/** Runs git and reads what it prints. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Variables that git sets for its hooks, and that would lead it to another repository. */
const REPOSITORY_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** Settings of the repository that would run a program or change what is printed. */
const SAFE = [
  '--no-replace-objects',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
];

/**
 * What a git command prints. Paths separated by NUL (`-z`) are never quoted, whatever is in them.
 * @param folder where it runs.
 * @throws {Error} when git is not installed or the command fails; the error then has `stderr`.
 */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  return (await gitBytes(folder, args)).toString('utf8');
}

/**
 * The contents of blobs, by their ids; ids that name no blob are left out. One process reads all.
 * @throws {Error} when git is not installed or cannot read the repository.
 */
export async function readBlobs(
  folder: string,
  ids: Iterable<string>,
): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(ids)];
  const blobs = new Map<string, Buffer>();
  if (wanted.length === 0) return blobs;
  const output = await gitBytes(folder, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  // Each object is a line "<id> <type> <size>", its bytes and a line feed; or "<id> missing".
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

async function gitBytes(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name)),
  );
  const running = run('git', [...SAFE, ...args], {
    cwd: folder,
    maxBuffer: 2 ** 30,
    encoding: 'buffer',
    env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
  });
  // A git that is not there, or fails at once, closes its input; its own error says why.
  running.child.stdin?.on('error', () => undefined).end(input);
  return (await running).stdout;
}

/** Replaces a result by renaming folders: whatever goes wrong, the last one stays whole. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isOtherProcess } from './processes.ts';

/** The two folders that a build makes beside the result that it replaces. */
export interface WorkFolders {
  /** The new result, until it is complete. */
  unfinished: string;
  /** The last result, while the two are swapped. */
  previous: string;
}

/** The work folders of one process for a result: `.dist-building-123`, `.dist-previous-123`. */
export function workFolders(outDir: string, pid = process.pid): WorkFolders {
  const name = (state: string) => join(dirname(outDir), `.${basename(outDir)}-${state}-${pid}`);
  return { unfinished: name('building'), previous: name('previous') };
}

/**
 * Removes what killed builds have left, and puts the last result back where one was killed in the
 * middle of the swap. Builds that still run are left alone.
 */
export function clearLeftovers(outDir: string): void {
  const parent = dirname(outDir);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`.${basename(outDir)}-`)) continue;
    const [, state, pid] = /-(building|previous)-(\d+)$/.exec(name) ?? [];
    if (state === undefined || isOtherProcess(Number(pid))) continue;
    if (name !== basename(workFolderOf(outDir, state, Number(pid)))) continue;
    const folder = join(parent, name);
    if (state === 'previous' && !existsSync(outDir)) renameSync(folder, outDir);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function workFolderOf(outDir: string, state: string, pid: number): string {
  const { unfinished, previous } = workFolders(outDir, pid);
  return state === 'building' ? unfinished : previous;
}

/** Puts the finished result in the place of the last one, by renaming folders. */
export function replaceFolder({ unfinished, previous }: WorkFolders, outDir: string): void {
  const hadResult = existsSync(outDir);
  if (hadResult) renameSync(outDir, previous);
  try {
    renameSync(unfinished, outDir);
  } catch (error) {
    if (hadResult) renameSync(previous, outDir);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/**
 * Makes sure that replacing a folder destroys nothing but an earlier result.
 * @param precious absolute paths of folders that must survive, such as the project's.
 * @throws {Error} when it holds something else.
 */
export function assertReplaceable(outDir: string, precious: readonly string[]): void {
  const held = [...precious, homedir()].find((folder) => isWithin(folder, outDir));
  if (held !== undefined) {
    throw new Error(`OUT_DIR is ${outDir}, and building there would replace ${held}.`);
  }
  if (!existsSync(outDir)) return;
  if (diskOf(outDir) !== diskOf(dirname(outDir)))
    throw new Error(
      `OUT_DIR is ${outDir}, a disk of its own, which cannot be replaced. ` +
        'Choose a folder on that disk.',
    );
  const names = readdirSync(outDir);
  const isSite = names.includes('index.html') && names.includes('_headers');
  if (names.length > 0 && !isSite) {
    throw new Error(
      `OUT_DIR is ${outDir}, which holds other things than a site. ` +
        'Choose a folder that is empty or not yet there.',
    );
  }
}

/** The number of the disk (file system) that a folder is on. */
export function diskOf(folder: string): number {
  return statSync(folder).dev;
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^([A-Za-z]:)/.test(way));
}

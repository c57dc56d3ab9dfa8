/**
 * Building beside the last result and swapping at the end, so that whatever goes wrong, the last
 * result stays whole.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isOtherProcess } from './processes.ts';

/** The two folders that a build makes beside the result it is going to replace. */
export interface WorkFolders {
  /** Where the new result grows. */
  unfinished: string;
  /** Where the last result waits, for the moment of the swap. */
  previous: string;
}

/** The work folders of one process for a result: `.dist-building-123`, `.dist-previous-123`. */
export function workFolders(outDir: string, pid = process.pid): WorkFolders {
  const name = (state: string) => join(dirname(outDir), `.${basename(outDir)}-${state}-${pid}`);
  return { unfinished: name('building'), previous: name('previous') };
}

/**
 * Clears away what builds have left that did not come to their end, and puts the last result
 * back where one of them died in the middle of the swap. Builds that still run are left alone.
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

/**
 * Puts the finished result in the place of the last one, by renaming folders.
 * @param spare where the last one is kept, if there is use for it: what was there is removed.
 */
export function replaceFolder(
  { unfinished, previous }: WorkFolders,
  outDir: string,
  spare?: string,
): void {
  const hadResult = existsSync(outDir);
  if (hadResult) renameSync(outDir, previous);
  try {
    renameSync(unfinished, outDir);
  } catch (error) {
    if (hadResult) renameSync(previous, outDir);
    throw error;
  }
  if (spare !== undefined && hadResult) putAside(previous, spare);
  rmSync(previous, { recursive: true, force: true });
}

/** Keeps a result for the next build; it is left where it is if that cannot be done. */
function putAside(result: string, spare: string): void {
  try {
    rmSync(spare, { recursive: true, force: true });
    mkdirSync(dirname(spare), { recursive: true });
    renameSync(result, spare);
  } catch {
    // It is on another disk, or something has it open: the next build begins without.
  }
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
  const names = readdirSync(outDir);
  const isSite = names.includes('index.html') && names.includes('_headers');
  if (names.length > 0 && !isSite) {
    throw new Error(
      `OUT_DIR is ${outDir}, which holds other things than a site. ` +
        'Choose a folder that is empty or not yet there.',
    );
  }
}

/**
 * Makes sure that a result can be made: Astro renames what it has made into its place, which no
 * system does from one disk to another.
 * @param project the project's folder; that of the result must be there, the result need not.
 * @param deviceOf which disk a folder is on.
 * @throws {Error} when they are on different disks.
 */
export function assertSameDisk(
  outDir: string,
  project: string,
  deviceOf = (folder: string): number => statSync(folder).dev,
): void {
  if (deviceOf(dirname(outDir)) === deviceOf(project)) return;
  throw new Error(
    `OUT_DIR is ${outDir}, which is on another disk than the project. ` +
      'Build into a folder beside the project, and copy it there.',
  );
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^([A-Za-z]:)/.test(way));
}

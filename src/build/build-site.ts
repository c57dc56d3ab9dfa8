/** Builds the whole site: one step after the other, then replaces the last result. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PROJECT_ROOT, type Settings } from '../settings.ts';
import { BuildProgress, type Count } from './build-progress.ts';
import { pruneCache } from './cache/build-cache.ts';
import { assertReadableFolders } from './readable-folders.ts';
import { assertReplaceable, clearLeftovers, replaceFolder, workFolders } from './replace-folder.ts';

/** What a step is given. */
export interface BuildWork {
  settings: Settings;
  /** Absolute path of the folder of the new site. */
  folder: string;
  /** Aborted when the step is not needed any more. */
  signal: AbortSignal;
  /** Reports how much of the step is done. */
  count: Count;
  /** To be called before anything is printed. */
  clearLine: () => void;
}

/** A step of a build. */
export interface BuildStep {
  /** What it does, as the end of "could not …": `read the content`. */
  name: string;
  /** @throws when the build must not go on; the message is for the person who builds. */
  run(work: BuildWork): void | Promise<void>;
}

/** Steps of a build, in order; those of a list within it run at the same time. */
export type BuildSteps = readonly (BuildStep | readonly BuildStep[])[];

/** A build that failed; the message is for the person who builds. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Builds the site into a folder beside `OUT_DIR`, and renames it when all steps are done.
 * @param progress left out: nothing is said of it.
 * @throws {BuildError} when a step fails; the last result is then left as it was.
 */
export async function buildSite(
  settings: Settings,
  steps: BuildSteps,
  progress = new BuildProgress(),
): Promise<void> {
  const { outDir, contentDir, cacheDir } = settings;
  const folders = workFolders(outDir);
  try {
    assertReadableFolders(settings);
    clearLeftovers(outDir);
    pruneCache(cacheDir);
    assertReplaceable(outDir, [PROJECT_ROOT, contentDir]);
    mkdirSync(dirname(outDir), { recursive: true });
  } catch (error) {
    throw new BuildError(messageOf(error), { cause: error });
  }
  // A child process that is being stopped may still write.
  const clear = () => rmSync(folders.unfinished, { recursive: true, force: true, maxRetries: 5 });
  const stopped = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    stopped.abort();
    clear();
    // Then the default action of the signal.
    process.removeListener(signal, stop);
    process.kill(process.pid, signal);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    for (const step of steps)
      await runSteps(
        [step].flat(),
        { settings, folder: folders.unfinished, clearLine: () => progress.clear() },
        stopped.signal,
        progress,
      );
    replaceFolder(folders, outDir);
  } finally {
    clear();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

/**
 * Runs steps at the same time. When one fails, those after it are aborted.
 * @throws {BuildError} for the first of them that failed.
 */
async function runSteps(
  steps: readonly BuildStep[],
  work: Omit<BuildWork, 'signal' | 'count'>,
  stopped: AbortSignal,
  progress: BuildProgress,
): Promise<void> {
  const stops = steps.map(() => new AbortController());
  const results = await Promise.allSettled(
    steps.map(async (step, index) => {
      try {
        const signal = AbortSignal.any([stopped, stops[index]!.signal]);
        await progress.follow(step.name, (count) => step.run({ ...work, signal, count }));
      } catch (error) {
        for (const later of stops.slice(index + 1)) later.abort();
        throw new BuildError(`Could not ${step.name}.\n${messageOf(error)}`, { cause: error });
      }
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Building the whole site: one step after the other, and the swap at the end. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../settings.ts';
import { PROJECT_ROOT } from '../tooling/run-tool.ts';
import { assertReplaceable, clearLeftovers, replaceFolder, workFolders } from './replace-folder.ts';

/** What a step works with. */
export interface BuildWork {
  settings: Settings;
  /** Absolute path of the folder that the new site grows in. */
  folder: string;
}

/** One step of a build. */
export interface BuildStep {
  /** What it does, as the end of "could not …": `read the content`. */
  name: string;
  /** @throws when the build must not go on; the message is for the person who builds. */
  run(work: BuildWork): void | Promise<void>;
}

/** A build that stopped, with what is to be said about it. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Builds the site beside its place, and puts it there when all steps are done.
 * @throws {BuildError} when a step fails; the last result is then left as it was.
 */
export async function buildSite(settings: Settings, steps: readonly BuildStep[]): Promise<void> {
  const { outDir, contentDir } = settings;
  const folders = workFolders(outDir);
  try {
    clearLeftovers(outDir);
    assertReplaceable(outDir, [PROJECT_ROOT, contentDir]);
    mkdirSync(dirname(outDir), { recursive: true });
  } catch (error) {
    throw new BuildError(messageOf(error), { cause: error });
  }
  const clear = () => rmSync(folders.unfinished, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    clear();
    // The signal's own effect, now that nothing is left behind.
    process.removeListener(signal, stop);
    process.kill(process.pid, signal);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    for (const step of steps) {
      try {
        await step.run({ settings, folder: folders.unfinished });
      } catch (error) {
        throw new BuildError(`Could not ${step.name}.\n${messageOf(error)}`, { cause: error });
      }
    }
    replaceFolder(folders, outDir);
  } finally {
    clear();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

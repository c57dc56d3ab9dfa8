/**
 * What builds into a folder leave for the next one, in `.cache/builds/`: what they made and of
 * what, and the result that was replaced. All of it may be deleted at any time.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../settings.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isOtherProcess } from '../processes.ts';

/** What is remembered, by the name of its file. */
export type Remembered = 'pages' | 'found' | 'search' | 'audit';

/** The memory of builds into one folder. */
export class BuildMemory {
  /** The result waits here that the last build has replaced. */
  readonly spare: string;
  readonly #folder: string;
  readonly #outDir: string;

  constructor({ cacheDir, outDir }: Pick<Settings, 'cacheDir' | 'outDir'>) {
    this.#folder = join(buildsIn(cacheDir), fingerprintOf([outDir]).slice(0, 16));
    this.#outDir = outDir;
    this.spare = join(this.#folder, 'spare');
  }

  /** What was written down; undefined where there is nothing, or it was cut short. */
  read(name: Remembered): unknown {
    try {
      return JSON.parse(readFileSync(this.#fileOf(name), 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Writes something down, in place of what was there. */
  write(name: Remembered, value: unknown): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#fileOf(name), JSON.stringify(value));
  }

  forget(name: Remembered): void {
    rmSync(this.#fileOf(name), { force: true });
  }

  /**
   * Takes the result that waits, so that no other build does; undefined where there is none.
   * @returns absolute path of its folder, which is the caller's from then on.
   */
  takeSpare(): string | undefined {
    const taken = `${this.spare}-${process.pid}`;
    try {
      renameSync(this.spare, taken);
      return taken;
    } catch {
      return undefined;
    }
  }

  /** Makes the folder, notes when it was last of use, and clears away what builds have left. */
  open(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, PLACE), this.#outDir);
    for (const name of readdirSync(this.#folder)) {
      const [, pid] = /^spare-(\d+)$/.exec(name) ?? [];
      if (pid !== undefined && !isOtherProcess(Number(pid)))
        rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  #fileOf(name: Remembered): string {
    return join(this.#folder, `${name}.json`);
  }
}

/** Name of the file that says which folder the builds went into. */
const PLACE = 'place.txt';

const DAY = 24 * 60 * 60 * 1000;

function buildsIn(cacheDir: string): string {
  return join(cacheDir, 'builds');
}

/**
 * Forgets builds whose results are gone since yesterday or longer: those of today may be of a
 * build that has not come to its end.
 * @param now milliseconds since 1970, in UTC.
 */
export function forgetLostBuilds(cacheDir: string, now = Date.now()): void {
  const builds = buildsIn(cacheDir);
  for (const name of existsSync(builds) ? readdirSync(builds) : []) {
    const place = join(builds, name, PLACE);
    const state = statSync(place, { throwIfNoEntry: false });
    if (state === undefined || now - state.mtimeMs < DAY) continue;
    if (!existsSync(readFileSync(place, 'utf8')))
      rmSync(join(builds, name), { recursive: true, force: true });
  }
}

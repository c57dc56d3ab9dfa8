/**
 * Everything that builds remember is below `.cache/`, and all of it may be deleted at any time, but
 * not while a build runs: the next build then takes longer, and its result is the same.
 *
 * | folder | holds | is used while |
 * |---|---|---|
 * | `packages-…/` | all of the following | the same packages are installed and the same Node runs |
 * | `…/builds/<OUT_DIR>/` | entries of {@link BuildCache}, of builds into one folder | what each says is as it was; files are compared by size and time of change |
 * | `…/astro/` | entries of the content as Astro has read them; pictures in the sizes that pages show | content file and code are the same; the picture is |
 * | `…/previews/` | pictures that stand beside links | what is drawn is the same |
 * | `compiled/` | what Node has compiled of the code | the code is the same (Node looks) |
 * | `published/` | paths of the last build for an address, to find lost ones | always: without it, git alone tells what was published |
 *
 * A build with `--cold` or `--publish` uses `astro/` for pictures, `previews/` and `compiled/` alone.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PROJECT_ROOT, type Settings } from '../../settings.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Folder of what Node has compiled. Scripts name it before they import anything. */
export const COMPILED = join(PROJECT_ROOT, '.cache/compiled');

/** Names of entries, each described where it is written: `page-cache.ts`, `search-cache.ts` … */
export type CacheEntry =
  'pages' | 'search' | `search-pages-${string}` | 'audit' | 'published-paths';

/** JSON entries of a folder of the cache. */
export class BuildCache {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** What builds into one folder remember. */
  static ofOutput({ cacheDir, outDir }: Pick<Settings, 'cacheDir' | 'outDir'>): BuildCache {
    return new BuildCache(join(cacheDir, 'builds', nameOf(outDir)));
  }

  /** What is remembered of the last build of a content folder for an address. */
  static ofPublication(contentDir: string, url: string): BuildCache {
    return new BuildCache(join(PROJECT_ROOT, '.cache/published', nameOf(contentDir, url)));
  }

  /** An entry; undefined where there is none that can be read. */
  read(name: CacheEntry): unknown {
    try {
      return JSON.parse(readFileSync(this.#fileOf(name), 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Writes an entry, whole or not at all. */
  write(name: CacheEntry, value: unknown): void {
    mkdirSync(this.#folder, { recursive: true });
    const unfinished = `${this.#fileOf(name)}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(value));
    renameSync(unfinished, this.#fileOf(name));
  }

  delete(name: CacheEntry): void {
    rmSync(this.#fileOf(name), { force: true });
  }

  #fileOf(name: CacheEntry): string {
    return join(this.#folder, `${name}.json`);
  }
}

function nameOf(...parts: string[]): string {
  return fingerprintOf(parts).slice(0, 16);
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Removes what no build is going to use: of other packages, and of folders that nothing was built
 * into for 30 days.
 * @param now milliseconds since 1970, in UTC.
 */
export function pruneCache(cacheDir: string, now = Date.now()): void {
  const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
  for (const name of namesIn(dirname(cacheDir)))
    if (name.startsWith('packages-') && name !== basename(cacheDir))
      remove(join(dirname(cacheDir), name));
  const builds = join(cacheDir, 'builds');
  // Writing an entry changes the time of its folder.
  for (const name of namesIn(builds))
    if (now - statSync(join(builds, name)).mtimeMs > 30 * DAY) remove(join(builds, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

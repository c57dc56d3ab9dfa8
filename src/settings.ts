/**
 * The settings of a build, read from the environment in this one place.
 * All are optional; `README.md` lists them for people.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Absolute path of the project's root folder. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '..');

/** Where things are and what counts as now, for one run of a command. */
export interface Settings {
  /** Absolute path of the folder that holds the content. `CONTENT_DIR`, else `content`. */
  contentDir: string;
  /** Absolute path of the folder the finished site goes to. `OUT_DIR`, else `dist`. */
  outDir: string;
  /**
   * Absolute path of the folder for what builds remember: a folder of `.cache` for the installed
   * packages and this Node. `build/cache/build-cache.ts` says what is in it.
   */
  cacheDir: string;
  /** Address the site is published at, when it is not the one in `site.yaml`. `SITE_URL`. */
  siteUrl: string | undefined;
  /** Address of the repository, when it is not the one in `site.yaml`. `SITE_REPOSITORY`. */
  repository: string | undefined;
  /** TCP port of the server that shows the site. `PORT`, else 4321. */
  port: number;
  /**
   * Whether pages of the last build may be kept where they would come out the same. Commands
   * decide it: what is published is made anew. `KEEP_PAGES` hands it on to the programs they run.
   */
  keepPages: boolean;
  /** What `SITE_NOW` says, unread: `2019-12-10` or `2019-12-10T09:00`, in the site's time zone. */
  siteNow: string | undefined;
}

/**
 * Reads the settings from an environment.
 * @throws {Error} when `PORT` is not the number of a port.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = env['PORT'] === undefined || env['PORT'] === '' ? 4321 : Number(env['PORT']);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is "${env['PORT']}", which is not a port number (0 to 65535).`);
  }
  return {
    contentDir: resolve(env['CONTENT_DIR'] || 'content'),
    cacheDir: join(resolve('.cache'), packagesKey(resolve('node_modules/.package-lock.json'))),
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    siteUrl: env['SITE_URL'] || undefined,
    repository: env['SITE_REPOSITORY'] || undefined,
    port,
    keepPages: env['KEEP_PAGES'] === 'yes',
    siteNow: env['SITE_NOW'] || undefined,
  };
}

/**
 * Name of the cache folder for the packages that npm has installed and the Node that runs them.
 * @param installed path of the lockfile that npm writes of what it has installed.
 */
function packagesKey(installed: string): string {
  const lockfile = existsSync(installed) ? readFileSync(installed, 'utf8') : '';
  return `packages-${hash('sha256', `${process.version}\n${lockfile}`, 'hex').slice(0, 16)}`;
}

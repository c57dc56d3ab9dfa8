/** Digests of the code and of files: what was made with other code is not kept. */
import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Everything besides the content that decides what comes out of a build. */
const MADE_WITH = ['astro.config.mjs', 'tsconfig.json', 'src/**/*', 'public/**/*'];

/** Parts of `src/` that no build runs. */
const NOT_BUILT = /(^|\/)(acceptance|bench|fixtures|testing)\/|\.test\.ts$/;

/**
 * The fingerprint of the code that makes the site. Packages and Node have a cache of their own each
 * (`settings.cacheDir`).
 * @param root the project's root folder.
 */
export function codeFingerprint(root: string): string {
  const files = globSync(MADE_WITH, { cwd: root, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => path.slice(root.length).split(sep).join('/').replace(/^\//, ''))
    .filter((path) => !NOT_BUILT.test(path));
  return fingerprintOf(files.sort().map((path) => `${path} ${fileDigest(join(root, path))}`));
}

/** One short text for several. */
export function fingerprintOf(texts: readonly string[]): string {
  return hash('sha256', texts.join('\n'), 'base64url');
}

/** The digest of a file; another text where there is none. */
export function fileDigest(path: string): string {
  return existsSync(path) ? hash('sha256', readFileSync(path), 'base64url') : 'none';
}

/**
 * Size and time of change of a file, as one text: another one where something has written it since.
 * Undefined where there is no file.
 */
export function fileState(path: string): string | undefined {
  const state = statSync(path, { bigint: true, throwIfNoEntry: false });
  return state?.isFile() ? `${state.size} ${state.mtimeNs}` : undefined;
}

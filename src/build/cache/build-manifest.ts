/**
 * What the last build into a folder has left, and which of it this build may keep.
 *
 * While a page is rendered, its queries are recorded (`views/query.ts`). The manifest of a build
 * holds them with digests of their results. A page renders the same when the code is the same and
 * all its queries have the same results: then its file is kept. Files are compared by size and time
 * of change, so that none is kept that something else has written.
 *
 * Nothing is written into the last result: what is kept is linked into the new one (or copied,
 * where the file system has no hard links), and the new folder replaces the old one at the end.
 */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileDigest, fingerprintOf } from './fingerprint.ts';

/** A page, feed or picture that was rendered for an address. */
export interface ManifestPage {
  /** Path of its file in the result, with `/`. */
  file: string;
  /** The state of that file. */
  state: string;
  /** Indexes into the list of queries, of those made while it was rendered. */
  queries: number[];
}

/** What is remembered of a build. */
export interface BuildManifest {
  /** What decides on all pages: {@link pagesFingerprint}. */
  fingerprint: string;
  /** Files that pages name and that are made anew each time: styles and scripts. */
  assets: string[];
  /** Queries with the digests of their results. */
  queries: [key: string, digest: string][];
  /** By the address a page was rendered for. */
  pages: Record<string, ManifestPage>;
}

/**
 * What decides on all pages at once: the code, the settings, and `site.yaml` in all languages.
 * @param code fingerprint of the code.
 * @param settings that reach pages, as texts.
 * @param siteFiles absolute paths of `site.yaml` and its translations.
 */
export function pagesFingerprint(
  code: string,
  settings: readonly string[],
  siteFiles: readonly string[],
): string {
  return fingerprintOf([
    code,
    ...settings,
    ...siteFiles.map((file) => `${file} ${fileDigest(file)}`),
  ]);
}

/** Puts a file of the last result into the new one, without a copy where that is possible. */
export function keepFile(file: string, lastResult: string, newResult: string): void {
  const [source, target] = [join(lastResult, file), join(newResult, file)];
  if (isLinked(source, target)) return;
  mkdirSync(dirname(target), { recursive: true });
  if (!isLinked(source, target)) copyFileSync(source, target);
}

/** Links a file. False where its folder is not there yet, or the file system has no links. */
function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the last build into a folder has left, and which of it this build may keep.
 *
 * While a page is made, the questions it asks about the content are noted (`data/lookup.ts`). The
 * record of a build holds them with digests of their answers. A page comes out the same when the
 * code is the same and all its questions have the same answers: then its file is kept. Files are
 * told by size and time of change, so that none is kept that something else has written.
 *
 * Nothing is written into the last result: what is kept is linked into the new one (or copied,
 * where the file system has no hard links), and the folders change places at the end of the build.
 * The result that was replaced waits in `.cache/` until the next build, which goes on from it: most
 * links are there already, and making and removing tens of thousands of folders takes seconds.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../entries/content-files.ts';
import { fileDigest, fileState, fingerprintOf } from './fingerprint.ts';

/** A page, feed or picture that was made for an address. */
export interface MadePage {
  /** Path of its file in the result, with `/`. */
  file: string;
  /** The state of that file. */
  state: string;
  /** Places, in the list of questions, of those that were asked while it was made. */
  asked: number[];
  /** Digest of what the search finds in it; empty where it finds nothing. */
  searchable: string;
}

/** What is written down of a build. */
export interface BuildRecord {
  /** What the pages were made with. */
  fingerprint: string;
  /** Files that pages name and that are made anew each time: styles and scripts. */
  assets: string[];
  /** Questions with the digests of their answers. */
  questions: [key: string, digest: string][];
  /** By the address a page was made for. */
  pages: Record<string, MadePage>;
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

/**
 * Puts files of the last result into the new one.
 * @param files with their states in the last result, by their paths with `/`.
 * @param newResult holds what was made already; no other file of it may be open.
 * @param spare a result from before the last, with links to files that the last one has too. It
 * becomes the new result, so that no other build may have it.
 */
export function keepFiles(
  files: ReadonlyMap<string, string>,
  lastResult: string,
  newResult: string,
  spare: string | undefined,
): void {
  const there = new Set<string>();
  if (spare !== undefined) {
    for (const file of listFiles(spare))
      if (fileState(join(spare, file)) === files.get(file)) there.add(file);
      else removeFile(file, spare);
    for (const file of existsSync(newResult) ? listFiles(newResult) : []) {
      mkdirSync(dirname(join(spare, file)), { recursive: true });
      renameSync(join(newResult, file), join(spare, file));
    }
    rmSync(newResult, { recursive: true, force: true });
    renameSync(spare, newResult);
  }
  for (const file of files.keys()) if (!there.has(file)) keepFile(file, lastResult, newResult);
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(file: string, folder: string): void {
  unlinkSync(join(folder, file));
  try {
    for (let above = dirname(file); above !== '.'; above = dirname(above))
      rmdirSync(join(folder, above));
  } catch {
    // It holds something else. Looking before would take long where it holds ten thousand things.
  }
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

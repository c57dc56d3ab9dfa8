/**
 * Entry `audit`: the files in which the last audit found nothing, which are not audited again.
 * Key: a fingerprint of the code and of `site.yaml`. A file is stale when its size or time of change
 * is another; or when what it needs of other files is no longer there, which every audit asks: paths
 * that must be published, ids in pages, a title that no other page has.
 */
import { join } from 'node:path';
import type { BuildCache } from './build-cache.ts';
import { fileState } from './fingerprint.ts';

/** A link to a place within a page. */
export interface FragmentLink {
  line: number;
  column: number;
  /** Path of the page it leads to, without base path. */
  path: string;
  fragment: string;
}

/** Places in a page, and the links to others. */
export interface LinkFacts {
  /** Values of `id` in it. */
  ids: readonly string[];
  fragments: FragmentLink[];
  /** How many links within the site it has. */
  internal: number;
}

/** What is remembered of a page besides what it needs. */
export interface PageFacts extends LinkFacts {
  /** Language and title; empty if another page may have the same. */
  title: string;
  /** Whether the sitemap leaves it out. */
  hidden: boolean;
}

/** What is remembered of a file without findings. */
export interface AcceptedFile {
  /** Size and time of change. */
  state: string;
  /** Paths that must be published, without base path. */
  needs: readonly string[];
  /** Of pages alone. */
  page?: PageFacts | undefined;
}

/** The entry: each path stands in it once, and files name its index. */
interface Written {
  fingerprint: string;
  paths: string[];
  files: Record<string, { state: string; needs: number[]; page?: PageFacts }>;
}

/** Reads what the last audit accepted, and collects what this one accepts. */
export class AuditCache {
  readonly #folder: string;
  readonly #fingerprint: string;
  readonly #cache: BuildCache | undefined;
  readonly #before = new Map<string, AcceptedFile>();
  readonly #now = new Map<string, AcceptedFile>();

  /**
   * @param folder absolute path of the site.
   * @param fingerprint of all that decides what is accepted, but for the files themselves.
   * @param cache left out: every file is audited, and nothing is remembered.
   */
  constructor(folder: string, fingerprint = '', cache?: BuildCache) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
    this.#cache = cache;
    const written = cache?.read('audit') as Written | undefined;
    if (written?.fingerprint !== fingerprint) return;
    for (const [name, { state, needs, page }] of Object.entries(written.files))
      this.#before.set(name, { state, page, needs: needs.map((place) => written.paths[place]!) });
  }

  /** What was accepted of a file that has not changed since. */
  unchanged(file: string): AcceptedFile | undefined {
    const before = this.#before.get(file);
    return before?.state === this.#stateOf(file) ? before : undefined;
  }

  /** Remembers a file without findings. */
  accept(file: string, needs: readonly string[], page?: PageFacts): void {
    if (this.#cache !== undefined) this.#now.set(file, { state: this.#stateOf(file), needs, page });
  }

  /** Remembers an unchanged file once more. */
  keep(file: string, accepted: AcceptedFile): void {
    this.#now.set(file, accepted);
  }

  /** Writes the entry. */
  save(): void {
    if (this.#cache === undefined) return;
    const places = new Map<string, number>();
    const files: Written['files'] = {};
    for (const [name, { state, needs, page }] of this.#now) {
      const numbers = needs.map((path) => {
        if (!places.has(path)) places.set(path, places.size);
        return places.get(path)!;
      });
      files[name] = { state, needs: numbers, ...(page && { page }) };
    }
    const written: Written = { fingerprint: this.#fingerprint, paths: [...places.keys()], files };
    this.#cache.write('audit', written);
  }

  #stateOf(file: string): string {
    return fileState(join(this.#folder, file)) ?? '';
  }
}

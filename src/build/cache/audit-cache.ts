/**
 * What the audit of the last build has accepted, so that a file that has not changed since is not
 * looked at again. What a file needs of others is remembered with it and is held against the
 * present site each time: addresses that must be there, places in pages, titles of its own.
 */
import { join } from 'node:path';
import type { BuildMemory } from './build-cache.ts';
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

/** What is remembered of a file without fault. */
export interface AcceptedFile {
  /** Size and time of change. */
  state: string;
  /** Paths that must be published, without base path. */
  needs: readonly string[];
  /** Of pages alone. */
  page?: PageFacts | undefined;
}

/** As it is written: paths stand once, and files name their places in the list. */
interface Written {
  fingerprint: string;
  paths: string[];
  files: Record<string, { state: string; needs: number[]; page?: PageFacts }>;
}

/** The files that the last audit has accepted, and those that this one accepts. */
export class AcceptedFiles {
  readonly #folder: string;
  readonly #fingerprint: string;
  readonly #memory: BuildMemory | undefined;
  readonly #before = new Map<string, AcceptedFile>();
  readonly #now = new Map<string, AcceptedFile>();

  /**
   * @param folder absolute path of the site.
   * @param fingerprint of all that decides what is accepted, but for the files themselves.
   * @param memory of builds; left out: nothing is known of the last audit, and nothing is
   * remembered of this one.
   */
  constructor(folder: string, fingerprint = '', memory?: BuildMemory) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
    this.#memory = memory;
    const written = memory?.read('audit') as Written | undefined;
    if (written?.fingerprint !== fingerprint) return;
    for (const [name, { state, needs, page }] of Object.entries(written.files))
      this.#before.set(name, { state, page, needs: needs.map((place) => written.paths[place]!) });
  }

  /** What was accepted of a file that has not changed since. */
  unchanged(file: string): AcceptedFile | undefined {
    const before = this.#before.get(file);
    return before?.state === this.#stateOf(file) ? before : undefined;
  }

  /** Remembers a file without fault. */
  accept(file: string, needs: readonly string[], page?: PageFacts): void {
    if (this.#memory !== undefined)
      this.#now.set(file, { state: this.#stateOf(file), needs, page });
  }

  /** Remembers a file once more that is still without fault. */
  keep(file: string, accepted: AcceptedFile): void {
    this.#now.set(file, accepted);
  }

  /** Writes down what was accepted, if it is to be remembered. */
  save(): void {
    if (this.#memory === undefined) return;
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
    this.#memory.write('audit', written);
  }

  #stateOf(file: string): string {
    return fileState(join(this.#folder, file)) ?? '';
  }
}

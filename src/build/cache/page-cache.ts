/**
 * Keeps the pages of the last build that would render the same, and renders only the others.
 *
 * 1. Before pages are rendered, the queries in the manifest of the last build are run again. Pages
 *    whose queries have the same results are kept.
 * 2. While the others are rendered, their queries are recorded.
 * 3. At the end, the manifest of this build is written (entry `pages`).
 *
 * `build-manifest.ts` says when a manifest is stale, and `views/query.ts` what a query is.
 */
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { currentDigest, type QueryKey, trackQueries } from '../../views/query.ts';
import { basePath, type SiteAddress } from '../../domain/addresses.ts';
import type { Settings } from '../../settings.ts';
import { BuildCache } from './build-cache.ts';
import { codeFingerprint, fileState } from './fingerprint.ts';
import { PROJECT_ROOT } from '../../settings.ts';
import { reportCount } from '../run-program.ts';
import { type BuildManifest, keepFile, pagesFingerprint } from './build-manifest.ts';

/** An address that a page, feed or picture is made for, as Astro tells it. */
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What is known of a page during a build. */
interface KnownPage {
  /** Path of its file in the result, with `/`. */
  file: string;
  /** Its queries. */
  queries: readonly QueryKey[];
}

/** Styles and scripts: made anew in each build, and named by all pages. */
const ASSETS = '_astro/*.{css,js}';

/** Pictures that pages show, in the sizes they show them. */
const PICTURES = '_astro/*.{avif,gif,jpeg,jpg,png,webp}';

/** What one build keeps of the last one. */
export class PageCache {
  /** Whole addresses of the pages that are kept, for the sitemap. */
  readonly addresses: string[] = [];
  readonly #settings: Settings;
  readonly #site: SiteAddress;
  readonly #cache: BuildCache;
  readonly #pages = new Map<string, KnownPage>();
  /** The manifest of the last build, if it was made with the same code. */
  #last: BuildManifest | undefined;
  #fingerprint = '';
  /** Folder of the new result, with a final separator. */
  #folder = '';

  constructor(settings: Settings, site: SiteAddress) {
    this.#settings = settings;
    this.#site = site;
    this.#cache = BuildCache.ofOutput(settings);
  }

  /** The first integration: renders only the pages that are stale. */
  restore(): AstroIntegration {
    return {
      name: 'page-cache-restore',
      hooks: {
        'astro:config:done': ({ config }) => {
          this.#folder = fileURLToPath(config.outDir);
        },
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((usual) =>
            countingPages(this.#settings.keepPages ? this.#around(usual) : usual),
          );
          if (!this.#settings.keepPages) this.#cache.delete('pages');
        },
        'astro:build:done': () => {
          if (this.#last === undefined) return;
          // `remove-unused-pictures` removes those again that no page shows any more.
          for (const file of globSync(PICTURES, { cwd: this.#settings.outDir }).map(withSlashes))
            if (fileState(join(this.#folder, file)) === undefined) this.#keep(file);
        },
      },
    };
  }

  /** The last integration: writes the manifest. */
  save(): AstroIntegration {
    return {
      name: 'page-cache-save',
      hooks: {
        'astro:build:done': async () => {
          if (this.#settings.keepPages) this.#cache.write('pages', await this.#manifest());
        },
      },
    };
  }

  #around(usual: AstroPrerenderer): AstroPrerenderer {
    return {
      name: 'page-cache',
      setup: async () => usual.setup?.(),
      teardown: async () => usual.teardown?.(),
      getStaticPaths: async () => {
        const paths = await usual.getStaticPaths();
        this.#openManifest();
        const isSame = await this.#sameResults();
        return paths.filter((path) => !this.#isKept(path, isSame));
      },
      render: async (request, options) => {
        const { made, queries } = await trackQueries(async () => {
          const rendered = await usual.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          // Parts of a page are rendered only while its body is read.
          return new Response(response.body && (await response.arrayBuffer()), response);
        });
        const page = this.#pages.get(this.#addressOf(request));
        if (page === undefined) throw new Error(`${request.url} is none of the static paths.`);
        page.queries = queries;
        return made;
      },
    };
  }

  #openManifest(): void {
    const { contentDir, siteUrl, repository } = this.#settings;
    this.#fingerprint = pagesFingerprint(
      codeFingerprint(PROJECT_ROOT),
      [contentDir, siteUrl ?? '', repository ?? ''],
      globSync('site{,.*}.yaml', { cwd: contentDir }).map((name) => join(contentDir, name)),
    );
    const manifest = this.#cache.read('pages') as BuildManifest | undefined;
    const isOfSameCode =
      manifest?.fingerprint === this.#fingerprint &&
      manifest.assets.join() === this.#assets().join();
    this.#last = isOfSameCode ? manifest : undefined;
  }

  /** Which queries of the last build have the same results now, by their indexes. */
  async #sameResults(): Promise<boolean[]> {
    const queries = this.#last?.queries ?? [];
    return Promise.all(queries.map(async ([key, digest]) => (await currentDigest(key)) === digest));
  }

  /**
   * Keeps a page if it would render the same.
   * @param isSame by the index of a query, whether its result is the same.
   */
  #isKept(path: Path, isSame: readonly boolean[]): boolean {
    const address = trimmed(path.pathname);
    const file = fileOf(address, path.route.type);
    const before = this.#last?.pages[address];
    const kept =
      before?.file === file &&
      before.queries.every((index) => isSame[index]) &&
      this.#isAsLeft([file, before.state]);
    this.#pages.set(address, {
      file,
      queries: kept ? before.queries.map((index) => this.#last!.queries[index]![0]) : [],
    });
    if (!kept) return false;
    this.#keep(file);
    if (path.route.type === 'page' && file !== NOT_FOUND)
      this.addresses.push(`${this.#site.url}/${address}/`.replace(/(?<!\/)\/+$/, '/'));
    return true;
  }

  async #manifest(): Promise<BuildManifest> {
    const indexes = new Map<QueryKey, number>();
    const indexOf = (key: QueryKey): number => {
      if (!indexes.has(key)) indexes.set(key, indexes.size);
      return indexes.get(key)!;
    };
    const pages: BuildManifest['pages'] = {};
    for (const [address, page] of this.#pages) {
      const { file } = page;
      const state = fileState(join(this.#folder, file));
      // A response without a body leaves no file.
      if (state === undefined) continue;
      pages[address] = { file, state, queries: page.queries.map(indexOf) };
    }
    const queries = await Promise.all(
      [...indexes.keys()].map(async (key): Promise<[string, string]> => [
        key,
        (await currentDigest(key)) ?? '',
      ]),
    );
    return {
      fingerprint: this.#fingerprint,
      assets: this.#assets(),
      queries,
      pages,
    };
  }

  #assets(): string[] {
    return globSync(ASSETS, { cwd: this.#folder }).map(withSlashes).sort();
  }

  #keep(file: string): void {
    keepFile(file, this.#settings.outDir, this.#folder);
  }

  /** Whether a file of the last result is as it was left there. */
  readonly #isAsLeft = ([file, state]: readonly [string, string]): boolean =>
    fileState(join(this.#settings.outDir, file)) === state;

  /** The address within the site that is asked for: `events/2019-12-12-assembly`. */
  #addressOf(request: Request): string {
    const { pathname } = new URL(request.url);
    return trimmed(decodeURI(pathname).slice(basePath(this.#site).length));
  }
}

/** The page that hosts show where there is none: no address leads to it. */
const NOT_FOUND = '404.html';

const withSlashes = (path: string): string => path.split(sep).join('/');

/** An address without slashes at its ends. */
const trimmed = (address: string): string => address.replace(/^\/+|(?<!\/)\/+$/g, '');

/** The file that Astro writes for an address (`build.format` is `directory`). */
function fileOf(address: string, type: Path['route']['type']): string {
  if (type === 'endpoint') return address;
  return address === '404' ? NOT_FOUND : `${address}/index.html`.replace(/^\//, '');
}

/** Reports how many pages are rendered. */
function countingPages(usual: AstroPrerenderer): AstroPrerenderer {
  let [done, total] = [0, 0];
  return {
    name: 'counting-pages',
    setup: async () => usual.setup?.(),
    teardown: async () => usual.teardown?.(),
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      total = paths.length;
      return paths;
    },
    render: async (request, options) => {
      const rendered = await usual.render(request, options);
      reportCount((done += 1), total);
      return rendered;
    },
  };
}

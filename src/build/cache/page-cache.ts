/**
 * Keeps the pages of the last build that would come out the same, and makes only the others.
 *
 * 1. Before pages are made, the record of the last build is held against the present answers to
 *    the questions that each page asked. Pages whose answers are the same are kept.
 * 2. While the others are made, their questions are noted.
 * 3. At the end, the record of this build is written.
 *
 * See `last-build.ts` for what a record is, and `data/lookup.ts` for what a question is.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { currentDigest, type QuestionKey, trackQueries } from '../../views/query.ts';
import { basePath, type SiteAddress } from '../../domain/addresses.ts';
import type { Settings } from '../../settings.ts';
import { BuildMemory } from './build-cache.ts';
import { codeFingerprint, fileState, fingerprintOf } from './fingerprint.ts';
import { PROJECT_ROOT } from '../../settings.ts';
import { type BuildRecord, keepFile, keepFiles, pagesFingerprint } from './build-manifest.ts';
import { searchDigest } from '../../search/indexed-page.ts';

/** An address that a page, feed or picture is made for, as Astro tells it. */
type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What is known of a page in the course of a build. */
interface KnownPage {
  /** Path of its file in the result, with `/`. */
  file: string;
  /** What it asked about the content. */
  asked: readonly QuestionKey[];
  /** Digest of what the search finds in it, where that is known without looking. */
  searchable: string | undefined;
}

/** Styles and scripts: made anew in each build, and named by all pages. */
const ASSETS = '_astro/*.{css,js}';

/** Pictures that pages show, in the sizes they show them. */
const PICTURES = '_astro/*.{avif,gif,jpeg,jpg,png,webp}';

/** What one build keeps of the last one. */
export class KeptPages {
  /** Whole addresses of the pages that are kept, for the sitemap. */
  readonly addresses: string[] = [];
  readonly #settings: Settings;
  readonly #site: SiteAddress;
  readonly #memory: BuildMemory;
  readonly #pages = new Map<string, KnownPage>();
  /** The record of the last build, if it was made with the same code. */
  #last: BuildRecord | undefined;
  #fingerprint = '';
  /** Where the new result grows, with a final separator. */
  #folder = '';

  constructor(settings: Settings, site: SiteAddress) {
    this.#settings = settings;
    this.#site = site;
    this.#memory = new BuildMemory(settings);
  }

  /** Comes first of all integrations: has only those pages made that must be. */
  making(): AstroIntegration {
    return {
      name: 'kept-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          this.#folder = fileURLToPath(config.outDir);
        },
        'astro:build:start': ({ setPrerenderer }) => {
          if (this.#settings.keepPages) setPrerenderer((usual) => this.#around(usual));
          else {
            this.#memory.forget('pages');
            this.#memory.forget('found');
          }
        },
        'astro:build:done': () => {
          if (this.#last === undefined) return;
          // Of all pictures, `shown-pictures` takes away again those that no page shows any more.
          for (const file of globSync(PICTURES, { cwd: this.#settings.outDir }).map(withSlashes))
            if (fileState(join(this.#folder, file)) === undefined) this.#keep(file);
        },
      },
    };
  }

  /** Comes last of all integrations: writes down what this build has made. */
  recording(): AstroIntegration {
    return {
      name: 'kept-pages-record',
      hooks: {
        'astro:build:done': async () => {
          if (!this.#settings.keepPages) return;
          this.#memory.write('pages', await this.#record());
          this.#memory.write('found', this.#foundByLanguage());
        },
      },
    };
  }

  #around(usual: AstroPrerenderer): AstroPrerenderer {
    return {
      name: 'kept-pages',
      setup: async () => usual.setup?.(),
      teardown: async () => usual.teardown?.(),
      getStaticPaths: async () => {
        const paths = await usual.getStaticPaths();
        this.#openLastBuild();
        const isSame = await this.#sameAnswers();
        const files = new Map<string, string>();
        const made = paths.filter((path) => !this.#isKept(path, isSame, files));
        const { outDir } = this.#settings;
        keepFiles(files, outDir, this.#folder, this.#memory.takeSpare());
        return made;
      },
      render: async (request, options) => {
        const { made, questions } = await trackQueries(async () => {
          const rendered = await usual.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          // It is read here, because parts of a page are made only while it is read.
          return new Response(response.body && (await response.arrayBuffer()), response);
        });
        const page = this.#pages.get(this.#addressOf(request));
        if (page === undefined) throw new Error(`${request.url} was not announced.`);
        page.asked = questions;
        return made;
      },
    };
  }

  #openLastBuild(): void {
    const { contentDir, siteUrl, repository } = this.#settings;
    this.#fingerprint = pagesFingerprint(
      codeFingerprint(PROJECT_ROOT),
      [contentDir, siteUrl ?? '', repository ?? ''],
      globSync('site{,.*}.yaml', { cwd: contentDir }).map((name) => join(contentDir, name)),
    );
    const record = this.#memory.read('pages') as BuildRecord | undefined;
    const isOfSameCode =
      record?.fingerprint === this.#fingerprint && record.assets.join() === this.#assets().join();
    this.#last = isOfSameCode ? record : undefined;
  }

  /** Which questions of the last build have the same answers now, by their places. */
  async #sameAnswers(): Promise<boolean[]> {
    const questions = this.#last?.questions ?? [];
    return Promise.all(
      questions.map(async ([key, digest]) => (await currentDigest(key)) === digest),
    );
  }

  /**
   * Whether a page is kept.
   * @param files of the last result that are kept, with their states: its file is added to them.
   */
  #isKept(path: Path, isSame: readonly boolean[], files: Map<string, string>): boolean {
    const address = trimmed(path.pathname);
    const file = fileOf(address, path.route.type);
    const before = this.#last?.pages[address];
    const kept =
      before?.file === file &&
      before.asked.every((place) => isSame[place]) &&
      this.#isAsLeft([file, before.state]);
    this.#pages.set(address, {
      file,
      asked: kept ? before.asked.map((place) => this.#last!.questions[place]![0]) : [],
      searchable: kept ? before.searchable : undefined,
    });
    if (!kept) return false;
    files.set(file, before.state);
    if (path.route.type === 'page' && file !== NOT_FOUND)
      this.addresses.push(`${this.#site.url}/${address}/`.replace(/\/+$/, '/'));
    return true;
  }

  async #record(): Promise<BuildRecord> {
    const places = new Map<QuestionKey, number>();
    const placeOf = (key: QuestionKey): number => {
      if (!places.has(key)) places.set(key, places.size);
      return places.get(key)!;
    };
    const pages: BuildRecord['pages'] = {};
    for (const [address, page] of this.#pages) {
      const { file, asked } = page;
      const state = fileState(join(this.#folder, file));
      // An answer without a body leaves no file.
      if (state === undefined) continue;
      pages[address] = { file, state, asked: asked.map(placeOf), searchable: this.#found(page) };
    }
    const questions = await Promise.all(
      [...places.keys()].map(async (key): Promise<[string, string]> => [
        key,
        (await currentDigest(key)) ?? '',
      ]),
    );
    return {
      fingerprint: this.#fingerprint,
      assets: this.#assets(),
      questions,
      pages,
    };
  }

  /** Digests of all that the search finds, by language. */
  #foundByLanguage(): Record<string, string> {
    const [first = '', ...others] = this.#site.locales;
    const texts = Map.groupBy(
      [...this.#pages].map(([address, page]) => ({
        locale: others.find((locale) => address.startsWith(`${locale}/`)) ?? first,
        text: `${address} ${this.#found(page)}`,
      })),
      ({ locale }) => locale,
    );
    return Object.fromEntries(
      [...texts].map(([locale, all]) => [
        locale,
        fingerprintOf([this.#fingerprint, ...all.map(({ text }) => text).sort()]),
      ]),
    );
  }

  /** Digest of what the search finds in a page. */
  #found(page: KnownPage): string {
    if (page.searchable === undefined) {
      const text = page.file.endsWith('.html') ? this.#read(page.file) : '';
      page.searchable = text === '' ? '' : searchDigest(text);
    }
    return page.searchable;
  }

  #read(file: string): string {
    const path = join(this.#folder, file);
    return fileState(path) === undefined ? '' : readFileSync(path, 'utf8');
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
const trimmed = (address: string): string => address.replace(/^\/+|\/+$/g, '');

/** The file that Astro writes for an address (`build.format` is `directory`). */
function fileOf(address: string, type: Path['route']['type']): string {
  if (type === 'endpoint') return address;
  return address === '404' ? NOT_FOUND : `${address}/index.html`.replace(/^\//, '');
}

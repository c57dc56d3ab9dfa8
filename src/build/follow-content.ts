/**
 * While the site is edited (`npm run dev`): loads what was saved at once, and shows the report of
 * `npm run check` over the page, and in the terminal, as long as there is an error in it.
 *
 * Astro's own watching would wait for half a second before it shows a change.
 */
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import type { ChangedContent } from '../entries/content-loader.ts';
import { PROJECT_ROOT, type Settings } from '../settings.ts';

type SetupOptions = HookParameters<'astro:server:setup'>;

/** Milliseconds to wait for further changes: an editor may write a file twice. */
const PAUSE = 20;

/** Milliseconds from one load to the next: time for the browser to ask for the page again. */
const REST = 500;

/** How often something is looked at again, with a pause in between. */
const TRIES = 250;

/** Follows the content folder of a development server. */
export function followContent({ contentDir }: Pick<Settings, 'contentDir'>): AstroIntegration {
  let report: CheckReport | undefined;
  let loader: ContentFollower | undefined;
  return {
    name: 'follow-content',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command !== 'dev') return;
        // Every page depends on these: the server restarts.
        for (const name of globSync('site{,.*}.yaml', { cwd: contentDir }))
          addWatchFile(join(contentDir, name));
      },
      'astro:server:setup': (options) => {
        report?.stop();
        report = new CheckReport(options.server);
        loader = new ContentFollower(options, report);
        loader.watch(contentDir);
      },
      // Astro writes one of its modules in another form the second time: before any page is rendered.
      'astro:server:start': () => loader?.load([]),
      'astro:server:done': () => report?.stop(),
    },
  };
}

/** Loads changed files, and has the content checked. */
class ContentFollower {
  readonly #options: SetupOptions;
  readonly #report: CheckReport;
  /** Paths below the content folder, with `/`. */
  readonly #changed = new Set<string>();
  /** Responses that are not sent yet. */
  readonly #requests = new Set<object>();
  #loaded = Promise.resolve();
  #isFollowing = false;

  constructor(options: SetupOptions, report: CheckReport) {
    this.#options = options;
    this.#report = report;
    // Vite keeps old modules when content changes in the middle of a request: requests wait for the
    // content, and the content for requests.
    options.server.middlewares.use((_, response, next) => {
      void this.#loaded.then(() => {
        this.#requests.add(response);
        response.on('close', () => this.#requests.delete(response));
        next();
      });
    });
  }

  watch(contentDir: string): void {
    const { watcher } = this.#options.server;
    watcher.add(contentDir);
    watcher.on('all', (_, file) => {
      const path = relative(contentDir, resolve(file)).split(sep).join('/');
      if (path.startsWith('../')) return;
      this.#changed.add(path);
      if (this.#isFollowing) return;
      this.#isFollowing = true;
      void this.#follow().finally(() => (this.#isFollowing = false));
    });
  }

  async #follow(): Promise<void> {
    const { server, logger } = this.#options;
    let loads = 0;
    for (; this.#changed.size > 0; loads += 1) {
      await wait(PAUSE);
      for (let tried = 0; this.#requests.size > 0 && tried < TRIES; tried += 1) await wait(PAUSE);
      const paths = [...this.#changed];
      this.#changed.clear();
      this.#loaded = this.load(paths).catch((error: unknown) => logger.error(String(error)));
      await this.#loaded;
      await wait(REST);
    }
    // A browser that was loading the page missed the last message.
    if (loads > 1) server.ws.send({ type: 'full-reload' });
  }

  /** @param changed paths below the content folder, with `/`. */
  async load(changed: readonly string[]): Promise<void> {
    const content: ChangedContent = { changed, isLoaded: false };
    // Astro ignores the request while it reads `content.config.ts` again, which it does after each
    // change.
    for (let tried = 0; !content.isLoaded && tried < TRIES; tried += 1) {
      await this.#options.refreshContent?.({ context: { content } });
      await wait(PAUSE);
    }
    this.#report.update();
  }
}

/** The report of the last check, over all open pages while it tells of an error. */
class CheckReport {
  readonly #server: SetupOptions['server'];
  #check: AbortController | undefined;
  /** Empty while there is no error. */
  #text = '';

  constructor(server: SetupOptions['server']) {
    this.#server = server;
    server.ws.on('connection', () => {
      // What is being checked may be without errors by now.
      if (this.#check === undefined) this.#show();
    });
  }

  /** Checks the content, in a process of its own, and shows what was found. */
  update(): void {
    this.stop();
    const { signal } = (this.#check = new AbortController());
    const program = join(PROJECT_ROOT, 'scripts/check.ts');
    execFile(process.execPath, [program], { signal }, (error, stdout, stderr) => {
      if (signal.aborted) return;
      this.#check = undefined;
      const before = this.#text;
      this.#text = error === null ? '' : stdout || stderr;
      if (this.#text !== before) process.stdout.write(`\n${stdout || stderr}\n`);
      if (this.#text !== '') this.#show();
      // Closes the overlay of pages that have not been reloaded.
      else if (before !== '') this.#server.ws.send({ type: 'update', updates: [] });
    });
  }

  stop(): void {
    this.#check?.abort();
  }

  #show(): void {
    if (this.#text === '') return;
    const err = { title: 'The content has errors', message: this.#text, stack: '' };
    this.#server.ws.send({ type: 'error', err });
  }
}

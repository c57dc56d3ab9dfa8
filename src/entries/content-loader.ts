/**
 * The content loader of the build. It reads files the way `check` does, so that what the check
 * accepts is what is published: Astro's own loader would turn dates into UTC and cut texts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Kind } from '../schema/index.ts';
import { readSettings } from '../settings.ts';
import { readEntry } from './read-entry.ts';
import { entryFile, type EntryFile, listFiles } from './content-files.ts';

/**
 * Stands before every body. Astro would take a body that itself begins with a line of hyphens for
 * fields, and leave out all that follows up to the next such line.
 */
const NO_FIELDS = '---\n---\n';

/** Path from the project's root, with `/`, as Astro keeps it. */
function fromRoot(root: URL, path: string): string {
  return relative(fileURLToPath(root), path).split(sep).join('/');
}

/** Puts one entry into the store, unless the store holds this very text already. */
async function loadEntry(
  context: LoaderContext,
  contentDir: string,
  file: EntryFile,
  id: string,
  code: string,
): Promise<void> {
  const { store, config } = context;
  const path = resolve(contentDir, file.path);
  const filePath = fromRoot(config.root, path);
  const bytes = readFileSync(path);
  // What other code has made of the same text is not kept.
  const digest = context.generateDigest(`${code}\n${file.path}\n${bytes.toString('latin1')}`);
  const known = store.get(id);
  if (known?.digest === digest && known.filePath === filePath) {
    // Modules and pictures must be named in every build: setting the entry anew does that.
    if (known.deferredRender === true || known.assetImports?.length) {
      store.delete(id);
      store.set(known);
    }
    return;
  }
  const source = readEntry(bytes, file);
  const raw =
    typeof source.data === 'object' && source.data !== null && !Array.isArray(source.data)
      ? (source.data as Record<string, unknown>)
      : {};
  const data =
    file.locale === undefined
      ? await context.parseData({ id, data: raw, filePath: path })
      : { kind: file.kind, id: file.id, locale: file.locale, words: raw };
  const entry = { id, data, filePath, digest };
  if (file.extension === '.mdx') {
    store.set({ ...entry, deferredRender: true });
  } else if (source.body.trim() === '') {
    store.set(entry);
  } else {
    const rendered = await context
      .renderMarkdown(NO_FIELDS + source.body, { fileURL: pathToFileURL(path) })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${file.path}: ${reason}`, { cause: error });
      });
    const images = rendered.metadata?.imagePaths ?? [];
    // Of what Astro has found in a text, all is kept only where pictures must be found again.
    store.set(
      images.length > 0
        ? { ...entry, rendered, assetImports: images }
        : { ...entry, rendered: { html: rendered.html } },
    );
  }
}

/** What is loaded anew while the site is edited, instead of everything. */
export interface ChangedContent {
  /** Paths below the content folder, with `/`. */
  changed: readonly string[];
  /** Set by the loader. */
  isLoaded: boolean;
}

/** Loads what `pick` gives an id to, and forgets what is no longer there. */
function loader(name: string, code: string, pick: (file: EntryFile) => string | undefined): Loader {
  return {
    name,
    load: async (context) => {
      const { contentDir } = readSettings();
      const refreshed = context.refreshContextData?.['content'] as ChangedContent | undefined;
      const changed = refreshed?.changed;
      const stale = new Set(changed === undefined ? context.store.keys() : []);
      for (const path of changed ?? listFiles(contentDir)) {
        const file = entryFile(path);
        const id = file && pick(file);
        if (file === undefined || id === undefined) continue;
        stale.delete(id);
        if (!existsSync(join(contentDir, path))) context.store.delete(id);
        else
          await loadEntry(context, contentDir, file, id, code).catch((error: unknown) => {
            // While the site is edited, the check says what is wrong, and the rest is shown.
            if (context.watcher === undefined) throw error;
            context.logger.warn(`${path} cannot be shown as it is now.`);
          });
      }
      for (const id of stale) context.store.delete(id);
      if (refreshed !== undefined) refreshed.isLoaded = true;
    },
  };
}

/**
 * Loads the entries of one kind in the language they were written in.
 * @param code digest of the code; entries stored by other code are read again.
 */
export function originals(kind: Kind, code: string): Loader {
  return loader(`content-${kind}`, code, (file) =>
    file.kind === kind && file.locale === undefined ? file.id : undefined,
  );
}

/**
 * Loads all translations; ids are `<kind>/<id>/<locale>`.
 * @param code digest of the code; entries stored by other code are read again.
 */
export function translated(code: string): Loader {
  return loader('content-translations', code, (file) =>
    file.locale === undefined ? undefined : `${file.kind}/${file.id}/${file.locale}`,
  );
}

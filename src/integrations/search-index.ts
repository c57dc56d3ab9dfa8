/** Makes the search index of the built pages, with Pagefind, through its Node API. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { KeptPages } from './kept-pages.ts';
import { shortenNames } from './search-names.ts';

/** Stops the build at the first thing Pagefind complains of. */
function requireNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${step}: ${errors.join('; ')}`);
}

/**
 * Pagefind brings interfaces of its own, which no page uses, and itself once more as a worker:
 * nothing is published for nothing.
 */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.(css|js)$/.test(name) && name !== 'pagefind.js') rmSync(join(folder, name));
}

/**
 * Indexes what the pages of a folder mark with `data-pagefind-body`.
 * @param output folder that the index is written to.
 * @returns how many pages can be searched.
 */
export async function makeSearchIndex(folder: string, output: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({});
    requireNoErrors('start', errors);
    if (index === undefined) throw new Error('Search index: Pagefind gave no index.');
    const added = await index.addDirectory({ path: folder });
    requireNoErrors('reading pages', added.errors);
    if (added.page_count === 0) throw new Error('Search index: no page was indexed.');
    const written = await index.writeFiles({ outputPath: output });
    requireNoErrors('writing', written.errors);
    removeUnused(output);
    shortenNames(output);
    return added.page_count;
  } finally {
    await close();
  }
}

/** Makes the index of the built pages, in `/pagefind/`; or keeps the last one. */
export function searchIndex(kept: KeptPages): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir, logger }) =>
        kept.search('pagefind', async () => {
          const output = fileURLToPath(new URL('pagefind/', dir));
          const pages = await makeSearchIndex(fileURLToPath(dir), output);
          logger.info(`${pages} pages can be searched`);
        }),
    },
  };
}

/** Makes the search index of the built pages, with Pagefind, through its Node API. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { KeptPages } from './kept-pages.ts';

/** Stops the build at the first thing Pagefind complains of. */
function requireNoErrors(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${step}: ${errors.join('; ')}`);
}

/** Pagefind brings interfaces of its own, which no page uses: nothing is published for nothing. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const used = name === 'pagefind.js' || name === 'pagefind-worker.js';
    if (/\.(css|js)$/.test(name) && !used) rmSync(join(folder, name));
  }
}

/** Indexes what pages mark with `data-pagefind-body`, into `/pagefind/`; or keeps the last index. */
export function searchIndex(kept: KeptPages): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir, logger }) =>
        kept.search('pagefind', async () => {
          try {
            const { index, errors } = await createIndex({});
            requireNoErrors('start', errors);
            if (index === undefined) throw new Error('Search index: Pagefind gave no index.');
            const added = await index.addDirectory({ path: fileURLToPath(dir) });
            requireNoErrors('reading pages', added.errors);
            if (added.page_count === 0) throw new Error('Search index: no page was indexed.');
            const written = await index.writeFiles({
              outputPath: fileURLToPath(new URL('pagefind/', dir)),
            });
            requireNoErrors('writing', written.errors);
            removeUnused(fileURLToPath(new URL('pagefind/', dir)));
            logger.info(`${added.page_count} pages can be searched`);
          } finally {
            await close();
          }
        }),
    },
  };
}

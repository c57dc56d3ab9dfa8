/**
 * Removes pictures that nothing shows. Astro copies every picture of the content into the result as
 * it is, with all its metadata, pictures of drafts included, and removes only some of them again.
 * Pages show copies without metadata.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../entries/content-files.ts';

const PICTURE = /\.(avif|gif|jpe?g|png|tiff?|webp)$/;

/** Files whose text names pictures. */
const NAMING = /\.(css|html|ics|json|xml)$/;

/** Removes the pictures in `_astro/` that no published file names. */
export function removeUnusedPictures(): AstroIntegration {
  return {
    name: 'remove-unused-pictures',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = listFiles(folder);
        const pictures = files.filter((file) => file.startsWith('_astro/') && PICTURE.test(file));
        const unnamed = new Set(pictures);
        for (const file of files) {
          if (unnamed.size === 0) break;
          if (!NAMING.test(file)) continue;
          for (const name of namesIn(readFileSync(join(folder, file), 'utf8')))
            unnamed.delete(name);
        }
        for (const file of unnamed) rmSync(join(folder, file));
        logger.info(`${unnamed.size} of ${pictures.length} unused pictures removed`);
      },
    },
  };
}

/** Everything in a text that may be the name of a file in `_astro/`. Calendars fold long lines. */
function namesIn(text: string): string[] {
  return text.replaceAll('\r\n ', '').match(/_astro\/[^\s"'()<>,;\\]+/g) ?? [];
}

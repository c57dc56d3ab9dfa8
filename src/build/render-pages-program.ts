/**
 * Renders the pages, feeds and pictures of the site with Astro, as a process of its own with the
 * settings of a build: `render-pages-program.ts <folder>`.
 */
import { relative } from 'node:path';
import { PROJECT_ROOT, readSettings } from '../settings.ts';
import { reporting } from './run-program.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the folder that the pages are written to.');

await reporting(async () => {
  const { build } = await import('astro');
  await build({
    root: PROJECT_ROOT,
    outDir: relative(PROJECT_ROOT, folder),
    logLevel: 'error',
    // Astro reads the content anew, whatever it has stored of it.
    force: !readSettings().keepPages,
  });
});

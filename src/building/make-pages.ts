/**
 * Makes the pages, feeds and pictures of the site with Astro: a program of its own,
 * `make-pages.ts <folder>`, with the settings of a build. It tells the program that started it
 * why it could not.
 */
import { relative } from 'node:path';
import { readSettings } from '../settings.ts';
import { reporting } from '../tooling/run-program.ts';
import { PROJECT_ROOT } from '../tooling/run-tool.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Name the folder that the pages are written to.');

await reporting(async () => {
  const { build } = await import('astro');
  await build({
    root: PROJECT_ROOT,
    outDir: relative(PROJECT_ROOT, folder),
    logLevel: 'error',
    // Astro reads the content anew.
    force: !readSettings().keepPages,
  });
});

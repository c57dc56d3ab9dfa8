/**
 * `npm start`: builds the site and serves it to this machine at http://localhost:4321 (`PORT`). The
 * pages are served as soon as they are accepted, while the search index is made.
 * `-- --quiet` says nothing of the steps.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// Node keeps there what it makes of the code that is imported below, for the next run.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
const { BuildProgress } = await import('../src/build/build-progress.ts');
const { BuildError, buildSite } = await import('../src/build/build-site.ts');
const { stepsOfBuild } = await import('../src/build/build-steps.ts');
const { basePath } = await import('../src/domain/addresses.ts');
const { readSite } = await import('../src/entries/site-file.ts');
const { assertPortIsFree, serveSite } = await import('../src/preview-server/serve-site.ts');
const { readSettings } = await import('../src/settings.ts');

try {
  const { values } = parseArgs({ options: { quiet: { type: 'boolean', default: false } } });
  const settings = { ...readSettings(), keepPages: true };
  const { outDir, port } = settings;
  await assertPortIsFree(port);
  const progress = new BuildProgress(values.quiet ? undefined : process.stdout);
  const finished = Promise.withResolvers<string>();
  const serve = async (folder: string): Promise<void> => {
    const base = basePath(readSite(settings));
    const server = await serveSite({ folder, finished: finished.promise, port, base });
    progress.clear();
    console.log(`The site is at ${server.url}, the search follows.\nStop it with Ctrl+C.`);
  };
  await buildSite(settings, stepsOfBuild(serve), progress);
  finished.resolve(outDir);
  console.log('The search is ready.');
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof BuildError ? `The site was not built. ${message}` : message);
  process.exit(1);
}

/** `npm start`: builds the site and serves it to this machine at http://localhost:4321 (`PORT`). */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Node keeps there what it makes of the code that is imported below, for the next run.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
const { BuildError, buildSite } = await import('../src/build/build-site.ts');
const { STEPS } = await import('../src/build/build-steps.ts');
const { basePath } = await import('../src/domain/addresses.ts');
const { readSite } = await import('../src/entries/site-file.ts');
const { assertPortIsFree, serveSite } = await import('../src/preview-server/serve-site.ts');
const { readSettings } = await import('../src/settings.ts');

try {
  const settings = { ...readSettings(), keepPages: true };
  await assertPortIsFree(settings.port);
  await buildSite(settings, STEPS);
  const { outDir: folder, port } = settings;
  const server = await serveSite({ folder, port, base: basePath(readSite(settings)) });
  console.log(`The site is at ${server.url}\nStop it with Ctrl+C.`);
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof BuildError ? `The site was not built. ${message}` : message);
  process.exitCode = 1;
}

/** `npm start`: builds the site and serves it to this machine at http://localhost:4321 (`PORT`). */
import { BuildError, buildSite } from '../src/building/build-site.ts';
import { STEPS } from '../src/building/steps.ts';
import { basePath } from '../src/domain/addresses.ts';
import { readSite } from '../src/reading/site.ts';
import { assertPortIsFree, serveSite } from '../src/server/serve.ts';
import { readSettings } from '../src/settings.ts';

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

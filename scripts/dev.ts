/** `npm run dev`: the site while you edit, at http://localhost:4321 (`PORT`). Search needs a build. */
import { astroEnv } from '../src/build/astro-env.ts';
import { assertReadableFolders } from '../src/build/readable-folders.ts';
import { PROJECT_ROOT, readSettings } from '../src/settings.ts';

process.env = astroEnv('development');
try {
  const settings = readSettings();
  assertReadableFolders(settings);
  const { dev } = await import('astro');
  const { resolvedUrls } = await dev({ root: PROJECT_ROOT, server: { port: settings.port } });
  // The first page takes seconds, so it is made before somebody asks for it.
  const [home] = resolvedUrls.local;
  if (home !== undefined) await fetch(home);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

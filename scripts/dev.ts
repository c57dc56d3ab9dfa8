/** `npm run dev`: the site while you edit, at http://localhost:4321 (`PORT`). Search needs a build. */
import { assertReadableFolders } from '../src/build/readable-folders.ts';
import { PROJECT_ROOT, readSettings } from '../src/settings.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  const settings = readSettings();
  assertReadableFolders(settings);
  const { dev } = await import('astro');
  await dev({ root: PROJECT_ROOT, server: { port: settings.port } });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** `npm run build`: the whole site in `dist/` (`OUT_DIR`), or a message and the last one untouched. */
import { relative } from 'node:path';
import { BuildError, buildSite } from '../src/building/build-site.ts';
import { STEPS } from '../src/building/steps.ts';
import { readSettings } from '../src/settings.ts';

try {
  const settings = readSettings();
  await buildSite(settings, STEPS);
  console.log(`The site is in ${relative('', settings.outDir)}.`);
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof BuildError ? `The site was not built. ${message}` : message);
  process.exitCode = 1;
}

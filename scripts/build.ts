/**
 * `npm run build`: the whole site in `dist/` (`OUT_DIR`), or a message and the last one untouched.
 * Pages that would come out the same are kept from the last build; `-- --cold` makes all anew.
 * `-- --publish` does so too, and refuses to build what is not fit to be published.
 * `-- --quiet` says nothing of the steps.
 */
import { enableCompileCache } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

// Node keeps there what it makes of the code that is imported below, for the next run.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
const { BuildProgress } = await import('../src/build/build-progress.ts');
const { BuildError, buildSite } = await import('../src/build/build-site.ts');
const { PUBLISHING_STEPS, STEPS } = await import('../src/build/build-steps.ts');
const { readSettings } = await import('../src/settings.ts');

try {
  const { values } = parseArgs({
    options: {
      cold: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  const settings = { ...readSettings(), keepPages: !values.cold && !values.publish };
  const progress = new BuildProgress(values.quiet ? undefined : process.stdout);
  await buildSite(settings, values.publish ? PUBLISHING_STEPS : STEPS, progress);
  console.log(`The site is in ${relative('', settings.outDir)}.`);
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof BuildError ? `The site was not built. ${message}` : message);
  process.exitCode = 1;
}

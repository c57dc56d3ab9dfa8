/**
 * Builds the site as `npm run build` does, and prints how long each step took: a program of its
 * own, with the settings of a build. Its last line is JSON: seconds by name of step.
 */
import { performance } from 'node:perf_hooks';
import { buildSite, type BuildStep } from '../build/build-site.ts';
import { STEPS } from '../build/build-steps.ts';
import { readSettings } from '../settings.ts';

const seconds: Record<string, number> = {};
const timed = (step: BuildStep): BuildStep => ({
  name: step.name,
  run: async (work) => {
    const start = performance.now();
    await step.run(work);
    seconds[step.name] = (performance.now() - start) / 1000;
  },
});
await buildSite(
  readSettings(),
  STEPS.map((step) => ('run' in step ? timed(step) : step.map(timed))),
);
process.stdout.write(`${JSON.stringify(seconds)}\n`);

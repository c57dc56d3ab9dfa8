import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What seldom breaks and takes long: `npm test -- --all` and the nightly workflow run it too. */
const RARE = ['third-language', 'extremes', 'other-disk', 'second-checker'].map(
  (name) => `src/acceptance/**/${name}.test.ts`,
);

/** The files that take longest, which begin first: one alone at the end would leave cores idle. */
const LONG =
  /acceptance\/(?:seed-content\/)?(?:rebuild|whole-builds|every-page|days|privacy|old-browsers|search)\.test/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Building and walking a site is slow on a small machine; no test measures time.
    testTimeout: 60_000,
    hookTimeout: 600_000,
    allowOnly: false,
    // Tests wait for builds and browsers much of the time: no core is kept free for others.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['src/repository/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/acceptance/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'acceptance',
          include: ['src/acceptance/**/*.test.ts'],
          exclude: process.env['TEST_ALL'] ? [] : RARE,
          globalSetup: ['src/acceptance/global-setup.ts'],
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** What seldom breaks and takes long: `npm test -- --all` and the nightly workflow run it too. */
const RARE = ['src/acceptance/third-language.test.ts', 'src/acceptance/extremes.test.ts'];

export default defineConfig({
  test: {
    // Building and walking a site is slow on a small machine; no test measures time.
    testTimeout: 60_000,
    hookTimeout: 600_000,
    allowOnly: false,
    // Tests wait for builds and browsers much of the time: no core is kept free for others.
    maxWorkers: '100%',
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

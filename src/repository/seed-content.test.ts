/** Whoever takes the project over has other content: only some tests may rely on what is in it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';

test('only tests in seed-content rely on the present content; all others bring their own', () => {
  const tests = globSync('src/acceptance/*.test.ts', { cwd: PROJECT_ROOT });
  expect(tests.length).toBeGreaterThan(20);
  const ofContent = /'december-\d+'|(?:visit|builtSite|buildVariant)\('today'|cpSync\('content'/;
  const relying = tests.filter((file) =>
    ofContent.test(readFileSync(join(PROJECT_ROOT, file), 'utf8')),
  );
  expect(relying).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../settings.ts';
import { generatedFiles } from './generated-files.ts';

test('every generated file is up to date; if not: npm run generate', async () => {
  const files = Object.entries(await generatedFiles());
  expect(files.length).toBeGreaterThan(8);
  const stale = files.flatMap(([path, text]) =>
    readFileSync(join(PROJECT_ROOT, path), 'utf8') === text ? [] : [path],
  );
  expect(stale).toEqual([]);
});

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTools } from './at-hand.ts';

test('a tool is taken where it is named, else from PATH; one that is missing is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'at-hand-'));
  const hugo = join(folder, 'hugo');
  writeFileSync(hugo, '#!/bin/sh\necho hugo v0.169.2+extended\n');
  chmodSync(hugo, 0o755);
  const onPath = findTools({ PATH: folder });
  expect(onPath.tools).toEqual({ hugo });
  expect(onPath.missing).toEqual([
    'Not compared with eleventy: it is not on PATH, nor where ELEVENTY says.',
  ]);
  if (process.platform !== 'win32') expect(onPath.versions).toEqual({ Hugo: '0.169.2' });
  expect(findTools({ PATH: '', HUGO: hugo }).tools).toEqual({ hugo });
  expect(findTools({ PATH: folder, HUGO: '/no/such/hugo' }).tools).toEqual({});
  rmSync(folder, { recursive: true });
});

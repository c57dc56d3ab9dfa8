/** A site that is built onto another disk than the project's, such as a mounted volume. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildVariant, builtSite } from './built-site.ts';
import { readSiteFiles } from './guarded.ts';

/** A file system in memory, on Linux. */
const DISK = '/dev/shm';

test.runIf(existsSync(DISK))('a site on another disk has the same bytes', async () => {
  const folder = mkdtempSync(join(DISK, 'other-disk-'));
  try {
    await buildVariant('bare', join(folder, 'site'));
    // The second one replaces the first.
    await buildVariant('bare', join(folder, 'site'));
    expect(readSiteFiles(join(folder, 'site'))).toEqual(readSiteFiles(await builtSite('bare')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

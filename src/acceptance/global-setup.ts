/** Runs once before all tests of the whole site: what an earlier run has built is thrown away. */
import { rmSync } from 'node:fs';
import { SITES } from './built-site.ts';

export function setup(): void {
  rmSync(SITES, { recursive: true, force: true });
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContent } from './generate-content.ts';
import { type Tool, writeSiteFor } from './other-tools.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-tools-'));
  makeContent({ folder: join(folder, 'content'), events: 20 });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<Tool>(['hugo', 'eleventy'])('%s gets every event and campaign', (tool) => {
  const edited = writeSiteFor(tool, join(folder, 'content'), join(folder, tool));
  const names = (kind: string) =>
    readdirSync(join(folder, tool, 'content', kind)).filter((name) => !name.startsWith(kind));
  expect(names('events')).toHaveLength(20);
  expect(names('campaigns')).toHaveLength(4);
  // The latest event is the one to edit; its year is a field, so that archives can be made.
  expect(basename(edited)).toBe(names('events').sort().at(-1));
  expect(readFileSync(edited, 'utf8')).toMatch(/^---\nyears: \["2026"\]\ndate: 2026-/);
});

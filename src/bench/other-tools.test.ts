import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContent } from './generate-content.ts';
import { type Tool, writeSiteFor } from './other-tools.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'other-tools-'));
  makeContent({ folder: join(folder, 'content'), events: 20, locales: ['en', 'es'] });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<Tool>(['hugo', 'eleventy'])(
  '%s gets every event and campaign in each language',
  (tool) => {
    const root = join(folder, tool);
    const edited = writeSiteFor(tool, join(folder, 'content'), root, ['en', 'es']);
    const names = (locale: string, kind: string) =>
      readdirSync(join(root, locale, 'content', kind)).filter((name) => !name.startsWith(kind));
    for (const locale of ['en', 'es']) {
      expect(names(locale, 'events')).toHaveLength(20);
      expect(names(locale, 'campaigns')).toHaveLength(4);
    }
    // The latest event is the one to edit; its year is a field, so that archives can be made.
    expect(basename(edited)).toBe(names('en', 'events').sort().at(-1));
    expect(readFileSync(edited, 'utf8')).toMatch(/^---\nyears: \["\d{4}"\]\ndate: \d{4}-/);
    const differing = names('en', 'events').filter(
      (name) =>
        readFileSync(join(root, 'en/content/events', name), 'utf8') !==
        readFileSync(join(root, 'es/content/events', name), 'utf8'),
    );
    expect(differing.length).toBeGreaterThan(0);
  },
);

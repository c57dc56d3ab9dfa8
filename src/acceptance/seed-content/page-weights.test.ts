/** The pages of the content are small. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FIRST_PACKETS } from '../../build/audit/rules/page-weights.ts';
import { builtSite } from '../built-site.ts';
import { filesBelow } from '../guarded.ts';

// Fonts and scripts are held by the audit of every build. The words of a page are its own matter
// there: who writes a long story must not find that nothing is published.
test.each(['december-10', 'today'] as const)(
  'every page of %s has its words and its styles in the first packets',
  async (variant) => {
    const folder = await builtSite(variant);
    const sizes = new Map<string, number>();
    const sizeOf = (file: string): number => {
      const size = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file))).length;
      sizes.set(file, size);
      return size;
    };
    // The form for editing is as large as its program, and writes its own styles.
    const pages = filesBelow(folder).filter(
      (file) => file.endsWith('.html') && !file.startsWith('admin/'),
    );
    const large = pages.filter((page) => {
      const html = readFileSync(join(folder, page), 'utf8');
      const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
      expect(styles.length, page).toBeGreaterThan(0);
      const files = [page, ...styles.map(([, file]) => file ?? '')];
      return files.reduce((sum, file) => sum + sizeOf(file), 0) > FIRST_PACKETS;
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(large).toEqual([]);
  },
);

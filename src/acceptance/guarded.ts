/** A made-up organization that has a place to keep secret, as content and as a built site. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { PROJECT_ROOT } from '../settings.ts';

/** The place that must not be published, as the content of the fixture writes it. */
export const CANARY = 'Canary-Street-7319';

/** The moment that its sites are built for, in the time zone of the fixture. */
export const SITE_NOW = '2026-11-22T12:00';

/**
 * Writes the content into a folder of its own: comments, every field of a draft, notes, the names
 * and the metadata of photos all tell the place.
 * @param canary what is told in place of {@link CANARY}, but for the metadata of photos: the names
 * of published pictures are made from the whole bytes of the original.
 */
export async function guardedContent(
  canary = CANARY,
  folder = mkdtempSync(join(tmpdir(), 'guarded-')),
): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(PROJECT_ROOT, 'src/acceptance/fixtures/guarded'), folder, { recursive: true });
  for (const file of filesBelow(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(
      join(folder, file),
      text.replaceAll(CANARY, canary).replaceAll(CANARY.toLowerCase(), canary.toLowerCase()),
    );
  }
  // The last one is drawn nowhere: it belongs to the draft.
  for (const [ending, background] of [
    ['.jpg', 'red'],
    ['-inside.png', 'green'],
    ['-draft.jpg', 'blue'],
  ] as const) {
    const photo = sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
      .withExif({ IFD0: { ImageDescription: CANARY, Artist: CANARY } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc>${CANARY}</dc></x:xmpmeta>`);
    await photo.toFile(join(folder, 'events/2026', canary.toLowerCase() + ending));
  }
  return folder;
}

/** Paths of all files below a folder, sorted, with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** All files of a site, by path; what is compressed (the search index) is unpacked. */
export function readSiteFiles(folder: string): Map<string, Buffer> {
  return new Map(
    filesBelow(folder).map((file) => {
      const bytes = readFileSync(join(folder, file));
      return [file, bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes];
    }),
  );
}

/** Deletes a folder. */
export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

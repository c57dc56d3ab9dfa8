/** `npm run check -- --fix`: fixes what needs no judgement, and says what it did. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listItems } from '../entries/content-files.ts';

/** What was done to a file. */
export interface Fixed {
  /** Path below the content folder. */
  path: string;
  /** What was done: `line ends`, `metadata` … */
  what: string[];
}

const TEXT: ReadonlySet<string> = new Set(['.md', '.mdx', '.yaml']);
const PICTURE: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);

/** Fixes all files of a content folder; those it cannot read are left as they are. */
export async function fixContent(contentDir: string): Promise<Fixed[]> {
  const fixed: Fixed[] = [];
  for (const { path, type } of listItems(contentDir)) {
    if (type !== 'file') continue;
    const extension = extname(path);
    const file = join(contentDir, path);
    const isPicture = PICTURE.has(extension);
    if (!isPicture && !TEXT.has(extension)) continue;
    const before = readFileSync(file);
    const after = isPicture ? await fixPicture(before) : fixText(before);
    if (after === undefined || after.what.length === 0) continue;
    replaceFile(file, after.bytes);
    fixed.push({ path, what: after.what });
  }
  return fixed;
}

interface FixedFile {
  bytes: Uint8Array;
  what: string[];
}

/** Byte order mark, line ends, the end of the last line. Undefined for what is not UTF-8. */
export function fixText(bytes: Uint8Array): FixedFile | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const what: string[] = [];
  const change = (name: string, fixed: string): void => {
    if (fixed !== text) what.push(name);
    text = fixed;
  };
  change('byte order mark taken off', text.replace(/^\uFEFF+/, ''));
  change('line ends corrected', text.replace(/\r\n?/g, '\n'));
  change('last line ended', text === '' ? '' : `${text.replace(/(?<!\n)\n+$/, '')}\n`);
  return { bytes: new TextEncoder().encode(text), what };
}

/** Takes the metadata off a picture that tells too much, if not a pixel changes by it. */
async function fixPicture(bytes: Uint8Array): Promise<FixedFile | undefined> {
  const { default: sharp } = await import('sharp');
  const { tellsOf } = await import('../entries/pictures/inspect-picture.ts');
  const { stripMetadata } = await import('../entries/pictures/strip-metadata.ts');
  try {
    if (tellsOf(await sharp(bytes).metadata()).length === 0) return undefined;
    const after = stripMetadata(bytes);
    const pixels = (picture: Uint8Array): Promise<Buffer> => sharp(picture).raw().toBuffer();
    const same = (await pixels(bytes)).equals(await pixels(after));
    const silent = tellsOf(await sharp(after).metadata()).length === 0;
    return same && silent ? { bytes: after, what: ['metadata taken off'] } : undefined;
  } catch {
    // Damaged pictures are for the check to report.
    return undefined;
  }
}

/** Writes beside and renames, so that a file is whole at every moment. */
function replaceFile(file: string, bytes: Uint8Array): void {
  const beside = `${file}.fixed`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
}

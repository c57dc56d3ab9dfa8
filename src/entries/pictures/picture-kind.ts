/** What kind of picture a file is, by its first bytes, whatever its name says. */

/** The kinds of picture that content may hold. */
export type PictureKind = 'jpg' | 'png' | 'webp' | 'avif';

/** The kind a file's extension states; undefined for any other. */
export function statedKind(path: string): PictureKind | undefined {
  const extension = /\.([^.]+)$/.exec(path)?.[1];
  if (extension === 'jpg' || extension === 'jpeg') return 'jpg';
  return extension === 'png' || extension === 'webp' || extension === 'avif'
    ? extension
    : undefined;
}

/** ASCII text at an offset, for signatures. */
export function ascii(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}

/** The kind a file's bytes are; undefined for any other. */
export function kindOf(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  // ISO base media file format: the brands follow the size and "ftyp".
  const brands = ascii(bytes, 8, 64);
  if (ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(brands)) return 'avif';
  return undefined;
}

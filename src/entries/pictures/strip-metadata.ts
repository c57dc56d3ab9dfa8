/** Takes metadata off a picture without touching a pixel. */
import { kindOf, type PictureKind } from './picture-kind.ts';
import { stripAvif } from './strip-avif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const STRIPPERS: Readonly<Record<PictureKind, (bytes: Uint8Array) => Uint8Array>> = {
  jpg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  avif: stripAvif,
};

/**
 * The picture without Exif, XMP, IPTC and comments; which way up it is, and its colours, stay.
 * @throws {RangeError} when it is no picture, or its parts cannot be followed.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new RangeError('This is no picture of a known kind.');
  return STRIPPERS[kind](bytes);
}

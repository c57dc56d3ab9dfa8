/** Takes metadata off a JPEG (ITU-T T.81, annex B): segments are left out, pixels untouched. */
import { joined, viewOf } from './picture-bytes.ts';
import { ascii } from './picture-kind.ts';
import { orientationOf, orientationOnly } from './exif-orientation.ts';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;

/** Whether a segment is needed to show the picture as it is meant. */
function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > 0xef) return true;
  // JFIF, but not its thumbnail; the colour profile; how Adobe programs store colours.
  if (marker === APP0) return ascii(segment, 4, 8) === 'JFIF';
  if (marker === APP2) return ascii(segment, 4, 15) === 'ICC_PROFILE';
  return marker === APP14;
}

/** The Exif segment that keeps a picture upright. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = orientationOnly(orientation);
  const length = 2 + 6 + tiff.length;
  return joined([
    Uint8Array.of(0xff, APP1, length >> 8, length & 0xff),
    new TextEncoder().encode('Exif\0\0'),
    tiff,
  ]);
}

/**
 * The JPEG without metadata; what follows its end is left out too.
 * @throws {RangeError} when its segments cannot be followed.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (bytes[at] !== 0xff) throw new RangeError('A segment of the JPEG does not begin.');
    const marker = bytes[at + 1]!;
    if (marker === END_OF_IMAGE) break;
    let end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw new RangeError('A segment of the JPEG does not end.');
    const segment = bytes.subarray(at, end);
    if (marker === APP1 && ascii(segment, 4, 8) === 'Exif')
      orientation = orientationOf(segment.subarray(10));
    if (marker === START_OF_SCAN) {
      // Compressed data: FF is followed by 00 or by a restart marker until the next segment.
      while (!(bytes[end] === 0xff && !isWithinScan(bytes[end + 1]!))) {
        if (end >= bytes.length) throw new RangeError('The JPEG does not end.');
        end++;
      }
      pieces.push(bytes.subarray(at, end));
    } else if (isNeeded(marker, segment)) pieces.push(segment);
    at = end;
  }
  return joined([
    Uint8Array.of(0xff, 0xd8),
    ...(orientation > 1 ? [orientationSegment(orientation)] : []),
    ...pieces,
    Uint8Array.of(0xff, END_OF_IMAGE),
  ]);
}

const isWithinScan = (marker: number): boolean =>
  marker === 0x00 || (marker >= 0xd0 && marker <= 0xd7);

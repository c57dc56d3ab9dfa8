/** Takes metadata off a PNG (W3C, third edition): chunks are left out, pixels untouched. */
import { crc32 } from 'node:zlib';
import { joined, viewOf } from './picture-bytes.ts';
import { ascii } from './picture-kind.ts';
import { orientationOf, orientationOnly } from './exif-orientation.ts';

/** Chunks needed to show the picture, its colours and its movement as they are meant. */
const NEEDED: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  const whole = new Uint8Array(body.length + 8);
  const view = viewOf(whole);
  view.setUint32(0, data.length);
  whole.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return whole;
}

/**
 * The PNG without metadata; what follows its end is left out too.
 * @throws {RangeError} when its chunks cannot be followed.
 */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = ascii(bytes, at + 4, at + 8);
    if (end > bytes.length) throw new RangeError('A chunk of the PNG does not end.');
    if (NEEDED.has(type)) pieces.push(bytes.subarray(at, end));
    if (type === 'eXIf') {
      const orientation = orientationOf(bytes.subarray(at + 8, at + 8 + length));
      if (orientation > 1) pieces.push(chunk('eXIf', orientationOnly(orientation)));
    }
    if (type === 'IEND') return joined(pieces);
    at = end;
  }
}

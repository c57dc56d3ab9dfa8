/** Takes metadata off a WebP (RFC 9649): chunks are left out, pixels untouched. */
import { joined, viewOf } from './picture-bytes.ts';
import { ascii } from './picture-kind.ts';
import { orientationOf, orientationOnly } from './exif-orientation.ts';

const NEEDED: ReadonlySet<string> = new Set([
  'VP8 ',
  'VP8L',
  'VP8X',
  'ALPH',
  'ANIM',
  'ANMF',
  'ICCP',
]);

/** Flags of the VP8X chunk (section 2.7). */
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + data.length + (data.length % 2));
  whole.set(new TextEncoder().encode(type));
  viewOf(whole).setUint32(4, data.length, true);
  whole.set(data, 8);
  return whole;
}

/**
 * The WebP without metadata.
 * @throws {RangeError} when its chunks cannot be followed.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept: { type: string; data: Uint8Array }[] = [];
  let orientation = 1;
  for (let at = 12; at + 8 <= end;) {
    const type = ascii(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > end) throw new RangeError('A chunk of the WebP does not end.');
    const data = bytes.slice(at + 8, at + 8 + length);
    // Some programs put the six letters before it that JPEG wants.
    if (type === 'EXIF')
      orientation = orientationOf(data.subarray(ascii(data, 0, 4) === 'Exif' ? 6 : 0));
    if (NEEDED.has(type)) kept.push({ type, data });
    at += 8 + length + (length % 2);
  }
  const header = kept.find(({ type }) => type === 'VP8X')?.data;
  if (header) header[0]! &= ~(XMP_FLAG | EXIF_FLAG);
  if (header && orientation > 1) {
    header[0]! |= EXIF_FLAG;
    kept.push({ type: 'EXIF', data: orientationOnly(orientation) });
  }
  const body = joined(kept.map(({ type, data }) => chunk(type, data)));
  const riff = new Uint8Array(12);
  riff.set(new TextEncoder().encode('RIFF'));
  viewOf(riff).setUint32(4, 4 + body.length, true);
  riff.set(new TextEncoder().encode('WEBP'), 8);
  return joined([riff, body]);
}

/**
 * Takes metadata off an AVIF (ISO/IEC 23008-12). Its parts point to each other by offset, so
 * nothing is left out: Exif and XMP are written over, byte by byte, with data that says nothing.
 */
import { viewOf } from './picture-bytes.ts';
import { ascii } from './picture-kind.ts';
import { NO_EXIF } from './exif-orientation.ts';

interface Box {
  type: string;
  /** Offset of its contents. */
  start: number;
  end: number;
}

/** The boxes between two offsets. @throws {RangeError} when one does not end. */
function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = viewOf(bytes);
  const found: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    const wide = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    const end = size === 0 ? to : at + wide;
    if (end > to || end < at + 8) throw new RangeError('A box of the AVIF does not end.');
    found.push({ type: ascii(bytes, at + 4, at + 8), start: at + (size === 1 ? 16 : 8), end });
    at = end;
  }
  return found;
}

/** Reads whole numbers one after the other. */
function cursor(bytes: Uint8Array, start: number) {
  const view = viewOf(bytes);
  let at = start;
  return (size: number): number => {
    at += size;
    if (size === 0) return 0;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    if (size === 8) return Number(view.getBigUint64(at - 8));
    throw new RangeError('A number of the AVIF has an unknown size.');
  };
}

/** Ids of the items that hold Exif or XMP, from the item information box. */
function metadataItems(bytes: Uint8Array, box: Box): Map<number, 'exif' | 'xmp'> {
  const items = new Map<number, 'exif' | 'xmp'>();
  const counted = bytes[box.start] === 0 ? 2 : 4;
  for (const { type, start, end } of boxes(bytes, box.start + 4 + counted, box.end)) {
    if (type !== 'infe') continue;
    const version = bytes[start]!;
    if (version < 2) continue;
    const idSize = version === 2 ? 2 : 4;
    const id = cursor(bytes, start + 4)(idSize);
    const typeAt = start + 4 + idSize + 2;
    const kind = ascii(bytes, typeAt, typeAt + 4);
    const about = ascii(bytes, typeAt + 4, end);
    if (kind === 'Exif') items.set(id, 'exif');
    else if (kind === 'mime' && about.includes('rdf+xml')) items.set(id, 'xmp');
  }
  return items;
}

/**
 * The AVIF with its metadata written over.
 * @throws {RangeError} when its boxes cannot be followed.
 */
export function stripAvif(original: Uint8Array): Uint8Array {
  const bytes = original.slice();
  const top = boxes(bytes, 0, bytes.length);
  // Boxes of no meaning to a reader, in which some programs keep XMP or earlier metadata.
  for (const { type, start, end } of top)
    if (type === 'uuid' || type === 'free' || type === 'skip') bytes.fill(0, start, end);
  const meta = top.find(({ type }) => type === 'meta');
  const parts = meta ? boxes(bytes, meta.start + 4, meta.end) : [];
  const info = parts.find(({ type }) => type === 'iinf');
  const places = parts.find(({ type }) => type === 'iloc');
  const idat = parts.find(({ type }) => type === 'idat');
  if (!info || !places) return bytes;
  const items = metadataItems(bytes, info);
  const version = bytes[places.start]!;
  const read = cursor(bytes, places.start + 4);
  const sizes = read(1);
  const more = read(1);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4];
  const indexSize = version === 0 ? 0 : more & 15;
  const wide = version < 2 ? 2 : 4;
  /** Bytes of metadata so far: parts that overlap would take time without end. */
  let overwritten = 0;
  for (let left = read(wide); left > 0; left--) {
    const id = read(wide);
    const within = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize) + (within === 1 ? (idat?.start ?? 0) : 0);
    const extents = read(2);
    if (extents > 1 && indexSize + offsetSize + lengthSize === 0)
      throw new RangeError('The parts of an item of the AVIF have no place.');
    for (let extent = 0; extent < extents; extent++) {
      read(indexSize);
      const start = base + read(offsetSize);
      const end = start + read(lengthSize);
      if (!items.has(id)) continue;
      overwritten += end - start;
      if (end > bytes.length || overwritten > bytes.length)
        throw new RangeError('Metadata of the AVIF does not end.');
      const isXmp = items.get(id) === 'xmp';
      bytes.fill(isXmp ? 0x20 : 0, start, end);
      // Four bytes say where the TIFF structure begins: right behind them.
      if (!isXmp && end - start >= 4 + NO_EXIF.length) bytes.set(NO_EXIF, start + 4);
    }
  }
  return bytes;
}

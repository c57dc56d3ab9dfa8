/** No published picture says where, when or with what it was taken. */
import sharp from 'sharp';
import type { AuditFinding } from '../audit-finding.ts';
import { placeAt } from '../audit-finding.ts';
import { readElements } from '../audited-page.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** Bitmaps. */
export const PICTURE = /\.(avif|gif|ico|jpe?g|png|tiff?|webp)$/;

/** Problems of one bitmap. */
export async function pictureProblems(file: string, site: AuditedSite): Promise<AuditFinding[]> {
  const kinds = await metadataIn(site.readBytes(file));
  return kinds.map((kind) => ({ file, message: `The picture carries ${kind} metadata.` }));
}

/** The kinds of metadata that a picture carries, by their usual names. */
export async function metadataIn(bytes: Buffer): Promise<string[]> {
  const kinds = new Set<string>();
  try {
    const { exif, xmp, iptc, tifftagPhotoshop, comments } = await sharp(bytes).metadata();
    if (exif !== undefined) kinds.add('EXIF');
    if (xmp !== undefined) kinds.add('XMP');
    if (iptc !== undefined || tifftagPhotoshop !== undefined) kinds.add('IPTC');
    if ((comments ?? []).length > 0) kinds.add('comment');
  } catch {
    kinds.add('unreadable');
  }
  for (const name of [...pngChunks(bytes), ...jpegSegments(bytes)]) kinds.add(name);
  return [...kinds];
}

/** Chunks of a PNG (W3C PNG 3, section 11.3) that hold text, times or EXIF. */
function* pngChunks(bytes: Buffer): Generator<string> {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return;
  for (let at = 8; at + 8 <= bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') yield 'EXIF';
    if (/^(tEXt|zTXt|iTXt|tIME)$/.test(type)) yield type;
  }
}

/** Segments of a JPEG (ITU T.81, annex B) that hold EXIF, XMP, IPTC or a comment. */
function* jpegSegments(bytes: Buffer): Generator<string> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return;
    if (marker === 0xe1) yield bytes.toString('latin1', at + 4, at + 8) === 'Exif' ? 'EXIF' : 'XMP';
    if (marker === 0xed) yield 'IPTC';
    if (marker === 0xfe) yield 'comment';
    at += 2 + bytes.readUInt16BE(at + 2);
  }
}

/** Elements of an SVG that run, style or tell more than is drawn. */
const NOT_IN_DRAWINGS = new Set(['foreignobject', 'metadata', 'script', 'style']);

/** Problems of one drawing (SVG). */
export function* drawingProblems(file: string, site: AuditedSite): Generator<AuditFinding> {
  const svg = site.read(file);
  for (const { name, attributes, offset } of readElements(svg, true)) {
    const place = { file, ...placeAt(svg, offset) };
    if (NOT_IN_DRAWINGS.has(name))
      yield { ...place, message: `<${name}> must not be in a drawing.` };
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'style' || attribute.startsWith('on')) {
        yield { ...place, message: `A drawing must not have the attribute ${attribute}.` };
      }
      if (/(^|:)(href|src)$/.test(attribute)) {
        const target = resolveTarget(value, `/${file}`, site.address);
        if (target.kind !== 'internal') yield { ...place, message: `${value} is at another host.` };
      }
    }
  }
}

/** What a published file may say to whoever decodes it: each layer of encoding taken off. */
import { constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Where a compressed part may begin, and how to unpack it: gzip, zlib (PNG, PDF), zip. */
const PACKED: readonly (readonly [magic: Buffer, unpack: (bytes: Buffer) => Buffer])[] = [
  [Buffer.from([0x1f, 0x8b]), (bytes) => gunzipSync(bytes, PARTLY)],
  ...[0x01, 0x5e, 0x9c, 0xda].map(
    (level) => [Buffer.from([0x78, level]), (bytes: Buffer) => inflateSync(bytes, PARTLY)] as const,
  ),
  [
    Buffer.from('PK\x03\x04'),
    (bytes) =>
      inflateRawSync(bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)), PARTLY),
  ],
];

/** A part may be followed by other bytes, or be cut. */
const PARTLY = { finishFlush: constants.Z_SYNC_FLUSH };

const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/;

/** Every text that can be read in a file: as it is, unpacked, decoded. */
export async function readings(file: string, bytes: Buffer): Promise<string[]> {
  const parts = [bytes, ...unpacked(bytes)];
  if (PICTURE.test(file)) {
    const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
    const told = [exif, xmp, iptc, icc].filter((part) => part !== undefined);
    parts.push(...told, Buffer.from(JSON.stringify(comments ?? [])));
  }
  return [
    file,
    ...parts.flatMap((part) => [part.toString('utf8'), part.toString('utf16le')]),
  ].flatMap((text) => {
    // Calendars fold long lines.
    const unfolded = text.replace(/\r?\n[ \t]/g, '');
    return [text, ...[unfolded, ...base64In(unfolded)].map(decoded)];
  });
}

function unpacked(bytes: Buffer): Buffer[] {
  return PACKED.flatMap(([magic, unpack]) => {
    const found: Buffer[] = [];
    for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1))
      try {
        found.push(unpack(bytes.subarray(at)));
      } catch {
        // These two bytes begin nothing that is packed.
      }
    return found;
  });
}

/** What base64 stands in a text, decoded from each of the four places where it may begin. */
function base64In(text: string): string[] {
  return (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
}

/** A text with percent signs, character references and escapes of JSON resolved. */
function decoded(text: string): string {
  const sign = (code: string, base: number) => String.fromCharCode(Number.parseInt(code, base));
  return text
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => sign(code, 16))
    .replace(/&#x([0-9a-f]{1,4});/gi, (_, code: string) => sign(code, 16))
    .replace(/&#(\d{1,5});/g, (_, code: string) => sign(code, 10))
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => sign(code, 16))
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => sign(code, 16));
}

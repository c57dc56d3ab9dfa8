/** The search for a secret finds it however it is encoded: or the tests that find none prove little. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readings } from './readings.ts';

const SECRET = 'Canary-Street-7319';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });

/** The first part of a zip file, with one packed file in it. */
function zipped(text: string): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(1, 26);
  return Buffer.concat([header, Buffer.from('a'), deflateRawSync(text)]);
}

test.each([
  ['as it is', 'a.html', Buffer.from(`<p>${SECRET}`)],
  ['in a name', `${SECRET}.html`, Buffer.from('')],
  ['with gzip', 'a.pf_fragment', gzipSync(`pagefind ${SECRET}`)],
  [
    'with zlib, among other bytes',
    'a.bin',
    Buffer.concat([Buffer.from('ab'), deflateSync(SECRET)]),
  ],
  ['in a zip file', 'a.zip', zipped(SECRET)],
  ['in UTF-16', 'a.bin', Buffer.from(SECRET, 'utf16le')],
  ['with percent signs', 'a.html', Buffer.from('Canary%2DStreet%2d7319')],
  ['with character references', 'a.html', Buffer.from('Canary&#45;Street&#x2D;7319')],
  ['with escapes of JSON', 'a.json', Buffer.from(String.raw`Canary\u002dStreet\u002d7319`)],
  ['in quoted-printable', 'a.txt', Buffer.from('Canary=2DStreet=2D7319')],
  ['in a folded line', 'a.ics', Buffer.from('X:Canary-Str\r\n eet-7319')],
  ['in base64', 'a.html', Buffer.from(`data:text/plain;base64,${base64(SECRET)}`)],
  ['in base64, shifted', 'a.html', Buffer.from(`x${base64(`ab${SECRET}`)}`)],
  [
    'in the metadata of a jpg',
    'a.jpg',
    await picture()
      .jpeg()
      .withExif({ IFD0: { Artist: SECRET } })
      .toBuffer(),
  ],
  [
    'in the metadata of a png',
    'a.png',
    await picture().png().withXmp(`<x>${SECRET}</x>`).toBuffer(),
  ],
  [
    'in the metadata of an avif',
    'a.avif',
    await picture()
      .avif()
      .withExif({ IFD0: { Artist: SECRET } })
      .toBuffer(),
  ],
])('finds a secret %s', async (_, file, bytes) => {
  expect((await readings(file, bytes)).some((text) => text.includes(SECRET))).toBe(true);
});

/** Pictures for tests, made on the spot. */
import sharp from 'sharp';
import type { PictureKind } from './picture-kind.ts';

/** XMP that says where a picture was taken. */
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="40,42.0N"/></rdf:RDF></x:xmpmeta>`;

/** A picture of noise, 360 by 240 pixels, the same every time. */
export function plainPicture(kind: PictureKind): Promise<Buffer> {
  return noise()
    .toFormat(kind === 'jpg' ? 'jpeg' : kind)
    .toBuffer();
}

/** The same picture with its position, a serial number, XMP and an orientation. */
export function tellingPicture(kind: PictureKind): Promise<Buffer> {
  return noise()
    .withExif({
      IFD0: { Make: 'Maker', Orientation: '6' },
      IFD2: { BodySerialNumber: '12345' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 42/1 0/1' },
    })
    .withXmp(XMP)
    .withMetadata({ orientation: 6 })
    .toFormat(kind === 'jpg' ? 'jpeg' : kind)
    .toBuffer();
}

function noise() {
  const [width, height] = [360, 240];
  const pixels = Uint8Array.from(
    { length: width * height * 3 },
    (_, index) => (index * 7919) % 251,
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The pixels as they are stored, not turned upright. */
export function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer();
}

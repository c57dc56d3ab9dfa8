import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kindOf, type PictureKind } from './picture-kind.ts';
import { tellsOf } from './inspect-picture.ts';
import { stripMetadata } from './strip-metadata.ts';
import { pixelsOf, plainPicture, tellingPicture } from './sample-pictures.ts';

const KINDS: PictureKind[] = ['jpg', 'png', 'webp', 'avif'];

describe.each(KINDS)('a %s whose metadata is taken off', (kind) => {
  test('tells nothing any more, and told something before', async () => {
    const before = await tellingPicture(kind);
    expect(tellsOf(await sharp(before).metadata())).toContain('where it was taken');
    const after = stripMetadata(before);
    expect(tellsOf(await sharp(after).metadata())).toEqual([]);
    expect(Buffer.from(after).includes('12345')).toBe(false);
    expect(Buffer.from(after).includes('GPSLatitude')).toBe(false);
    expect(Buffer.from(after).includes('Maker')).toBe(false);
  });

  test('has the same pixels', async () => {
    const before = await tellingPicture(kind);
    expect(await pixelsOf(stripMetadata(before))).toEqual(await pixelsOf(before));
  });

  test('is turned as it was', async () => {
    const before = await tellingPicture(kind);
    const { orientation } = await sharp(before).metadata();
    expect((await sharp(stripMetadata(before)).metadata()).orientation).toBe(orientation);
  });

  test('that has none stays a picture with the same pixels', async () => {
    const before = await plainPicture(kind);
    const after = stripMetadata(before);
    expect(kindOf(after)).toBe(kind);
    expect(await pixelsOf(after)).toEqual(await pixelsOf(before));
  });

  test('cannot be led astray: cut or altered files end in an error, or in a file', async () => {
    const whole = await tellingPicture(kind);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (cut, at, byte) => {
        const bytes = Uint8Array.from(whole.subarray(0, cut));
        if (at < cut) bytes[at] = byte;
        try {
          expect(stripMetadata(bytes)).toBeInstanceOf(Uint8Array);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is silent even when lengths and offsets in it were altered', async () => {
    const whole = await tellingPicture(kind);
    const change = fc.tuple(fc.nat(whole.length - 4), fc.constantFrom(0, 1, 0x7f, 0xff), fc.nat(4));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte, length] of changes) bytes.fill(byte, at, at + length);
        let after: Uint8Array;
        try {
          after = stripMetadata(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        const metadata = await sharp(after)
          .metadata()
          .catch(() => undefined);
        if (metadata !== undefined) expect(tellsOf(metadata)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

test('what is no picture is refused', () => {
  expect(() => stripMetadata(new TextEncoder().encode('<svg/>'))).toThrow(RangeError);
});

test('a picture that follows the end of a JPEG is left out, with all it tells', async () => {
  const bytes = Buffer.concat([await plainPicture('jpg'), await tellingPicture('jpg')]);
  expect(Buffer.from(stripMetadata(bytes)).includes('12345')).toBe(false);
});

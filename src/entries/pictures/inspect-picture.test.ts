import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { LARGEST_PICTURE, inspectPicture } from './inspect-picture.ts';
import { plainPicture, tellingPicture } from './sample-pictures.ts';

const codes = async (path: string, bytes: Uint8Array): Promise<string[]> =>
  (await inspectPicture(path, bytes)).map(({ code }) => code);

describe('a picture', () => {
  test.each(['jpg', 'png', 'webp', 'avif'] as const)(
    'in order has no problem (%s)',
    async (kind) => {
      expect(await inspectPicture(`march.${kind}`, await plainPicture(kind))).toEqual([]);
    },
  );

  test.each(['jpg', 'png', 'webp', 'avif'] as const)(
    'that says where it was taken is refused (%s)',
    async (kind) => {
      const problems = await inspectPicture(`march.${kind}`, await tellingPicture(kind));
      expect(problems.map(({ message }) => message.split('.')[0])).toEqual([
        'tells where it was taken',
        'tells the serial number of the camera',
      ]);
    },
  );

  test('of another kind than its name says is refused', async () => {
    expect(await inspectPicture('a/march.png', await plainPicture('jpg'))).toEqual([
      {
        code: 'picture-kind',
        message: 'is named .png but is a jpg inside. Rename it to end in .jpg.',
      },
    ]);
    expect(await codes('march.jpeg', await plainPicture('jpg'))).toEqual([]);
  });

  test('that is no picture is refused without being opened', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await codes('march.jpg', svg)).toEqual(['picture-kind']);
  });

  test('that is an empty file is said to be one', async () => {
    const [problem, ...others] = await inspectPicture('march.jpg', new Uint8Array());
    expect(problem?.message).toMatch(/^is an empty file.* Copy the picture again/);
    expect(others).toEqual([]);
  });

  test('in the colors of print is refused', async () => {
    const print = await sharp(await plainPicture('png'))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect(await codes('march.jpg', print)).toEqual(['picture-colors']);
  });

  test('that moves is refused', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 400, height: 300, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await Promise.all(['#000', '#fff'].map(frame));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await codes('march.webp', moving)).toEqual(['picture-animated']);
  });

  test('with too few pixels gets a warning', async () => {
    const small = await sharp(await plainPicture('png'))
      .resize(120)
      .png()
      .toBuffer();
    expect(await inspectPicture('march.png', small)).toMatchObject([
      {
        code: 'picture-small',
        severity: 'warning',
        message: expect.stringContaining('120 by 80') as string,
      },
    ]);
  });

  test('that is cut off is refused', async () => {
    for (const kind of ['jpg', 'png', 'webp'] as const) {
      const whole = await plainPicture(kind);
      expect(await codes(`march.${kind}`, whole.subarray(0, whole.length * 0.7))).toEqual([
        'picture-damaged',
      ]);
    }
  });

  test('that is too large is refused', async () => {
    const large = Buffer.concat([await plainPicture('jpg'), Buffer.alloc(LARGEST_PICTURE)]);
    expect(await codes('march.jpg', large)).toEqual(['picture-size']);
    const wide = await sharp({
      create: { width: 9000, height: 7000, channels: 3, background: '#000' },
    })
      .png()
      .toBuffer();
    expect(await codes('march.png', wide)).toEqual(['picture-size']);
  });

  test('of any bytes gets an answer', async () => {
    const whole = await tellingPicture('jpg');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = byte;
        expect(await inspectPicture('march.jpg', bytes)).toBeInstanceOf(Array);
      }),
      { numRuns: 60 },
    );
  });
});

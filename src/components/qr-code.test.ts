import fc from 'fast-check';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { type QrCode, qrCode } from './qr-code.ts';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

/** Draws a code, each module four points wide, and reads it as a camera would. */
function scan({ size, path }: QrCode): string | undefined {
  const scale = 4;
  const side = size * scale;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let at = Number(x) * scale; at < (Number(x) + Number(width)) * scale; at++)
        points.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
  return jsQR(points, side, side)?.data;
}

test('a QR code is read back as the address it was made of', () => {
  const address = 'https://campaigns.jfrej.example/events/2019-12-12-online-assembly/';
  expect(scan(qrCode(address))).toBe(address);
});

test('addresses of any length a file name can have are read back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{1,150}$/), (words) => {
      const address = `https://example.org/es/events/2026-01-01-${words}/`;
      expect(scan(qrCode(address))).toBe(address);
    }),
    { numRuns: 25 },
  );
});

test('a QR code has its quiet zone', () => {
  const { size, path } = qrCode('https://example.org/');
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
    left: Number(x),
    top: Number(y),
    right: Number(x) + Number(width),
  }));
  expect(Math.min(...starts.map(({ left }) => left))).toBe(4);
  expect(Math.min(...starts.map(({ top }) => top))).toBe(4);
  expect(Math.max(...starts.map(({ right }) => right))).toBe(size - 4);
});

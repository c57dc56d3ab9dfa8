import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, readableOn, themeCss } from './theme.ts';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  test('is 21 between black and white and 1 with itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#b4152c', '#b4152c')).toBe(1);
  });

  test('words on any color of an organization can be read (AA)', () => {
    fc.assert(
      fc.property(color, (background) => {
        expect(contrast(background, readableOn(background))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('the colors of an organization', () => {
  test('leave the built-in ones where there are none', () => {
    expect(themeCss({})).toBe('');
  });

  test('one accent serves both schemes', () => {
    expect(themeCss({ accent: '#0b5d4e' })).toContain('--red: light-dark(#0b5d4e, #0b5d4e);');
  });

  test('a dark color behind the next thing to do takes light words', () => {
    expect(themeCss({ action: '#1d3f8f' })).toContain('--on-marigold: #f5efe4;');
  });

  test('words on a button there can be read, whatever the color behind it (AA)', () => {
    fc.assert(
      fc.property(color, (action) => {
        const css = themeCss({ action });
        const [button, words] = ['on', 'off'].map(
          (name) => new RegExp(`--${name}-marigold: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '',
        );
        expect(contrast(button ?? '', words ?? '')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

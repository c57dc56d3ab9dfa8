import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, legibleOn, PAPER, readableOn, themeCss } from './theme.ts';

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
  /** The accent in light and in dark. */
  const reds = (css: string) => [...css.matchAll(/--red: (.*?);/g)].map(([, color]) => color);

  test('leave the built-in ones where there are none', () => {
    expect(themeCss({})).toBe('');
  });

  test('one accent serves both schemes, lighter where the paper is dark', () => {
    const [light = '', dark = ''] = reds(themeCss({ accent: '#0b5d4e' }));
    expect(light).toBe('#0b5d4e');
    expect(contrast(dark, PAPER.dark)).toBeGreaterThanOrEqual(7);
  });

  test('stay as they are where words in them can be read', () => {
    const css = themeCss({ accent: '#0b5d4e', accentDark: '#7fe0c8' });
    expect(reds(css)).toEqual(['#0b5d4e', '#7fe0c8']);
  });

  test('whatever they are, words in them can be read on both papers (AAA)', () => {
    fc.assert(
      fc.property(color, fc.constantFrom(PAPER.light, PAPER.dark), (accent, paper) => {
        expect(contrast(paper, legibleOn(paper, accent))).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('whatever they are, buttons on the next thing to do can be read (AA)', () => {
    fc.assert(
      fc.property(color, (action) => {
        const css = themeCss({ action });
        const [on = '', off = ''] = ['on', 'off'].map(
          (name) => new RegExp(`--${name}-marigold: (.*);`).exec(css)?.[1],
        );
        expect(contrast(on, action)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(off, on)).toBeGreaterThanOrEqual(4.5);
      }),
    );
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

/** The colors as the style sheet has them: every pair that meets can be told apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, PALETTE, PAPER } from '../domain/theme.ts';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** The color of a token in a scheme. */
function token(name: string, scheme: Scheme): string {
  const values = css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'));
  const [light = '', dark = light] = [...values].map(([, color]) => color);
  return scheme === 'light' ? light : dark;
}

/** Words and what they stand on: WCAG 2.2 AAA (1.4.6). */
const TEXT = [
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['red', 'paper'],
  // Buttons and the footer.
  ['paper', 'ink'],
  // The next thing to do, and the buttons and the menu on it.
  ['on-marigold', 'marigold'],
  ['off-marigold', 'on-marigold'],
] as const;

/** What one must see to find or work something: WCAG 2.2 AA (1.4.11). */
const PARTS = [
  // Rules, borders of fields and buttons, the ring of what has the focus.
  ['ink', 'paper'],
  ['paper', 'ink'],
  // The line under the current page, marks of the timeline, lines of quotations.
  ['red', 'paper'],
  ['on-marigold', 'marigold'],
  ['off-marigold', 'on-marigold'],
] as const;

/** Tokens that no word is written in and nothing depends on: lines between rows. */
const DECORATION = ['hair'];

describe.each(SCHEMES)('In the %s scheme', (scheme) => {
  test.each(TEXT)('words in %s can be read on %s (AAA)', (color, paper) => {
    expect(contrast(token(color, scheme), token(paper, scheme))).toBeGreaterThanOrEqual(7);
  });

  test.each(PARTS)('%s can be seen on %s (AA)', (color, paper) => {
    expect(contrast(token(color, scheme), token(paper, scheme))).toBeGreaterThanOrEqual(3);
  });
});

test('every color is one of a pair', () => {
  const names = [...css.matchAll(/--([\w-]+): .*#[0-9a-f]{3,8}\b/g)].map(([, name]) => name);
  const paired = new Set<string>([...TEXT.flat(), ...DECORATION]);
  expect(new Set(names)).toEqual(paired);
});

/** All other style sheets, by name. */
const others = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.css') && name !== 'tokens.css')
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));

test('no color is named anywhere else, but black and white for paper', () => {
  const named = others.flatMap(({ text }) => text.match(/#[0-9a-f]{3,8}\b/gi) ?? []);
  expect([...new Set(named)].sort()).toEqual(['#000', '#fff']);
});

test('a scheme changes nothing but colors', () => {
  expect(others.length).toBeGreaterThan(5);
  for (const { name, text } of others) expect(text, name).not.toContain('prefers-color-scheme');
});

test('pictures, which have no style sheets, have the same colors', () => {
  expect(PALETTE).toEqual({
    paper: token('paper', 'light'),
    ink: token('ink', 'light'),
    soft: token('soft', 'light'),
    accent: token('red', 'light'),
    action: token('marigold', 'light'),
  });
  expect(PAPER).toEqual({ light: token('paper', 'light'), dark: token('paper', 'dark') });
});

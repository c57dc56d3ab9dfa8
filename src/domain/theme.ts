/** Colors of an organization, in place of the built-in ones. */
import type { SiteData } from '../schema/site.ts';

/** The colors of light paper, as `styles/tokens.css` has them: for pictures, which have no CSS. */
export const PALETTE = {
  paper: '#faf6ee',
  ink: '#1b1622',
  soft: '#564e5f',
  accent: '#a01024',
  action: '#f4b92b',
} as const;

/** What words stand on in the two schemes, as `styles/tokens.css` has it. */
export const PAPER = { light: PALETTE.paper, dark: '#15121b' } as const;

/**
 * The style sheet that sets an organization's colors; empty where it has none of its own. Its
 * selectors outweigh `:root` of `styles/tokens.css`, whichever of the two is loaded first.
 */
export function themeCss({ accent, accentDark, action }: SiteData['colors']): string {
  const rules: string[] = [];
  if (accent !== undefined || accentDark !== undefined) {
    // One color alone serves both schemes.
    const light = legibleOn(PAPER.light, accent ?? accentDark ?? '');
    const dark = legibleOn(PAPER.dark, accentDark ?? accent ?? '');
    rules.push(`html:root { --red: ${light}; }`);
    // As in `styles/tokens.css`: neither light-dark() nor what it needs is known to older browsers.
    rules.push(
      `@media screen and (prefers-color-scheme: dark) { html:root:not(.light) { --red: ${dark}; } }`,
    );
  }
  if (action !== undefined) {
    const on = readableOn(action);
    // A button there has the color of the words. On a light one, its own words take the color
    // behind it, which is as far from it as the words are.
    const off = luminance(on) > 0.5 ? action : readableOn(on);
    rules.push(
      `html:root { --marigold: ${action}; --on-marigold: ${on}; --off-marigold: ${off}; }`,
    );
  }
  return rules.map((rule) => `${rule}\n`).join('');
}

/** Relative luminance of a color `#rrggbb` (WCAG 2.2). */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colors `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of text that WCAG 2.2 AA takes (success criterion 1.4.3). */
const AA_TEXT = 4.5;

/** The least contrast of text that WCAG 2.2 AAA takes (success criterion 1.4.6). */
const AAA_TEXT = 7;

/**
 * A color for words on a paper: the given one, or as little lighter or darker as it takes until
 * the words can be read (AAA).
 */
export function legibleOn(paper: string, color: string): string {
  const end = contrast(paper, '#000000') > contrast(paper, '#ffffff') ? 0 : 255;
  const STEPS = 64;
  const shades = Array.from({ length: STEPS + 1 }, (_, step) => mixed(color, end, step / STEPS));
  return shades.find((shade) => contrast(paper, shade) >= AAA_TEXT) ?? color;
}

/** A color with a part of black (0) or white (255) in it. */
function mixed(color: string, end: 0 | 255, part: number): string {
  if (part === 0) return color;
  const channels = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16);
    const value = Math.round(channel + (end - channel) * part);
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/**
 * What can be read on a color: the ink or the paper of the site; black or white where neither is
 * far enough from it. One of those always is.
 */
export function readableOn(color: string): string {
  const better = (a: string, b: string): string =>
    contrast(color, a) >= contrast(color, b) ? a : b;
  const own = better('#1b1622', '#f5efe4');
  return contrast(color, own) >= AA_TEXT ? own : better('#000000', '#ffffff');
}

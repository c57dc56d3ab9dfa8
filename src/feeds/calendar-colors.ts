/** The color of a calendar: RFC 7986 (section 5.9) knows only the names that CSS has for colors. */

/** Names of CSS that lie far apart, in hexadecimal. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  dimgray: '#696969',
  silver: '#c0c0c0',
  firebrick: '#b22222',
  crimson: '#dc143c',
  tomato: '#ff6347',
  saddlebrown: '#8b4513',
  darkorange: '#ff8c00',
  goldenrod: '#daa520',
  gold: '#ffd700',
  olive: '#808000',
  yellowgreen: '#9acd32',
  forestgreen: '#228b22',
  darkgreen: '#006400',
  seagreen: '#2e8b57',
  teal: '#008080',
  turquoise: '#40e0d0',
  deepskyblue: '#00bfff',
  steelblue: '#4682b4',
  royalblue: '#4169e1',
  navy: '#000080',
  indigo: '#4b0082',
  slateblue: '#6a5acd',
  purple: '#800080',
  orchid: '#da70d6',
  deeppink: '#ff1493',
  mediumvioletred: '#c71585',
};

/** The name of CSS nearest to a color such as `#b4152c`. */
export function nearestColorName(hex: string): string {
  const distance = (other: string): number => {
    const [a, b] = [channels(hex), channels(other)];
    return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
  };
  return Object.entries(NAMED).reduce((nearest, next) =>
    distance(next[1]) < distance(nearest[1]) ? next : nearest,
  )[0];
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((index) => Number.parseInt(hex.slice(index, index + 2), 16));

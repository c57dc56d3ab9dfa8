/** Chance that is the same in every run: numbers from a seed. */

/** Draws from a seeded sequence. The same seed and the same calls give the same answers. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends possible. */
  integer(low: number, high: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** One of a list, each equally likely. */
  pick<T>(items: readonly T[]): T;
  /** One of a list, those at its head far more often: as words and campaigns are in life. */
  pickSkewed<T>(items: readonly T[]): T;
  /** Some of a list, none twice, in the order of the list. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** A sequence from a seed (Mulberry32, which has a period of about four thousand million). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly T[], share: number): T => {
    const item = items[Math.floor(share * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  const integer = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    chance: (share) => next() < share,
    pick: (items) => at(items, next()),
    pickSkewed: (items) => at(items, next() ** 2),
    sample: (items, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(integer(0, items.length - 1));
      return [...chosen].sort((a, b) => a - b).map((index) => items[index]!);
    },
  };
}

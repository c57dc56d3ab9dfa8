/** What many measurements say together. */

/**
 * The middle one of some numbers; of an even count, the mean of the two in the middle.
 * @throws {RangeError} when there are none.
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('There is nothing to measure.');
  return (low + high) / 2;
}

import { expect, test } from 'vitest';
import { nearestColorName } from './calendar-colors.ts';

test.each([
  ['#b4152c', 'firebrick'],
  ['#000000', 'black'],
  ['#1d3f8f', 'navy'],
  ['#f4b92b', 'goldenrod'],
])('%s is nearest to %s', (hex, name) => {
  expect(nearestColorName(hex)).toBe(name);
});

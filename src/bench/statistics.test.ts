import { expect, test } from 'vitest';
import { median } from './statistics.ts';

test.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[10, 2, 4, 1], 3],
])('the middle of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

test('nothing has no middle', () => expect(() => median([])).toThrow('nothing to measure'));

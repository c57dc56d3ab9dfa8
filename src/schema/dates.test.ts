import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from './dates.ts';

test('a date exists if the calendar has it', () => {
  const digits = (most: number, length: number) =>
    fc.nat(most).map((number) => String(number).padStart(length, '0'));
  const exists = (text: string): boolean => {
    try {
      Temporal.PlainDate.from(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(digits(9999, 4), digits(13, 2), digits(32, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      expect(calendarDate().safeParse(text).success).toBe(exists(text));
    }),
    { numRuns: 3000 },
  );
});

test.each(['2000-02-29', '2024-02-29', '0000-02-29'])('%s exists', (text) => {
  expect(calendarDate().safeParse(text).success).toBe(true);
});

test.each(['1900-02-29', '2023-02-29', '2024-02-30', '2024-00-10', '2024-10-00'])(
  '%s does not exist',
  (text) => {
    expect(calendarDate().safeParse(text).success).toBe(false);
  },
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthWeeks } from './month-grid.ts';

const MONDAY = 1;
const SUNDAY = 7;
const drawn = (month: string, firstDayOfWeek: number) =>
  monthWeeks(Temporal.PlainDate.from(month), firstDayOfWeek).map((week) =>
    week.map((day) => day?.day ?? 0),
  );

test('a month is drawn in weeks that begin where the language begins them', () => {
  expect(drawn('2019-12-10', SUNDAY)).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    [8, 9, 10, 11, 12, 13, 14],
    [15, 16, 17, 18, 19, 20, 21],
    [22, 23, 24, 25, 26, 27, 28],
    [29, 30, 31, 0, 0, 0, 0],
  ]);
  expect(drawn('2019-12-10', MONDAY)[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
});

test('every day of any month stands once, in order, under its weekday', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 7 }),
      (year, month, firstDayOfWeek) => {
        const first = Temporal.PlainDate.from({ year, month, day: 1 });
        const weeks = monthWeeks(first, firstDayOfWeek);
        const days = weeks.flat().filter((day) => day !== undefined);
        expect(days.map(({ day }) => day)).toEqual(
          Array.from({ length: first.daysInMonth }, (_, index) => index + 1),
        );
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== undefined)).toBe(true);
          week.forEach((day, index) => {
            if (day) expect((day.dayOfWeek - firstDayOfWeek + 7) % 7).toBe(index);
          });
        }
      },
    ),
  );
});

import { describe, expect, test } from 'vitest';
import { hebrewDay, hebrewDayInHebrew, hebrewNumeral } from './hebrew-date.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('a number in Hebrew letters', () => {
  test.each([
    [1, 'א׳'],
    [14, 'י״ד'],
    [15, 'ט״ו'],
    [16, 'ט״ז'],
    [20, 'כ׳'],
    [29, 'כ״ט'],
    [115, 'קט״ו'],
    [5779, 'תשע״ט'],
    [5780, 'תש״פ'],
  ])('%i is %s', (value, letters) => {
    expect(hebrewNumeral(value)).toBe(letters);
  });

  test.each([0, -1, 1.5, 5000])('%d cannot be written', (value) => {
    expect(() => hebrewNumeral(value)).toThrow(RangeError);
  });
});

describe('a Hebrew day', () => {
  test.each([
    ['2019-12-12', '14 Kislev 5780', 'י״ד בכסלו תש״פ'],
    // Tisha B'Av of 5779 was put off by a day, because the ninth was a Shabbat.
    ['2019-08-11', '10 Av 5779', 'י׳ באב תשע״ט'],
    ['2020-03-10', '14 Adar 5780', 'י״ד באדר תש״פ'],
    // A leap year has two months of Adar.
    ['2022-02-15', '14 Adar I 5782', 'י״ד באדר א׳ תשפ״ב'],
    ['2022-03-17', '14 Adar II 5782', 'י״ד באדר ב׳ תשפ״ב'],
  ])('%s is %s', (civil, english, hebrew) => {
    expect(hebrewDay(day(civil), 'en-US')).toBe(english);
    expect(hebrewDayInHebrew(day(civil))).toBe(hebrew);
  });

  test('has no era in languages that would write one', () => {
    expect(hebrewDay(day('2019-12-12'), 'es-US')).toBe('14 de Kislev de 5780');
    expect(hebrewDay(day('2019-12-12'), 'de')).toBe('14. Kislew 5780');
  });
});

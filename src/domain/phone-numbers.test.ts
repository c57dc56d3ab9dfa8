import { expect, test } from 'vitest';
import { findPhoneNumbers, samePhoneNumber } from './phone-numbers.ts';

const words = (text: string): string[] => findPhoneNumbers(text).map((match) => match.words);

test.each([
  ['Call +1 646 555 0100.', '+1 646 555 0100'],
  ['+1 (646) 555-0100', '+1 (646) 555-0100'],
  ['(212) 555-0100', '(212) 555-0100'],
  ['212.555.0100', '212.555.0100'],
  ['1-212-555-0100', '1-212-555-0100'],
  ['tel:+16465550100', '+16465550100'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['020 7946 0958', '020 7946 0958'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['050-1234567', '050-1234567'],
  ['Call 6465550100', '6465550100'],
  ['tel: 612 345 678', '612 345 678'],
  ['llama al 55 1234 5678', '55 1234 5678'],
  ['Text us at 555-0100', '555-0100'],
])('finds the number in "%s"', (text, number) => {
  expect(words(text)).toEqual([number]);
});

test.each([
  '2026-12-05 19:00',
  '01-02-2026',
  '12.12.2019 19.00',
  '2019-2026',
  '1,000,000 people',
  '$100 000 000',
  'Call 911, or 988',
  'ISBN 978-3-16-148410-0',
  'EIN 13-3571234',
  'zip 10001-1234',
  'Meeting ID: 890 0000 0001',
  'call 12 people by 12:30',
  '40.7466, -73.9926',
])('finds none in "%s"', (text) => {
  expect(words(text)).toEqual([]);
});

test.each(['1-800-273-8255', '0800 123 456'])(
  '%s costs the caller nothing: nobody owns it',
  (text) => {
    expect(words(text)).toEqual([]);
  },
);

test('a number is the same with and without the code of its country', () => {
  expect(samePhoneNumber('+1 212 555 0100', '(212) 555-0100')).toBe(true);
  expect(samePhoneNumber('+44 20 7946 0958', '020 7946 0958')).toBe(true);
  expect(samePhoneNumber('+1 212 555 0100', '+1 646 555 0100')).toBe(false);
  expect(samePhoneNumber('', '+1 646 555 0100')).toBe(false);
});

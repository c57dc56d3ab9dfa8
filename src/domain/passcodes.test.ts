import { expect, test } from 'vitest';
import { findDialIns, findPasscodes, hasMeetingId } from './passcodes.ts';

test.each([
  'Passcode: 385000',
  '**Passcode:** 385000',
  'The password is `tikkun2026`.',
  'Password: solidarity',
  'PIN: 123 456 789#',
  'Contraseña: 385000',
  'Código de acceso: 385000',
  'Kennwort: 385000',
  'סיסמה: 385000',
])('finds a code in "%s"', (text) => {
  expect(findPasscodes(text)).toHaveLength(1);
});

test.each([
  'Passcode: sent to those who register',
  'Password: none',
  'The password is sent when you register.',
  'A workshop on passwords and PINs',
  'Password managers in 2026',
  'Clave de sol',
])('finds none in "%s"', (text) => {
  expect(findPasscodes(text)).toEqual([]);
});

test('the number of a meeting is known by the word before it', () => {
  expect(hasMeetingId('Meeting ID: 890 0000 0001')).toBe(true);
  expect(hasMeetingId('ID de la reunión: 89000000001')).toBe(true);
  expect(hasMeetingId('Bill number 890 0000')).toBe(false);
});

test('numbers that dial themselves in are codes by themselves', () => {
  expect(findDialIns('+16465550100,,89000000001#,,,,*385000# US')).toHaveLength(1);
  expect(findDialIns('#1, #2, #3')).toEqual([]);
});

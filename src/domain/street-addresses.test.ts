import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHomes, findStreetAddresses, findStreetsInNames } from './street-addresses.ts';

const words = (text: string): string[] => findStreetAddresses(text).map((match) => match.words);

test.each([
  ['123 Main St', '123 Main St'],
  ['We meet at 123 Main Street, second floor.', '123 Main Street'],
  ['55 Water Street at noon', '55 Water Street'],
  ['45-12 West 30th Street', '45-12 West 30th Street'],
  ['350 5th Ave', '350 5th Ave'],
  ['14 St. Marks Place', '14 St. Marks Place'],
  ['at 14 Elm Lane near the park', '14 Elm Lane'],
  ['Come to 7 Broadway.', '7 Broadway'],
  ['2001 Park Avenue', '2001 Park Avenue'],
  ['123 MAIN STREET', '123 MAIN STREET'],
  ['123 main st', '123 main st'],
  ['**123** Main\nStreet', '123   Main\nStreet'],
  ['Apt 4B', 'Apt 4B'],
  ['Calle 5 #23', 'Calle 5 #23'],
  ['en la calle Mayor, 12', 'calle Mayor, 12'],
  ['Avenida 9 de Julio 1234', 'Avenida 9 de Julio 1234'],
  ['Carrera 7 # 12-34', 'Carrera 7 # 12-34'],
  ['apto. 3', 'apto. 3'],
  ['12 rue de Rivoli', '12 rue de Rivoli'],
  ['5 place de la République', '5 place de la République'],
  ['Via Roma, 12', 'Via Roma, 12'],
  ['Rua Augusta, 1500', 'Rua Augusta, 1500'],
  ['Hauptstraße 5', 'Hauptstraße 5'],
  ['Karl-Marx-Allee 12', 'Karl-Marx-Allee 12'],
  ['Prinsengracht 263', 'Prinsengracht 263'],
  ['ul. Długa 5', 'ul. Długa 5'],
  ['улица Ленина, д. 5', 'улица Ленина, д. 5'],
  ['ברחוב הרצל 12', 'ברחוב הרצל 12'],
  ['12 דילאַנסי גאַס', '12 דילאַנסי גאַס'],
  ['شارع الملك 12', 'شارع الملك 12'],
  ['中山路12号', '中山路12号'],
  ['40.74660, -73.99260', '40.74660, -73.99260'],
])('finds the address in "%s"', (text, address) => {
  expect(words(text)).toEqual([address]);
});

test.each([
  '5th anniversary',
  'Occupy Wall Street',
  'In 2011 Occupy Wall Street began',
  'Room for 30 people',
  'December 5, 2026, at 18:30',
  'On Dec. 5 Main Street closes',
  'at 7 PM Court support',
  '10 years of Housing Court work',
  'a 3 day street fair',
  '30 people on Wall Street',
  '500 march down Fifth Avenue',
  'Come at 3. Street medics meet at 2.',
  'Bus 15 to First Avenue',
  'Trains 4, 5, 6 to Canal Street',
  'Take the 4 train to Union Square',
  '12 square feet, 5 place settings',
  'Chapter 7 The Square',
  'Local 79 Drive',
  '501(c)(3)',
  'vía Zoom, 7 de mayo',
  'Via Zoom 7 pm',
  'Plaza de Mayo, 5 de mayo',
  'Avenida 9 de Julio',
  'la calle 14',
  'Spring 2026',
  'רחוב הרצל',
])('finds none in "%s"', (text) => {
  expect(words(text)).toEqual([]);
});

test('finds an address at its place, whatever stands around it', () => {
  const around = fc.stringMatching(/^[a-z ,.!\n]{0,40}$/);
  fc.assert(
    fc.property(around, fc.integer({ min: 1, max: 9999 }), around, (before, number, after) => {
      const address = `${number} River Street`;
      const [match] = findStreetAddresses(`${before}\n\n${address}\n\n${after}`);
      expect(match).toEqual({
        words: address,
        start: before.length + 2,
        end: before.length + 2 + address.length,
      });
    }),
  );
});

describe('the name of a file', () => {
  test.each([
    ['123-main-st.jpg', '123-main-st'],
    ['2026-12-05-party-at-123-main-street-hall', '123-main-street'],
    ['12_rue_de_rivoli.webp', '12_rue_de_rivoli'],
  ])('%s tells an address', (name, address) => {
    expect(findStreetsInNames(name).map((match) => match.words)).toEqual([address]);
  });

  test.each([
    '2026-12-05-know-your-neighbors',
    '3-day-street-fair.jpg',
    '2019-wall-street.jpg',
    'IMG_2026_1205.jpg',
  ])('%s tells none', (name) => {
    expect(findStreetsInNames(name)).toEqual([]);
  });
});

test.each([
  ['123 Main St, Apt 4B', ['123 Main St, Apt 4B']],
  ['Flat 4, 12 High Street', ['Flat 4, 12 High Street']],
  ['12 High Street #5', ['12 High Street #5']],
  ['Calle Mayor 5, piso 3', ['Calle Mayor 5, piso 3']],
  ['130 West 30th Street', []],
  ['350 5th Ave, Suite 400', []],
])('homes in "%s": %j', (text, homes) => {
  expect(findHomes(text).map((match) => match.words)).toEqual(homes);
});

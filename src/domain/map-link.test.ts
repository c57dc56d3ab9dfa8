import { expect, test } from 'vitest';
import { mapAddress } from './map-link.ts';

const HALL = { kind: 'in-person', disclosed: 'public' } as const;

test('a place is found by its coordinates, else by its street address', () => {
  const point = { latitude: 40.6782, longitude: -73.9442 };
  expect(mapAddress({ ...HALL, ...point, address: '2 River Street' })).toBe(
    'https://www.openstreetmap.org/?mlat=40.6782&mlon=-73.9442#map=18/40.6782/-73.9442',
  );
  const found = mapAddress({ ...HALL, address: '2 River & Dock St', locality: 'Łódź' }) ?? '';
  expect(new URL(found).searchParams.get('query')).toBe('2 River & Dock St, Łódź');
});

test('a place that is not disclosed, not known or no place at all is on no map', () => {
  const told = { address: '2 River Street', latitude: 1, longitude: 2 };
  expect(mapAddress({ ...HALL, ...told, disclosed: 'after-registration' })).toBeUndefined();
  expect(mapAddress({ ...HALL, ...told, kind: 'online' })).toBeUndefined();
  expect(mapAddress({ ...HALL, locality: 'Brooklyn' })).toBeUndefined();
});

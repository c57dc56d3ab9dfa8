import { expect, test } from 'vitest';
import { zonePosition } from './zone-positions.ts';

test.each([
  ['America/New_York', 40.71, -74.01],
  ['America/Argentina/Buenos_Aires', -34.6, -58.45],
  ['Europe/Kiev', 50.43, 30.52],
  ['UTC', 0, 0],
])('%s is at %f, %f', (zone, latitude, longitude) => {
  expect(zonePosition(zone)).toEqual({ latitude, longitude });
});

test('every zone that is named after a place has a position near its clock', () => {
  const far = Intl.supportedValuesOf('timeZone').filter((zone) => {
    const { latitude, longitude } = zonePosition(zone);
    const { offsetNanoseconds } =
      Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(zone);
    const degrees = (offsetNanoseconds / 3.6e12) * 15;
    // Across the date line, a day is a whole turn.
    const apart = Math.abs(((degrees - longitude + 540) % 360) - 180);
    return (latitude === 0 && longitude === 0) || apart > 65;
  });
  expect(far).toEqual([]);
});

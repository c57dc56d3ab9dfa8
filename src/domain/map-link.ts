/** Where a place is on a map that follows nobody. */
import type { Place } from './place.ts';

/**
 * The address of a place on OpenStreetMap, by its coordinates or else its street address; undefined
 * where neither is known, and for a place that is not disclosed. One address serves every device:
 * `geo:` would do nothing where no program for maps is installed.
 */
export function mapAddress(place: Place): string | undefined {
  const { kind, disclosed, address, locality, latitude, longitude } = place;
  if (disclosed !== 'public' || kind === 'online' || kind === 'to-be-announced') return undefined;
  if (latitude !== undefined && longitude !== undefined) {
    const point = `mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`;
    return `https://www.openstreetmap.org/?${point}`;
  }
  if (address === undefined) return undefined;
  const query = [address, locality].filter((part) => part !== undefined).join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(query)}`;
}

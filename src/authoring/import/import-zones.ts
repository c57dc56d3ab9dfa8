/** Time zones of calendar files, by their names in the IANA database. */
import { findIana } from 'windows-iana';

/**
 * The IANA name of a TZID (RFC 5545, section 3.2.19): itself, the end of a path such as
 * `/freeassociation.sourceforge.net/Europe/London`, or the zone that the CLDR lists for a name of
 * Windows (`GMT Standard Time`). Undefined where none of these is known.
 */
export function ianaZone(tzid: string): string | undefined {
  const candidates = [
    tzid,
    tzid.split('/').slice(-2).join('/'),
    tzid.split('/').slice(-3).join('/'),
    findIana(tzid)[0],
  ];
  for (const candidate of candidates) {
    if (candidate === undefined || !/^(?:UTC$|[A-Za-z_]+\/)/.test(candidate)) continue;
    try {
      return new Temporal.ZonedDateTime(0n, candidate).timeZoneId;
    } catch {
      // Not a zone of this name; the next candidate may be one.
    }
  }
  return undefined;
}

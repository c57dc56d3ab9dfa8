/**
 * Sunset and nightfall by computation, after the equations of NOAA's solar calculator (Jean Meeus,
 * Astronomical Algorithms): right to a minute or two between the polar circles.
 */

/** A place on the earth, in degrees of WGS 84; east and north are positive. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** How far below the horizon the sun's middle stands when its upper edge sets, in degrees. */
const SUNSET_DEPTH = 0.833;

/** How far below the horizon it stands when three middling stars are seen, in degrees. */
const NIGHTFALL_DEPTH = 8.5;

const MS_PER_DAY = 86_400_000;
const J2000_MS = Date.UTC(2000, 0, 1, 12);

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const tan = (degrees: number): number => Math.tan((degrees * Math.PI) / 180);
const degreesOf = (radians: number): number => (radians * 180) / Math.PI;

/** Declination in degrees and equation of time in minutes, at a moment in ms of Unix time. */
function sunAt(ms: number): { declination: number; equation: number } {
  const century = (ms - J2000_MS) / MS_PER_DAY / 36_525;
  const meanLongitude = 280.46646 + century * (36_000.76983 + century * 0.0003032);
  const anomaly = 357.52911 + century * (35_999.05029 - 0.0001537 * century);
  const eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
  const center =
    sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century)) +
    sin(2 * anomaly) * (0.019993 - 0.000101 * century) +
    sin(3 * anomaly) * 0.000289;
  const node = 125.04 - 1934.136 * century;
  const longitude = meanLongitude + center - 0.00569 - 0.00478 * sin(node);
  const obliquity = 23.4392911 - 0.0130042 * century + 0.00256 * cos(node);
  const declination = degreesOf(Math.asin(sin(obliquity) * sin(longitude)));
  const y = tan(obliquity / 2) ** 2;
  const equation =
    4 *
    degreesOf(
      y * sin(2 * meanLongitude) -
        2 * eccentricity * sin(anomaly) +
        4 * eccentricity * y * sin(anomaly) * cos(2 * meanLongitude) -
        0.5 * y * y * sin(4 * meanLongitude) -
        1.25 * eccentricity * eccentricity * sin(2 * anomaly),
    );
  return { declination, equation };
}

/** When the sun's middle sinks to a depth below the horizon in the evening of a civil day. */
function eveningAt(day: Temporal.PlainDate, place: Position, depth: number): Temporal.Instant {
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  // Minutes after midnight UTC; reckoned again with the sun of the hour that was found.
  let minutes = 1080 - 4 * place.longitude;
  for (let round = 0; round < 2; round++) {
    const { declination, equation } = sunAt(midnight + minutes * 60_000);
    const cosHour =
      (cos(90 + depth) - sin(place.latitude) * sin(declination)) /
      (cos(place.latitude) * cos(declination));
    // Where the sun does not sink so far that day: the nearest it comes, at midnight or noon.
    const hour = degreesOf(Math.acos(Math.min(1, Math.max(-1, cosHour))));
    minutes = 720 - 4 * place.longitude - equation + 4 * hour;
  }
  return Temporal.Instant.fromEpochMilliseconds(Math.round(midnight + minutes * 60_000));
}

/** Sunset of a civil day at a place. */
export function sunset(day: Temporal.PlainDate, place: Position): Temporal.Instant {
  return eveningAt(day, place, SUNSET_DEPTH);
}

/** When stars are seen after the sunset of a civil day: the sun 8.5 degrees below the horizon. */
export function nightfall(day: Temporal.PlainDate, place: Position): Temporal.Instant {
  return eveningAt(day, place, NIGHTFALL_DEPTH);
}

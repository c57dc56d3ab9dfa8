/** On which days of the Hebrew calendar something is. A Hebrew day begins at the sunset before. */
import { type Position, sunset } from './sun.ts';
import { ASSUMED_HOURS, type When } from './time.ts';

/**
 * The Hebrew days that something begins and ends on, each as the civil day of its daytime; one day
 * where they are the same. Whole days count by their daytime alone.
 * @param place where sunset is reckoned.
 */
export function hebrewDaysOf(when: When, place: Position): Temporal.PlainDate[] {
  const [first, last] =
    when.kind === 'days'
      ? [when.first, when.last]
      : [
          daytimeOf(when.start, place),
          // The moment it ends does not belong to it any more.
          daytimeOf(
            (when.end ?? when.start.add({ hours: ASSUMED_HOURS })).subtract({ nanoseconds: 1 }),
            place,
          ),
        ];
  return first.equals(last) ? [first] : [first, last];
}

/** The civil day of the daytime of the Hebrew day that a moment belongs to. */
function daytimeOf(time: Temporal.ZonedDateTime, place: Position): Temporal.PlainDate {
  const day = time.toPlainDate();
  const evening = Temporal.Instant.compare(time.toInstant(), sunset(day, place)) >= 0;
  return evening ? day.add({ days: 1 }) : day;
}

/** With `hebrewDates`: a warning for an event on Shabbat or a holiday, unless it is meant. */
import { type RestDay, restDayDuring } from '../../domain/jewish-days.ts';
import { zonePosition } from '../../domain/zone-positions.ts';
import { type CampaignEvent, takesPlace } from '../../domain/event.ts';
import type { Position } from '../../domain/sun.ts';
import { hasDay } from '../../domain/time.ts';
import type { Content, EntryRule } from '../checked-content.ts';
import { report } from '../checked-entry.ts';
import { checkedEvent } from '../checked-event.ts';
import { zoneOf } from './event-times.ts';

const DAY = new Intl.DateTimeFormat('en', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

const inWords = (day: Temporal.PlainDate): string =>
  DAY.format(Date.UTC(day.year, day.month - 1, day.day));

/** Events that overlap Shabbat or a holiday. */
export const restDays: EntryRule = (entry, content) => {
  if (content.site.hebrewDates !== true) return;
  // In an unknown zone, no sunset is known; that the zone is wrong is said elsewhere.
  if (zoneOf(entry, content) === undefined) return;
  const event = checkedEvent(entry, content);
  if (event === undefined || event.data.onHoliday === 'intended') return;
  const position = positionOf(event, content);
  const found = event.occurrences.flatMap(({ when, status }) => {
    const rest = takesPlace(status) && hasDay(when) ? restDayDuring(when, position) : undefined;
    return rest === undefined ? [] : [rest];
  });
  const [first] = found;
  if (first === undefined) return;
  const count = found.length > 1 ? ` (and on ${found.length - 1} more of its dates)` : '';
  report(entry, {
    code: 'rest-day',
    path: ['start'],
    severity: 'warning',
    message: `is on ${first.name}${count}: ${span(first, event.timezone)}. If that is meant, add the line: onHoliday: intended`,
  });
};

/** Where sunset is reckoned: where the event is, else where the site says, else in the city of its zone. */
function positionOf({ place }: CampaignEvent, { site }: Content): Position {
  const { latitude, longitude } = place ?? {};
  return latitude !== undefined && longitude !== undefined
    ? { latitude, longitude }
    : (site.sunsetAt ?? zonePosition(site.timezone ?? 'UTC'));
}

/** When a rest day begins and ends, on the wall clock. */
function span({ day, begins, ends }: RestDay, timezone: string): string {
  const clock = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' });
  return `from sunset on ${inWords(day.subtract({ days: 1 }))} (${clock(begins)}) to nightfall on ${inWords(day)} (${clock(ends)})`;
}

/** What happens when at one occurrence: the doors, and the items of its schedule. */
import type { EventData } from '../schema/event.ts';
import { firstDay, lastDay, type TimedSpan, type When } from './time.ts';

/** An item of a schedule: `index` is its place in the file, by which its words are translated. */
export interface ScheduleItem {
  index: number;
  at: Temporal.ZonedDateTime;
  what: string;
}

/** Doors do not open earlier than this many hours before the start. */
const MOST_HOURS_BEFORE = 12;

/**
 * When the doors open: the last moment up to the start at which the clock shows that time, so that
 * 23:30 is the evening before an event that begins at 00:30. Undefined where none is given, or where
 * it is more than twelve hours before the start: then it is a mistake.
 */
export function doorsOpen(
  doors: string | undefined,
  when: When,
): Temporal.ZonedDateTime | undefined {
  if (doors === undefined || when.kind !== 'timed') return undefined;
  const { start } = when;
  const sameDay = start.withPlainTime(doors);
  const opens =
    Temporal.ZonedDateTime.compare(sameDay, start) <= 0 ? sameDay : sameDay.subtract({ days: 1 });
  return opens.until(start).total('hours') > MOST_HOURS_BEFORE ? undefined : opens;
}

/** The item of a schedule that is not at its time, and why; the check says it. */
export interface ScheduleMistake {
  index: number;
  problem: 'before-start' | 'after-end' | 'unordered';
}

/**
 * The items of a schedule as moments. An hour without a day is the next time that the clock shows
 * it, from the doors or the start on and from one item to the next: so 01:00 after 22:00 is past
 * midnight. `mistake` is the first item that cannot be placed within the event; the items before it
 * are placed.
 */
export function placeSchedule(
  { schedule, doors }: Pick<EventData, 'schedule' | 'doors'>,
  when: When,
): { items: ScheduleItem[]; mistake?: ScheduleMistake } {
  const first = dayStart(when, firstDay(when));
  const begins = when.kind === 'timed' ? (doorsOpen(doors, when) ?? when.start) : first;
  const ends = endOf(when);
  const items: ScheduleItem[] = [];
  for (const [index, { time, what }] of schedule.entries()) {
    const after = items.at(-1)?.at ?? begins;
    const at = momentOf(time, after);
    const isBefore = (moment: Temporal.ZonedDateTime): boolean =>
      Temporal.ZonedDateTime.compare(at, moment) < 0;
    if (isBefore(begins)) return { items, mistake: { index, problem: 'before-start' } };
    if (isBefore(after)) return { items, mistake: { index, problem: 'unordered' } };
    if (!isBefore(ends) && !at.equals(ends)) {
      const sameDay = time.length === 5 && items.length > 0 && time < clockOf(after);
      const early = time.length === 5 && items.length === 0 && time < clockOf(begins);
      return {
        items,
        mistake: { index, problem: sameDay ? 'unordered' : early ? 'before-start' : 'after-end' },
      };
    }
    items.push({ index, at, what });
  }
  return { items };
}

const clockOf = (moment: Temporal.ZonedDateTime): string =>
  moment.toPlainTime().toString({ smallestUnit: 'minute' });

function dayStart({ timezone }: When, day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime(timezone);
}

/** The moment after which nothing of an event can be; without an end, six in the morning after. */
function endOf(when: When): Temporal.ZonedDateTime {
  if (when.kind === 'days') return dayStart(when, lastDay(when).add({ days: 1 }));
  return when.end ?? when.start.add({ days: 1 }).withPlainTime('06:00');
}

/** The first moment from another one on at which the clock shows a time, or the one of its day. */
function momentOf(time: string, after: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (time.length > 5) return Temporal.PlainDateTime.from(time).toZonedDateTime(after.timeZoneId);
  const sameDay = after.withPlainTime(time);
  return Temporal.ZonedDateTime.compare(sameDay, after) >= 0 ? sameDay : sameDay.add({ days: 1 });
}

/**
 * The doors and the schedule of one occurrence. Of an occurrence that begins at another hour than
 * the event itself neither is known; items with a day belong to the event's own dates.
 * @param usual when the event itself is.
 */
export function occurrenceSchedule(
  data: Pick<EventData, 'schedule' | 'doors'>,
  when: When,
  usual: When,
): { doors: Temporal.ZonedDateTime | undefined; schedule: ScheduleItem[] } {
  const isUsual = sameClock(when, usual);
  if (!isUsual) return { doors: undefined, schedule: [] };
  const isOwnDay = firstDay(when).equals(firstDay(usual));
  const schedule = isOwnDay ? data.schedule : data.schedule.filter(({ time }) => time.length === 5);
  return {
    doors: doorsOpen(data.doors, when),
    schedule: placeSchedule({ ...data, schedule }, when).items,
  };
}

function sameClock(when: When, usual: When): boolean {
  const hour = ({ start }: TimedSpan): Temporal.PlainTime => start.toPlainTime();
  if (when.kind !== 'timed' || usual.kind !== 'timed') return when.kind === usual.kind;
  return hour(when).equals(hour(usual));
}

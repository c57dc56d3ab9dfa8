/** What an event's file means: when each occurrence is, and how things stand at a moment. */
import type { EventData } from '../schema/event.ts';
import type { ChangeData } from '../schema/repeats.ts';
import { type Cost, readCost } from './cost.ts';
import { type Access, joinAccess, type Place, placeId, readPlace, type Venues } from './place.ts';
import {
  registrationAt,
  registrationList,
  type Registration,
  type RegistrationData,
} from './registration.ts';
import { occurrenceSchedule, type ScheduleItem } from './schedule.ts';
import { seriesDays, usualStart } from './series.ts';
import { compareWhen, firstDay, phaseAt, readWhen, type When } from './time.ts';

/** Whether an event or an occurrence takes place as announced. */
export type EventStatus = EventData['status'];

/** What differs in one occurrence of a series; what is left out is as in the event. */
export interface Change extends Omit<ChangeData, 'place' | 'access' | 'registration'> {
  place?: Place;
  access?: Access;
  registrations?: RegistrationData[];
}

/** One time that an event takes place: a single event has one, a series many. */
export interface Occurrence {
  /** The day the rule names (of the event's own start for a single event): its name in a series. */
  day: Temporal.PlainDate;
  when: When;
  status: EventStatus;
  statusNote: string | undefined;
  /** What content says differs in this occurrence alone. */
  change: Change | undefined;
}

/** An event with its occurrences, in order of time. */
export interface CampaignEvent {
  id: string;
  /** The id its calendar identifier is made from: the oldest it ever had. */
  oldestId: string;
  data: EventData;
  /** IANA zone of its times. */
  timezone: string;
  /** When the event itself is; for a series, its first occurrence by the rule. */
  when: When;
  /** At least one, unless all days of a series are excepted. */
  occurrences: Occurrence[];
  /** Where it is, joined with the file of the place it names; undefined if not known. */
  place: Place | undefined;
  /** What is known of its access: that of its place, and what the event itself says over it. */
  access: Access | undefined;
  /** The main one first; none where one need not register. */
  registrations: RegistrationData[];
  cost: Cost | undefined;
}

/** What events take from their site where they do not say it themselves. */
export interface EventDefaults {
  /** IANA zone. */
  timezone: string;
  /** ISO 4217. */
  currency?: string | undefined;
  /** Left out where no file of a place is at hand. */
  venues?: Venues | undefined;
}

const NO_VENUES: Venues = new Map();

/** Moves an end that belongs to one start to another day, keeping the wall clock. */
function shiftWallTime(text: string, from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const day = Temporal.PlainDate.from(text.slice(0, 10)).add({ days: from.until(to).days });
  return `${day.toString()}${text.slice(10)}`;
}

/**
 * When one occurrence of a series is. One that begins at another time keeps the length of the
 * series, unless it has an end of its own.
 * @param usual when the event itself is.
 */
function occurrenceWhen(
  data: EventData,
  usual: When,
  day: Temporal.PlainDate,
  change: Pick<Change, 'start' | 'end'> | undefined,
  timezone: string,
): When {
  const regular = data.repeats ? usualStart(data.repeats, data.start, day) : data.start;
  const start = change?.start ?? regular;
  const isMoved = start.slice(10) !== data.start.slice(10) || change?.start !== undefined;
  const end =
    change?.end ??
    (isMoved ? undefined : data.end && shiftWallTime(data.end, firstDay(usual), day));
  const timeKnown = !data.timeNotKnown;
  // While an end is not checked yet, it may be before the start; then none is known.
  const fits = end?.length === start.length && (start.length === 10 ? end >= start : end > start);
  const when = readWhen(start, fits ? end : undefined, timezone, timeKnown);
  if (!isMoved || change?.end !== undefined) return when;
  if (when.kind === 'days' && usual.kind === 'days')
    return { ...when, last: when.first.add(usual.first.until(usual.last)) };
  if (when.kind === 'timed' && usual.kind === 'timed' && usual.end !== undefined)
    return { ...when, end: when.start.add(wallClockLength(usual.start, usual.end)) };
  return when;
}

/** How long something lasts on a night without a clock change. */
function wallClockLength(
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
): Temporal.Duration {
  return start.toPlainDateTime().until(end.toPlainDateTime(), { largestUnit: 'hours' });
}

/**
 * What differs in one occurrence. At another place of `content/places/`, what is known of the access
 * there goes before what the event says of its usual place.
 */
function readChange(
  { place, access, registration, ...rest }: ChangeData,
  event: Pick<CampaignEvent, 'access'>,
  venues: Venues,
): Change {
  const venue = placeId(place);
  const there = venue === undefined ? undefined : venues.get(venue)?.access;
  const changed = there === undefined ? access : joinAccess(event.access, there, access);
  const moved = readPlace(place, venues);
  return {
    ...rest,
    ...(moved && { place: moved }),
    ...(changed && { access: changed }),
    ...(registration && { registrations: registrationList(registration) }),
  };
}

/** All occurrences of an event, in order of time. */
function occurrencesOf(
  { data, when, timezone, access }: Omit<CampaignEvent, 'occurrences'>,
  venues: Venues,
): Occurrence[] {
  const whole = { status: data.status, statusNote: data.statusNote };
  if (data.repeats === undefined)
    return [{ day: firstDay(when), when, ...whole, change: undefined }];
  const { except, changes } = data.repeats;
  const changeOf = new Map(
    changes.map((change) => [change.date, readChange(change, { access }, venues)]),
  );
  return seriesDays(data.repeats, firstDay(when))
    .filter((day) => !except.includes(day.toString()))
    .map((day) => {
      const change = changeOf.get(day.toString());
      return {
        day,
        when: occurrenceWhen(data, when, day, change, timezone),
        status: whole.status === 'scheduled' ? (change?.status ?? 'scheduled') : whole.status,
        statusNote: change?.statusNote ?? whole.statusNote,
        change,
      };
    })
    .sort((a, b) => compareWhen(a.when, b.when));
}

/**
 * What an event's frontmatter means.
 * @throws {RangeError} for an hour that a clock change skips or repeats, or a series without end.
 */
export function readEvent(id: string, data: EventData, defaults: EventDefaults): CampaignEvent {
  const { venues = NO_VENUES, currency } = defaults;
  const timezone = data.timezone ?? defaults.timezone;
  const venue = placeId(data.place);
  const event = {
    id,
    oldestId: data.formerly[0] ?? id,
    data,
    timezone,
    when: readWhen(data.start, data.end, timezone, !data.timeNotKnown),
    place: readPlace(data.place, venues),
    access: joinAccess(venue === undefined ? undefined : venues.get(venue)?.access, data.access),
    registrations: registrationList(data.registration),
    cost: readCost(data.cost, currency),
  };
  return { ...event, occurrences: occurrencesOf(event, venues) };
}

/** Whether something with this status takes place (a postponed event has no date). */
export function takesPlace(status: EventStatus): boolean {
  return status !== 'cancelled' && status !== 'postponed';
}

/** The occurrence to show for an event: the one going on or coming next, else the last one. */
export function currentOccurrence(
  event: CampaignEvent,
  now: Temporal.Instant,
): Occurrence | undefined {
  return (
    event.occurrences.find((occurrence) => phaseAt(occurrence.when, now) !== 'past') ??
    event.occurrences.at(-1)
  );
}

/** Where one occurrence is; undefined if that is not known. What moved online is nowhere else. */
export function occurrencePlace(event: CampaignEvent, occurrence: Occurrence): Place | undefined {
  const place = occurrence.change?.place ?? event.place;
  return occurrence.status === 'moved-online' && place?.kind === 'in-person'
    ? { kind: 'online', disclosed: place.disclosed }
    : place;
}

/** What is known of the access to one occurrence; undefined if nothing is. */
export function occurrenceAccess(event: CampaignEvent, occurrence: Occurrence): Access | undefined {
  return occurrence.change?.access ?? event.access;
}

/** The registrations for one occurrence at a moment, the main one first. */
export function occurrenceRegistrations(
  event: CampaignEvent,
  { change, when, status }: Occurrence,
  now: Temporal.Instant,
): Registration[] {
  const list = change?.registrations ?? event.registrations;
  return list.map((data) => registrationAt(data, when, status, now));
}

/** When the doors open and what happens when, at one occurrence. */
export function scheduleOf(
  { data, when }: CampaignEvent,
  occurrence: Occurrence,
): { doors: Temporal.ZonedDateTime | undefined; schedule: ScheduleItem[] } {
  return occurrenceSchedule(data, occurrence.when, when);
}

/** The years in which an event takes place: one for most, more for some series. */
export function eventYearsOf({ occurrences, when }: CampaignEvent): number[] {
  const days = occurrences.map((occurrence) => firstDay(occurrence.when));
  return [...new Set((days.length > 0 ? days : [firstDay(when)]).map(({ year }) => year))];
}

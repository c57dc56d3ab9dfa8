/** Whether one may register for an event, and with which words that is said. */
import type { EventData } from '../schema/event.ts';
import { endInstant, type When, zonedTime } from './time.ts';

/** One registration of an event as content gives it. */
export type RegistrationData = Exclude<NonNullable<EventData['registration']>, unknown[]>;

/** The registrations of an event as a list, the main one first. */
export function registrationList(data: EventData['registration']): RegistrationData[] {
  return data === undefined ? [] : [data].flat();
}

/** Whom a registration is for, where its event has several. */
export function registrationFor(data: RegistrationData): string | undefined {
  return data.for ?? data.label;
}

/**
 * Whether one may register:
 * - `open`, `waitlist`: the button is there;
 * - `not-yet`: it opens later; `full`, `closed`: said by the organizers or by `closes`;
 * - `over`: the event has ended; `called-off`: it is cancelled or postponed.
 */
export type RegistrationState =
  'open' | 'waitlist' | 'not-yet' | 'full' | 'closed' | 'over' | 'called-off';

/** The registration of an event at a moment. */
export interface Registration {
  state: RegistrationState;
  /** Whom it is for, in the words of the original, where there are several. */
  for: string | undefined;
  url: string;
  /** The host as a reader knows it, without `www.`. */
  host: string;
  opens: Temporal.Instant | undefined;
  closes: Temporal.Instant | undefined;
  /** The day at whose start it opens, where content gives no hour. */
  opensDay: Temporal.PlainDate | undefined;
  /** The day at whose end it closes, where content gives no hour. */
  closesDay: Temporal.PlainDate | undefined;
  note: string | undefined;
}

/** Whether a state means that the button is shown. */
export function mayRegister(state: RegistrationState): boolean {
  return state === 'open' || state === 'waitlist';
}

/** The day of a wall time that has no hour. */
function dayAlone(text: string | undefined): Temporal.PlainDate | undefined {
  return text?.length === 10 ? Temporal.PlainDate.from(text) : undefined;
}

/** A wall time as an instant; a date alone means its first moment, or its last where `end`. */
function instantOf(text: string, timezone: string, edge: 'start' | 'end'): Temporal.Instant {
  if (text.length > 10) return zonedTime(text, timezone).toInstant();
  const day = Temporal.PlainDate.from(text);
  return (edge === 'start' ? day : day.add({ days: 1 })).toZonedDateTime(timezone).toInstant();
}

/**
 * The registration of an event at a moment.
 * @throws {RangeError} when `opens` or `closes` is an hour that a clock change skips or repeats.
 */
export function registrationAt(
  data: RegistrationData,
  when: When,
  status: EventData['status'],
  now: Temporal.Instant,
): Registration {
  const opens =
    data.opens === undefined ? undefined : instantOf(data.opens, when.timezone, 'start');
  const closes =
    data.closes === undefined ? undefined : instantOf(data.closes, when.timezone, 'end');
  const reached = (moment: Temporal.Instant | undefined): boolean =>
    moment !== undefined && Temporal.Instant.compare(now, moment) >= 0;
  const state = ((): RegistrationState => {
    if (status === 'cancelled' || status === 'postponed') return 'called-off';
    if (reached(endInstant(when))) return 'over';
    if (reached(closes)) return 'closed';
    if (data.state !== 'open') return data.state;
    return opens !== undefined && !reached(opens) ? 'not-yet' : 'open';
  })();
  return {
    state,
    for: registrationFor(data),
    url: data.url,
    host: new URL(data.url).hostname.replace(/^www\./, ''),
    opens,
    closes,
    opensDay: dayAlone(data.opens),
    closesDay: dayAlone(data.closes),
    note: data.note,
  };
}

/** The moment from which one may no longer register: when it closes, at the latest when it is over. */
export function registrationEnds(
  { closes }: Pick<Registration, 'closes'>,
  when: When,
): Temporal.Instant {
  const over = endInstant(when);
  return closes && Temporal.Instant.compare(closes, over) < 0 ? closes : over;
}

/** Whether a host matches a key of `registrationHosts`: itself, or `*.example.org` below it. */
function hostMatches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** Patterns of paths that were asked for: a site has few, and every event is held against them. */
const pathPatterns = new Map<string, RegExp>();

/** Whether a path matches a pattern: `*` is anything but a slash, `**` anything. */
function pathMatches(path: string, pattern: string): boolean {
  let matching = pathPatterns.get(pattern);
  if (matching === undefined) {
    matching = pathPattern(pattern);
    pathPatterns.set(pattern, matching);
  }
  return matching.test(path);
}

function pathPattern(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}/?$`);
}

/** Whether a registration link may lead to an address: its host and path are on the site's list. */
export function registrationAllowed(
  url: string,
  hosts: Readonly<Record<string, readonly string[]>>,
): 'allowed' | 'unknown-host' | 'unknown-path' {
  const { hostname, pathname } = new URL(url);
  const patterns = Object.entries(hosts).filter(([pattern]) => hostMatches(hostname, pattern));
  if (patterns.length === 0) return 'unknown-host';
  return patterns.some(([, list]) => list.some((pattern) => pathMatches(pathname, pattern)))
    ? 'allowed'
    : 'unknown-path';
}

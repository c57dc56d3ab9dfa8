/** What pages and feeds say of an event's details, the same keys in every language. */
import type { AUDIENCES, LINK_KINDS, PERSON_ROLES } from '../../schema/event.ts';

/** Words of the rules of series. Weekdays, ordinals and numbers come in the language's own way. */
export interface SeriesWords {
  everyDays: (n: number) => string;
  everyWeeks: (n: number, weekdays: string) => string;
  /** The number of a weekday in its month: 1 to 5, or -1 for the last. */
  ordinal: (n: number) => string;
  /** "first and third Tuesday": ordinals come in a list. */
  monthWeekday: (ordinals: string, weekday: string) => string;
  /** @param days in the words of `monthWeekday`, several in a list. */
  monthWeekdays: (n: number, days: string) => string;
  /** @param day of the month, as a number. */
  monthDay: (day: string) => string;
  lastDay: string;
  /** @param days in the words of `monthDay` and `lastDay`, several in a list. */
  monthDays: (n: number, days: string) => string;
  everyYears: (n: number) => string;
  /** A series on dates by no rule. */
  dates: (count: number) => string;
}

/** Words of the details of events. */
export interface DetailWords {
  cost: string;
  free: string;
  donation: string;
  /** @param amount or amounts that are suggested. */
  donationOf: (amount: string) => string;
  paid: string;
  amountFrom: (amount: string) => string;
  amountUpTo: (amount: string) => string;
  slidingScale: (amounts: string) => string;
  noOneTurnedAway: string;

  audience: string;
  audiences: Record<(typeof AUDIENCES)[number], string>;
  capacity: (n: number) => string;

  /** Over the names of people. */
  people: string;
  /** What people do there, before their names; words that name no gender. */
  roles: Record<(typeof PERSON_ROLES)[number], string>;

  links: string;
  linkKinds: Record<(typeof LINK_KINDS)[number], string>;
  website: string;
  contact: string;

  schedule: string;
  doors: (time: string) => string;

  topics: string;
  /** Instead of a day where only the month is known. */
  dayNotKnown: string;

  directions: string;
  meetingPoint: string;
  route: string;
  routeFrom: (from: string) => string;
  routeFromTo: (from: string, to: string) => string;
  transit: string;
  placeWebsite: string;

  /** On the button of one of several registrations. */
  registerFor: (whom: string) => string;
}

/**
 * The form of `/events.json` and `/events/<yyyy>/events.json`, as zod and as JSON Schema: one source for
 * what is written and what is described.
 */
import { z } from 'zod';
import { paths } from '../domain/addresses.ts';
import type { RegistrationState } from '../domain/registration.ts';
import { ACCESS_ANSWERS, ACCESS_KINDS } from '../schema/access.ts';
import {
  AUDIENCES,
  COST_KINDS,
  EVENT_STATUSES,
  LINK_KINDS,
  PERSON_ROLES,
} from '../schema/event.ts';
import { PLACE_KINDS } from '../schema/place.ts';
import type { SiteData } from '../schema/site.ts';

const text = (description: string) => z.string().describe(description);
const address = (description: string) =>
  z.string().meta({ format: 'uri' }).describe(`${description} A whole address.`);
const instant = (description: string) =>
  z.string().meta({ format: 'date-time' }).describe(`${description} RFC 3339, in UTC.`);

const place = z
  .strictObject({
    id: text('Its name in addresses, if it has a page.').optional(),
    page: address('Its page.').optional(),
    kind: z.enum(PLACE_KINDS).describe('How people take part.'),
    disclosed: z
      .boolean()
      .describe(
        'false: the place is told only to those who register; at most the locality is here.',
      ),
    name: text('Name of the place.').optional(),
    address: text('Street and number.').optional(),
    locality: text('City or neighborhood.').optional(),
    room: text('Room or floor.').optional(),
    directions: text('How to find the way in.').optional(),
    meetingPoint: text('Where people gather.').optional(),
    route: z
      .strictObject({
        from: text('Where it sets out.'),
        to: text('Where it ends.').optional(),
        note: text('More about the way.').optional(),
      })
      .describe('Route of a march.')
      .optional(),
    transit: text('How to get there by public transit.').optional(),
    website: address('Website of the place.').optional(),
    url: address('Where it can be joined online.').optional(),
    latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84.').optional(),
    longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84.').optional(),
  })
  .describe('Where it is. Absent: not known.');

const registration = z
  .strictObject({
    for: text('Whom it is for, where there are several.').optional(),
    state: z
      .enum([
        'open',
        'waitlist',
        'not-yet',
        'full',
        'closed',
        'over',
        'called-off',
      ] satisfies RegistrationState[])
      .describe('Whether one could register when this file was made.'),
    url: address('The form.'),
    opens: instant('When registration opens.').optional(),
    closes: instant('When registration closes.').optional(),
    note: text('What people should know before they register.').optional(),
  })
  .describe('One form to register with.');

const access = z
  .strictObject({
    ...Object.fromEntries(
      ACCESS_KINDS.map((kind) => [kind, z.enum(ACCESS_ANSWERS).optional()] as const),
    ),
    note: text('More about access.').optional(),
    contact: text('Whom to ask.').optional(),
    requestBy: z.iso.date().describe('Last day on which requests can be met.').optional(),
  })
  .describe('What is known of its access. What is absent is not known, which is not a no.');

const moment = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$/)
    .describe(`${description} A time with its offset from UTC, or a day if allDay.`);

const occurrence = z
  .strictObject({
    start: moment('When it begins.'),
    end: moment('When it ends; if allDay the last day, inclusive. Absent: not known.').optional(),
    allDay: z.boolean().describe('true: start and end are days.'),
    timeKnown: z
      .boolean()
      .describe('false: only the day is known, and allDay does not mean that it lasts all day.'),
    status: z.enum(EVENT_STATUSES).describe('Whether it takes place as announced.'),
    statusNote: text('Why it was cancelled, postponed or moved.').optional(),
    title: text('What it is called: the title of the event, unless this occurrence has its own.'),
    summary: text('One sentence about it.'),
    place: place.optional(),
    registrations: z
      .array(registration)
      .describe('How to register, the main form first. Empty: there is no registration.'),
    access: access.optional(),
    doors: moment('When the doors open.').optional(),
    schedule: z
      .array(z.strictObject({ start: moment('When.'), what: text('What happens then.') }))
      .describe('What happens when, in order.'),
  })
  .describe('One time that the event takes place.');

const cost = z
  .strictObject({
    kind: z.enum(COST_KINDS).describe('free, donation (people give what they can) or paid.'),
    from: z.number().min(0).describe('The lowest amount.').optional(),
    to: z
      .number()
      .min(0)
      .describe('The highest amount; the same as the lowest for one fixed price.')
      .optional(),
    currency: text('Currency of the amounts, ISO 4217.').optional(),
    noOneTurnedAway: z.boolean().describe('true: no one is turned away for lack of funds.'),
    note: text('More about the cost.').optional(),
  })
  .describe('What it costs. Absent: not known.');

const event = z
  .strictObject({
    id: text('Its name in addresses. Changes when the event is renamed.'),
    uid: text('Its identifier in calendars. Never changes.'),
    url: address('Its page.'),
    ics: address('Its calendar file.'),
    title: text('What it is called.'),
    summary: text('One sentence about it.'),
    language: text('Language of title and summary, a BCP 47 tag.'),
    campaigns: z
      .array(
        z.strictObject({
          id: text('Id of the campaign.'),
          title: text('Title of the campaign.'),
          url: address('Page of the campaign.'),
        }),
      )
      .describe('Campaigns it belongs to.'),
    topics: z
      .array(z.strictObject({ id: text('Id of the topic.'), title: text('Name of the topic.') }))
      .describe('What it is about.'),
    timezone: text('IANA time zone of its times.'),
    status: z.enum(EVENT_STATUSES).describe('Whether it takes place as announced.'),
    previousStart: moment('When it was to begin at first, if rescheduled.').optional(),
    series: z.boolean().describe('true: it repeats.'),
    occurrences: z.array(occurrence).min(1).describe('The times it takes place, in order.'),
    languages: z.array(z.string()).describe('Languages spoken or interpreted, BCP 47 tags.'),
    cost: cost.optional(),
    audience: z
      .strictObject({
        who: z.enum(AUDIENCES).describe('Who may come.'),
        note: text('More about who may come.').optional(),
      })
      .describe('Who may come. Absent: not said.')
      .optional(),
    capacity: z.int().min(1).describe('How many people fit. Absent: not said.').optional(),
    people: z
      .array(
        z.strictObject({
          name: text('Name, as the person wants it published.'),
          role: z.enum(PERSON_ROLES).describe('What the person does there.').optional(),
          organization: text('Where the person comes from.').optional(),
          url: address("The person's page.").optional(),
        }),
      )
      .describe('Who speaks or performs there.'),
    links: z
      .array(
        z.strictObject({
          kind: z.enum(LINK_KINDS).describe('What it leads to.'),
          url: address('Where it leads.'),
          label: text('What it is called.').optional(),
        }),
      )
      .describe('Recordings, slides, reading and the like.'),
    website: address('Its own page elsewhere.').optional(),
    contact: text('Whom to ask about it: an e-mail address or a whole address.').optional(),
    image: z
      .strictObject({ url: address('The picture.'), alt: text('What it shows.') })
      .describe('A picture of it.')
      .optional(),
    sequence: z
      .int()
      .min(0)
      .describe(
        'Rises with every change of its times, status or place, by any amount; never falls.',
      ),
    modified: instant('When it, or anything that it shows, last changed.'),
  })
  .describe('One event, which may be a series.');

/** Rises whenever a program that reads the format must be changed. */
export const VERSION = 3;

const document = z
  .strictObject({
    $schema: address('The schema that describes this file.'),
    site: z
      .strictObject({
        name: text('Who publishes the events.'),
        url: address('Their site.'),
        timezone: text('IANA time zone of the site.'),
      })
      .describe('Where this file comes from.'),
    language: text('Language of the site that this file belongs to, a BCP 47 tag.'),
    version: z
      .literal(VERSION)
      .describe(
        'Version of this format. Version 3 has the list "registrations" in place of the one "registration", and holds cost, audience, capacity, people, links, website, contact, topics, doors, schedule and more of places. Version 1 had no number and held every event in one file.',
      ),
    year: z
      .int()
      .describe('In the file of one year: the year. Only occurrences that begin in it are there.')
      .optional(),
    years: z
      .array(z.strictObject({ year: z.int().describe('The year.'), url: address('Its events.') }))
      .describe('In the main file: all years with events, each with a file of its own.')
      .optional(),
    events: z
      .array(event)
      .describe(
        'In order of their beginning: what is upcoming or ended less than a year ago; in the file of a year, everything in it.',
      ),
  })
  .describe('Events of a campaign site.');

/** What `/events.json`, or the file of a year, holds. */
export type EventsDocument = z.input<typeof document>;

/** What it says of one event. */
export type EventItem = EventsDocument['events'][number];

/** The JSON Schema of both (draft 2020-12). */
export function eventsSchema(site: SiteData): object {
  return { $id: schemaAddress(site), ...z.toJSONSchema(document) };
}

/** There is one schema for all languages. */
export const schemaAddress = (site: SiteData): string => `${site.url}${paths.eventsSchema()}`;

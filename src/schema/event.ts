/** An event: one file in `content/events/<yyyy>/`. */
import { z } from 'zod';
import { access } from './access.ts';
import { clockTime, eventStart, scheduleTime, timeZone, wallTime } from './dates.ts';
import { emailOrHttps, httpsAddress, linkAddress } from './urls.ts';
import { place } from './place.ts';
import { registrations } from './registration.ts';
import { repeats } from './repeats.ts';
import { withRules } from './rules.ts';
import { entryFields, image, inferred, participants, sources } from './shared.ts';
import {
  currency,
  flag,
  id,
  languages,
  moneyAmount,
  plainText,
  uniqueList,
  wholeNumber,
} from './text.ts';

/** Whether an event takes place as announced. */
export const EVENT_STATUSES = [
  'scheduled',
  'cancelled',
  'postponed',
  'rescheduled',
  'moved-online',
] as const;

/** What an event costs: `paid` has a price, `donation` asks for one. */
export const COST_KINDS = ['free', 'donation', 'paid'] as const;

/** Who may come. */
export const AUDIENCES = ['everyone', 'members', 'by-invitation'] as const;

/** What a person does at an event. */
export const PERSON_ROLES = ['speaker', 'facilitator', 'performer', 'interpreter', 'host'] as const;

/** What a link of an event leads to. */
export const LINK_KINDS = [
  'recording',
  'slides',
  'notes',
  'reading',
  'photos',
  'livestream',
  'press',
  'other',
] as const;

/** Why a text is no cost, with the lines to write instead. */
function costProblem(text: string): string {
  if (/\b(?:free|gratis|no cost)\b/i.test(text)) return 'is not "free" alone. Write cost: free';
  const [from, to = from] = text.match(/\d+(?:\.\d{2})?/g) ?? [];
  const kind = /\b(?:donations?|suggested|pay what|donaci[oó]n)/i.test(text) ? 'donation' : 'paid';
  const lines = [`kind: ${kind}`, ...(from === undefined ? [] : [`from: ${from}`, `to: ${to}`])];
  return `is not "free". Write below "cost", each on a line of its own and moved in by two spaces: ${lines.join(' and ')}`;
}

/** What it costs: the word `free`, or its amounts. */
const cost = () =>
  z.union([
    z.literal('free', {
      error: ({ input }) => costProblem(typeof input === 'string' ? input : ''),
    }),
    withRules(
      z.strictObject({
        kind: z
          .enum(COST_KINDS)
          .describe('free, donation (people give what they can) or paid.')
          .meta({ examples: ['paid'] }),
        from: moneyAmount()
          .optional()
          .describe('The lowest amount. For one fixed price, write the same in to.')
          .meta({ examples: ['10'] }),
        to: moneyAmount()
          .optional()
          .describe('The highest amount. From one amount to another is a sliding scale.')
          .meta({ examples: ['30'] }),
        currency: currency()
          .optional()
          .describe('Currency of the amounts (ISO 4217). Left out: that of site.yaml.')
          .meta({ examples: ['USD'] }),
        noOneTurnedAway: flag()
          .default(false)
          .describe('true: no one is turned away for lack of funds.')
          .meta({ examples: [true] }),
        note: plainText(200)
          .optional()
          .describe('More about the cost, in one line.')
          .meta({ examples: ['Pay at the door, in cash or by card.'] }),
      }),
      (rule) => {
        rule(['from', 'to'], ({ from, to }, refuse) => {
          if (from !== undefined && to !== undefined && from > to)
            refuse(['to'], `is less than from (${from}). Write the lower amount in from.`);
        });
        for (const field of ['from', 'to', 'currency'] as const)
          rule(['kind', field], (value, refuse) => {
            if (value.kind === 'free' && value[field] !== undefined)
              refuse([field], 'does not go with kind: free. Delete it, or set kind: paid.');
          });
      },
    ),
  ]);

const person = () =>
  z.strictObject({
    name: plainText(120)
      .describe('Name, as the person wants it published. Only with consent.')
      .meta({ examples: ['Ana Example'] }),
    role: z
      .enum(PERSON_ROLES)
      .optional()
      .describe('What the person does there.')
      .meta({ examples: ['speaker'] }),
    organization: plainText(120)
      .optional()
      .describe('Where the person comes from: an id of content/organizations, or a name.')
      .meta({ examples: ['tenants-union'] }),
    url: httpsAddress()
      .optional()
      .describe("The person's public page.")
      .meta({ examples: ['https://example.org/ana'] }),
  });

const eventLink = () =>
  z.strictObject({
    kind: z
      .enum(LINK_KINDS)
      .describe('What it leads to.')
      .meta({ examples: ['recording'] }),
    url: httpsAddress()
      .describe('Its address.')
      .meta({ examples: ['https://video.example.org/w/assembly'] }),
    label: plainText(120)
      .optional()
      .describe('What it is called. Left out: the word for its kind.')
      .meta({ examples: ['How to read a lease'] }),
  });

const scheduleItem = () =>
  z.strictObject({
    time: scheduleTime()
      .describe('When, on the wall clock; with its day where the event has several.')
      .meta({ examples: ['19:30', '2026-12-19 10:00'] }),
    what: plainText(160)
      .describe('What happens then.')
      .meta({ examples: ['Report of the organizing committee'] }),
  });

/** The ends that may be meant by one that is not after its start: tonight, or past midnight. */
function laterEnd(start: string, end: string): string {
  const [day, hour] = [end.slice(0, 10), end.slice(11)];
  if (day !== start.slice(0, 10)) return ' Look at its day.';
  const evening = `${Number(hour.slice(0, 2)) + 12}${hour.slice(2)}`;
  const tonight =
    hour < '12' && evening > start.slice(11)
      ? ` If it is in the afternoon or evening, write end: ${day} ${evening}.`
      : '';
  if (hour >= '08') return tonight || ' Correct the one that is wrong.';
  const next = new Date(`${day}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${tonight} If it is after midnight, write the next day: end: ${next.toISOString().slice(0, 10)} ${hour}`;
}

/** A UID of another calendar: visible ASCII and spaces within, as calendars write it. */
const calendarUid = () =>
  z
    .string()
    .max(255, { error: 'is longer than 255 characters.' })
    .regex(/^[!-~](?:[ -~]*[!-~])?$/, 'is not the UID of a calendar: letters, digits and signs.');

/** Frontmatter of an event. */
export const event = withRules(
  z.strictObject({
    title: entryFields.title,
    summary: entryFields.summary,
    start: eventStart()
      .describe(
        'When it begins: the clock on the wall in `timezone` (2019-12-12 19:00), a date alone for a whole day, or a month (2026-12) while the day is not known.',
      )
      .meta({ examples: ['2019-12-12 19:00', '2019-12-12', '2026-12'] }),
    end: wallTime()
      .optional()
      .describe('When it ends, in the same form as start; for whole days the last day, inclusive.')
      .meta({ examples: ['2019-12-12 20:30'] }),
    timezone: timeZone()
      .optional()
      .describe('IANA time zone of start and end. Left out: the time zone of the site.')
      .meta({ examples: ['Europe/Berlin'] }),
    timeNotKnown: flag()
      .default(false)
      .describe(
        'true: the day is known but not the hour; start is then a date alone. false, written out for a past event with a date alone: it took the whole day; silences the question of the check.',
      )
      .meta({ examples: [true] }),
    campaigns: uniqueList(id(), (value) => value)
      .default([])
      .describe('Ids of the campaigns it belongs to: file names in content/campaigns.')
      .meta({ examples: [['jews-against-ice', 'no-tech-for-ice']] }),
    place: place()
      .optional()
      .describe(
        'Where it is: a place of its own, or the id of one of content/places, alone or with what differs. Left out: not known.',
      )
      .meta({
        examples: [
          {
            kind: 'in-person',
            name: 'Harbor Library',
            address: '10 Quay Street',
            locality: 'Harborside',
          },
          { id: 'union-hall', room: 'Library, second floor' },
          'union-hall',
        ],
      }),
    registration: registrations()
      .optional()
      .describe(
        'How to register: one form, or a list of forms for different people. Only hosts that site.yaml allows.',
      )
      .meta({
        examples: [
          { url: 'https://actionnetwork.org/forms/assembly', closes: '2026-12-07', state: 'open' },
          [
            { for: 'Guests', url: 'https://actionnetwork.org/forms/feast' },
            { for: 'Volunteers', url: 'https://actionnetwork.org/forms/feast-help' },
          ],
        ],
      }),
    website: httpsAddress()
      .optional()
      .describe("The event's own page elsewhere; a form to register stands in registration.")
      .meta({ examples: ['https://example.org/winter-conference'] }),
    cost: cost()
      .optional()
      .describe('What it costs: free, or its kind and amounts. Left out: not known.')
      .meta({
        examples: [
          { kind: 'paid', from: '10', to: '30', currency: 'USD', noOneTurnedAway: 'true' },
          'free',
        ],
      }),
    audience: z
      .strictObject({
        who: z
          .enum(AUDIENCES)
          .describe('everyone, members or by-invitation.')
          .meta({ examples: ['members'] }),
        note: plainText(200)
          .optional()
          .describe('More about who may come, in one line.')
          .meta({ examples: ['You can become a member at the door.'] }),
      })
      .optional()
      .describe('Who may come. Left out: not said.')
      .meta({ examples: [{ who: 'members', note: 'You can become a member at the door.' }] }),
    capacity: wholeNumber(1)
      .optional()
      .describe('How many people fit. Left out: not said.')
      .meta({ examples: ['80'] }),
    doors: clockTime()
      .optional()
      .describe('When the doors open, on the wall clock of the day on which it begins.')
      .meta({ examples: ['18:30'] }),
    schedule: z
      .array(scheduleItem())
      .default([])
      .describe('What happens when, in order.')
      .meta({
        examples: [
          [
            { time: '19:00', what: 'Welcome' },
            { time: '19:30', what: 'Report of the organizing committee' },
          ],
        ],
      }),
    people: uniqueList(person(), ({ name, role }) => `${name}\n${role ?? ''}`)
      .default([])
      .describe('People who speak or perform there. Only those who agreed to be named here.')
      .meta({
        examples: [
          [{ name: 'Ana Example', role: 'speaker', organization: 'Tenants of 5 River Street' }],
        ],
      }),
    contact: emailOrHttps()
      .optional()
      .describe(
        "Whom to ask about it: an e-mail address or a page of the organization, never a person's own.",
      )
      .meta({ examples: ['events@example.org'] }),
    links: uniqueList(eventLink(), ({ url }) => url)
      .default([])
      .describe('Recordings, slides, reading and the like, before or after.')
      .meta({
        examples: [
          [
            {
              kind: 'reading',
              url: 'https://example.org/lease.html',
              label: 'How to read a lease',
            },
          ],
        ],
      }),
    topics: uniqueList(id(), (value) => value)
      .default([])
      .describe('What it is about: ids of topics in site.yaml.')
      .meta({ examples: [['housing']] }),
    status: z
      .enum(EVENT_STATUSES)
      .default('scheduled')
      .describe('Whether it takes place as announced.')
      .meta({ examples: ['cancelled'] }),
    previousStart: wallTime()
      .optional()
      .describe('With status: rescheduled, when it was to begin at first.')
      .meta({ examples: ['2019-12-05 19:00'] }),
    statusNote: plainText(200)
      .optional()
      .describe('Why it was cancelled, postponed or moved.')
      .meta({ examples: ['The hall lost its heating.'] }),
    repeats: repeats()
      .optional()
      .describe('How it repeats, if it is a series.')
      .meta({
        examples: [
          {
            every: 'week',
            on: ['tuesday'],
            until: '2027-01-26',
            except: ['2026-12-29'],
            changes: [
              { date: '2026-12-15', status: 'cancelled', statusNote: 'The hall is closed.' },
              { date: '2026-12-22', start: '2026-12-22 18:00', end: '2026-12-22 19:00' },
            ],
          },
        ],
      }),
    access: access()
      .optional()
      .describe('What is known of its access: yes, no or on-request. Left out: not known.')
      .meta({
        examples: [
          {
            wheelchair: 'yes',
            signLanguage: 'on-request',
            captions: 'no',
            note: 'Ground floor; the toilets are up four steps.',
            requestBy: '2026-12-01',
          },
        ],
      }),
    languages: languages()
      .default([])
      .describe('Languages spoken or interpreted (BCP 47). Left out: not known.')
      .meta({ examples: [['en', 'es', 'ase']] }),
    with: participants(),
    image: image().optional(),
    onHoliday: z
      .literal('intended', { error: 'is not "intended", the only word that can stand here.' })
      .optional()
      .describe('intended: it is on Shabbat or a holiday on purpose; silences the warning.')
      .meta({ examples: ['intended'] }),
    afterwards: z
      .strictObject({
        text: plainText(600)
          .describe('What came of it, in a few plain sentences.')
          .meta({ examples: ['Eighty members came and voted for the plan.'] }),
        url: linkAddress()
          .optional()
          .describe('A recording or report: https, or a path inside the site.')
          .meta({ examples: ['/history/2019-08-12-a-thousand-people-march-for-rent-control/'] }),
      })
      .optional()
      .describe('What came of it, shown once it is over.')
      .meta({ examples: [{ text: 'Eighty members came and voted for the plan.' }] }),
    sources: sources().default([]),
    inferred: inferred(),
    uid: calendarUid()
      .optional()
      .describe(
        'UID of the event in the calendar it was imported from (RFC 5545, section 3.8.4.7). Feeds use it instead of one made from the file name, so that no subscriber of both sees the event twice. Written by npm run import; never changed.',
      )
      .meta({ examples: ['4d2c8a70@google.com'] }),
    formerly: entryFields.formerly,
    intended: entryFields.intended,
    draft: entryFields.draft,
  }),
  (rule) => {
    for (const field of ['end', 'repeats', 'timeNotKnown', 'doors'] as const)
      rule(['start', field], (value, refuse) => {
        if (value.start.length === 7 && value[field] !== undefined && value[field] !== false)
          refuse(
            [field],
            `needs the day of start, which names only a month (${value.start}). Delete it until the day is known.`,
          );
      });
    rule(['start', 'doors'], ({ start, doors }, refuse) => {
      if (doors !== undefined && start.length === 10)
        refuse(['doors'], 'needs an hour in start. Write it there too: 2019-12-12 19:00.');
    });
    rule(['start', 'end'], ({ start, end }, refuse) => {
      if (end === undefined || start.length === 7) return;
      const wholeDay = start.length === 10;
      if ((end.length === 10) !== wholeDay)
        refuse(
          ['end'],
          wholeDay
            ? 'has an hour but "start" has none. Write both with an hour, or both without.'
            : 'has no hour but "start" has one. Write both with an hour, or both without.',
        );
      else if (end < start || (!wholeDay && end === start))
        refuse(
          ['end'],
          `is not after start (${start.replace('T', ' ')}).${wholeDay ? '' : laterEnd(start, end)}`,
        );
    });
    rule(['start', 'timeNotKnown'], ({ start, timeNotKnown }, refuse) => {
      if (timeNotKnown && start.length > 10)
        refuse(
          ['timeNotKnown'],
          'says the hour is not known, but "start" names one. Delete one of them.',
        );
    });
    rule(['status', 'previousStart'], ({ status, previousStart }, refuse) => {
      if (status === 'rescheduled' && previousStart === undefined)
        refuse(
          ['status'],
          'needs "previousStart", the time it was to begin at first. Add a line such as: previousStart: 2019-12-05 19:00',
        );
      if (status !== 'rescheduled' && previousStart !== undefined)
        refuse(
          ['previousStart'],
          'goes with status: rescheduled only. Set that status, or delete this line.',
        );
    });
    rule(['status', 'place'], ({ status, place }, refuse) => {
      if (status !== 'moved-online' || place === undefined) return;
      if (typeof place === 'string' || (place.kind ?? 'in-person') === 'in-person')
        refuse(['status'], 'does not go with place.kind: in-person. Set place.kind: online.');
    });
  },
);

/** An event's frontmatter, validated. */
export type EventData = z.output<typeof event>;

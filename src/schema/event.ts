/** An event: one file in `content/events/<yyyy>/`. */
import { z } from 'zod';
import { access } from './access.ts';
import { timeZone, wallTime } from './dates.ts';
import { linkAddress } from './urls.ts';
import { place } from './place.ts';
import { registration } from './registration.ts';
import { repeats } from './repeats.ts';
import { withRules } from './rules.ts';
import { entryFields, image, inferred, participants, sources } from './shared.ts';
import { flag, id, languages, plainText, uniqueList } from './text.ts';

/** Whether an event takes place as announced. */
export const EVENT_STATUSES = [
  'scheduled',
  'cancelled',
  'postponed',
  'rescheduled',
  'moved-online',
] as const;

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
    start: wallTime()
      .describe(
        'When it begins: the clock on the wall in `timezone` (2019-12-12 19:00), or a date alone for a whole day.',
      )
      .meta({ examples: ['2019-12-12 19:00', '2019-12-12'] }),
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
      .describe('Where it is. Left out: not known.')
      .meta({
        examples: [
          {
            kind: 'in-person',
            name: 'Harbor Library',
            address: '10 Quay Street',
            locality: 'Harborside',
          },
        ],
      }),
    registration: registration()
      .optional()
      .describe('How to register. Only hosts that site.yaml allows.')
      .meta({
        examples: [
          { url: 'https://actionnetwork.org/forms/assembly', closes: '2026-12-07', state: 'open' },
        ],
      }),
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
    unusualTimes: z
      .literal('intended', { error: 'is not "intended", the only word that can stand here.' })
      .optional()
      .describe(
        'intended: its hours, length or year are unusual on purpose (begins between 0 and 5 o’clock, lasts over 12 hours or for many weeks, is years away); silences the warning.',
      )
      .meta({ examples: ['intended'] }),
    afterwards: z
      .strictObject({
        text: plainText(600)
          .describe('What came of it, in a few plain sentences.')
          .meta({ examples: ['Eighty members came and voted for the plan.'] }),
        url: linkAddress()
          .optional()
          .describe('A recording or report: https, or a path inside the site.')
          .meta({ examples: ['/history/2019-08-11-tisha-bav-amazon-bookstore/'] }),
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
    publicDetails: entryFields.publicDetails,
    draft: entryFields.draft,
  }),
  (rule) => {
    rule(['start', 'end'], ({ start, end }, refuse) => {
      if (end === undefined) return;
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
      if (status === 'moved-online' && place?.kind === 'in-person')
        refuse(['status'], 'does not go with place.kind: in-person. Set place.kind: online.');
    });
  },
);

/** An event's frontmatter, validated. */
export type EventData = z.output<typeof event>;

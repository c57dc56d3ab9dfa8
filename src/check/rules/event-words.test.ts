import { describe, expect, test } from 'vitest';
import {
  anEvent,
  aMilestone,
  EVENT,
  MILESTONE,
  type Files,
  type Fixture,
  inOneLine,
  problemsOf,
} from '../sample-content.ts';

type Fields = NonNullable<Parameters<typeof anEvent>[0]>;

const event = (fields: Fields, body?: string): Files => ({ [EVENT]: anEvent(fields, body) });

const eventOn = (start: string, fields: Fields, body?: string): Files => ({
  [EVENT]: undefined,
  [`events/${start.slice(0, 4)}/${start.slice(0, 10)}-x.md`]: anEvent(
    { start, end: undefined, ...fields },
    body,
  ),
});

const milestoneOn = (date: string, fields: Fields): Files => ({
  [MILESTONE]: undefined,
  [`history/${date}-x.md`]: aMilestone({ date, ...fields }),
});

/** Events whose words, hours, years and state do not go together. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'the hour of another zone beside the day',
    files: eventOn(
      '2026-12-03 21:00',
      { title: 'Book evening', summary: 'We read together.' },
      'Thursday, December 3rd, 6:00 - 8:00 PM, in the back room.',
    ),
    says: [
      'events/2026/2026-12-03-x.md:9:25 warning hour-in-text text: says "6:00 - 8:00 PM", but "start" is 21:00 (9 pm), on the clock of America/New_York. Correct the one that is wrong; if the text is right, write start: 2026-12-03 18:00, and end: 2026-12-03 20:00',
    ],
  },
  {
    mistake: 'an evening in the text of a morning',
    files: eventOn('2026-12-10 07:00', {}, 'Come at 7 PM.'),
    says: [
      'events/2026/2026-12-10-x.md:9:9 warning hour-in-text text: says "7 PM", but "start" is 07:00 (7 am), on the clock of America/New_York. Correct the one that is wrong; if the text is right, write start: 2026-12-10 19:00',
    ],
  },
  {
    mistake: 'a morning that was to be an evening',
    files: event({ start: '2019-12-12 07:00', end: '2019-12-12 20:30' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 warning unusual-time start: "2019-12-12 07:00" is 13 hours and 30 minutes before the end (20:30). If it begins in the evening, write start: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'an event in the middle of the night',
    files: eventOn('2026-12-10 02:00', {}),
    says: [
      'events/2026/2026-12-10-x.md:4:8 warning unusual-time start: "2026-12-10 02:00" is in the middle of the night. The clock runs from 00:00 to 23:59; for the afternoon write start: 2026-12-10 14:00',
    ],
  },
  {
    mistake: 'midnight for a whole day',
    files: eventOn('2026-12-10 00:00', {}),
    says: [
      'events/2026/2026-12-10-x.md:4:8 warning unusual-time start: "2026-12-10 00:00" is in the middle of the night. For a whole day write the date alone: start: 2026-12-10',
    ],
  },
  {
    mistake: 'an end two days later',
    files: event({ end: '2019-12-14 20:30' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 warning rest-day start: is on Shabbat: from sunset on Friday, December 13 (16:28) to nightfall on Saturday, December 14 (17:14). If that is meant, add the line: onHoliday: intended',
      'events/2019/2019-12-12-assembly.md:5:6 warning unusual-time end: "2019-12-14 20:30" is 49 hours and 30 minutes after the start. If it ends on the day it begins, write end: 2019-12-12 20:30. If it goes on for days, write start and end without hours: 2019-12-12 and 2019-12-14',
    ],
  },
  {
    mistake: 'another hour in the title',
    files: eventOn('2026-12-10 19:00', { title: 'Assembly, 6 pm' }),
    says: [
      'events/2026/2026-12-10-x.md:2:18 warning hour-in-text title: says "6 pm", but "start" is 19:00 (7 pm), on the clock of America/New_York. Correct the one that is wrong; if the text is right, write start: 2026-12-10 18:00',
    ],
  },
  {
    mistake: 'another hour in Spanish',
    files: eventOn('2026-12-10 19:00', { summary: 'Nos vemos a las 18:00.' }),
    says: [
      'events/2026/2026-12-10-x.md:3:26 warning hour-in-text summary: says "18:00", but "start" is 19:00 (7 pm), on the clock of America/New_York. Correct the one that is wrong; if the text is right, write start: 2026-12-10 18:00',
    ],
  },
  {
    mistake: 'hours that begin when the event ends',
    files: event(
      { start: '2019-12-12 15:00', end: '2019-12-12 18:00' },
      'Thursday, December 12, 6–8 PM.',
    ),
    says: [
      'events/2019/2019-12-12-assembly.md:10:24 warning hour-in-text text: says "6–8 PM", but "start" is 15:00 (3 pm) and "end" 18:00 (6 pm), on the clock of America/New_York. Correct the one that is wrong; if the text is right, write start: 2019-12-12 18:00, and end: 2019-12-12 20:00',
    ],
  },
  {
    mistake: 'a year whose first digits are exchanged',
    files: eventOn('0206-12-10 19:00', {}),
    says: [
      'events/0206/0206-12-10-x.md:4:8 warning unlikely-year start: "0206-12-10 19:00" is in the year 0206. Look at its digits: this year is 2026.',
    ],
  },
  {
    mistake: 'a year of the last century',
    files: eventOn('1926-12-10 19:00', {}),
    says: [
      'events/1926/1926-12-10-x.md:4:8 warning rest-day start: is on Shabbat: from sunset on Friday, December 10 (16:28) to nightfall on Saturday, December 11 (17:14). If that is meant, add the line: onHoliday: intended',
      'events/1926/1926-12-10-x.md:4:8 warning unlikely-year start: "1926-12-10 19:00" is in the year 1926. Look at its digits: this year is 2026.',
    ],
  },
  {
    mistake: 'a year far ahead',
    files: eventOn('2062-12-10 19:00', {}),
    says: [
      'events/2062/2062-12-10-x.md:4:8 warning unlikely-year start: "2062-12-10 19:00" is 36 years ahead. Look at its digits: this year is 2026.',
    ],
  },
  {
    mistake: 'a year in the next century',
    files: eventOn('2109-12-10 19:00', {}),
    says: [
      'events/2109/2109-12-10-x.md:4:8 warning unlikely-year start: "2109-12-10 19:00" is 83 years ahead. Look at its digits: this year is 2026.',
    ],
  },
  {
    mistake: 'an end months after the start',
    files: event({ end: '2020-03-12 20:30' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 warning rest-day start: is on Shabbat: from sunset on Friday, December 13 (16:28) to nightfall on Saturday, December 14 (17:14). If that is meant, add the line: onHoliday: intended',
      'events/2019/2019-12-12-assembly.md:5:6 warning unusual-time end: "2020-03-12 20:30" is 91 days after the start (2019-12-12 19:00). Look at its month and year, and correct what is wrong. For an event that takes place again and again use "repeats" instead',
    ],
  },
  {
    mistake: 'a win that is still to come',
    files: milestoneOn('2027-06-01', { kind: 'win' }),
    says: [
      'history/2027-06-01-x.md:4:7 warning future-history date: "2027-06-01" is still to come, but the history tells what has happened. Look at the year; if it is planned, make it an event in content/events.',
    ],
  },
  {
    mistake: 'an action that is still to come',
    files: milestoneOn('2027', { kind: 'action' }),
    says: [
      'history/2027-x.md:4:7 warning future-history date: "2027" is still to come, but the history tells what has happened. Look at the year; if it is planned, make it an event in content/events.',
    ],
  },
  {
    mistake: 'CANCELLED in a title',
    files: event({ title: '"CANCELLED: Assembly"' }),
    says: [
      'events/2019/2019-12-12-assembly.md:2:9 warning status-in-text title: says "CANCELLED", but the event\'s "status" is scheduled, and calendars go by that. If it is this event, add the line: status: cancelled',
    ],
  },
  {
    mistake: 'a postponed event in the text',
    files: event({}, 'This event has been postponed.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning status-in-text text: says "This event has been postponed", but the event\'s "status" is scheduled, and calendars go by that. If it is this event, add the line: status: postponed',
    ],
  },
  {
    mistake: 'CANCELADA in the text',
    files: event({}, '**CANCELADA** por la lluvia.'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:3 warning status-in-text text: says "CANCELADA", but the event\'s "status" is scheduled, and calendars go by that. If it is this event, add the line: status: cancelled',
    ],
  },
  {
    mistake: 'sold out in the title',
    files: event({
      title: 'Assembly (sold out)',
      registration: '\n  url: https://actionnetwork.org/forms/x',
    }),
    says: [
      'events/2019/2019-12-12-assembly.md:2:18 warning status-in-text title: says "sold out", but the button to register is still shown. Below "registration", add the line "  state: full", or "  state: waitlist" if people may still put their names down.',
    ],
  },
  {
    mistake: 'a full workshop in the text',
    files: event(
      { registration: '\n  url: https://actionnetwork.org/forms/x' },
      'The workshop is full.',
    ),
    says: [
      'events/2019/2019-12-12-assembly.md:12:1 warning status-in-text text: says "The workshop is full", but the button to register is still shown. Below "registration", add the line "  state: full", or "  state: waitlist" if people may still put their names down.',
    ],
  },
  {
    mistake: 'a form in the text alone',
    files: event({}, 'Sign up: https://actionnetwork.org/forms/x'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:10 warning registration-in-text text: links to "https://actionnetwork.org/forms/x", a form, but the event has no "registration", so no button leads there. If people register with it, add two lines above the text: "registration:" and, moved in by two spaces, "  url: https://actionnetwork.org/forms/x"',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

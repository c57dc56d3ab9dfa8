import { describe, expect, test } from 'vitest';
import {
  aMilestone,
  anEvent,
  EVENT,
  type Fixture,
  inOneLine,
  MILESTONE,
  problemsOf,
} from '../sample-content.ts';

/** Dates and weekdays in sentences. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'the wrong weekday beside the right date',
    files: { [EVENT]: anEvent({ summary: 'Join us on Friday, December 12.' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:21 error date-in-text summary: says "Friday, December 12", but that day is a Thursday. Write "Thursday"; or, if the weekday is right, correct the date here and in "start".',
    ],
  },
  {
    mistake: 'the wrong date beside the right weekday',
    files: { [EVENT]: anEvent({ summary: 'Join us on Thursday, December 13.' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:21 error date-in-text summary: says "Thursday, December 13", but the event is on Thursday, December 12, 2019, and 2019-12-13 is a Friday. Write the date that is right here, or correct "start".',
    ],
  },
  {
    mistake: 'another date in the title',
    files: { [EVENT]: anEvent({ title: 'Assembly of December 13' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:20 warning date-in-text title: says "December 13", but the event is on Thursday, December 12, 2019. Correct the one that is wrong; if another day is meant, write its year behind it.',
    ],
  },
  {
    mistake: 'another weekday in the title',
    files: { [EVENT]: anEvent({ title: 'Saturday assembly' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:2:8 warning date-in-text title: says "Saturday", but the event is on Thursday, December 12, 2019. Correct the one that is wrong; if another day is meant, write its date with the year too.',
    ],
  },
  {
    mistake: 'another weekday in the summary',
    files: { [EVENT]: anEvent({ summary: 'Come on Tuesday and bring tea.' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:3:18 warning date-in-text summary: says "Tuesday", but the event is on Thursday, December 12, 2019. Correct the one that is wrong; if another day is meant, write its date with the year too.',
    ],
  },
  {
    mistake: 'the wrong weekday in the body',
    files: { [EVENT]: anEvent({}, 'We meet on **Friday, December 12**, online.') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:14 error date-in-text text: says "Friday, December 12", but that day is a Thursday. Write "Thursday"; or, if the weekday is right, correct the date here and in "start".',
    ],
  },
  {
    mistake: "another date with the event's own hour in the body",
    files: { [EVENT]: anEvent({}, 'Thursday, November 14 at 7 pm, online.') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 warning date-in-text text: says "Thursday, November 14", but the event is on Thursday, December 12, 2019. Correct the one that is wrong; if another day is meant, name the event\'s own day in the text too.',
    ],
  },
  {
    mistake: 'a pair in the body that does not agree',
    files: { [EVENT]: anEvent({}, 'It began on Monday, November 5.') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:13 warning date-in-text text: says "Monday, November 5", but November 5, 2019 is a Tuesday. Write "Tuesday", or the date that is right; if it is of another year, add the year.',
    ],
  },
  {
    mistake: 'the wrong weekday beside a date in digits',
    files: { [EVENT]: anEvent({}, 'We meet on Friday, 2019-12-12.') },
    says: [
      'events/2019/2019-12-12-assembly.md:10:12 error date-in-text text: says "Friday, 2019-12-12", but that day is a Thursday. Write "Thursday"; or, if the weekday is right, correct the date here and in "start".',
    ],
  },
  {
    mistake: 'a pair in the history that does not agree',
    files: { [MILESTONE]: aMilestone({}, 'On Monday, August 12, 2018, it was over.') },
    says: [
      'history/2019-08-11-bookstore.md:10:4 warning date-in-text text: says "Monday, August 12, 2018", but August 12, 2018 is a Sunday. Write "Sunday", or the date that is right.',
    ],
  },
  {
    mistake: 'the wrong weekday in a translation',
    files: {
      'events/2019/2019-12-12-assembly.es.md':
        '---\ntitle: Asamblea en línea\nsummary: Nos vemos el viernes 12 de diciembre.\n---\n',
    },
    says: [
      'events/2019/2019-12-12-assembly.es.md:3:23 error date-in-text summary: says "viernes 12 de diciembre", but that day is a Thursday. Write "jueves"; or, if the weekday is right, correct the date here and in "start".',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

import { describe, expect, test } from 'vitest';
import {
  aMilestone,
  anEvent,
  aSite,
  EVENT,
  type Fixture,
  inOneLine,
  MILESTONE,
  problemsOf,
} from '../sample-content.ts';

/** Times: hours, zones, file names, registration, series, days of rest. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a day that does not exist',
    files: { [EVENT]: anEvent({ start: '2019-02-30 19:00', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-02-30 19:00" names a day that does not exist. Look in a calendar.',
    ],
  },
  {
    mistake: 'dates as they are written elsewhere',
    files: {
      [EVENT]: anEvent({
        start: '12/12/2019',
        end: '2019-12-12 9:05',
        registration: '\n  url: https://actionnetwork.org/forms/x\n  opens: 2019-12-5',
        sources: '\n  - url: https://example.org/a\n    date: 5.12.2019',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "12/12/2019" has to be written like this: 2019-12-12',
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 9:05" has to be written like this: 2019-12-12 09:05 (the clock runs from 00:00 to 23:59).',
      'events/2019/2019-12-12-assembly.md:10:10 error invalid-value registration.opens: "2019-12-5" has to be written like this: 2019-12-05',
      'events/2019/2019-12-12-assembly.md:13:11 error invalid-value sources[1].date: "5.12.2019" has its year last. Write 2019, 2019-06 or 2019-06-30, as exactly as it is known.',
    ],
  },
  {
    mistake: 'a milestone with its year last',
    files: { [MILESTONE]: aMilestone({ date: '8/11/2019' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "8/11/2019" has its year last. Write 2019, 2019-06 or 2019-06-30, as exactly as it is known.',
    ],
  },
  {
    mistake: "twenty-five o'clock",
    files: { [EVENT]: anEvent({ start: '2019-12-12 25:00', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 25:00" names an hour that does not exist. The clock runs from 00:00 to 23:59.',
    ],
  },
  {
    mistake: "twenty-four o'clock",
    files: { [EVENT]: anEvent({ end: '2019-12-12 24:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 24:00" has an hour 24. Midnight at the end of a day is 00:00 of the next day.',
    ],
  },
  {
    mistake: 'sixty minutes',
    files: { [EVENT]: anEvent({ end: '2019-12-12 20:60' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 20:60" names an hour that does not exist. The clock runs from 00:00 to 23:59.',
    ],
  },
  {
    mistake: 'an hour with pm',
    files: { [EVENT]: anEvent({ start: '2019-12-12 7:00 pm', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 7:00 pm" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'an hour with an offset',
    files: { [EVENT]: anEvent({ start: '2019-12-12T19:00-05:00', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12T19:00-05:00" ends with an offset from UTC. Write the time on the wall clock at the place, and the zone in "timezone". Write it like 2019-12-12 19:00, or 2019-12-12 for a whole day.',
    ],
  },
  {
    mistake: 'an hour in UTC',
    files: { [EVENT]: anEvent({ start: '2019-12-12T19:00Z', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12T19:00Z" ends with an offset from UTC. Write the time on the wall clock at the place, and the zone in "timezone". Write it like 2019-12-12 19:00, or 2019-12-12 for a whole day.',
    ],
  },
  {
    mistake: 'an hour with seconds',
    files: { [EVENT]: anEvent({ start: '2019-12-12 19:00:00', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19:00:00" has seconds. Hours and minutes are enough. Write it like 2019-12-12 19:00, or 2019-12-12 for a whole day.',
    ],
  },
  {
    mistake: 'an American date',
    files: { [EVENT]: anEvent({ start: '12/12/2019', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "12/12/2019" has to be written like this: 2019-12-12',
    ],
  },
  {
    mistake: 'a date in words',
    files: { [EVENT]: anEvent({ start: 'December 12, 2019', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "December 12, 2019" has to be written like this: 2019-12-12',
    ],
  },
  {
    mistake: 'an end before the start',
    files: { [EVENT]: anEvent({ end: '2019-12-12 18:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 18:00" is not after start (2019-12-12 19:00). Correct the one that is wrong.',
    ],
  },
  {
    mistake: 'an end at the start',
    files: { [EVENT]: anEvent({ end: '2019-12-12 19:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 19:00" is not after start (2019-12-12 19:00). Correct the one that is wrong.',
    ],
  },
  {
    mistake: 'an end without an hour',
    files: { [EVENT]: anEvent({ end: '2019-12-12' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12" has no hour but "start" has one. Write both with an hour, or both without.',
    ],
  },
  {
    mistake: 'an end with an hour on a whole day',
    files: { [EVENT]: anEvent({ start: '2019-12-12', end: '2019-12-12 20:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 20:00" has an hour but "start" has none. Write both with an hour, or both without.',
    ],
  },
  {
    mistake: 'an hour that the clock skips',
    files: {
      [EVENT]: undefined,
      'events/2026/2026-03-08-walk.md': anEvent({
        start: '2026-03-08 02:30',
        end: undefined,
        title: 'Walk',
      }),
    },
    says: [
      'events/2026/2026-03-08-walk.md:4:8 error clock-change start: "2026-03-08 02:30" does not exist in America/New_York, because the clocks are set forward that night. It would be 2026-03-08 01:30 or 2026-03-08 03:30.',
    ],
  },
  {
    mistake: 'an hour that comes twice',
    files: {
      [EVENT]: undefined,
      'events/2026/2026-11-01-walk.md': anEvent({ start: '2026-11-01 01:30', end: undefined }),
    },
    says: [
      'events/2026/2026-11-01-walk.md:4:8 error clock-change start: "2026-11-01 01:30" comes twice in America/New_York, because the clocks are set back that night. Choose an hour outside of that one.',
    ],
  },
  {
    mistake: 'an abbreviation for a zone',
    files: { [EVENT]: anEvent({ timezone: 'EST' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:11 error invalid-value timezone: "EST" is not the name of a time zone. Use the name of a place in the IANA list, such as America/New_York.',
    ],
  },
  {
    mistake: 'an offset for a zone',
    files: { [EVENT]: anEvent({ timezone: '+05:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:11 error invalid-value timezone: "+05:00" is not the name of a time zone. Use the name of a place in the IANA list, such as Europe/Berlin.',
    ],
  },
  {
    mistake: 'an unknown zone',
    files: { [EVENT]: anEvent({ timezone: 'America/New_Yrok' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:11 error invalid-value timezone: "America/New_Yrok" is not the name of a time zone. Use the name of a place in the IANA list, such as Europe/Berlin. Did you mean "America/New_York"?',
    ],
  },
  {
    mistake: 'a zone in lower case',
    files: { [EVENT]: anEvent({ timezone: 'america/new_york' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:11 error invalid-value timezone: "america/new_york" is written "America/New_York".',
    ],
  },
  {
    mistake: 'an earlier day than the file name',
    files: { [EVENT]: anEvent({ start: '2019-12-11 19:00', end: undefined }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error name-date start: "2019-12-11" is not the date in the file\'s name (2019-12-12). Correct the one that is wrong; the file would be events/2019/2019-12-11-assembly.md.',
    ],
  },
  {
    mistake: 'registration that closes after the event',
    files: {
      [EVENT]: anEvent({
        registration: '\n  url: https://actionnetwork.org/forms/x\n  closes: 2019-12-13',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:10:11 error registration-window registration.closes: "2019-12-13" is after the event is over (2019-12-12). Write that day or an earlier one.',
    ],
  },
  {
    mistake: 'registration that closes before it opens',
    files: {
      [EVENT]: anEvent({
        registration:
          '\n  url: https://actionnetwork.org/forms/x\n  opens: 2019-12-05\n  closes: 2019-12-01',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:11:11 error invalid-value registration.closes: "2019-12-01" is before registration opens (2019-12-05). Correct the one that is wrong.',
    ],
  },
  {
    mistake: 'registration in a skipped hour',
    files: {
      [EVENT]: anEvent({
        registration: '\n  url: https://actionnetwork.org/forms/x\n  opens: 2019-03-10 02:30',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:10:10 error clock-change registration.opens: "2019-03-10 02:30" does not exist in America/New_York, because the clocks are set forward that night. It would be 2019-03-10 01:30 or 2019-03-10 03:30.',
    ],
  },
  {
    mistake: 'a date that the file name contradicts',
    files: { [MILESTONE]: aMilestone({ date: '2019-09' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error name-date date: "2019-09" is not the date in the file\'s name (2019-08-11). Correct the one that is wrong; the file would be 2019-09-bookstore.md.',
    ],
  },
  {
    mistake: 'a range in the wrong order',
    files: { [MILESTONE]: aMilestone({ date: '2019-08-11/2019-06-30' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "2019-08-11/2019-06-30" ends before it begins. Put the earlier date first.',
    ],
  },
  {
    mistake: 'a range of three dates',
    files: { [MILESTONE]: aMilestone({ date: '2019/2020/2021' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "2019/2020/2021" has more than two dates. A range is two dates with one slash between them: 2019-06-30/2019-08-11.',
    ],
  },
  {
    mistake: 'a series without an end',
    files: { [EVENT]: anEvent({ repeats: '\n  every: week' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error invalid-value repeats: has no end. Add "until: <last date>" or "count: <number>" to it.',
    ],
  },
  {
    mistake: 'a series with two ends',
    files: { [EVENT]: anEvent({ repeats: '\n  every: week\n  until: 2020-01-31\n  count: 4' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:11:10 error invalid-value repeats.count: "4" stands beside "until". A series ends by one of them; delete the other.',
    ],
  },
  {
    mistake: 'a series that ends before it begins',
    files: { [EVENT]: anEvent({ repeats: '\n  every: week\n  until: 2019-12-01' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:10:10 error series-end repeats.until: "2019-12-01" is before the series begins (2019-12-12). Write its last date.',
    ],
  },
  {
    mistake: 'a series of too many dates',
    files: { [EVENT]: anEvent({ repeats: '\n  every: day\n  until: 2029-12-31' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:1 error series-length repeats: makes more than 1000 dates. End it earlier with "until" or "count".',
    ],
  },
  {
    mistake: 'a series that does not begin on its day',
    files: { [EVENT]: anEvent({ repeats: '\n  every: week\n  on: [tuesday]\n  count: 4' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error series-start start: "2019-12-12 19:00" is a Thursday, which is not one of the days in "repeats". Begin with the first date of the series: Tuesday, 2019-12-17.',
    ],
  },
  {
    mistake: 'a series on no day',
    files: { [EVENT]: anEvent({ repeats: '\n  every: week\n  on: [tuseday]\n  count: 4' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:10:8 error invalid-value repeats.on[1]: "tuseday" is not a day of the week, such as tuesday, nor one of a month, such as first tuesday. Did you mean "tuesday"?',
    ],
  },
  {
    mistake: 'a monthly series on weekdays',
    files: { [EVENT]: anEvent({ repeats: '\n  every: month\n  on: [thursday]\n  count: 4' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:10:3 error invalid-value repeats.on: names days of the week, which goes with every: week or every: 2 weeks.',
    ],
  },
  {
    mistake: 'an exception that is no date of the series',
    files: { [EVENT]: anEvent({ repeats: '\n  every: week\n  count: 4\n  except: [2019-12-20]' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:11:12 error series-exception repeats.except[1]: "2019-12-20" is not a date of the series. Write the nearest, 2019-12-19 (Thursday), or delete it.',
    ],
  },
  {
    mistake: 'a series without any date left',
    files: {
      [EVENT]: anEvent({
        repeats: '\n  every: week\n  count: 2\n  except: [2019-12-12, 2019-12-19]',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:11:3 error series-empty repeats.except: leaves no date of the series. Delete one of them, or cancel the event instead.',
    ],
  },
  {
    mistake: 'a change of a date that is none of the series',
    files: {
      [EVENT]: anEvent({
        repeats:
          '\n  every: week\n  count: 4\n  changes:\n    - date: 2019-12-20\n      status: cancelled',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:12:13 error series-change repeats.changes[1].date: "2019-12-20" is not a date of the series. Write the nearest, 2019-12-19 (Thursday), or delete it.',
    ],
  },
  {
    mistake: 'a change of an excepted date',
    files: {
      [EVENT]: anEvent({
        repeats:
          '\n  every: week\n  count: 4\n  except: [2019-12-19]\n  changes:\n    - date: 2019-12-19\n      status: cancelled',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:13:13 error series-change repeats.changes[1].date: "2019-12-19" stands in "except" too, so there is nothing to change.',
    ],
  },
  {
    mistake: 'a change that ends before it begins',
    files: {
      [EVENT]: anEvent({
        repeats:
          '\n  every: week\n  count: 4\n  changes:\n    - date: 2019-12-19\n      start: 2019-12-19 20:00\n      end: 2019-12-19 19:30',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:14:12 error series-change repeats.changes[1].end: "2019-12-19 19:30" is not after its start (2019-12-19 20:00). Correct the one that is wrong.',
    ],
  },
  {
    mistake: 'a change without the hour',
    files: {
      [EVENT]: anEvent({
        repeats:
          '\n  every: week\n  count: 4\n  changes:\n    - date: 2019-12-19\n      start: 2019-12-18',
      }),
    },
    says: [
      'events/2019/2019-12-12-assembly.md:13:14 error series-change repeats.changes[1].start: "2019-12-18" has no hour, but the series has one. Write it like 2019-12-18 19:00',
    ],
  },
  {
    mistake: 'a date of a series in a skipped hour',
    files: {
      [EVENT]: undefined,
      'events/2026/2026-03-01-walk.md': anEvent({
        start: '2026-03-01 02:30',
        end: undefined,
        repeats: '\n  every: week\n  count: 3',
      }),
    },
    says: [
      'events/2026/2026-03-01-walk.md:4:8 error clock-change start: "2026-03-08 02:30", a date of this series, does not exist in America/New_York, because the clocks are set forward that night. It would be 2026-03-08 01:30 or 2026-03-08 03:30. Add 2026-03-08 to "changes" with another hour, or to "except".',
    ],
  },
  {
    mistake: 'an unknown zone of the site alone, however near an event is to Shabbat',
    files: {
      'site.yaml': aSite({ timezone: 'EST5EDT' }),
      [EVENT]: undefined,
      'events/2019/2019-12-14-party.md': anEvent({ start: '2019-12-14 12:00', end: undefined }),
    },
    says: [
      'site.yaml:6:11 error invalid-value timezone: "EST5EDT" is not the name of a time zone. Use the name of a place in the IANA list, such as Europe/Berlin.',
    ],
  },
  {
    mistake: 'an event on Shabbat',
    files: {
      [EVENT]: undefined,
      'events/2019/2019-12-14-party.md': anEvent({ start: '2019-12-14 12:00', end: undefined }),
    },
    says: [
      'events/2019/2019-12-14-party.md:4:8 warning rest-day start: is on Shabbat: from sunset on Friday, December 13 (16:28) to nightfall on Saturday, December 14 (17:14). If that is meant, add the line: onHoliday: intended',
    ],
  },
  {
    mistake: 'an event on Friday evening',
    files: {
      [EVENT]: undefined,
      'events/2019/2019-12-13-dinner.md': anEvent({
        start: '2019-12-13 16:00',
        end: '2019-12-13 18:00',
      }),
    },
    says: [
      'events/2019/2019-12-13-dinner.md:4:8 warning rest-day start: is on Shabbat: from sunset on Friday, December 13 (16:28) to nightfall on Saturday, December 14 (17:14). If that is meant, add the line: onHoliday: intended',
    ],
  },
  {
    mistake: 'an event on a holiday',
    files: {
      [EVENT]: undefined,
      'events/2024/2024-10-03-march.md': anEvent({
        start: '2024-10-03',
        end: undefined,
        timeNotKnown: 'true',
      }),
    },
    says: [
      'events/2024/2024-10-03-march.md:4:8 warning rest-day start: is on Rosh Hashanah: from sunset on Wednesday, October 2 (18:35) to nightfall on Thursday, October 3 (19:14). If that is meant, add the line: onHoliday: intended',
    ],
  },
  {
    mistake: 'a series that meets Shabbat',
    files: {
      [EVENT]: undefined,
      'events/2019/2019-12-13-dinner.md': anEvent({
        start: '2019-12-13 18:00',
        end: undefined,
        repeats: '\n  every: week\n  count: 3',
      }),
    },
    says: [
      'events/2019/2019-12-13-dinner.md:4:8 warning rest-day start: is on Shabbat (and on 2 more of its dates): from sunset on Friday, December 13 (16:28) to nightfall on Saturday, December 14 (17:14). If that is meant, add the line: onHoliday: intended',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

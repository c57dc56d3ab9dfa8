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
} from './sample-content.ts';

type Fields = NonNullable<Parameters<typeof anEvent>[0]>;

const event = (fields: Fields, body?: string): Files => ({ [EVENT]: anEvent(fields, body) });

const figure = (line: string): Files => ({
  [MILESTONE]: aMilestone({
    figures: `\n  - what: people\n    ${line}\n    source: https://example.org/report`,
  }),
});

/** What people type in fields and names of files, with the line to write instead. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a price as one text',
    files: { [EVENT]: anEvent({ cost: '$10–30, sliding scale' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:7 error not-one-of cost: "$10–30, sliding scale" is not "free". Write below "cost", each on a line of its own and moved in by two spaces: kind: paid and from: 10 and to: 30',
    ],
  },
  {
    mistake: 'free with more words',
    files: { [EVENT]: anEvent({ cost: 'Free!' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:7 error not-one-of cost: "Free!" is not "free" alone. Write cost: free',
    ],
  },
  {
    mistake: 'a figure in words',
    files: figure('number: 1.5 million'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "1.5 million" is not a number. Write digits alone: 1500000',
    ],
  },
  {
    mistake: 'a figure of money',
    files: figure('number: $40,000'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "$40,000" is not a number. Write digits alone: 40000; what it counts ($) belongs in "what" or "unit"',
    ],
  },
  {
    mistake: 'a figure with what it counts',
    files: figure('number: 40 people'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "40 people" is not a number. Write digits alone: 40; what it counts (people) belongs in "what" or "unit"',
    ],
  },
  {
    mistake: 'a figure that is about right',
    files: figure('number: about 150'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "about 150" is no exact number. In place of this line write about: 150',
    ],
  },
  {
    mistake: 'a figure with a tilde',
    files: figure('number: ~150'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "~150" is no exact number. In place of this line write about: 150',
    ],
  },
  {
    mistake: 'a figure with a plus sign',
    files: figure('number: 150+'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "150+" is no exact number. In place of this line write atLeast: 150',
    ],
  },
  {
    mistake: 'a figure that is a word',
    files: figure('number: hundreds'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "hundreds" is a word. In place of this line write atLeast: 200, the least that "hundreds" can mean; if the source names a number, write about: and that number.',
    ],
  },
  {
    mistake: 'a figure that is a minimum',
    files: figure('number: over 1,000'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "over 1,000" is no exact number. In place of this line write atLeast: 1000',
    ],
  },
  {
    mistake: 'a figure with a comma',
    files: figure('number: 1,000'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "1,000" is not a number. Write digits alone: 1000',
    ],
  },
  {
    mistake: 'a figure about right in Spanish',
    files: figure('number: unas 200'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "unas 200" is no exact number. In place of this line write about: 200',
    ],
  },
  {
    mistake: 'a figure with a dot between thousands',
    files: figure('number: 1.000'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "1.000" can be read in two ways. Write digits alone: 1000',
    ],
  },
  {
    mistake: 'a figure that is a range',
    files: figure('number: 100-200'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "100-200" is two numbers. In place of this line write between: [100, 200]',
    ],
  },
  {
    mistake: 'a figure that is nearly right',
    files: figure('number: nearly 500'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "nearly 500" is no exact number. In place of this line write about: 500',
    ],
  },
  {
    mistake: 'a minimum that is a word',
    files: figure('atLeast: dozens'),
    says: [
      'history/2019-08-11-bookstore.md:10:14 error invalid-value figures[1].atLeast: "dozens" is a word. In place of this line write atLeast: 24, the least that "dozens" can mean; if the source names a number, write about: and that number.',
    ],
  },
  {
    mistake: 'a figure in thousands',
    files: figure('number: 1.5k'),
    says: [
      'history/2019-08-11-bookstore.md:10:13 error invalid-value figures[1].number: "1.5k" is not a number. Write digits alone: 1500',
    ],
  },
  {
    mistake: 'a year about right',
    files: { [MILESTONE]: undefined, 'history/2026-x.md': aMilestone({ date: 'ca. 2026' }) },
    says: [
      'history/2026-x.md:4:7 error invalid-value date: "ca. 2026" is only about right. Write the date alone, 2026, and add the line: approximate: true',
    ],
  },
  {
    mistake: 'a month about right',
    files: { [MILESTONE]: undefined, 'history/2026-x.md': aMilestone({ date: 'around 2020-06' }) },
    says: [
      'history/2026-x.md:4:7 error invalid-value date: "around 2020-06" is only about right. Write the date alone, 2020-06, and add the line: approximate: true',
    ],
  },
  {
    mistake: 'a range of days with a dash',
    files: { [MILESTONE]: aMilestone({ date: '2019-08-11–2019-08-12' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "2019-08-11–2019-08-12" is a range without its slash. Write a slash between the two dates: 2019-08-11/2019-08-12',
    ],
  },
  {
    mistake: 'a range of days with a word',
    files: { [MILESTONE]: aMilestone({ date: '2019-08-11 to 2019-08-12' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "2019-08-11 to 2019-08-12" is a range without its slash. Write a slash between the two dates: 2019-08-11/2019-08-12',
    ],
  },
  {
    mistake: 'a range of years with a hyphen',
    files: { [MILESTONE]: aMilestone({ date: '2019-2020' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "2019-2020" is a range without its slash. Write a slash between the two dates: 2019/2020',
    ],
  },
  {
    mistake: 'a decade',
    files: { [MILESTONE]: aMilestone({ date: '1980s' }) },
    says: [
      'history/2019-08-11-bookstore.md:4:7 error invalid-value date: "1980s" is a decade. Write it as a range, 1980/1989, and add the line: approximate: true',
    ],
  },
  {
    mistake: 'two hours in one field',
    files: event({ start: '2019-12-12 14:00-16:00', end: undefined }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 14:00-16:00" names two hours. Write them on two lines: start: 2019-12-12 14:00 and end: 2019-12-12 16:00',
    ],
  },
  {
    mistake: 'two hours with a long dash',
    files: event({ start: '2019-12-12 14:00 – 16:00', end: undefined }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 14:00 – 16:00" names two hours. Write them on two lines: start: 2019-12-12 14:00 and end: 2019-12-12 16:00',
    ],
  },
  {
    mistake: 'two hours with pm',
    files: event({ start: '2019-12-12 2-4pm', end: undefined }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 2-4pm" names two hours. Write them on two lines: start: 2019-12-12 14:00 and end: 2019-12-12 16:00',
    ],
  },
  {
    mistake: 'an end without its day, with that of the event',
    files: {
      [EVENT]: undefined,
      'events/2026/2026-12-03-x.md': anEvent({ start: '2026-12-03 19:00', end: '9 pm' }),
    },
    says: [
      'events/2026/2026-12-03-x.md:5:6 error invalid-value end: "9 pm" is an hour without its day. Write the day before it: 2026-12-03 21:00; after midnight, that of the next day.',
    ],
  },
  {
    mistake: 'an end without its day',
    files: event({ end: '21:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "21:00" is an hour without its day. Write the day before it: 2019-12-12 21:00; after midnight, that of the next day.',
    ],
  },
  {
    mistake: 'an end after midnight under the date of the evening',
    files: event({ start: '2019-12-12 21:00', end: '2019-12-12 01:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 01:00" is not after start (2019-12-12 21:00). If it is after midnight, write the next day: end: 2019-12-13 01:00',
    ],
  },
  {
    mistake: 'an hour 24',
    files: event({ end: '2019-12-12 24:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:5:6 error invalid-value end: "2019-12-12 24:00" has an hour 24. Midnight at the end of a day is 00:00 of the next day.',
    ],
  },
  {
    mistake: 'a no-break space in a time',
    files: event({ start: '2019-12-12\u00a019:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19:00" holds a no-break space in place of the plain character. Type it again: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'a wide colon in a time',
    files: event({ start: '2019-12-12 19：00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19：00" holds a wide colon (：) in place of the plain character. Type it again: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'curly quotes around a time',
    files: event({ start: '“2019-12-12 19:00”' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "“2019-12-12 19:00”" holds curly quotes in place of the plain character. Type it again: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'special hyphens in a time',
    files: event({ start: '2019‑12‑12 19:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019‑12‑12 19:00" holds a dash or special hyphen in place of the plain character. Type it again: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'a no-break space behind a colon',
    files: { [EVENT]: anEvent().replace('start: ', 'start:\u00a0') },
    says: [
      'events/2019/2019-12-12-assembly.md:4:1 error yaml-colon start: has a no-break space behind its colon, in place of the plain character. Type it again: start: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'a wide colon behind the name of a field',
    files: { [EVENT]: anEvent().replace('start: ', 'start：') },
    says: [
      'events/2019/2019-12-12-assembly.md:4:1 error yaml-colon start: has a wide colon (：), in place of the plain character. Type it again: start: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'dashes in a date',
    files: event({ start: '2019–12–12 19:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019–12–12 19:00" holds a dash or special hyphen in place of the plain character. Type it again: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'an invisible character in a time',
    files: event({ start: '2019-12-12 19:00\u200b' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19:00\\u{200b}" holds an invisible character in place of the plain character. Type it again: 2019-12-12 19:00',
    ],
  },
  {
    mistake: 'a date in words',
    files: event({ start: 'December 12, 2019 7pm' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "December 12, 2019 7pm" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'a date whose day and month are not clear',
    files: { [EVENT]: anEvent({ start: '12/6/2019 7pm' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "12/6/2019 7pm" has its year last. Write it like 2019-12-12 19:00, or 2019-12-12 for a whole day.',
    ],
  },
  {
    mistake: 'a date in Spanish',
    files: { [EVENT]: anEvent({ start: '12 dic 2019 19:00' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "12 dic 2019 19:00" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'a date in words with two hours',
    files: { [EVENT]: anEvent({ start: 'December 12, 2019, 11am to 1 p.m.' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "December 12, 2019, 11am to 1 p.m." names two hours. Write them on two lines: start: 2019-12-12 11:00 and end: 2019-12-12 13:00',
    ],
  },
  {
    mistake: 'a date in words with a weekday that is not its own',
    files: { [EVENT]: anEvent({ start: 'Monday, December 12, 2019' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "Monday, December 12, 2019" is not a date the site can read. Write it like 2019-12-12 19:00, or 2019-12-12 for a whole day.',
    ],
  },
  {
    mistake: 'a zone as people call it',
    files: { [EVENT]: anEvent({ timezone: 'Pacific Time' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:11 error invalid-value timezone: "Pacific Time" is not the name of a time zone. Use the name of a place in the IANA list, such as America/Los_Angeles.',
    ],
  },
  {
    mistake: 'a zone named by its city alone',
    files: { [EVENT]: anEvent({ timezone: 'Buenos Aires' }) },
    says: [
      'events/2019/2019-12-12-assembly.md:8:11 error invalid-value timezone: "Buenos Aires" is not the name of a time zone. Use the name of a place in the IANA list, such as America/Buenos_Aires.',
    ],
  },
  {
    mistake: 'a date with slashes and pm',
    files: event({ start: '12/12/2019 7pm' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "12/12/2019 7pm" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'a date with slashes, its year first',
    files: event({ start: '2019/12/12 19:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019/12/12 19:00" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'an hour with a dot',
    files: event({ start: '2019-12-12 19.00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19.00" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'a comma between day and hour',
    files: event({ start: '2019-12-12, 19:00' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12, 19:00" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'a zone behind an hour',
    files: event({ start: '2019-12-12 19:00 EST' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19:00 EST" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59). The time zone is that of the site; for another one add a line such as timezone: Europe/Berlin.',
    ],
  },
  {
    mistake: 'an hour without minutes',
    files: event({ start: '2019-12-12 19' }),
    says: [
      'events/2019/2019-12-12-assembly.md:4:8 error invalid-value start: "2019-12-12 19" has to be written like this: 2019-12-12 19:00 (the clock runs from 00:00 to 23:59).',
    ],
  },
  {
    mistake: 'a file whose ending stands twice',
    files: { 'events/2019/2019-12-12-b.md.md': anEvent({ title: 'B' }) },
    says: [
      'events/2019/2019-12-12-b.md.md:1:1 error name-form name: has its ending twice. Rename the file to 2019-12-12-b.md',
    ],
  },
  {
    mistake: 'a picture with a space in its name',
    files: { 'events/2019/my photo.jpg': 'x' },
    says: [
      'events/2019/my photo.jpg:1:1 error name-form name: has a space in its name. Rename the picture to my-photo.jpg, and write that name where an entry shows it: src: my-photo.jpg',
    ],
  },
  {
    mistake: 'an empty picture',
    files: { 'events/2019/march.jpg': '' },
    says: [
      'events/2019/march.jpg:1:1 error picture-damaged file: is an empty file: it was not copied to its end. Copy the picture again, or delete the file.',
      'events/2019/march.jpg:1:1 error unused-picture file: is shown by no entry. Name it in the "image" of an entry in events/2019, or delete it.',
    ],
  },
  {
    mistake: 'fields in a fence',
    files: { 'events/2019/2019-12-12-b.md': '```\n' + anEvent({ title: 'B' }) + '```\n' },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: is within a fence of ```, which makes all of it code. Delete the first line and the last one, those with ```, so that the file begins with ---.',
    ],
  },
  {
    mistake: 'fields in a fence with a language',
    files: { 'events/2019/2019-12-12-b.md': '```yaml\n' + anEvent({ title: 'B' }) + '```\n' },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: is within a fence of ```, which makes all of it code. Delete the first line and the last one, those with ```, so that the file begins with ---.',
    ],
  },
  {
    mistake: 'fields that are moved in',
    files: { 'events/2019/2019-12-12-b.md': anEvent({ title: 'B' }).replace(/^(?=.)/gm, '  ') },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: is moved in. Delete the spaces at the beginning of the lines, so that each --- and each field begins at the left edge.',
    ],
  },
  {
    mistake: 'fields without lines of hyphens',
    files: { 'events/2019/2019-12-12-b.md': 'title: X\nstart: 2019-12-12\n' },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: is not marked as such. Begin the file with a line of three hyphens (---) above the field "title", and put such a line below the last field too.',
    ],
  },
  {
    mistake: 'empty lines above the fields',
    files: { 'events/2019/2019-12-12-b.md': '\n\n' + anEvent({ title: 'B' }) },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: does not begin on the first line. Delete the empty lines above the first line of hyphens (---).',
    ],
  },
  {
    mistake: 'dashes instead of hyphens',
    files: { 'events/2019/2019-12-12-b.md': anEvent({ title: 'B' }).replaceAll('---', '—') },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: begins with "—" instead of three hyphens. Write --- on a line of its own, above the fields and below them.',
    ],
  },
  {
    mistake: 'four hyphens',
    files: { 'events/2019/2019-12-12-b.md': anEvent({ title: 'B' }).replaceAll('---', '----') },
    says: [
      'events/2019/2019-12-12-b.md:1:1 error no-frontmatter frontmatter: begins with "----" instead of three hyphens. Write --- on a line of its own, above the fields and below them.',
    ],
  },
  {
    mistake: 'lines of hyphens in an organization',
    files: { 'organizations/mijente.yaml': '---\nname: Mijente\n---\n' },
    says: [
      'organizations/mijente.yaml:3:1 error yaml-hyphens frontmatter: is a line of hyphens, which belongs only above and below the fields of a .md file. Delete it.',
    ],
  },
  {
    mistake: 'a picture as GitHub uploads it',
    files: event(
      {},
      '<img width="300" alt="flyer" src="https://github.com/user-attachments/assets/abc">',
    ),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error raw-html text: holds a picture as HTML (<img width="300" alt="flyer" src="https…), as GitHub makes it when a picture is dropped into the text. Save the picture beside this file instead and write: ![what it shows](march.jpg)',
    ],
  },
  {
    mistake: 'a picture on another site',
    files: event({}, '![flyer](https://github.com/user-attachments/assets/abc)'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error alt-text text: shows a picture with the words "flyer": that does not say what the picture shows. Describe it in a sentence, for those who cannot see it, with the words that stand on it.',
      'events/2019/2019-12-12-assembly.md:10:1 error missing-picture text: shows "https://github.com/user-attachments/assets/abc", a picture on another site, which would tell that site who reads this page. Save the picture beside this file and write its file name alone, such as ![what it shows](march.jpg).',
    ],
  },
  {
    mistake: 'a link to a file of the repository',
    files: event({}, '[Us](../../campaigns/jews-against-ice.md)'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error file-link text: has a link to "../../campaigns/jews-against-ice.md", which is a file of the repository. Link to its page: /campaigns/jews-against-ice/',
    ],
  },
  {
    mistake: 'a link to a file beside it',
    files: event({}, '[Us](2019-12-12-assembly.md)'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error file-link text: has a link to "2019-12-12-assembly.md", which is a file of the repository. Link to its page: /events/2019-12-12-assembly/',
    ],
  },
  {
    mistake: 'a link to a file by its path on the site',
    files: event({}, '[Us](/campaigns/jews-against-ice.md)'),
    says: [
      'events/2019/2019-12-12-assembly.md:10:1 error file-link text: has a link to "/campaigns/jews-against-ice.md", which is a file of the repository. Link to its page: /campaigns/jews-against-ice/',
    ],
  },
  {
    mistake: 'values that repeat each other, once',
    files: {
      'organizations/mijente.yaml':
        'a: &a [x,x,x,x,x,x,x,x,x]\n' +
        'bcdefg'
          .split('')
          .map(
            (c, i) =>
              `${c}: &${c} [${Array(9)
                .fill(`*${'abcdefg'.charAt(i)}`)
                .join(',')}]`,
          )
          .join('\n') +
        '\n',
    },
    says: [
      'organizations/mijente.yaml:2:8 error yaml-alias frontmatter: gives a value a name with "&" and repeats it with "*", which content files may not. Write the value out wherever it belongs.',
    ],
  },
  {
    mistake: 'fields copied from elsewhere',
    files: { 'organizations/mijente.yaml': 'name: Mijente\n<<: *a\n' },
    says: [
      'organizations/mijente.yaml:2:1 error yaml-merge <<: copies fields from elsewhere, which content files may not. Write the fields out.',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

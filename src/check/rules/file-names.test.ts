import { describe, expect, test } from 'vitest';
import {
  aMilestone,
  anEvent,
  EVENT,
  type Fixture,
  inOneLine,
  problemsOf,
} from '../sample-content.ts';

/** Names and places of files. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'an event outside of a year',
    files: { [EVENT]: undefined, 'events/2019-12-12-assembly.md': anEvent({}) },
    says: [
      'events/2019-12-12-assembly.md:1:1 error misplaced-file name: is not in the folder of its year. Move it to events/2019/2019-12-12-assembly.md.',
    ],
  },
  {
    mistake: 'an event in another year',
    files: { [EVENT]: undefined, 'events/2020/2019-12-12-assembly.md': anEvent({}) },
    says: [
      'events/2020/2019-12-12-assembly.md:1:1 error name-folder name: is in the folder of 2020, but its date is in 2019. Move it to events/2019/.',
    ],
  },
  {
    mistake: 'an event in a folder too deep',
    files: { [EVENT]: undefined, 'events/2019/12/2019-12-12-assembly.md': anEvent({}) },
    says: [
      'events/2019/12/2019-12-12-assembly.md:1:1 error misplaced-file name: is in a folder too deep. An event lies in events/<year>/.',
    ],
  },
  {
    mistake: 'an event named by its month',
    files: {
      [EVENT]: undefined,
      'events/2019/2019-12-assembly.md': anEvent({ start: '2019-12', end: undefined }),
    },
    says: [
      'events/2019/2019-12-assembly.md:1:1 error name-date name: begins with a month. Until the day is known, take its first one: 2019-12-01-assembly.md',
    ],
  },
  {
    mistake: 'an event without a date in its name',
    files: { [EVENT]: undefined, 'events/2019/assembly.md': anEvent({}) },
    says: [
      'events/2019/assembly.md:1:1 error name-date name: does not begin with the day of the event. Rename it to begin like 2019-12-12-online-assembly.md.',
    ],
  },
  {
    mistake: 'an event with capitals and spaces in its name',
    files: { [EVENT]: undefined, 'events/2019/2019-12-12 Online Assembly.md': anEvent({}) },
    says: [
      'events/2019/2019-12-12 Online Assembly.md:1:1 error name-form name: is not a name the site can use in addresses: lower-case letters and digits joined by hyphens. Rename the file to 2019-12-12-online-assembly.md.',
    ],
  },
  {
    mistake: 'an event with accents in its name',
    files: { [EVENT]: undefined, 'events/2019/2019-12-12-café.md': anEvent({}) },
    says: [
      'events/2019/2019-12-12-café.md:1:1 error name-form name: is not a name the site can use in addresses: lower-case letters and digits joined by hyphens. Rename the file to 2019-12-12-cafe.md.',
    ],
  },
  {
    mistake: 'an event as MDX',
    files: { [EVENT]: undefined, 'events/2019/2019-12-12-assembly.mdx': anEvent({}) },
    says: [
      'events/2019/2019-12-12-assembly.mdx:1:1 error misplaced-file name: is read by nothing: the file of an event ends in .md, and this one cannot be MDX. Rename it, or delete it.',
    ],
  },
  {
    mistake: 'an event with another extension',
    files: { [EVENT]: undefined, 'events/2019/2019-12-12-assembly.markdown': anEvent({}) },
    says: [
      'events/2019/2019-12-12-assembly.markdown:1:1 error misplaced-file name: is read by nothing: the file of an event ends in .md, and this one ends otherwise. Rename it, or delete it.',
    ],
  },
  {
    mistake: 'a milestone without words in its name',
    files: { 'history/2019-08-11.md': aMilestone() },
    says: [
      'history/2019-08-11.md:1:1 error name-date name: does not begin with a date and words. Rename it to begin like 2019-, 2019-06- or 2019-06-30-.',
    ],
  },
  {
    mistake: 'a page with an address the site uses',
    files: { 'pages/search.md': '---\ntitle: Search\nsummary: Find.\n---\n' },
    says: [
      'pages/search.md:1:1 error name-reserved name: has an address that the site uses itself (/search/). Choose another name.',
    ],
  },
  {
    mistake: 'a page with the address of a language',
    files: { 'pages/es.md': '---\ntitle: Es\nsummary: Es.\n---\n' },
    says: [
      'pages/es.md:1:1 error shared-address name: has the address of the pages in another language (/es/). Choose another name.',
    ],
  },
  {
    mistake: 'two pages with one address',
    files: { 'pages/about.mdx': '---\ntitle: About\nsummary: Us.\n---\n' },
    says: [
      'pages/about.mdx:1:1 error shared-address name: has the same address as pages/about.md. Rename one of the two.',
    ],
  },
  {
    mistake: 'two pages that differ in capitals',
    files: { 'pages/About.md': '---\ntitle: About\nsummary: Us.\n---\n' },
    says: [
      'pages/About.md:1:1 error name-form name: is not a name the site can use in addresses: lower-case letters and digits joined by hyphens. Rename the file to about.md.',
      'pages/about.md:1:1 error shared-address name: has the same address as pages/About.md. Rename one of the two.',
    ],
  },
  {
    mistake: 'a folder in the singular',
    files: { 'event/2019/2019-12-12-a.md': anEvent() },
    says: [
      'event/2019/2019-12-12-a.md:1:1 error misplaced-file name: is in the folder "event", which the site does not read. Did you mean "events"?',
    ],
  },
  {
    mistake: 'a folder nobody reads',
    files: { 'notes/todo.md': 'Buy tea.' },
    says: [
      'notes/todo.md:1:1 error misplaced-file name: is in the folder "notes", which the site does not read. Use one of campaigns, events, history, organizations, pages, places.',
    ],
  },
  {
    mistake: 'a file nobody reads',
    files: { 'todo.txt': 'Buy tea.' },
    says: [
      'todo.txt:1:1 error misplaced-file name: is in no folder that the site reads. Move it to one of campaigns, events, history, organizations, pages, places, or delete it.',
    ],
  },
  {
    mistake: 'site.yml',
    files: { 'site.yml': 'name: Example' },
    says: [
      'site.yml:1:1 error misplaced-file name: is not read under this name. Rename it to site.yaml.',
    ],
  },
  {
    mistake: 'a picture of a kind that is not shown',
    files: { 'pages/logo.svg': '<svg/>' },
    says: [
      'pages/logo.svg:1:1 error misplaced-file name: is of a kind that the site does not show. Save the picture as jpg, png, webp or avif.',
    ],
  },
  {
    mistake: 'a picture with its extension in capitals',
    files: { 'pages/march.JPG': Buffer.from('ÿØÿ', 'latin1') },
    says: [
      'pages/march.JPG:1:1 error misplaced-file name: has its extension in capitals. Rename it to end in .jpg.',
    ],
  },
  {
    mistake: 'a picture nobody shows',
    files: { 'pages/march.jpg': Buffer.from('ÿØÿ', 'latin1') },
    says: [
      'pages/march.jpg:1:1 error picture-damaged file: is damaged or cut off. Copy it again, or save it again from a picture program.',
      'pages/march.jpg:1:1 error unused-picture file: is shown by no entry. Name it in the "image" of an entry in pages, or delete it.',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

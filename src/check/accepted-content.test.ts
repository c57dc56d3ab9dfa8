import { expect, test } from 'vitest';
import {
  aCampaign,
  aMilestone,
  anEvent,
  aSite,
  CAMPAIGN,
  EVENT,
  type Files,
  inOneLine,
  MILESTONE,
  problemsOf,
} from './sample-content.ts';

/** What is no mistake, however near it comes to one. */
const ACCEPTED: readonly (readonly [string, Files])[] = [
  ['content without mistakes', {}],
  ['Windows line ends', { [EVENT]: anEvent().replaceAll('\n', '\r\n') }],
  ['a byte order mark', { [EVENT]: `\ufeff${anEvent()}` }],
  ['a time with T', { [EVENT]: anEvent({ start: '2019-12-12T19:00', end: '2019-12-12T20:30' }) }],
  ['a time in quotes', { [EVENT]: anEvent({ start: '"2019-12-12 19:00"' }) }],
  ['a whole day', { [EVENT]: anEvent({ start: '2019-12-12', end: '2019-12-13' }) }],
  ['a title that is a number', { [EVENT]: anEvent({ title: '2026' }) }],
  ['a title that YAML takes for false', { [EVENT]: anEvent({ title: 'no' }) }],
  ['a title with emoji', { [EVENT]: anEvent({ title: '"👩‍👩‍👧 Family day ✊🏽"' }) }],
  ['a title in Hebrew', { [EVENT]: anEvent({ title: 'אספה מקוונת' }) }],
  ['a title in quotes with a number sign', { [EVENT]: anEvent({ title: '"Rally #3"' }) }],
  ['a note behind a word', { [EVENT]: anEvent({ status: 'scheduled # for now' }) }],
  ['a note behind a time', { [EVENT]: anEvent({ start: '2019-12-12 19:00 # doors at 18:30' }) }],
  ['a note behind a text in quotes', { [EVENT]: anEvent({ title: '"Rally" # ask Anna' }) }],
  ['a note behind a key', { [EVENT]: anEvent({ place: '# ask Anna\n  kind: online' }) }],
  ['a text in quotes that ends with a number sign', { [EVENT]: anEvent({ title: '"Rally #"' }) }],
  ['a folded summary', { [EVENT]: anEvent({ summary: '>-\n  Members meet\n  online.' }) }],
  ['the right weekday and date', { [EVENT]: anEvent({ summary: 'On Thursday, December 12.' }) }],
  [
    'the date of another year',
    { [EVENT]: anEvent({ summary: 'After June 14, 2016, once more.' }) },
  ],
  ['a deadline', { [EVENT]: anEvent({ summary: 'Register by December 10.' }) }],
  ['a weekday that is a name', { [EVENT]: anEvent({ title: 'Against Black Friday' }) }],
  ['another date in the body', { [EVENT]: anEvent({}, 'On November 8 a vendor was arrested.') }],
  [
    'the weekday of another day in the body',
    { [EVENT]: anEvent({}, 'See you on Sunday, December 15.') },
  ],
  [
    'an event on Shabbat that is meant to be',
    {
      [EVENT]: undefined,
      'events/2019/2019-12-14-party.md': anEvent({
        start: '2019-12-14 12:00',
        end: undefined,
        onHoliday: 'intended',
      }),
    },
  ],
  [
    'a cancelled event on Shabbat',
    {
      [EVENT]: undefined,
      'events/2019/2019-12-14-party.md': anEvent({
        start: '2019-12-14 12:00',
        end: undefined,
        status: 'cancelled',
      }),
    },
  ],
  [
    'an event after Shabbat',
    {
      [EVENT]: undefined,
      'events/2019/2019-12-14-party.md': anEvent({ start: '2019-12-14 20:00', end: undefined }),
    },
  ],
  [
    'an event on Shabbat where the site does not ask',
    {
      'site.yaml': aSite({ hebrewDates: 'false' }),
      [EVENT]: undefined,
      'events/2019/2019-12-14-party.md': anEvent({ start: '2019-12-14 12:00', end: undefined }),
    },
  ],
  [
    'a rescheduled event under the name of its first day',
    {
      [EVENT]: anEvent({
        status: 'rescheduled',
        previousStart: '2019-12-12 19:00',
        start: '2019-12-19 19:00',
        end: undefined,
      }),
    },
  ],
  [
    'a series with an exception and a change',
    {
      [EVENT]: anEvent({
        repeats:
          '\n  every: week\n  on: [thursday]\n  count: 4\n  except: [2019-12-19]\n  changes:\n    - date: 2019-12-26\n      start: 2019-12-27 19:00\n      statusNote: The hall is closed.',
        onHoliday: 'intended',
      }),
    },
  ],
  [
    'a registration link on the list',
    { [EVENT]: anEvent({ registration: '\n  url: https://actionnetwork.org/forms/assembly' }) },
  ],
  [
    'links to pages and headings that are there',
    {
      [EVENT]: anEvent(
        {},
        '## Before\n\n[Us](/campaigns/jews-against-ice/#what-it-is), [all](/events/), [2019](/events/2019/), [before](#before), [them](https://example.org/a?b=c#d), [feed](/calendar.ics).',
      ),
    },
  ],
  [
    'the listed components with plain attributes',
    {
      'campaigns/story.mdx': aCampaign(
        { title: 'A story' },
        '<KeyFigures milestone="2019-08-11-bookstore" />\n\n<NextEvents campaign="jews-against-ice" />\n\n<Quote who="A member" source="https://example.org/report">We *came*.</Quote>\n\nCode in `{braces}` and \\{ alone.',
      ),
    },
  ],
  [
    'tables, footnotes, lists and quotations',
    {
      [CAMPAIGN]: aCampaign(
        {},
        '## A\n\n| a | b |\n|---|---|\n| c | d |\n\n- [ ] e\n\n> f[^1]\n\n[^1]: g\n\n### B\n\n## C\n\n~~h~~ `i` **j**\n\n```\n<script>\n```\n\n&lt;b>',
      ),
    },
  ],
  [
    'references by id and with a role',
    {
      [EVENT]: anEvent({
        campaigns: '[jews-against-ice]',
        with: '\n  - organization: mijente\n    role: host',
      }),
      [MILESTONE]: aMilestone({ events: '[2019-12-12-assembly]', with: '[mijente]' }),
    },
  ],
  [
    'figures that disagree, each with its source',
    {
      [MILESTONE]: aMilestone({
        sources: '\n  - url: https://example.org/a\n  - url: http://example.org/b',
        figures:
          '\n  - what: arrested\n    number: 44\n    source: https://example.org/a\n  - what: arrested\n    between: [40, 44]\n    source: http://example.org/b',
      }),
    },
  ],
  [
    'a translation',
    {
      'events/2019/2019-12-12-assembly.es.md':
        '---\ntitle: Asamblea en línea\nsummary: Nos vemos el jueves 12 de diciembre.\n---\n\nTodas son bienvenidas.\n',
    },
  ],
  [
    'a draft without an address yet',
    { 'pages/plan.md': '---\ntitle: Plan\nsummary: A.\ndraft: true\n---\n' },
  ],
  ['what systems leave behind', { 'events/.DS_Store': 'x' }],
  ['content that is a repository by itself', { '.git/HEAD': 'ref: refs/heads/main\n' }],
];

test.each(ACCEPTED)('the check accepts %s', async (_, files) => {
  expect((await problemsOf(files)).map(inOneLine)).toEqual([]);
});

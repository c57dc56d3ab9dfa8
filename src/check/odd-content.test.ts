/** Content that looks like a mistake and is none: the check must not say a word. */
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

type Fields = NonNullable<Parameters<typeof anEvent>[0]>;

/** The sample event, on Thursday, December 12, 2019, from 19:00 to 20:30, with other words. */
const event = (fields: Fields, body?: string): Files => ({ [EVENT]: anEvent(fields, body) });

/** An event on another day, under the name that goes with it. */
const eventOn = (start: string, fields: Fields = {}, body?: string): Files => ({
  [EVENT]: undefined,
  [`events/${start.slice(0, 4)}/${start.slice(0, 10)}-odd.md`]: anEvent(
    { start, end: undefined, ...fields },
    body,
  ),
});

/** The sample event with words in Spanish beside it. */
const inSpanish = (title: string, summary: string, body = 'Todas son bienvenidas.'): Files => ({
  'events/2019/2019-12-12-assembly.es.md': `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n${body}\n`,
});

/** A site in Spanish whose event has other words. */
const spanishSite = (fields: Fields, body?: string): Files => ({
  'site.yaml': aSite({ locales: '[es, en]' }),
  [EVENT]: anEvent(fields, body),
});

const milestone = (fields: Fields, body?: string): Files => ({
  [MILESTONE]: aMilestone(fields, body),
});

const ODD: readonly (readonly [string, Files])[] = [
  // Days that are not the event's.
  ['a canvass before an election', event({ title: 'Canvass before the June 22, 2027 primary' })],
  [
    'a canvass before an election of the year',
    event({ title: 'Canvass before the June 22 primary' }),
  ],
  ['a rain date', event({}, 'Rain date: Thursday, January 21, 2027, at 5 PM')],
  [
    'an hour of a day of another year',
    event({}, 'On December 12, 1943, the rent strike began at 5 pm. We remember it.'),
  ],
  ['shifts', event({}, 'Shifts are 9–11 am, 11 am–1 pm and 1–3 pm; sign up for one.')],
  ['speakers who are not known yet', event({}, 'Speakers: TBA.')],
  ['a rain date without its year', event({}, 'Rain date: Thursday, December 19 at 7 pm.')],
  ['a choir named by its evening', event({ title: 'Monday Night Choir' })],
  ['a school named by a day', event({ title: 'Sunday School for grown-ups' })],
  ['a debrief of an election', event({ title: 'Debrief of the November 3 election' })],
  ['a report named by its day', event({ title: 'Know the January 6 report' })],
  ['a week without a class', event({ summary: 'No class on Monday or Wednesday this week.' })],
  [
    'days of the week in a list',
    event({ summary: 'For people who come Monday, Wednesday or Friday.' }),
  ],
  ['a deadline', event({ summary: 'Tell us by Tuesday whether you need childcare.' })],
  ['the next meeting', event({}, 'Our next meeting is Thursday, January 9 at 7 pm.')],
  ['an anniversary', event({ summary: 'Forty years since November 3, 1979.' })],
  [
    'the day and another one',
    event({}, 'December 12 is the first session; December 19 at 7 pm the second.'),
  ],
  ['a vote', event({ summary: 'Get ready for the vote on Tuesday.' })],
  ['a day in a plural', event({ title: 'Open Mic Thursdays' })],
  [
    'a book named by a day',
    event({ summary: 'We read "The Man Who Was Thursday" and Black Friday.' }),
  ],
  ['the coro of Mondays', inSpanish('Coro de los lunes', 'Cantamos.')],
  ['a school in Spanish', inSpanish('Escuela del domingo', 'Aprendemos en grupo.')],
  ['no class in Spanish', inSpanish('Taller', 'No hay clase el lunes ni el miércoles.')],
  [
    'an election in Spanish',
    inSpanish('Antes de las elecciones del 3 de noviembre', 'Salimos a tocar puertas.'),
  ],
  ['the right day in Spanish', inSpanish('Asamblea', 'El jueves 12 de diciembre, a las 19:00.')],
  [
    'a deadline in Spanish',
    spanishSite({ summary: 'Inscríbete antes del martes 10 de diciembre.' }),
  ],
  [
    'a rain date in Spanish',
    inSpanish('Marcha', 'En caso de lluvia, el jueves 19 de diciembre a las 19:00.'),
  ],
  // Hours.
  ['the hours of the event', event({}, 'Thursday, December 12, 7–8:30 PM.')],
  ['the hours without a half', event({}, 'We meet from 7:00 to 8:30.')],
  ['the hour in another zone', event({}, 'At 4 PM PT / 7 PM ET.')],
  ['the hour in another zone alone', event({}, 'Join from California at 4 PM PT.')],
  ['doors before the event', event({}, 'Doors at 6:30 PM.')],
  ['a deadline at an hour', event({}, 'RSVP by 5 PM on the day.')],
  ['dinner within the event', event({}, 'We eat at 7:45 pm.')],
  [
    'a program with the start in it',
    event({}, '- 7:00 PM welcome\n- 7:30 PM talk\n- 9:15 PM cleaning up'),
  ],
  ['a train', event({}, 'Take the 6:12 PM train from Croton.')],
  ['a verse', event({}, 'We read Leviticus 19:18 and Psalm 118:22.')],
  ['a score', event({}, 'The board voted 10:30 for it, a ratio of 1:15.')],
  ['hours of an office', event({}, 'Office hours are 9 AM to 5 PM.')],
  ['a length', event({}, 'The talk takes 45 minutes, the film 1:30 hours.')],
  ['a price with a dot', event({}, 'Bring 5.30 for the bus.')],
  ['the next morning', event({}, 'Sunrise is at 7:10 AM.')],
  [
    'hours of a whole day',
    eventOn(
      '2026-12-18',
      { end: '2026-12-20', onHoliday: 'intended' },
      '- 10:00 doors\n- 11:00 first round',
    ),
  ],
  ['noon', eventOn('2026-12-10 12:00', {}, 'At noon on the steps.')],
  ['hours in Spanish', inSpanish('Asamblea', 'De 19:00 a 20:30.', 'A las 7 de la tarde.')],
  ['hours with an h', inSpanish('Asamblea', 'A las 19h.')],
  ['puertas', spanishSite({ summary: 'Abrimos puertas a las 18:30.' })],
  ['a night that is told', eventOn('2026-12-10 04:30', {}, 'We stand at the gate from 4:30 AM.')],
  ['a night that is meant', eventOn('2026-12-10 02:00', { intended: '[unusual-time]' })],
  ['a party past midnight', event({ start: '2019-12-12 21:00', end: '2019-12-13 02:00' })],
  [
    'a bus at dawn',
    event(
      { start: '2019-12-12 06:00', end: '2019-12-12 19:30' },
      'The bus leaves at 6:00 in the morning.',
    ),
  ],
  [
    'a retreat',
    {
      [EVENT]: undefined,
      'events/2019/2019-12-10-retreat.md': anEvent({
        title: 'Winter retreat',
        start: '2019-12-10 18:00',
        end: '2019-12-12 14:00',
      }),
    },
  ],
  [
    'a vigil of a day',
    {
      [EVENT]: undefined,
      'events/2019/2019-12-10-vigil.md': anEvent({
        title: 'Vigil for 36 hours',
        start: '2019-12-10 06:00',
        end: '2019-12-11 18:00',
      }),
    },
  ],
  [
    'an exhibition of months',
    {
      [EVENT]: undefined,
      'events/2026/2026-09-06-show.md': anEvent({
        start: '2026-09-06',
        end: '2026-12-20',
        intended: '[unusual-time]',
        onHoliday: 'intended',
      }),
    },
  ],
  ['a past day that was whole', eventOn('2019-12-11', { timeNotKnown: 'false' })],
  // Years.
  [
    'a milestone of the last century',
    { [MILESTONE]: undefined, 'history/1909-11-22-strike.md': aMilestone({ date: '1909-11-22' }) },
  ],
  [
    'a law that comes into force',
    {
      [MILESTONE]: undefined,
      'history/2027-01-law.md': aMilestone({ date: '2027-01', kind: 'law' }),
    },
  ],
  [
    'a win of this year',
    { [MILESTONE]: undefined, 'history/2026-win.md': aMilestone({ date: '2026', kind: 'win' }) },
  ],
  [
    'a range of years',
    {
      [MILESTONE]: undefined,
      'history/2019-years.md': aMilestone({ date: '2019/2021', approximate: 'true' }),
    },
  ],
  // Links.
  [
    'pages that are made of several entries, or beside their own',
    event(
      { languages: '[en, es]', place: '\n  kind: in-person\n  locality: Brooklyn, NY' },
      [
        ...['/events/in-brooklyn/', '/events/online/', '/events/language-es/calendar.ics'],
        ...['/events/2019-12-12-assembly/flyer/', '/history/campaign/jews-against-ice/', '/embed/'],
      ]
        .map((path) => `[Here](${path})`)
        .join(', '),
    ),
  ],
  [
    'an address on the own host that is no page of the site',
    event({}, '[Shop](https://campaigns.example.org/shop/)'),
  ],
  // Words for a state.
  ['the cancelling of a debt', event({ title: 'Cancel the debt', summary: 'Cancel rent now.' })],
  ['a law that was postponed', event({}, 'The vote was postponed in November.')],
  [
    'a hall that was sold',
    event({}, 'Their building was sold out from under them. The hall is full of history.'),
  ],
  ['what is full', event({ summary: 'A full evening with full access.' })],
  [
    'a cancelled event that says so',
    event({ title: '"CANCELLED: Assembly"', status: 'cancelled' }),
  ],
  ['a petition', event({}, '[Sign](https://actionnetwork.org/petitions/close-it).')],
  ['suspended sentences', spanishSite({ summary: 'La ley fue suspendida en 2018.' })],
  // Words that look left over.
  ['everything in Spanish', inSpanish('TODO EL PODER AL PUEBLO', 'Para todo el barrio, con todo.')],
  ['todo in Spanish', spanishSite({ title: 'Todo por la vivienda', summary: 'Es todo, vengan.' })],
  [
    'a place to be announced',
    event({ place: '\n  kind: to-be-announced', summary: 'Place to be announced.' }),
  ],
  ['brackets of an editor', event({}, '"They [the landlords] left," she said. We stay [sic].')],
  // Signs.
  ['an ampersand', event({ title: 'Bread & roses; R&B' })],
  ['a star in a title', event({ title: '"Women* and all"' })],
  ['snake case', event({ summary: 'Follow us as river_side_tenants.' })],
  ['angles', event({ summary: 'Join if 3 < 5 and I <3 you.' })],
  ['accents that look like broken letters', event({ title: '"Tâches: Ângela e Âmbar, São João"' })],
  ['footnotes with notes', event({}, 'A claim.[^1]\n\n[^1]: Its source.')],
  ['code in a fence', event({}, 'Type this:\n\n```\nnpm run check\n```')],
  ['a word in brackets before another', event({}, 'We (all of us) [each one](/events/) come.')],
  ['a multiplication', event({}, 'It is 2 * 3 and 2 ** 3 ** 4.')],
  ['a dash between dates', event({}, 'December 12 – December 12, and 2018–2019.')],
  ['a line between parts', event({}, 'One.\n\n---\n\nTwo: three.\n\n---\n\nFour.')],
  // Addresses.
  [
    'a host in another script',
    {
      'site.yaml': aSite({ registrationHosts: '\n  xn--bcher-kva.example: [/**]' }),
      [EVENT]: anEvent({ registration: '\n  url: https://xn--bcher-kva.example/form' }),
    },
  ],
  [
    'Hebrew in the address of a source',
    milestone({ sources: '\n  - url: https://he.example.org/wiki/ירושלים' }),
  ],
  [
    'an address of the organization',
    event(
      {},
      'Write to <events@example.org>, or [mail us](mailto:info@example.org?subject=Hello).',
    ),
  ],
  [
    'the telephone of the organization',
    {
      'site.yaml': aSite({ contact: '\n  label: Call\n  url: tel:+12125550100' }),
      [EVENT]: anEvent({}, '[Call us](tel:+1-212-555-0100).'),
    },
  ],
  [
    'a map',
    event({}, '[Map](https://www.openstreetmap.org/node/1), [ramp](https://wheelmap.org/nodes/1).'),
  ],
  ['a video at a minute', event({}, '[Film](https://www.youtube.com/watch?v=abc&t=120s).')],
  // Series.
  [
    'a fifth Friday',
    eventOn('2026-01-30 12:00', { repeats: '\n  every: month\n  on: 5th friday\n  count: 2' }),
  ],
  [
    'the last day of the month',
    eventOn('2026-06-30 12:00', { repeats: '\n  every: month\n  on: last day\n  count: 3' }),
  ],
  // Numbers.
  [
    'numbers that are not exact',
    milestone({
      figures:
        '\n  - what: people\n    about: 150\n    source: https://example.org/report\n  - what: arrested\n    atLeast: 40\n    source: https://example.org/report\n  - what: raised\n    between: [100.50, 200]\n    unit: USD\n    source: https://example.org/report',
    }),
  ],
  ['a campaign with a year', { [CAMPAIGN]: aCampaign({ started: '2018', ended: '2019-12' }) }],
];

test('at least sixty kinds of odd content are tried', () => {
  expect(ODD.length).toBeGreaterThanOrEqual(60);
});

test.each(ODD)('the check is silent about %s', async (_, files) => {
  expect((await problemsOf(files)).map(inOneLine)).toEqual([]);
});

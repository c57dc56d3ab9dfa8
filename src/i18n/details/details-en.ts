/** The words of the details of events, in English. */
import { counting } from '../plural.ts';
import type { DetailWords, SeriesWords } from './detail-words.ts';

const count = counting('en-US');

/** The rules of series, in English. */
export const seriesEn: SeriesWords = {
  everyDays: (n) => count(n, { one: 'Every day', other: 'Every # days' }),
  everyWeeks: (n, weekdays) =>
    ['', `Every ${weekdays}`, `Every other ${weekdays}`][n] ?? `${weekdays}, every ${n} weeks`,
  ordinal: (n) => ['last', '', 'first', 'second', 'third', 'fourth', 'fifth'][n + 1] ?? '',
  monthWeekday: (ordinals, weekday) => `${ordinals} ${weekday}`,
  monthWeekdays: (n, days) => (n === 1 ? `${days} of the month` : `${days}, every ${n} months`),
  monthDay: (day) => `day ${day}`,
  lastDay: 'the last day',
  monthDays: (n, days) => (n === 1 ? `On ${days} of every month` : `On ${days}, every ${n} months`),
  everyYears: (n) => count(n, { one: 'Every year', other: 'Every # years' }),
  dates: (n) => count(n, { one: '# date', other: '# dates' }),
};

/** The details of events, in English. */
export const detailsEn: DetailWords = {
  cost: 'Cost',
  free: 'Free',
  donation: 'By donation',
  donationOf: (amount) => `Suggested donation: ${amount}`,
  paid: 'Paid',
  amountFrom: (amount) => `from ${amount}`,
  amountUpTo: (amount) => `up to ${amount}`,
  slidingScale: (amounts) => `${amounts}, sliding scale`,
  noOneTurnedAway: 'no one turned away for lack of funds',

  audience: 'Who may come',
  audiences: {
    everyone: 'Open to everyone',
    members: 'Members only',
    'by-invitation': 'By invitation',
  },
  capacity: (n) => count(n, { one: 'Room for # person', other: 'Room for # people' }),

  people: 'People',
  roles: {
    speaker: 'Speaking',
    facilitator: 'Facilitating',
    performer: 'Performing',
    interpreter: 'Interpreting',
    host: 'Hosting',
  },

  links: 'To see and read',
  linkKinds: {
    recording: 'Recording',
    slides: 'Slides',
    notes: 'Notes',
    reading: 'Reading',
    photos: 'Photos',
    livestream: 'Livestream',
    press: 'In the press',
    other: 'Link',
  },
  website: 'Website of the event',
  contact: 'Questions',

  schedule: 'Program',
  doors: (time) => `Doors open at ${time}`,

  topics: 'Topics',
  dayNotKnown: 'Date to be announced',

  directions: 'How to find the way in',
  meetingPoint: 'Meeting point',
  route: 'Route',
  routeFrom: (from) => `From ${from}`,
  routeFromTo: (from, to) => `From ${from} to ${to}`,
  transit: 'Public transit',
  placeWebsite: 'Website of the place',

  registerFor: (whom) => `Register: ${whom}`,
};

/** The interface words of calendars, in English: what they say beside the words of the events. */
import type { AccessAnswer, AccessKind } from '../../schema/access.ts';
import { detailsEn, seriesEn } from '../details/details-en.ts';
import type { DetailWords, SeriesWords } from '../details/detail-words.ts';

/** What calendars say in a language. Every value is one line of plain text. */
export interface CalendarWords {
  /** How a cancelled event is called. */
  cancelledTitle: (title: string) => string;
  /** How an event is called that is put off without a new date. */
  postponedTitle: (title: string) => string;
  cancelled: string;
  postponed: string;
  /** @param when a day or a time, in words. */
  rescheduledFrom: (when: string) => string;
  movedOnline: string;
  hourNotKnown: string;

  /** The rules of series; the span of their dates follows. */
  series: SeriesWords;
  facts: DetailWords;
  /** Days of a series without an occurrence follow. */
  notOn: string;
  /** A day of a series that is cancelled follows. */
  cancelledOn: string;
  /** A day of a series, and when it is instead, follow. */
  movedOn: string;

  /** Where an event is that one attends from anywhere. */
  online: string;
  /** Where an event is whose place or link is told to those who register. */
  givenWhenYouRegister: string;
  toBeAnnounced: string;
  /** What a program writes on the button that opens an online event. */
  joinOnline: string;

  /** @param host of the form, as in `actionnetwork.org`. */
  register: (host: string) => string;
  joinWaitlist: (host: string) => string;
  registrationOpens: (when: string) => string;
  registrationCloses: (when: string) => string;
  /** When something closes whose hour is not given. */
  endOfDay: (day: string) => string;
  registrationFull: string;
  registrationClosed: string;
  registrationOver: string;

  access: string;
  accessKinds: Record<AccessKind, string>;
  accessAnswers: Record<AccessAnswer, string>;
  /** What was not said, which is not a no. */
  notKnown: string;
  accessContact: (contact: string) => string;
  /** @param day last day on which requests can be met, in words. */
  accessRequestBy: (day: string) => string;
  languages: string;
  details: string;

  /** Name of the calendar of everything ever. */
  archiveName: (site: string) => string;
  campaignName: (site: string, campaign: string) => string;
  archiveDescription: (site: string) => string;
  calendarDescription: (site: string) => string;
  /** @param year of the calendar, all of whose events it has. */
  yearDescription: (site: string, year: number) => string;
  campaignDescription: (campaign: string) => string;
}

/** English. */
export const en: CalendarWords = {
  cancelledTitle: (title) => `CANCELLED: ${title}`,
  postponedTitle: (title) => `POSTPONED: ${title}`,
  cancelled: 'This event is cancelled.',
  postponed: 'This event is postponed. There is no new date yet.',
  rescheduledFrom: (when) => `Rescheduled from ${when}.`,
  movedOnline: 'Moved online.',
  hourNotKnown: 'The day is known, but not the hour.',

  series: seriesEn,
  facts: detailsEn,
  notOn: 'Not on:',
  cancelledOn: 'Cancelled:',
  movedOn: 'Moved:',

  online: 'Online',
  givenWhenYouRegister: 'Given when you register',
  toBeAnnounced: 'To be announced',
  joinOnline: 'Join online',

  register: (host) => `Register on ${host}:`,
  joinWaitlist: (host) => `Registration is full. Join the waitlist on ${host}:`,
  registrationOpens: (when) => `Registration opens ${when}.`,
  registrationCloses: (when) => `Registration closes ${when}.`,
  endOfDay: (day) => `at the end of ${day}`,
  registrationFull: 'Registration is full.',
  registrationClosed: 'Registration is closed.',
  registrationOver: 'Registration has ended.',

  access: 'Access:',
  accessKinds: {
    wheelchair: 'Wheelchair access',
    signLanguage: 'Sign language interpretation',
    captions: 'Live captions',
    childcare: 'Childcare',
    masks: 'Masks asked for',
    scentFree: 'Scent-free',
    quietSpace: 'Quiet space',
    transit: 'Near public transit',
  },
  accessAnswers: { yes: 'yes', no: 'no', 'on-request': 'on request' },
  notKnown: 'not known',
  accessContact: (contact) => `Questions about access: ${contact}`,
  accessRequestBy: (day) => `Please ask by ${day}.`,
  languages: 'Languages:',
  details: 'Details:',

  archiveName: (site) => `${site} (all events)`,
  campaignName: (site, campaign) => `${site}: ${campaign}`,
  archiveDescription: (site) => `Every event of ${site}, past and coming.`,
  calendarDescription: (site) =>
    `Events of ${site}: what is coming, and what was in the last year.`,
  yearDescription: (site, year) => `Events of ${site} in ${year}.`,
  campaignDescription: (campaign) => `Events of the campaign ${campaign}.`,
};

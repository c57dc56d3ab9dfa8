/**
 * What calendar programs do with a calendar that one subscribes to, with where that was read. None
 * of them promises any of it; the words for it are in `i18n/calendar/`.
 */
import type { CancelledFate, ClientId } from '../i18n/calendar/client-words.ts';

/** What is known of a program. */
export interface Client {
  /** Its name, the same in every language. */
  name: string;
  cancelled: CancelledFate;
  /** Where it was read: a short name and a whole address each. */
  sources: readonly { title: string; url: string }[];
}

const CASE_CALENDAR = {
  title: 'Case Calendar documentation',
  url: 'https://docs.casecalendar.net/subscribing.html',
};
const SQUIRE = {
  title: 'Squire, issue 215',
  url: 'https://github.com/esrg-knights/Squire/issues/215',
};

/** What is known of each program. Read in November 2026. */
export const CLIENTS: Readonly<Record<ClientId, Client>> = {
  google: {
    name: 'Google Calendar',
    cancelled: 'removed',
    sources: [
      { title: 'Google', url: 'https://support.google.com/calendar/answer/37100' },
      {
        title: 'AddEvent',
        url: 'https://help.addevent.com/docs/subscription-calendar-update-frequency',
      },
      {
        title: 'HackGreenville, pull request 498',
        url: 'https://github.com/hackgvl/hackgreenville-com/pull/498',
      },
      SQUIRE,
    ],
  },
  apple: {
    name: 'Apple Calendar',
    cancelled: 'struck',
    sources: [
      CASE_CALENDAR,
      { title: 'sabre/dav, issue 969', url: 'https://github.com/sabre-io/dav/issues/969' },
      {
        title: 'Outlook CalDav Synchronizer, issue 105',
        url: 'https://github.com/aluxnimm/outlookcaldavsynchronizer/issues/105',
      },
    ],
  },
  outlookWeb: {
    name: 'Outlook.com, Outlook (Microsoft 365)',
    cancelled: 'unmarked',
    sources: [
      {
        title: 'Microsoft',
        url: 'https://support.microsoft.com/en-us/office/import-or-subscribe-to-a-calendar-in-outlook-com-or-outlook-on-the-web-cff1429c-5af6-41ec-a5b4-74f2c278e98c',
      },
      SQUIRE,
    ],
  },
  outlookWindows: {
    name: 'Outlook (Windows)',
    cancelled: 'unmarked',
    sources: [
      { title: 'Stack Overflow', url: 'https://stackoverflow.com/questions/538081' },
      {
        title: 'AddEvent',
        url: 'https://help.addevent.com/docs/subscription-calendar-update-frequency',
      },
      SQUIRE,
    ],
  },
  thunderbird: {
    name: 'Thunderbird',
    cancelled: 'struck',
    sources: [CASE_CALENDAR, SQUIRE],
  },
  android: {
    name: 'ICSx⁵ (Android)',
    cancelled: 'depends',
    sources: [
      { title: 'ICSx⁵', url: 'https://icsx5.bitfire.at/' },
      { title: 'synctools, issue 91', url: 'https://github.com/bitfireAT/synctools/issues/91' },
    ],
  },
  nextcloud: {
    name: 'Nextcloud',
    cancelled: 'struck',
    sources: [
      {
        title: 'Nextcloud',
        url: 'https://docs.nextcloud.com/server/latest/admin_manual/groupware/calendar.html',
      },
      {
        title: 'Nextcloud Calendar, pull request 7884',
        url: 'https://github.com/nextcloud/calendar/pull/7884',
      },
    ],
  },
  proton: {
    name: 'Proton Calendar',
    cancelled: 'not-known',
    sources: [
      { title: 'Proton', url: 'https://proton.me/support/subscribe-to-external-calendar' },
      CASE_CALENDAR,
    ],
  },
  fastmail: {
    name: 'Fastmail',
    cancelled: 'not-known',
    sources: [CASE_CALENDAR],
  },
};

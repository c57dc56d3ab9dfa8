/** What calendar programs do with a calendar one subscribes to, in English. */
import type { ClientWords } from './client-words.ts';

/** English. */
export const clientsEn: ClientWords = {
  title: 'What your calendar program does',
  intro:
    'Your program fetches the calendar from this site by itself. Each one decides how often it looks for changes, and what it makes of an event that is cancelled. Here a cancelled event stays in the calendar and its title begins with “CANCELLED:”.',
  stays:
    'An event stays in these calendars for at least a year after it is over. One that is cancelled, postponed or moved stays just as long, under the same identifier, so that a program that looks only once a week learns of it. Everything older is in the files by year.',
  shortNotice:
    'So a change of the last hours may not have reached you: the page of the event always has the latest word.',
  program: 'Program',
  needs: 'To subscribe',
  looks: 'Looks for changes',
  cancelled: 'A cancelled event',
  sources: 'Read at',
  fates: {
    removed: 'disappears',
    struck: 'stays, struck through',
    unmarked: 'stays and looks like any other: read the title',
    depends:
      'depends on the app that shows it: it is hidden, struck through, or looks like any other',
    'not-known': 'not known',
  },
  of: {
    google: {
      needs:
        'On a computer: “Other calendars”, “From URL”, paste the address. It then shows on the phone too.',
      looks: 'When it likes: within 12 hours, says Google; often after a day.',
    },
    apple: {
      needs:
        'Follow the Apple link, or on a Mac “File”, “New Calendar Subscription”, paste the address.',
      looks: 'As often as you set it, from every 5 minutes to every week.',
    },
    outlookWeb: {
      needs: '“Add calendar”, “Subscribe from web”, paste the address that begins with https.',
      looks: 'About every 3 hours; at times it takes more than a day.',
    },
    outlookWindows: {
      needs: '“Account Settings”, “Internet Calendars”, “New”, paste the address.',
      looks:
        'When it starts and then every few hours, at most as often as this calendar asks for: every 6 hours.',
    },
    thunderbird: {
      needs: '“New Calendar”, “On the Network”, paste the address.',
      looks: 'As often as you set it; every 30 minutes at first.',
    },
    android: {
      needs: 'An app that subscribes, such as ICSx⁵ (free software): “+”, paste the address.',
      looks: 'As often as you set it.',
    },
    nextcloud: {
      needs: '“New calendar”, “New subscription from link”, paste the address.',
      looks: 'As often as those who run the server have set it.',
    },
    proton: {
      needs: 'In the browser: “Add calendar from URL”, paste the address.',
      looks: 'Every 4 to 16 hours.',
    },
    fastmail: {
      needs: 'In the settings: “Calendars”, “Add calendar”, “Subscribe”, paste the address.',
      looks: 'Every hour.',
    },
  },
};

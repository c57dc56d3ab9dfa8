/** The words of the details of events, in Yiddish, in the standard spelling of YIVO. */
import { counting } from '../plural.ts';
import type { DetailWords, SeriesWords } from './detail-words.ts';

const count = counting('yi');

/** The rules of series, in Yiddish. */
export const seriesYi: SeriesWords = {
  everyDays: (n) => count(n, { one: 'יעדן טאָג', other: 'יעדע # טעג' }),
  everyWeeks: (n, weekdays) =>
    ['', `יעדן ${weekdays}`, `יעדע צוויי וואָכן, ${weekdays}`][n] ?? `יעדע ${n} וואָכן, ${weekdays}`,
  ordinal: (n) => ['לעצטער', '', 'ערשטער', 'צווייטער', 'דריטער', 'פֿערטער', 'פֿינפֿטער'][n + 1] ?? '',
  monthWeekday: (ordinals, weekday) => `דער ${ordinals} ${weekday}`,
  monthWeekdays: (n, days) => (n === 1 ? `${days} פֿון חודש` : `${days} פֿון חודש, יעדע ${n} חדשים`),
  monthDay: (day) => `דעם ${day}סטן`,
  lastDay: 'דעם לעצטן טאָג',
  monthDays: (n, days) => (n === 1 ? `${days} פֿון יעדן חודש` : `${days} פֿון חודש, יעדע ${n} חדשים`),
  everyYears: (n) => count(n, { one: 'יעדעס יאָר', other: 'יעדע # יאָר' }),
  dates: (n) => count(n, { one: 'איין דאַטע', other: '# דאַטעס' }),
};

/** The details of events, in Yiddish. */
export const detailsYi: DetailWords = {
  cost: 'פּרײַז',
  free: 'אומזיסט',
  donation: 'מע גיט וויפֿל מע קען',
  donationOf: (amount) => `מע לייגט פֿאָר צו געבן: ${amount}`,
  paid: 'מע צאָלט',
  amountFrom: (amount) => `פֿון ${amount}`,
  amountUpTo: (amount) => `ביז ${amount}`,
  slidingScale: (amounts) => `${amounts}, לויט דעם וואָס מע קען`,
  noOneTurnedAway: 'קיינער בלײַבט נישט אין דרויסן צוליב געלט',

  audience: 'ווער עס קען קומען',
  audiences: {
    everyone: 'אָפֿן פֿאַר אַלעמען',
    members: 'נאָר פֿאַר מיטגלידער',
    'by-invitation': 'נאָר פֿאַר פֿאַרבעטענע',
  },
  capacity: (n) =>
    count(n, { one: 'ס׳איז דאָ אָרט פֿאַר איין מענטש', other: 'ס׳איז דאָ אָרט פֿאַר # מענטשן' }),

  people: 'מענטשן',
  roles: {
    speaker: 'עס רעדט',
    facilitator: 'עס פֿירט אָן',
    performer: 'עס טרעט אויף',
    interpreter: 'עס זעצט איבער',
    host: 'עס נעמט אויף',
  },

  links: 'צו לייענען און צו זען',
  linkKinds: {
    recording: 'רעקאָרדירונג',
    slides: 'סליידן',
    notes: 'נאָטיצן',
    reading: 'צו לייענען',
    photos: 'בילדער',
    livestream: 'לעבעדיקע טראַנסמיסיע',
    press: 'אין דער פּרעסע',
    other: 'לינק',
  },
  website: 'דאָס וועבזײַטל פֿון דער אונטערנעמונג',
  contact: 'פֿראַגעס',

  schedule: 'פּראָגראַם',
  doors: (time) => `די טירן עפֿענען זיך ${time}`,

  topics: 'טעמעס',
  dayNotKnown: 'די דאַטע וועט מען אָנזאָגן',

  directions: 'ווי מע געפֿינט דעם אַרײַנגאַנג',
  meetingPoint: 'ווו מע קלײַבט זיך',
  route: 'מאַרשרוט',
  routeFrom: (from) => `פֿון: ${from}`,
  routeFromTo: (from, to) => `פֿון: ${from}, ביז: ${to}`,
  transit: 'באַנען און אויטאָבוסן',
  placeWebsite: 'דאָס וועבזײַטל פֿון אָרט',

  registerFor: (whom) => `פֿאַרשרײַבן זיך: ${whom}`,
};

/** The words of the details of events, in Hebrew. */
import { counting } from '../plural.ts';
import type { DetailWords, SeriesWords } from './detail-words.ts';

const count = counting('he-IL');

/** The rules of series, in Hebrew. */
export const seriesHe: SeriesWords = {
  everyDays: (n) => count(n, { one: 'בכל יום', two: 'פעם ביומיים', other: 'פעם ב־# ימים' }),
  everyWeeks: (n, weekdays) =>
    ['', `בכל ${weekdays}`, `אחת לשבועיים, ${weekdays}`][n] ?? `אחת ל־${n} שבועות, ${weekdays}`,
  ordinal: (n) => ['האחרון', '', 'הראשון', 'השני', 'השלישי', 'הרביעי', 'החמישי'][n + 1] ?? '',
  monthWeekday: (ordinals, weekday) => `${weekday} ${ordinals}`,
  monthWeekdays: (n, days) => `${days} ${everyMonths(n)}`,
  monthDay: (day) => `ב־${day}`,
  lastDay: 'ביום האחרון',
  monthDays: (n, days) => (n === 1 ? `${days} בכל חודש` : `${days} ${everyMonths(n)}`),
  everyYears: (n) => count(n, { one: 'בכל שנה', two: 'אחת לשנתיים', other: 'אחת ל־# שנים' }),
  dates: (n) => count(n, { one: 'מועד אחד', two: 'שני מועדים', other: '# מועדים' }),
};

function everyMonths(n: number): string {
  return count(n, { one: 'בחודש', two: 'בחודש, אחת לחודשיים', other: 'בחודש, אחת ל־# חודשים' });
}

/** The details of events, in Hebrew. */
export const detailsHe: DetailWords = {
  cost: 'עלות',
  free: 'הכניסה חופשית',
  donation: 'בתרומה',
  donationOf: (amount) => `תרומה מוצעת: ${amount}`,
  paid: 'בתשלום',
  amountFrom: (amount) => `החל מ־${amount}`,
  amountUpTo: (amount) => `עד ${amount}`,
  slidingScale: (amounts) => `${amounts}, לפי היכולת`,
  noOneTurnedAway: 'אף אחד לא יישאר בחוץ בגלל מחסור בכסף',

  audience: 'למי מיועד',
  audiences: {
    everyone: 'פתוח לכולם ולכולן',
    members: 'לחברות ולחברים בלבד',
    'by-invitation': 'בהזמנה',
  },
  capacity: (n) =>
    count(n, { one: 'יש מקום לאדם אחד', two: 'יש מקום לשניים', other: 'יש מקום ל־# איש' }),

  people: 'משתתפות ומשתתפים',
  roles: {
    speaker: 'דברים',
    facilitator: 'הנחיה',
    performer: 'הופעה',
    interpreter: 'תרגום',
    host: 'אירוח',
  },

  links: 'לקרוא ולראות',
  linkKinds: {
    recording: 'הקלטה',
    slides: 'מצגת',
    notes: 'סיכום',
    reading: 'חומר לקריאה',
    photos: 'תמונות',
    livestream: 'שידור חי',
    press: 'בעיתונות',
    other: 'קישור',
  },
  website: 'אתר האירוע',
  contact: 'שאלות',

  schedule: 'סדר היום',
  doors: (time) => `הדלתות נפתחות ב־${time}`,

  topics: 'נושאים',
  dayNotKnown: 'התאריך יפורסם',

  directions: 'איך מוצאים את הכניסה',
  meetingPoint: 'נקודת מפגש',
  route: 'מסלול',
  routeFrom: (from) => `יציאה: ${from}`,
  routeFromTo: (from, to) => `יציאה: ${from}, סיום: ${to}`,
  transit: 'תחבורה ציבורית',
  placeWebsite: 'אתר המקום',

  registerFor: (whom) => `הרשמה: ${whom}`,
};

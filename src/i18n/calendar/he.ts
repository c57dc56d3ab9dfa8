/** The interface words of calendars, in Hebrew. */
import { detailsHe, seriesHe } from '../details/details-he.ts';
import type { CalendarWords } from './en.ts';

/** Hebrew. */
export const he: CalendarWords = {
  cancelledTitle: (title) => `בוטל: ${title}`,
  postponedTitle: (title) => `נדחה: ${title}`,
  cancelled: 'האירוע בוטל.',
  postponed: 'האירוע נדחה. עדיין אין מועד חדש.',
  rescheduledFrom: (when) => `המועד השתנה. קודם: ${when}.`,
  movedOnline: 'האירוע עבר לרשת.',
  hourNotKnown: 'היום ידוע, השעה לא.',

  series: seriesHe,
  facts: detailsHe,
  notOn: 'לא מתקיים:',
  cancelledOn: 'בוטל:',
  movedOn: 'הועבר:',

  online: 'ברשת',
  givenWhenYouRegister: 'המקום נמסר בהרשמה',
  toBeAnnounced: 'יפורסם בהמשך',
  joinOnline: 'כניסה ברשת',

  register: (host) => `להרשמה ב־${host}:`,
  joinWaitlist: (host) => `ההרשמה מלאה. לרשימת ההמתנה ב־${host}:`,
  registrationOpens: (when) => `ההרשמה נפתחת: ${when}.`,
  registrationCloses: (when) => `ההרשמה נסגרת: ${when}.`,
  endOfDay: (day) => `בסוף ${day}`,
  registrationFull: 'ההרשמה מלאה.',
  registrationClosed: 'ההרשמה סגורה.',
  registrationOver: 'ההרשמה הסתיימה.',

  access: 'נגישות:',
  accessKinds: {
    wheelchair: 'גישה לכיסא גלגלים',
    signLanguage: 'תרגום לשפת סימנים',
    captions: 'כתוביות בזמן אמת',
    childcare: 'שמירה על ילדים',
    masks: 'מתבקשים לחבוש מסכה',
    scentFree: 'ללא בשמים',
    quietSpace: 'פינה שקטה',
    transit: 'תחבורה ציבורית בסביבה',
  },
  accessAnswers: { yes: 'כן', no: 'לא', 'on-request': 'לפי בקשה' },
  notKnown: 'לא ידוע',
  accessContact: (contact) => `שאלות על נגישות: ${contact}`,
  accessRequestBy: (day) => `נא לבקש עד ${day}.`,
  languages: 'שפות:',
  details: 'פרטים:',

  archiveName: (site) => `${site} (כל האירועים)`,
  campaignName: (site, campaign) => `${site}: ${campaign}`,
  archiveDescription: (site) => `כל האירועים של ${site}, שהיו ושיהיו.`,
  calendarDescription: (site) => `אירועי ${site}: הקרובים ואלה של השנה האחרונה.`,
  yearDescription: (site, year) => `אירועי ${site} בשנת ${year}.`,
  campaignDescription: (campaign) => `אירועי הקמפיין ${campaign}.`,
};

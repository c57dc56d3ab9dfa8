/** The interface words of calendars, in Yiddish, in the standard spelling of YIVO. */
import { detailsYi, seriesYi } from '../details/details-yi.ts';
import type { CalendarWords } from './en.ts';

/** Yiddish. */
export const yi: CalendarWords = {
  cancelledTitle: (title) => `אָפּגערופֿן: ${title}`,
  postponedTitle: (title) => `אָפּגעלייגט: ${title}`,
  cancelled: 'די אונטערנעמונג איז אָפּגערופֿן.',
  postponed: 'די אונטערנעמונג איז אָפּגעלייגט. קיין נײַע דאַטע איז נאָך נישטאָ.',
  rescheduledFrom: (when) => `די דאַטע איז געביטן. פֿריִער: ${when}.`,
  movedOnline: 'אַריבערגעפֿירט אויף דער נעץ.',
  hourNotKnown: 'דעם טאָג ווייסט מען, די שעה נישט.',

  series: seriesYi,
  facts: detailsYi,
  notOn: 'נישט:',
  cancelledOn: 'אָפּגערופֿן:',
  movedOn: 'אַריבערגעפֿירט:',

  online: 'אויף דער נעץ',
  givenWhenYouRegister: 'מע זאָגט ווו ווען מע פֿאַרשרײַבט זיך',
  toBeAnnounced: 'וועט מען אָנזאָגן',
  joinOnline: 'אַרײַן אויף דער נעץ',

  register: (host) => `פֿאַרשרײַבן זיך אויף ${host}:`,
  joinWaitlist: (host) => `אַלע ערטער זענען פֿאַרנומען. די וואַרטליסטע אויף ${host}:`,
  registrationOpens: (when) => `דאָס פֿאַרשרײַבן הייבט זיך אָן: ${when}.`,
  registrationCloses: (when) => `דאָס פֿאַרשרײַבן ענדיקט זיך: ${when}.`,
  endOfDay: (day) => `צום סוף פֿון ${day}`,
  registrationFull: 'אַלע ערטער זענען פֿאַרנומען.',
  registrationClosed: 'דאָס פֿאַרשרײַבן איז פֿאַרמאַכט.',
  registrationOver: 'דאָס פֿאַרשרײַבן האָט זיך געענדיקט.',

  access: 'צוטריט:',
  accessKinds: {
    wheelchair: 'צוטריט מיט אַ רעדערשטול',
    signLanguage: 'שטום־לשון',
    captions: 'אונטערקעפּלעך',
    childcare: 'היטן קינדער',
    masks: 'מע בעט צו טראָגן מאַסקעס',
    scentFree: 'אָן פּאַרפֿום',
    quietSpace: 'אַ שטיל ווינקל',
    transit: 'באַנען און אויטאָבוסן נאָענט',
  },
  accessAnswers: { yes: 'יאָ', no: 'ניין', 'on-request': 'אויב מע בעט' },
  notKnown: 'מע ווייסט נישט',
  accessContact: (contact) => `פֿראַגעס וועגן צוטריט: ${contact}`,
  accessRequestBy: (day) => `זײַט אַזוי גוט און בעט ביז ${day}.`,
  languages: 'שפּראַכן:',
  details: 'מער:',

  archiveName: (site) => `${site} (אַלע אונטערנעמונגען)`,
  campaignName: (site, campaign) => `${site}: ${campaign}`,
  archiveDescription: (site) => `אַלע אונטערנעמונגען פֿון ${site}, פֿאַרגאַנגענע און קומעדיקע.`,
  calendarDescription: (site) =>
    `די אונטערנעמונגען פֿון ${site}: די קומעדיקע און די פֿון דעם לעצטן יאָר.`,
  yearDescription: (site, year) => `די אונטערנעמונגען פֿון ${site} אין ${year}.`,
  campaignDescription: (campaign) => `די אונטערנעמונגען פֿון דער קאַמפּאַניע ${campaign}.`,
};

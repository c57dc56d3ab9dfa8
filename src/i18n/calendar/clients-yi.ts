/** What calendar programs do with a calendar one subscribes to, in Yiddish. */
import type { ClientWords } from './client-words.ts';

/** Yiddish. */
export const clientsYi: ClientWords = {
  title: 'וואָס אײַער קאַלענדאַר־פּראָגראַם טוט',
  intro:
    'די פּראָגראַם ברענגט אַליין דעם קאַלענדאַר פֿון דעם וועבזײַטל. יעדע באַשטימט, ווי אָפֿט זי זוכט ענדערונגען און וואָס זי טוט מיט אַן אָפּגערופֿענער אונטערנעמונג. דאָ בלײַבט זי אין קאַלענדאַר, און דער טיטל הייבט זיך אָן מיט „אָפּגערופֿן:“.',
  shortNotice:
    'דערפֿאַר קען זײַן, אַז אַן ענדערונג פֿון די לעצטע שעהען איז צו אײַך נאָך נישט אָנגעקומען: אויף דער זײַט פֿון דער אונטערנעמונג שטייט אַלע מאָל דאָס לעצטע.',
  program: 'פּראָגראַם',
  needs: 'כּדי צו אַבאָנירן',
  looks: 'זוכט ענדערונגען',
  cancelled: 'אַן אָפּגערופֿענע אונטערנעמונג',
  sources: 'לויט',
  fates: {
    removed: 'ווערט נעלם',
    struck: 'בלײַבט, אויסגעשטראָכן',
    unmarked: 'בלײַבט און זעט אויס ווי אַלע: לייענט דעם טיטל',
    depends: 'ווענדט זיך אין דער פּראָגראַם: באַהאַלטן, אויסגעשטראָכן אָדער ווי אַלע',
    'not-known': 'מע ווייסט נישט',
  },
  of: {
    google: {
      needs: 'אויף אַ קאָמפּיוטער: „Other calendars“, „From URL“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'ווען זי וויל: אין 12 שעה, זאָגט Google; אָפֿט נאָך אַ מעת־לעת.',
    },
    apple: {
      needs: 'גייט נאָך דעם לינק פֿון Apple, אָדער אויף אַ Mac: „File“, „New Calendar Subscription“.',
      looks: 'ווי אָפֿט איר שטעלט עס אײַן, פֿון יעדע 5 מינוט ביז יעדע וואָך.',
    },
    outlookWeb: {
      needs: '„Add calendar“, „Subscribe from web“, לייגט אַרײַן דעם אַדרעס מיט https.',
      looks: 'אַן ערך יעדע 3 שעה; אַ מאָל געדויערט עס לענגער פֿון אַ מעת־לעת.',
    },
    outlookWindows: {
      needs: '„Account Settings“, „Internet Calendars“, „New“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'ווען זי עפֿנט זיך און דערנאָך יעדע עטלעכע שעה, העכסטנס יעדע 6 שעה.',
    },
    thunderbird: {
      needs: '„New Calendar“, „On the Network“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'ווי אָפֿט איר שטעלט עס אײַן; צו ערשט יעדע 30 מינוט.',
    },
    android: {
      needs: 'אַ פּראָגראַם וואָס אַבאָנירט, ווי ICSx⁵ (פֿרײַע ווייכוואַרג): „+“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'ווי אָפֿט איר שטעלט עס אײַן.',
    },
    nextcloud: {
      needs: '„New calendar“, „New subscription from link“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'ווי אָפֿט עס האָבן אײַנגעשטעלט די, וואָס פֿירן דעם סערווער.',
    },
    proton: {
      needs: 'אין בלעטערער: „Add calendar from URL“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'יעדע 4 ביז 16 שעה.',
    },
    fastmail: {
      needs: 'אין די אײַנשטעלונגען: „Calendars“, „Add calendar“, „Subscribe“, לייגט אַרײַן דעם אַדרעס.',
      looks: 'יעדע שעה.',
    },
  },
};

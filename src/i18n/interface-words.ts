/** What a language's words are: the same keys in every language, so that none can be missing. */
import type { AccessAnswer, AccessKind } from '../schema/access.ts';
import type { CAMPAIGN_STATES } from '../schema/campaign.ts';
import type { EVENT_STATUSES } from '../schema/event.ts';
import type { HISTORY_KINDS } from '../schema/history.ts';
import type { ClientWords } from './calendar/client-words.ts';
import type { CalendarWords } from './calendar/en.ts';
import type { DateParts, DayStyle } from './date-styles.ts';
import type { OwnNames } from './language-names.ts';
import type { PluralForms } from './plural.ts';
import type { RegistrationState } from '../domain/registration.ts';

type CampaignState = (typeof CAMPAIGN_STATES)[number];
type EventStatus = (typeof EVENT_STATUSES)[number];
type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Words around something that is known only when they are shown. */
type With<Args extends unknown[]> = (...args: Args) => string;

/** Kinds of pages that the search tells apart. */
export type SearchKind = 'campaign' | 'event' | 'milestone' | 'page';

/** The words of the interface in one language. */
export interface Words {
  /** Name of the language in itself. */
  language: string;
  /** BCP 47 tag used for dates and numbers. */
  intl: string;
  /** Direction of writing. */
  direction: 'ltr' | 'rtl';
  /** The halves of the day, where this language writes them otherwise than `Intl` does. */
  halves?: Record<'am' | 'pm', string>;
  /** Dates, where the parts go together otherwise than `Intl` has it. */
  dates?: Partial<Record<DayStyle | 'month', With<[parts: DateParts]>>>;
  /** Cities that time zones are named after, by IANA zone, where this language has its own name. */
  zoneCities?: Readonly<Record<string, string>>;
  /** Languages that `Intl` has no name for in this one, by BCP 47 tag. */
  languageNames?: OwnNames;

  /** What calendars say beside the words of the events. */
  feeds: CalendarWords;

  nav: Record<
    | 'skip'
    | 'main'
    | 'home'
    | 'campaigns'
    | 'events'
    | 'history'
    | 'calendar'
    | 'search'
    | 'languages'
    | 'breadcrumb'
    | 'footer'
    /** Of the line above every page. */
    | 'notice'
    | 'more',
    string
  >;

  home: Record<
    | 'nextEvents'
    | 'allEvents'
    | 'campaigns'
    | 'allCampaigns'
    | 'latestHistory'
    | 'allHistory'
    | 'getInvolved',
    string
  >;

  action: {
    nextEvent: string;
    now: string;
    nothingPlanned: string;
    nothingPlannedText: string;
    /** Instead of the above, where further events are announced on another page. */
    moreAnnounced: string;
    subscribe: string;
    rightNow: string;
    latestWin: string;
    seeCampaign: string;
    readStory: string;
    /** Where a link leads that leaves the site. */
    leadsTo: With<[host: string]>;
    neverMiss: string;
    neverMissText: string;
    register: string;
    registerFor: With<[title: string]>;
    onHost: With<[host: string]>;
    joinWaitlist: string;
    joinWaitlistFor: With<[title: string]>;
    moreAbout: With<[title: string]>;
    details: string;
  };

  campaign: {
    one: string;
    since: With<[date: string]>;
    fromTo: With<[from: string, to: string]>;
    goals: string;
    story: string;
    outcome: string;
    upcoming: string;
    past: string;
    timeline: string;
    partners: string;
    sources: string;
    addCalendar: string;
    continuedBy: string;
    states: Record<CampaignState, string>;
    noneUpcoming: string;
    activeHeading: string;
    endedHeading: string;
    eventCount: With<[n: number]>;
    /** On a campaign of which events are announced. */
    eventsAhead: string;
    noCampaigns: string;
    hashtags: string;
  };

  event: {
    one: string;
    upcoming: string;
    past: string;
    pastYears: string;
    year: With<[year: number]>;
    inYear: With<[n: number, year: number]>;
    noneUpcoming: string;
    monthGrids: string;
    noneInYear: string;
    /** In an announcement: of the days that it is about. */
    noneInDays: string;
    /** In an announcement, above events after the days that it is about. */
    later: string;
    /** Under the heading of the list of all that is coming. */
    summary: string;
    when: string;
    whenAndHow: string;
    where: string;
    access: string;
    languages: string;
    campaigns: string;
    with: string;
    registration: string;
    calendar: string;
    afterwards: string;
    recording: string;
    sources: string;
    tellsOf: string;
    series: string;
    seriesNote: With<[n: number]>;
    timeNotKnown: string;
    allDay: string;
    zoneTime: With<[city: string]>;
    endNotKnown: string;
    hebrewDate: string;
    hebrewConvention: string;
    statuses: Record<EventStatus, string>;
    statusText: Record<EventStatus, string>;
    previously: With<[date: string]>;
    over: string;
    flyer: string;
    flyerBack: string;
    flyerHow: string;
    flyerPrint: string;
    flyerScan: string;
    /** What the QR code is, for those who cannot see it. */
    flyerCode: string;
  };

  place: Record<
    | 'online'
    | 'in-person'
    | 'hybrid'
    | 'to-be-announced'
    | 'notRecorded'
    | 'onlineAt'
    | 'afterRegistration'
    | 'hybridOnline'
    /** What a place is called where several kinds of pages are. */
    | 'one'
    | 'map'
    | 'upcoming'
    | 'past'
    | 'noneUpcoming',
    string
  >;

  registration: Record<RegistrationState, string> & {
    none: string;
    noneRecorded: string;
    opens: With<[date: string]>;
    closes: With<[date: string]>;
    /** One or two words for lists. */
    short: Record<'full' | 'waitlist' | 'closed' | 'not-yet', string>;
    elsewhere: With<[host: string]>;
  };

  access: {
    kinds: Record<AccessKind, string>;
    answers: Record<AccessAnswer, string>;
    askElse: string;
    /** Kinds of access of which nothing is known, joined to a list. */
    contact: string;
    requestBy: With<[date: string]>;
  };

  history: {
    title: string;
    summary: string;
    kinds: Record<HistoryKind, string>;
    about: With<[date: string]>;
    range: With<[from: string, to: string]>;
    figures: string;
    /** Between two numbers of one thing that sources do not agree on. */
    or: string;
    disagree: string;
    partners: string;
    followUps: string;
    events: string;
    sources: string;
    cite: string;
    place: string;
    neighbours: string;
    earlier: string;
    later: string;
    decade: With<[firstYear: number]>;
    /** The history of a campaign or a decade. */
    of: With<[title: string]>;
    /** Those of a list that are not named. */
    othersCount: With<[n: number]>;
    noMilestones: string;
    /** What the filled mark of a timeline stands for. */
    major: string;
    minor: string;
  };

  /** Narrowing down a list. */
  filters: {
    show: string;
    all: string;
    byCampaign: string;
    /** Names of the two groups of links, for screen readers. */
    events: string;
    history: string;
    /** Heading of a list of events that are all "Online" or have "Live captions". */
    eventsThatAre: With<[filter: string]>;
  };

  sources: Record<'inferred' | 'notEncrypted' | 'archived' | 'opensElsewhere', string>;

  calendar: {
    title: string;
    summary: string;
    howTo: string;
    everything: string;
    archive: string;
    /** Above the files of single years. */
    byYear: string;
    copy: string;
    copied: string;
    addressOf: With<[name: string]>;
    apple: string;
    google: string;
    outlook: string;
    /** Outlook for personal accounts. */
    outlookCom: string;
    /** Outlook for accounts of work or school. */
    office: string;
    download: string;
    /** The file that any calendar program opens. */
    file: string;
    /** Behind the name of a service that takes one date of a series. */
    thisDateOnly: string;
    /** Behind the name of one that takes the whole series. */
    allDates: string;
    calendars: string;
    filter: string;
    one: With<[name: string]>;
    feeds: string;
    rss: string;
    json: string;
    /** How partners show the coming events on their own pages. */
    embed: {
      title: string;
      text: string;
      copyCode: string;
      /** @param address of a campaign's list, with a mark for its id. */
      campaign: With<[address: string]>;
      newsletter: string;
      copyList: string;
    };
    /** What calendar programs do with what they subscribe to. */
    clients: ClientWords;
  };

  /** Of lists that are too long for one page. */
  paging: {
    label: string;
    page: With<[number: number, of: number]>;
    previous: string;
    next: string;
  };

  search: {
    title: string;
    summary: string;
    label: string;
    needsScript: string;
    privacy: string;
    /** Of the box that switches the key `/` on and off. */
    slashKey: string;
    filters: string;
    kind: string;
    campaign: string;
    year: string;
    place: string;
    access: string;
    language: string;
    /** Of the link that asks the same of the pages in another language. */
    inLanguage: With<[language: string]>;
    any: string;
    kinds: Record<SearchKind, string>;
    searching: string;
    /** A word is on no page. */
    none: With<[query: string]>;
    /** Each word is on some page. */
    noneTogether: string;
    /** Before words that are nearly the same as the one that is on no page. */
    didYouMean: string;
    pagesWith: With<[word: string]>;
    /** Of the button that takes off a filter. */
    remove: With<[filter: string]>;
    /** The site is served before its index is made. */
    notReady: string;
    /** How many results; the browser fills in the number. */
    found: PluralForms;
    more: string;
    failed: string;
    /** Words that a visitor may type to find what is coming, apart by spaces. Never shown. */
    upcomingWords: string;
    /** Words that a visitor may type for a kind of access, besides its name. Never shown. */
    accessWords: Record<AccessKind, string>;
    /** Words that say nothing of what is looked for: left out of what is typed, beside others. */
    fillers: string;
  };

  page: {
    notFound: string;
    notFoundText: string;
    builtAt: With<[date: string]>;
    edit: string;
    addEvent: string;
    /** A short remark beside a title: "text in English". */
    inLanguage: With<[language: string]>;
    inOriginal: With<[language: string]>;
    /** Said at the head of an entry of which nothing, or not everything, is translated. */
    notTranslated: With<[language: string]>;
    partlyTranslated: With<[language: string]>;
    translationOutdated: string;
    contact: string;
    social: string;
    photoCredit: With<[credit: string]>;
    today: string;
    tomorrow: string;
    now: string;
    yourTime: string;
  };
}

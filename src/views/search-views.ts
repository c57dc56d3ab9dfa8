/**
 * What the search knows of an entry besides the visible text of its page: the facts, as visitors
 * type them, and by what results can be filtered and ordered.
 */
import { eventYearsOf, occurrenceAccess, occurrencePlace, takesPlace } from '../domain/event.ts';
import type { Access, Place } from '../domain/place.ts';
import { hebrewDaysOf } from '../domain/hebrew-day.ts';
import { earliestDay } from '../domain/history-date.ts';
import { zonePosition } from '../domain/zone-positions.ts';
import { beginsAt, endInstant, firstDay, hasDay } from '../domain/time.ts';
import { topicName } from '../i18n/detail-text.ts';
import { hebrewDay, hebrewDayInHebrew } from '../i18n/hebrew-date.ts';
import { ACCESS_KINDS } from '../schema/access.ts';
import { content } from './content.ts';
import { type Context, contextFor } from './page-context.ts';
import { query } from './query.ts';
import type { Reference } from './reference-views.ts';
import { campaignView } from './campaign-views.ts';
import { eventView, mainOccurrence } from './event-views.ts';
import { milestoneView } from './milestone-views.ts';
import { textPage } from './page-views.ts';
import { placePage } from './place-views.ts';

/** What the search knows of an entry, in one language. */
export interface SearchFields {
  title: string;
  /** What it is and when, shown below the title. */
  about: string;
  /** Words by which it is found, and which no excerpt shows. */
  facts: string[];
  /** Values of each filter, as they are shown. */
  filters: Partial<Record<SearchFilter, string[]>>;
  /** What comes first among results. */
  first?: 'upcoming' | 'campaign';
  /** Of an event that is to come: when it begins and when it is over, in seconds since 1970. */
  upcoming?: { begins: number; over: number };
}

/** By what results can be filtered. */
export const SEARCH_FILTERS = ['kind', 'campaign', 'year', 'place', 'access', 'language'] as const;

/** By what results can be filtered. */
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** What the search knows of an event. */
export const eventSearchFields = query(
  'search fields of an event',
  async (id: string, locale: string): Promise<SearchFields> => {
    const context = contextFor(locale);
    const { t, format } = context;
    const view = await eventView({ id }, locale);
    const main = await mainOccurrence(id, locale);
    const { event, words } = view;
    const { data } = event;
    const when = main?.occurrence.when ?? event.when;
    const status = main?.occurrence.status ?? data.status;
    const isAhead = main !== undefined && main.phase !== 'past';
    const place = main ? occurrencePlace(event, main.occurrence) : event.place;
    const access = accessFields(
      context,
      main ? occurrenceAccess(event, main.occurrence) : event.access,
    );
    const languages = data.languages.map((tag) => format.languageName(tag));
    const isDayKnown = hasDay(when);
    const days = isDayKnown ? event.occurrences.map(({ when: one }) => firstDay(one)) : [];
    const day = isDayKnown ? format.day(firstDay(when), 'long') : format.month(firstDay(when));
    const statusText = status === 'scheduled' ? [] : [t.event.statuses[status]];
    const last = event.occurrences.at(-1)?.when ?? when;
    return {
      title: words.title,
      about: [t.search.kinds.event, ...statusText, day].join(' · '),
      facts: [
        isDayKnown ? format.day(firstDay(when)) : day,
        ...days.map((day) => format.part(day, 'weekday')),
        ...days.map((day) => format.month(day)),
        ...(isDayKnown
          ? hebrewFacts(
              context,
              hebrewDaysOf(when, context.site.sunsetAt ?? zonePosition(context.site.timezone)),
            )
          : []),
        ...placeFacts(context, place),
        ...data.topics.map((topic) => topicName(topic, context.site, locale).text),
        ...data.people.map(({ name }) => name),
        ...access.facts,
        words.accessNote ?? '',
        ...languages,
        ...(data.languages.some(isSignLanguage) ? [t.search.accessWords.signLanguage] : []),
        ...(await campaignFacts(view.campaigns)),
        ...view.participants.map((participant) => participant.data.name),
        ...statusText,
        ...(isAhead && takesPlace(status) ? [t.search.upcomingWords] : []),
      ],
      filters: {
        kind: [t.search.kinds.event],
        campaign: view.campaigns.map(({ title }) => title),
        year: eventYearsOf(event).map(String),
        place: placeNames(context, place),
        access: access.names,
        language: [context.writtenIn(view.translation), ...languages],
      },
      ...(isAhead && {
        first: 'upcoming',
        upcoming: { begins: seconds(beginsAt(when)), over: seconds(endInstant(last)) },
      }),
    };
  },
);

/** What the search knows of a milestone. */
export const milestoneSearchFields = query(
  'search fields of a milestone',
  async (id: string, locale: string): Promise<SearchFields> => {
    const context = contextFor(locale);
    const { t, format } = context;
    const view = await milestoneView({ id }, locale);
    const { words, milestone } = view;
    const { date, data } = milestone;
    const days = [date.from, ...(date.to ? [date.to] : [])]
      .filter(({ precision }) => precision === 'day')
      .map(earliestDay);
    return {
      title: words.title,
      about: [t.search.kinds.milestone, format.historyDate(date)].join(' · '),
      facts: [
        format.historyDate(date),
        ...days.map((day) => format.day(day)),
        ...(date.approximate ? [] : hebrewFacts(context, days)),
        t.history.kinds[data.kind],
        words.place ?? '',
        ...(await campaignFacts(view.campaigns)),
        ...view.participants.map((participant) => participant.data.name),
      ],
      filters: {
        kind: [t.search.kinds.milestone],
        campaign: view.campaigns.map(({ title }) => title),
        year: [String(date.from.year)],
        language: [context.writtenIn(view.translation)],
      },
    };
  },
);

/** What the search knows of a campaign. */
export const campaignSearchFields = query(
  'search fields of a campaign',
  async (id: string, locale: string): Promise<SearchFields> => {
    const context = contextFor(locale);
    const { t, format } = context;
    const campaign = (await content()).campaigns.get(id);
    if (campaign === undefined) throw new Error(`There is no campaign "${id}".`);
    const { words, translation, participants } = await campaignView(campaign, locale);
    const { data, started, ended } = campaign;
    const state = data.state === 'active' ? [] : [t.campaign.states[data.state]];
    return {
      title: words.title,
      first: 'campaign',
      about: [t.search.kinds.campaign, ...state].join(' · '),
      facts: [
        ...state,
        ...data.hashtags,
        ...[started, ended].flatMap((date) => (date ? [format.historyDate(date)] : [])),
        ...participants.map((participant) => participant.data.name),
      ],
      filters: {
        kind: [t.search.kinds.campaign],
        campaign: [words.title],
        language: [context.writtenIn(translation)],
      },
    };
  },
);

/** What the search knows of a page of text. */
export const pageSearchFields = query(
  'search fields of a page',
  async (id: string, locale: string): Promise<SearchFields> => {
    const context = contextFor(locale);
    const page = await textPage(id, locale);
    if (page === undefined) throw new Error(`There is no page "${id}".`);
    return {
      title: page.title,
      about: context.t.search.kinds.page,
      facts: [],
      filters: {
        kind: [context.t.search.kinds.page],
        language: [context.writtenIn(page.translation)],
      },
    };
  },
);

/** What the search knows of a place that events share. */
export const placeSearchFields = query(
  'search fields of a place',
  async (id: string, locale: string): Promise<SearchFields> => {
    const context = contextFor(locale);
    const { t, format } = context;
    const { place, access, words } = await placePage(id, locale);
    const known = accessFields(context, access);
    return {
      title: place.name ?? id,
      about: [t.place.one, place.locality].filter((part) => part !== undefined).join(' · '),
      facts: [...known.facts, words.accessNote ?? ''],
      filters: {
        kind: [t.place.one],
        place: placeNames(context, place),
        access: known.names,
        language: [format.languageName(locale)],
      },
    };
  },
);

const seconds = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 1000);

const isSignLanguage = (tag: string): boolean =>
  (new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? '').includes('Sign Language');

/** Hebrew dates, in the language of the page and in Hebrew, with the month alone. */
function hebrewFacts({ site, t }: Context, days: readonly Temporal.PlainDate[]): string[] {
  if (!site.hebrewDates) return [];
  return days.flatMap((day) => {
    const inHebrew = hebrewDayInHebrew(day);
    return [hebrewDay(day, t.intl), inHebrew, inHebrew.replace(' ב', ' ')];
  });
}

/** Where an event is, as far as its page says it. */
function placeFacts({ t }: Context, place: Place | undefined): string[] {
  if (place === undefined) return [];
  const disclosed = place.disclosed === 'public' ? [place.name, place.address] : [];
  return [...disclosed, place.locality, isOnline(place) ? t.place.online : undefined].filter(
    (part) => part !== undefined,
  );
}

/** Values of the filter of places. */
function placeNames({ t }: Context, place: Place | undefined): string[] {
  if (place === undefined) return [];
  return [
    ...(place.locality === undefined ? [] : [place.locality]),
    ...(isOnline(place) ? [t.place.online] : []),
  ];
}

const isOnline = ({ kind }: Place): boolean => kind === 'online' || kind === 'hybrid';

/** What there is for access, by name and as visitors may type it; not what is unknown or missing. */
function accessFields(
  { t }: Context,
  access: Access | undefined,
): { names: string[]; facts: string[] } {
  const offered = ACCESS_KINDS.filter((kind) =>
    ['yes', 'on-request'].includes(access?.[kind] ?? ''),
  );
  const names = offered.map((kind) => t.access.kinds[kind]);
  return { names, facts: [...names, ...offered.map((kind) => t.search.accessWords[kind])] };
}

/** Names and hashtags of the campaigns that an entry belongs to. */
async function campaignFacts(campaigns: readonly Reference[]): Promise<string[]> {
  const all = await content();
  return campaigns.flatMap(({ id, title }) => [
    title,
    ...(all.campaigns.get(id)?.data.hashtags ?? []),
  ]);
}

/** What the search page knows before the index of all words is loaded, and what narrows it down. */
import { isRunning } from '../domain/campaign.ts';
import { paths } from '../domain/addresses.ts';
import { eventYearsOf } from '../domain/event.ts';
import { firstDay, endInstant } from '../domain/time.ts';
import type { SearchTitle } from '../client/search-title.ts';
import { upcoming } from './upcoming.ts';
import { content } from './content.ts';
import { contextFor } from './page-context.ts';
import { query } from './query.ts';
import { defaultLocale, site } from './site.ts';
import { campaignView } from './campaign-views.ts';
import { occurrenceViews } from './event-views.ts';

/** How many events the list of titles has at most: it is loaded with the first letter typed. */
const MOST = 300;

/**
 * The titles that most visitors look for: those of what is ahead, and of campaigns. They are
 * small enough to be loaded by a phone on a slow line.
 */
export const searchTitles = query(
  'search titles',
  async (locale: string): Promise<SearchTitle[]> => {
    const all = await content();
    const { t, format, href } = contextFor(locale);
    const first = new Map(
      upcoming(all.timeline)
        .reverse()
        .map((item) => [item.event.id, item]),
    );
    const ahead = [...first.values()].reverse().slice(0, MOST);
    const events = (await occurrenceViews(ahead, locale)).map(
      ({ view, occurrence: { when, status }, title }): SearchTitle => [
        title,
        href(paths.event(view.id)),
        [
          t.search.kinds.event,
          ...(status === 'scheduled' ? [] : [t.event.statuses[status]]),
          format.day(firstDay(when), 'long'),
        ].join(' · '),
        Math.floor(endInstant(when).epochMilliseconds / 1000),
      ],
    );
    const campaigns = await Promise.all(
      [...all.campaigns.values()].map(async (campaign): Promise<SearchTitle> => {
        const { words } = await campaignView(campaign, locale);
        const state = isRunning(campaign) ? [] : [t.campaign.states[campaign.data.state]];
        const about = [t.search.kinds.campaign, ...state].join(' · ');
        return [words.title, href(paths.campaign(campaign.id)), about];
      }),
    );
    return [...events, ...campaigns];
  },
);

/** One way to narrow down what is found, with all that can be chosen. */
export interface SearchFilter {
  name: 'kind' | 'campaign' | 'year' | 'language';
  values: string[];
}

/** Every way to narrow down what is found in a language. */
export const searchFilters = query(
  'search filters',
  async (locale: string): Promise<SearchFilter[]> => {
    const { campaigns, events, milestones, pages, translations } = await content();
    const { t, format } = contextFor(locale);
    const titles = await Promise.all(
      [...campaigns.values()].map(async (campaign) => (await campaignView(campaign, locale)).words),
    );
    const years = new Set([
      ...[...events.values()].flatMap(eventYearsOf),
      ...[...milestones.values()].map(({ date }) => date.from.year),
    ]);
    const translated = [...translations.keys()].some((key) => key.endsWith(`/${locale}`));
    const languages = new Set([defaultLocale, ...(translated ? [locale] : [])]);
    const kinds = [
      ...(campaigns.size > 0 ? (['campaign'] as const) : []),
      ...(events.size > 0 ? (['event'] as const) : []),
      ...(milestones.size > 0 ? (['milestone'] as const) : []),
      ...(pages.size > 0 ? (['page'] as const) : []),
    ];
    const filters: SearchFilter[] = [
      { name: 'kind', values: kinds.map((kind) => t.search.kinds[kind]) },
      { name: 'campaign', values: [...new Set(titles.map(({ title }) => title))] },
      { name: 'year', values: [...years].sort((a, b) => b - a).map(String) },
      { name: 'language', values: [...languages].map((tag) => format.languageName(tag)) },
    ];
    return filters.filter(({ name }) => name !== 'language' || site.locales.length > 1);
  },
);

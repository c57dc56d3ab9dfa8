/** What `/events/`, its filters and the archives of the years show. */
import {
  eventFilters,
  type EventFilter,
  filterSlug,
  passesFilter,
} from '../domain/event-filter.ts';
import { occurrencePlace } from '../domain/event.ts';
import { furtherPages, onPage, pageCount } from '../domain/paging.ts';
import { firstDay } from '../domain/time.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import { homeLead } from './lead-views.ts';
import { nextOf, past, upcoming } from './upcoming.ts';
import { content } from './content.ts';
import { query } from './query.ts';
import { site } from './site.ts';
import { type OccurrenceView, occurrenceViews } from './event-views.ts';
import { required } from './reference-views.ts';

/** A filter with the name it has in addresses. */
export interface NamedFilter {
  filter: EventFilter;
  slug: string;
}

/** Every filter of `/events/` that has a page of its own. */
export const namedFilters = query('event filters', async (): Promise<NamedFilter[]> => {
  const { events } = await content();
  const all = [...events.values()];
  const languages = new Set(all.flatMap(({ data }) => data.languages));
  const localities = all.flatMap((event) =>
    event.occurrences.flatMap((one) => occurrencePlace(event, one)?.locality ?? []),
  );
  return eventFilters(languages, localities, Object.keys(site.topics)).map((filter) => ({
    filter,
    slug: filterSlug(filter),
  }));
});

/** What is in one month. */
export interface MonthOfEvents {
  /** Its first day. */
  month: Temporal.PlainDate;
  items: OccurrenceView[];
}

/** A page of a list that is not its first. */
export interface FurtherPage {
  /** What the list is of: an id, a year, a filter; empty where there is one list only. */
  of: string;
  number: number;
}

/** The further pages of `/events/` and of its filters. */
export const eventsFurtherPages = query(
  'events further pages',
  async (): Promise<FurtherPage[]> => {
    const ahead = upcoming((await content()).timeline);
    const lists = (await namedFilters()).map(({ filter, slug }) => ({
      of: slug,
      count: ahead.filter(({ event, occurrence }) => passesFilter(event, occurrence, filter))
        .length,
    }));
    return [{ of: '', count: ahead.length }, ...lists].flatMap(({ of, count }) =>
      furtherPages(pageCount(count)).map((number) => ({ of, number })),
    );
  },
);

/**
 * What a page of `/events/` shows: what is ahead, by month; the filters that something passes;
 * the years that have events.
 * @param slug of a filter; empty for none.
 * @throws {Error} when there is no such filter.
 */
export const eventsPage = query(
  'events page',
  async (slug: string, number: number, locale: string) => {
    const all = await content();
    const filters = await namedFilters();
    const chosen =
      slug === ''
        ? undefined
        : required(
            filters.find((named) => named.slug === slug),
            'filter',
            slug,
          );
    const ahead = upcoming(all.timeline);
    const passing = (filter: EventFilter): TimelineItem[] =>
      ahead.filter(({ event, occurrence }) => passesFilter(event, occurrence, filter));
    const shown = chosen ? passing(chosen.filter) : ahead;
    return {
      chosen: chosen?.filter,
      next: await nextOf(shown, locale),
      pages: pageCount(shown.length),
      months: byMonth(await occurrenceViews(onPage(shown, number), locale)),
      filters: filters.filter((named) => passing(named.filter).length > 0 || named === chosen),
      years: [...all.timelineOfYear]
        .map(([year, items]) => ({ year, count: past(items).length }))
        .filter(({ count }) => count > 0)
        .reverse(),
      lead: await homeLead(locale),
    };
  },
);

function byMonth(items: readonly OccurrenceView[]): MonthOfEvents[] {
  const months = Map.groupBy(items, ({ occurrence }) =>
    firstDay(occurrence.when).with({ day: 1 }).toString(),
  );
  return [...months].map(([month, inMonth]) => ({
    month: Temporal.PlainDate.from(month),
    items: inMonth,
  }));
}

/** The years in which something took place or will, earliest first. */
export const eventYears = query('event years', async (): Promise<number[]> => {
  const { timelineOfYear } = await content();
  return [...timelineOfYear.keys()];
});

/** The further pages of the archives of years. */
export const yearFurtherPages = query('year further pages', async (): Promise<FurtherPage[]> => {
  const { timelineOfYear } = await content();
  return [...timelineOfYear].flatMap(([year, items]) =>
    furtherPages(pageCount(items.length)).map((number) => ({ of: String(year), number })),
  );
});

/** What a page of the archive of a year shows, by month, in order of time. */
export const yearPage = query('year page', async (year: number, number: number, locale: string) => {
  const all = await content();
  const inYear = all.timelineOfYear.get(year) ?? [];
  const years = await eventYears();
  const index = years.indexOf(year);
  return {
    count: inYear.length,
    pages: pageCount(inYear.length),
    months: byMonth(await occurrenceViews(onPage(inYear, number), locale)),
    before: years[index - 1],
    after: years[index + 1],
  };
});

/** What `/events/`, its filters and the archives of the years show. */
import {
  eventFilters,
  type EventFilter,
  filterSlug,
  passesFilter,
} from '../domain/event-filter.ts';
import { firstDay } from '../domain/time.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import { latestMilestones, nextOf, past, upcoming } from './coming.ts';
import { content } from './content.ts';
import { lookup } from './lookup.ts';
import { type OccurrenceView, occurrenceViews, required } from './views.ts';

/** A filter with the name it has in addresses. */
export interface NamedFilter {
  filter: EventFilter;
  slug: string;
}

/** Every filter of `/events/` that has a page of its own. */
export const namedFilters = lookup('event filters', async (): Promise<NamedFilter[]> => {
  const { events } = await content();
  const languages = new Set([...events.values()].flatMap(({ data }) => data.languages));
  return eventFilters(languages).map((filter) => ({ filter, slug: filterSlug(filter) }));
});

/** What is in one month. */
export interface MonthOfEvents {
  /** Its first day. */
  month: Temporal.PlainDate;
  items: OccurrenceView[];
}

/**
 * What `/events/` shows: what is coming, by month; the filters that something passes; the years
 * that have events.
 * @param slug of a filter; empty for none.
 * @throws {Error} when there is no such filter.
 */
export const eventsPage = lookup('events page', async (slug: string, locale: string) => {
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
  const coming = upcoming(all.timeline);
  const passing = (filter: EventFilter): TimelineItem[] =>
    coming.filter(({ event, occurrence }) => passesFilter(event, occurrence, filter));
  const shown = chosen ? passing(chosen.filter) : coming;
  return {
    chosen: chosen?.filter,
    next: await nextOf(shown, locale),
    months: byMonth(await occurrenceViews(shown, locale)),
    filters: filters.filter((named) => passing(named.filter).length > 0 || named === chosen),
    years: [...all.timelineOfYear]
      .map(([year, items]) => ({ year, count: past(items).length }))
      .filter(({ count }) => count > 0)
      .reverse(),
    last: (await latestMilestones(locale, 1))[0],
  };
});

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
export const eventYears = lookup('event years', async (): Promise<number[]> => {
  const { timelineOfYear } = await content();
  return [...timelineOfYear.keys()];
});

/** What the archive of a year shows, by month, in order of time. */
export const yearPage = lookup('year page', async (year: number, locale: string) => {
  const all = await content();
  const years = await eventYears();
  const index = years.indexOf(year);
  const items = await occurrenceViews(all.timelineOfYear.get(year) ?? [], locale);
  return {
    count: items.length,
    months: byMonth(items),
    before: years[index - 1],
    after: years[index + 1],
  };
});

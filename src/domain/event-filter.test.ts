import { describe, expect, test } from 'vitest';
import { event as schema } from '../schema/event.ts';
import { type CampaignEvent, readEvent } from './event.ts';
import { eventFilters, filterSlug, passesFilter } from './event-filter.ts';

describe('the filters of events', () => {
  test('name each locality once, in the letters of addresses, without what stands behind a comma', () => {
    const localities = ['Brooklyn, NY', 'brooklyn', 'São Paulo', 'ירושלים', '★', 'Person, NC'];
    const slugs = eventFilters(['yi', 'en'], localities, ['housing']).map(filterSlug);
    expect(slugs.filter((slug) => /^(?:in|topic|language)-/.test(slug))).toEqual([
      'in-person',
      'in-brooklyn',
      'in-sao-paulo',
      'in-yrvslym',
      'topic-housing',
      'language-en',
      'language-yi',
    ]);
  });
});

describe('a filter', () => {
  const eventWith = (fields: Record<string, unknown>) =>
    readEvent(
      '2026-12-01-made-up',
      schema.parse({ title: 'Made up', summary: 'Made up.', start: '2026-12-01 19:00', ...fields }),
      { timezone: 'America/New_York' },
    );
  const eventAt = (locality: string) => eventWith({ place: { kind: 'in-person', locality } });
  const passes = (event: CampaignEvent, slug: string) => {
    const filters = eventFilters([], ['Brooklyn, NY'], ['housing']);
    const filter = filters.find((one) => filterSlug(one) === slug);
    return filter && passesFilter(event, event.occurrences[0]!, filter);
  };

  test('by locality passes what is there, however it is spelled', () => {
    expect(passes(eventAt('BROOKLYN, New York'), 'in-brooklyn')).toBe(true);
    expect(passes(eventAt('Bronx, NY'), 'in-brooklyn')).toBe(false);
    expect(passes(eventWith({}), 'in-brooklyn')).toBe(false);
  });

  test('by topic passes what is about it', () => {
    expect(passes(eventWith({ topics: ['housing'] }), 'topic-housing')).toBe(true);
    expect(passes(eventWith({}), 'topic-housing')).toBe(false);
  });
});

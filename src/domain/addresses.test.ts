import { describe, expect, test } from 'vitest';
import { absolute, basePath, href, paths } from './addresses.ts';

const root = { url: 'https://example.org', locales: ['en', 'es'] };
const below = { url: 'https://example.org/site', locales: ['en', 'es'] };

describe('the address of a page', () => {
  test('of the default language stands at the root, of others below their tag', () => {
    expect(href(paths.event('x'), 'en', root)).toBe('/events/x/');
    expect(href(paths.event('x'), 'es', root)).toBe('/es/events/x/');
  });

  test('stands below the base path of the site', () => {
    expect(basePath(root)).toBe('');
    expect(basePath(below)).toBe('/site');
    expect(href(paths.home(), 'en', below)).toBe('/site/');
    expect(href(paths.home(), 'es', below)).toBe('/site/es/');
  });

  test('is whole where it is read elsewhere', () => {
    expect(absolute(paths.calendarFeed(), 'es', below)).toBe(
      'https://example.org/site/es/calendar.ics',
    );
  });

  test('every path begins with a slash and is a folder or a file', () => {
    const all = [
      paths.home(),
      paths.campaigns(),
      paths.campaign('a'),
      paths.campaignCalendar('a'),
      paths.events(),
      paths.event('a'),
      paths.eventCalendar('a'),
      paths.flyer('a'),
      paths.eventYear(2019),
      paths.history(),
      paths.milestone('a'),
      paths.calendar(),
      paths.search(),
      paths.page('a'),
      paths.calendarFeed(),
      paths.calendarArchive(),
      paths.rss(),
      paths.eventsJson(),
    ];
    for (const path of all) expect(path).toMatch(/^\/(?:[a-z0-9-]+\/)*(?:[a-z-]+\.[a-z]+)?$/);
  });
});

import { describe, expect, test } from 'vitest';
import { en } from '../i18n/calendar/en.ts';
import { addToCalendarLinks, subscribeLinks } from './calendar-links.ts';
import { madeUp, SITE } from './testing/sample-events.ts';

const LANGUAGE = { locale: 'en', words: en };

const linksOf = (start: string, yaml = '') => {
  const { event, words } = madeUp('2026-04-09-assembly', start, yaml);
  return addToCalendarLinks(event, event.occurrences[0]!, words, SITE, LANGUAGE);
};

const parameters = (link: string): Record<string, string> =>
  Object.fromEntries(new URL(link).searchParams);

describe('adding an event', () => {
  const links = linksOf(
    '2026-04-09 19:00',
    'end: 2026-04-09 20:30\nplace: { kind: in-person, name: "Hall & yard, 1+1" }',
  );

  test('to Google tells the instants in UTC, and the zone to show', () => {
    const { origin, pathname } = new URL(links.google);
    expect(origin + pathname).toBe('https://calendar.google.com/calendar/render');
    expect(parameters(links.google)).toEqual({
      action: 'TEMPLATE',
      text: 'Assembly',
      dates: '20260409T230000Z/20260410T003000Z',
      ctz: 'America/New_York',
      details: 'A made-up event.\n\nhttps://harbor.example/site/events/2026-04-09-assembly/',
      location: 'Hall & yard, 1+1',
    });
  });

  test.each([
    ['Outlook.com', links.outlook, 'https://outlook.live.com'],
    ['Microsoft 365', links.office, 'https://outlook.office.com'],
  ])('to %s tells the instants in UTC', (_, link, host) => {
    const { origin, pathname } = new URL(link);
    expect(origin + pathname).toBe(`${host}/calendar/0/deeplink/compose`);
    expect(parameters(link)).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Assembly',
      startdt: '2026-04-09T23:00:00Z',
      enddt: '2026-04-10T00:30:00Z',
      body: 'A made-up event.\n\nhttps://harbor.example/site/events/2026-04-09-assembly/',
      location: 'Hall & yard, 1+1',
    });
  });

  test('as a file is at the address of its calendar', () => {
    expect(links.ics).toBe('https://harbor.example/site/events/2026-04-09-assembly/event.ics');
  });

  test('writes a space as %20, never as a plus', () => {
    for (const link of Object.values(links)) expect(link).not.toMatch(/[+ ]/);
    expect(links.google).toContain('A%20made-up%20event.');
  });

  test('of whole days ends with the day after the last', () => {
    const whole = linksOf('2026-12-30', 'end: 2027-01-02');
    expect(parameters(whole.google)).toMatchObject({ dates: '20261230/20270103' });
    expect(parameters(whole.google)).not.toHaveProperty('ctz');
    expect(parameters(whole.outlook)).toMatchObject({
      startdt: '2026-12-30',
      enddt: '2027-01-03',
      allday: 'true',
    });
  });

  test('without an end makes none up', () => {
    const open = linksOf('2026-04-09 19:00');
    expect(parameters(open.google)['dates']).toBe('20260409T230000Z/20260409T230000Z');
  });

  test('does not tell an undisclosed place', () => {
    const secret = linksOf(
      '2026-04-09 19:00',
      'place: { kind: in-person, locality: Bronx, disclosed: after-registration }',
    );
    expect(parameters(secret.google)['location']).toBe('Bronx, Given when you register');
  });

  test('of a series adds the occurrence it is asked for', () => {
    const { event, words } = madeUp(
      '2026-04-09-assembly',
      '2026-04-09 19:00',
      'repeats: { every: week, count: 3, changes: [{ date: 2026-04-16, title: With music }] }',
    );
    const second = addToCalendarLinks(event, event.occurrences[1]!, words, SITE, LANGUAGE);
    expect(parameters(second.google)).toMatchObject({
      text: 'With music',
      dates: '20260416T230000Z/20260416T230000Z',
    });
  });
});

describe('subscribing to a calendar', () => {
  const links = subscribeLinks('/campaigns/rent/calendar.ics', 'Rent & wages', 'es', SITE);
  const address = 'https://harbor.example/site/es/campaigns/rent/calendar.ics';

  test('has the address itself, and the one that opens a calendar program', () => {
    expect(links.https).toBe(address);
    expect(links.webcal).toBe(address.replace('https:', 'webcal:'));
  });

  test('gives Google the webcal address, which it takes, and Outlook the other', () => {
    expect(parameters(links.google)).toEqual({ cid: links.webcal });
    for (const [link, host] of [
      [links.outlook, 'outlook.live.com'],
      [links.office, 'outlook.office.com'],
    ] as const) {
      expect(new URL(link).host).toBe(host);
      expect(parameters(link)).toEqual({ url: address, name: 'Rent & wages' });
    }
  });
});

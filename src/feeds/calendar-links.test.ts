import { describe, expect, test } from 'vitest';
import { addToCalendarLinks, subscribeLinks } from './calendar-links.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';

const LANGUAGE = { locale: 'en', format: ENGLISH };

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

  test('to Yahoo tells the instants in UTC', () => {
    const { origin, pathname } = new URL(links.yahoo);
    expect(origin + pathname).toBe('https://calendar.yahoo.com/');
    expect(parameters(links.yahoo)).toMatchObject({
      title: 'Assembly',
      st: '20260409T230000Z',
      et: '20260410T003000Z',
      in_loc: 'Hall & yard, 1+1',
    });
  });

  test('as a file is at the address of its calendar', () => {
    expect(links.ics).toBe('https://harbor.example/site/events/2026-04-09-assembly/event.ics');
  });

  test('writes a space as %20, never as a plus', () => {
    for (const link of [links.google, links.outlook, links.office, links.yahoo])
      expect(link).not.toMatch(/[+ ]/);
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

  test('without an end is not zero minutes long: it ends when it is taken to be over', () => {
    const open = linksOf('2026-04-09 19:00');
    expect(parameters(open.google)['dates']).toBe('20260409T230000Z/20260410T010000Z');
    expect(parameters(open.outlook)['enddt']).toBe('2026-04-10T01:00:00Z');
    expect(parameters(open.yahoo)['et']).toBe('20260410T010000Z');
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
      dates: '20260416T230000Z/20260417T010000Z',
    });
  });

  describe('of a series', () => {
    const seriesLinks = (rest: string, index = 0) => {
      const { event, words } = madeUp(
        '2026-04-09-assembly',
        '2026-04-09 19:00',
        `end: 2026-04-09 20:00\nrepeats: { every: week, count: 4${rest} }`,
      );
      return addToCalendarLinks(event, event.occurrences[index]!, words, SITE, LANGUAGE);
    };

    test('to Google adds all dates from this one on, where the rule alone says them', () => {
      const links = seriesLinks('', 1);
      expect(links.series).toBe('google');
      expect(parameters(links.google)).toMatchObject({
        dates: '20260416T230000Z/20260417T000000Z',
        recur: 'RRULE:FREQ=WEEKLY;UNTIL=20260501T035959Z',
      });
    });

    test.each([
      ['an exception', ', except: [2026-04-16]', 0],
      ['a cancelled date', ', changes: [{ date: 2026-04-30, status: cancelled }]', 0],
      ['nothing that follows', '', 3],
    ])('takes this date only where there is %s', (_, rest, index) => {
      const links = seriesLinks(rest, index);
      expect(links.series).toBe('ics');
      expect(parameters(links.google)).not.toHaveProperty('recur');
    });

    test('adds all dates again when the one that differs is past', () => {
      expect(seriesLinks(', except: [2026-04-16]', 1).series).toBe('google');
    });

    test('is told from an event that happens once', () => {
      expect(linksOf('2026-04-09 19:00').series).toBeUndefined();
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

import { describe, expect, test } from 'vitest';
import { eventJsonLd, MOST_OCCURRENCES } from './event-json-ld.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';

const PICTURES = [
  'https://harbor.example/site/og/wide.png',
  'https://harbor.example/og/square.png',
];

const described = (yaml = '', start = '2026-04-09 19:00', now = '2026-03-01T17:00:00Z') =>
  eventJsonLd(madeUp('2026-04-09-assembly', start, yaml), {
    site: SITE,
    locale: 'en',
    format: ENGLISH,
    now: Temporal.Instant.from(now),
    pictures: PICTURES,
  });

describe('an event in the terms of schema.org', () => {
  test('has its times with their offset, its state and who publishes it', () => {
    expect(described('end: 2026-04-09 20:30\nlanguages: [en, es]')).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'Assembly',
        description: 'A made-up event.',
        url: 'https://harbor.example/site/events/2026-04-09-assembly/',
        startDate: '2026-04-09T19:00:00-04:00',
        endDate: '2026-04-09T20:30:00-04:00',
        eventStatus: 'https://schema.org/EventScheduled',
        inLanguage: ['en', 'es'],
        image: PICTURES,
        organizer: {
          '@type': 'Organization',
          name: 'Harbor Street Neighbors',
          url: 'https://harbor.example/site/',
        },
      },
    ]);
  });

  test('of whole days has days', () => {
    expect(described('end: 2027-01-02', '2026-12-30')[0]).toMatchObject({
      startDate: '2026-12-30',
      endDate: '2027-01-02',
    });
  });

  test.each([
    ['status: cancelled', 'https://schema.org/EventCancelled'],
    ['status: postponed', 'https://schema.org/EventPostponed'],
    ['status: moved-online\nplace: { kind: online }', 'https://schema.org/EventMovedOnline'],
    ['status: rescheduled\npreviousStart: 2026-04-02 18:00', 'https://schema.org/EventRescheduled'],
  ])('with %j is %s', (yaml, status) => {
    expect(described(yaml)[0]).toMatchObject({ eventStatus: status });
  });

  test('that was moved says when it was to begin at first', () => {
    expect(described('status: rescheduled\npreviousStart: 2026-03-02 18:00')[0]).toMatchObject({
      previousStartDate: '2026-03-02T18:00:00-05:00',
    });
  });

  test('is attended at a place, online, or both', () => {
    const place = (yaml: string) => described(`place: { ${yaml} }`)[0];
    expect(place('kind: in-person, name: Hall, address: 1 Main St, locality: Bronx')).toMatchObject(
      {
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        location: [
          {
            '@type': 'Place',
            name: 'Hall',
            address: { streetAddress: '1 Main St', addressLocality: 'Bronx' },
          },
        ],
      },
    );
    expect(place('kind: online, url: "https://meet.example/a"')).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation', url: 'https://meet.example/a' }],
    });
    expect(place('kind: hybrid, name: Hall, url: "https://meet.example/a"')).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
    });
  });

  test('leaves an undisclosed place out', () => {
    const [event] = described('place: { kind: online, disclosed: after-registration }');
    expect(event).not.toHaveProperty('location');
    expect(
      described('place: { kind: in-person, locality: Bronx, disclosed: after-registration }')[0],
    ).toMatchObject({ location: [{ '@type': 'Place', name: 'Bronx' }] });
  });

  test.each([
    ['state: open', 'https://schema.org/InStock'],
    ['state: waitlist', 'https://schema.org/LimitedAvailability'],
    ['state: full', 'https://schema.org/SoldOut'],
    ['opens: 2026-04-01', 'https://schema.org/PreOrder'],
  ])('offers registration (%s)', (fields, availability) => {
    const yaml = `registration: { url: "https://forms.example/a", ${fields}, closes: 2026-04-08 }`;
    expect(described(yaml)[0]).toMatchObject({
      offers: {
        url: 'https://forms.example/a',
        availability,
        validThrough: '2026-04-09T00:00:00-04:00',
      },
    });
  });

  test('offers none when it is closed, over or called off', () => {
    const url = 'url: "https://forms.example/a"';
    expect(described(`registration: { ${url}, state: closed }`)[0]).not.toHaveProperty('offers');
    expect(
      described(`registration: { ${url} }`, undefined, '2027-01-01T00:00:00Z')[0],
    ).not.toHaveProperty('offers');
    expect(described(`status: cancelled\nregistration: { ${url} }`)[0]).not.toHaveProperty(
      'offers',
    );
  });

  test('says in words what is known of its access', () => {
    expect(described('access: { captions: "yes" }')[0]?.['description']).toContain(
      'Live captions: yes\n',
    );
  });
});

describe('a series in the terms of schema.org', () => {
  const yaml = 'repeats: { every: week, count: 30 }';

  test('is its next occurrences, each part of the series', () => {
    const all = described(yaml, undefined, '2026-04-20T17:00:00Z');
    expect(all).toHaveLength(MOST_OCCURRENCES);
    expect(all[0]).toMatchObject({
      startDate: '2026-04-23T19:00:00-04:00',
      superEvent: {
        '@type': 'EventSeries',
        url: 'https://harbor.example/site/events/2026-04-09-assembly/',
      },
    });
  });

  test('is its last occurrence when all are over', () => {
    const all = described(yaml, undefined, '2030-01-01T00:00:00Z');
    expect(all.map((event) => event['startDate'])).toEqual(['2026-10-29T19:00:00-04:00']);
  });
});

describe('the further facts of an event in the terms of schema.org', () => {
  test('are doors, program, people, capacity, topics and who may come', () => {
    const yaml = `end: 2026-04-09 21:00
doors: 18:30
schedule: [{ time: 19:00, what: Welcome }, { time: 20:00, what: Songs }]
place: { kind: in-person, name: Hall }
people:
  - { name: Ana, role: speaker, organization: Tenants, url: "https://example.org/ana" }
  - { name: Bo, role: host }
  - { name: Noa, role: interpreter }
capacity: 80
audience: { who: members }
topics: [heat]
links: [{ kind: recording, url: "https://video.example/a" }, { kind: slides, url: "https://files.example/b" }]`;
    const location = [{ '@type': 'Place', name: 'Hall' }];
    expect(described(yaml)[0]).toMatchObject({
      doorTime: '2026-04-09T18:30:00-04:00',
      subEvent: [
        { '@type': 'Event', name: 'Welcome', startDate: '2026-04-09T19:00:00-04:00', location },
        { '@type': 'Event', name: 'Songs', startDate: '2026-04-09T20:00:00-04:00', location },
      ],
      performer: [
        {
          '@type': 'Person',
          name: 'Ana',
          url: 'https://example.org/ana',
          affiliation: { '@type': 'Organization', name: 'Tenants' },
        },
      ],
      organizer: [{ '@type': 'Organization' }, { '@type': 'Person', name: 'Bo' }],
      contributor: [{ '@type': 'Person', name: 'Noa' }],
      maximumAttendeeCapacity: 80,
      audience: { '@type': 'Audience', audienceType: 'Members only' },
      keywords: ['heat'],
      recordedIn: [{ '@type': 'CreativeWork', name: 'Recording', url: 'https://video.example/a' }],
    });
  });

  test('are left out where nothing is known of them', () => {
    const [event] = described();
    for (const name of ['doorTime', 'subEvent', 'performer', 'contributor', 'recordedIn'])
      expect(event).not.toHaveProperty(name);
    for (const name of ['maximumAttendeeCapacity', 'isAccessibleForFree', 'offers', 'audience'])
      expect(event).not.toHaveProperty(name);
  });

  const forms =
    'registration: [{ for: Guests, url: "https://forms.example/a" }, { for: Press, url: "https://forms.example/b", state: full }]';

  test.each([
    ['cost: free', true, { price: 0 }],
    ['cost: { kind: donation, from: 5, currency: USD }', true, { price: 0, priceCurrency: 'USD' }],
    [
      'cost: { kind: paid, from: 12, to: 12, currency: EUR }',
      false,
      { price: 12, priceCurrency: 'EUR' },
    ],
    [
      'cost: { kind: paid, from: 10, to: 30, currency: USD }',
      false,
      {
        price: 10,
        priceCurrency: 'USD',
        priceSpecification: { minPrice: 10, maxPrice: 30, priceCurrency: 'USD' },
      },
    ],
  ])('say of %s whether it is free, and a price on the main form alone', (cost, isFree, price) => {
    const [event] = described(`${cost}\n${forms}`);
    expect(event).toMatchObject({
      isAccessibleForFree: isFree,
      offers: [
        { name: 'Guests', url: 'https://forms.example/a', ...price },
        { name: 'Press', availability: 'https://schema.org/SoldOut', ...(isFree && price) },
      ],
    });
    const { offers } = event as unknown as { offers: object[] };
    if (!isFree) expect(offers[1]).not.toHaveProperty('price');
    const page = 'https://harbor.example/site/events/2026-04-09-assembly/';
    expect(described(cost)[0]).toMatchObject({ offers: { url: page, ...price } });
    expect(described(cost, undefined, '2027-01-01T00:00:00Z')[0]).not.toHaveProperty('offers');
  });

  test('are not told of an event of which the month alone is known', () => {
    expect(described('', '2027-10')).toEqual([]);
  });
});

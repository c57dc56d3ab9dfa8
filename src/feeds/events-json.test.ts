import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { eventWords, isDated } from './calendar-entry.ts';
import { eventsDocument, yearDocument } from './events-json.ts';
import { type EventItem, eventsSchema } from './events-json-schema.ts';
import { readCorpus } from './testing/corpus.ts';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';

const request = {
  site: SITE,
  locale: 'en',
  format: ENGLISH,
  now: Temporal.Instant.from('2026-03-01T17:00:00Z'),
};

const itemOf = (start: string, yaml = ''): EventItem =>
  eventsDocument({ ...request, entries: [madeUp('2026-04-09-assembly', start, yaml)] }).events[0]!;

describe('the documents', () => {
  const entries = [
    madeUp('2024-12-30-series', '2024-12-30 19:00', 'repeats: { every: week, count: 3 }'),
    madeUp('2026-04-09-assembly', '2026-04-09 19:00'),
    madeUp('2025-03-05-recent', '2025-03-05 19:00'),
    madeUp('2019-04-09-old', '2019-04-09 19:00'),
  ];
  const ids = ({ events }: { events: EventItem[] }): string[] => events.map(({ id }) => id);

  test('have what is upcoming or ended within a year, and name the years', () => {
    const main = eventsDocument({ ...request, entries });
    expect(ids(main)).toEqual(['2025-03-05-recent', '2026-04-09-assembly']);
    expect(main).toMatchObject({ version: 3 });
    expect(main.years).toEqual(
      [2019, 2024, 2025, 2026].map((year) => ({
        year,
        url: `https://harbor.example/site/events/${year}/events.json`,
      })),
    );
  });

  test('of a year have what begins in it', () => {
    const of = (year: number) => yearDocument({ ...request, entries, year });
    expect(ids(of(2024))).toEqual(['2024-12-30-series']);
    expect(ids(of(2025))).toEqual(['2024-12-30-series', '2025-03-05-recent']);
    const starts = (year: number) =>
      of(year).events[0]?.occurrences.map(({ start }) => start.slice(0, 10));
    expect(starts(2024)).toEqual(['2024-12-30']);
    expect(starts(2025)).toEqual(['2025-01-06', '2025-01-13']);
  });
});

describe('the schema', () => {
  const ajv = new Ajv2020({ strict: true, formats: { uri: true, date: true, 'date-time': true } });
  const schema = eventsSchema(SITE);
  const accepts = ajv.compile(schema);

  test('accepts what is published of every made-up event', async () => {
    for (const folder of ['corpus', 'long-ago']) {
      const { site, entries } = await readCorpus(
        fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url)),
      );
      const main = eventsDocument({ ...request, site, entries });
      const years = (main.years ?? []).map(({ year }) =>
        yearDocument({ ...request, site, entries, year }),
      );
      for (const document of [main, ...years]) {
        const json: unknown = JSON.parse(JSON.stringify(document));
        expect(accepts(json), ajv.errorsText(accepts.errors)).toBe(true);
      }
      const ids = years.flatMap(({ events }) => events.map(({ id }) => id));
      expect(new Set(ids).size).toBe(entries.filter(isDated).length);
    }
  });

  test('refuses anything else', () => {
    const entries = [madeUp('2026-04-09-assembly', '2026-04-09 19:00')];
    const good = eventsDocument({ ...request, entries });
    expect(accepts(good)).toBe(true);
    const [event] = good.events;
    for (const bad of [
      { ...good, events: [{ ...event, uid: undefined }] },
      { ...good, events: [{ ...event, more: 1 }] },
      { ...good, events: [{ ...event, occurrences: [] }] },
      { ...good, events: [{ ...event, status: 'on' }] },
    ])
      expect(accepts(JSON.parse(JSON.stringify(bad)))).toBe(false);
  });

  test('is found where the file says', () => {
    expect(schema).toMatchObject({
      $id: 'https://harbor.example/site/events.schema.json',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  });

  test('says of every field what it means', () => {
    const walk = (node: unknown, path: string): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const { properties, items, description } = node as Record<string, unknown>;
      const fields = Object.entries((properties ?? {}) as Record<string, unknown>);
      return [
        // Kinds of access say by their names what they are.
        ...(description === undefined && !path.includes('.access.') ? [path] : []),
        ...fields.flatMap(([name, field]) => walk(field, `${path}.${name}`)),
        ...(items !== undefined && path.endsWith('s')
          ? walk(items, path).filter((item) => item !== path)
          : []),
      ];
    };
    expect(walk(schema, 'file')).toEqual([]);
  });
});

describe('an event', () => {
  test('has its times with their offset, and its identifier', () => {
    expect(itemOf('2026-04-09 19:00', 'end: 2026-04-09 20:30')).toMatchObject({
      id: '2026-04-09-assembly',
      uid: '2026-04-09-assembly@calendar.harbor.example',
      url: 'https://harbor.example/site/events/2026-04-09-assembly/',
      ics: 'https://harbor.example/site/events/2026-04-09-assembly/event.ics',
      language: 'en',
      sequence: 2,
      modified: '2026-03-01T12:00:00Z',
      occurrences: [
        {
          start: '2026-04-09T19:00:00-04:00',
          end: '2026-04-09T20:30:00-04:00',
          allDay: false,
          timeKnown: true,
        },
      ],
    });
  });

  test('of whole days has days, the last one inclusive', () => {
    expect(itemOf('2026-12-30', 'end: 2027-01-02').occurrences[0]).toMatchObject({
      start: '2026-12-30',
      end: '2027-01-02',
      allDay: true,
      timeKnown: true,
    });
    expect(itemOf('2026-12-30', 'timeNotKnown: true').occurrences[0]?.timeKnown).toBe(false);
  });

  test('that is a series has every occurrence with what differs', () => {
    const item = itemOf(
      '2026-04-09 19:00',
      'repeats: { every: week, count: 3, changes: [{ date: 2026-04-16, status: cancelled, statusNote: Rain. }] }',
    );
    expect(item.series).toBe(true);
    expect(
      item.occurrences.map(({ start, status, statusNote }) => [start, status, statusNote]),
    ).toEqual([
      ['2026-04-09T19:00:00-04:00', 'scheduled', undefined],
      ['2026-04-16T19:00:00-04:00', 'cancelled', 'Rain.'],
      ['2026-04-23T19:00:00-04:00', 'scheduled', undefined],
    ]);
  });

  test('does not tell an undisclosed place', () => {
    const item = itemOf(
      '2026-04-09 19:00',
      'place: { kind: hybrid, locality: Bronx, disclosed: after-registration }',
    );
    expect(item.occurrences[0]?.place).toEqual({
      kind: 'hybrid',
      locality: 'Bronx',
      disclosed: false,
    });
  });

  test('says how registration stood when the file was made', () => {
    const item = itemOf(
      '2026-04-09 19:00',
      'registration: { url: "https://forms.example/a", closes: 2026-02-01 }',
    );
    expect(item.occurrences[0]?.registrations).toEqual([
      { state: 'closed', url: 'https://forms.example/a', closes: '2026-02-02T05:00:00Z' },
    ]);
  });
});

test('an event with all that it can say says it in the words of a translation', async () => {
  const { entries, site } = await readCorpus(
    fileURLToPath(new URL('fixtures/corpus', import.meta.url)),
  );
  const entry = entries.find(({ event }) => event.id === '2026-10-10-conference')!;
  const words = eventWords(entry.event, 'en', {
    locale: 'es',
    words: {
      title: 'Conferencia',
      costNote: 'Se paga en la puerta.',
      room: 'Biblioteca',
      schedule: ['Bienvenida'],
      registrationForms: { Guests: { for: 'Público', note: 'Hay almuerzo.' } },
      linkLabels: { 'How to ask for heat': 'Cómo pedir calefacción' },
    },
  });
  const [item] = eventsDocument({ ...request, site, entries: [{ ...entry, words }] }).events;
  expect(item).toMatchObject({
    title: 'Conferencia',
    language: 'es',
    cost: {
      kind: 'paid',
      from: 10,
      to: 30,
      currency: 'USD',
      noOneTurnedAway: true,
      note: 'Se paga en la puerta.',
    },
    audience: { who: 'everyone', note: 'Tenants of other cities are welcome.' },
    capacity: 80,
    topics: [{ id: 'housing' }, { id: 'heat' }],
    people: [
      { name: 'Ana Example', role: 'speaker', organization: 'Tenants of 5 River Street' },
      { name: 'Bo Example', role: 'host' },
      { name: 'Noa Example', role: 'interpreter' },
    ],
    links: [
      { kind: 'reading', label: 'Cómo pedir calefacción' },
      { kind: 'livestream', url: 'https://video.example/conference' },
    ],
    website: 'https://conference.example.org/',
    contact: 'events@harbor.example',
  });
  expect(item?.occurrences).toMatchObject([
    {
      doors: '2026-10-10T09:30:00-04:00',
      schedule: [
        { start: '2026-10-10T10:00:00-04:00', what: 'Bienvenida' },
        { start: '2026-10-11T10:00:00-04:00', what: 'Working groups; 3, 2, 1' },
      ],
      place: {
        id: 'ferry-hall',
        page: 'https://harbor.example/site/places/ferry-hall/',
        kind: 'hybrid',
        name: 'Old Ferry Hall',
        room: 'Biblioteca',
        transit: 'Trains 2 and 3 to the quay.',
      },
      registrations: [
        { for: 'Público', state: 'open', note: 'Hay almuerzo.' },
        { for: 'Volunteers', state: 'not-yet' },
        { for: 'Press', state: 'full' },
      ],
      access: {
        wheelchair: 'yes',
        signLanguage: 'on-request',
        note: 'The lift is behind the bar.',
      },
    },
  ]);
});

import { describe, expect, test } from 'vitest';
import { event as schema } from '../schema/event.ts';
import { venue } from '../schema/venue.ts';
import { occurrenceAccess, occurrencePlace, readEvent } from './event.ts';

const VENUES = new Map([
  [
    'union-hall',
    venue.parse({
      name: 'Union Hall',
      address: '2 River Street',
      locality: 'Riverside',
      geo: { latitude: '40.5', longitude: '-73.5' },
      url: 'https://hall.example.org/',
      access: { wheelchair: 'yes', quietSpace: 'no', note: 'The lift is behind the bar.' },
    }),
  ],
  ['library', venue.parse({ name: 'Library', access: { wheelchair: 'no' } })],
]);

function read(fields: object) {
  const data = schema.parse({
    title: 'Assembly',
    summary: 'We meet.',
    start: '2026-12-08 19:00',
    ...fields,
  });
  return readEvent('2026-12-08-assembly', data, { timezone: 'America/New_York', venues: VENUES });
}

describe('an event at a place that others share', () => {
  test('has what its file says, and is in person unless it says otherwise', () => {
    expect(read({ place: 'union-hall' }).place).toEqual({
      id: 'union-hall',
      kind: 'in-person',
      disclosed: 'public',
      name: 'Union Hall',
      address: '2 River Street',
      locality: 'Riverside',
      latitude: 40.5,
      longitude: -73.5,
      website: 'https://hall.example.org/',
    });
  });

  test('adds what is its own', () => {
    const place = {
      id: 'union-hall',
      kind: 'hybrid',
      room: 'Cellar',
      url: 'https://live.example.org/',
    };
    expect(read({ place }).place).toMatchObject({
      kind: 'hybrid',
      name: 'Union Hall',
      room: 'Cellar',
      url: 'https://live.example.org/',
      website: 'https://hall.example.org/',
    });
  });

  test('inherits its access, and overrides single kinds of it', () => {
    const access = { quietSpace: 'yes', captions: 'yes' };
    expect(read({ place: 'union-hall', access }).access).toEqual({
      wheelchair: 'yes',
      quietSpace: 'yes',
      captions: 'yes',
      note: 'The lift is behind the bar.',
    });
    expect(read({ place: 'union-hall' }).access).toEqual(VENUES.get('union-hall')?.access);
  });

  test('moves one date to another place, whose access holds there', () => {
    const series = read({
      place: 'union-hall',
      access: { captions: 'yes' },
      repeats: {
        every: 'week',
        count: '3',
        changes: [
          { date: '2026-12-15', place: 'library' },
          { date: '2026-12-22', place: { kind: 'in-person', name: 'Square' } },
        ],
      },
    });
    const [first, second, third] = series.occurrences.map((occurrence) => ({
      name: occurrencePlace(series, occurrence)?.name,
      access: occurrenceAccess(series, occurrence),
    }));
    expect(first).toMatchObject({ name: 'Union Hall', access: { wheelchair: 'yes' } });
    expect(second).toMatchObject({
      name: 'Library',
      access: { wheelchair: 'no', captions: 'yes' },
    });
    expect(third?.name).toBe('Square');
  });
});

test('an event with a place of its own has no other', () => {
  expect(read({ place: { kind: 'online' } }).place).toEqual({
    kind: 'online',
    disclosed: 'public',
  });
  expect(read({}).place).toBeUndefined();
  expect(read({}).access).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { ENGLISH, madeUp, SITE } from './testing/sample-events.ts';
import type { EntryFields } from './icalendar.ts';
import { entriesOf } from './vevent.ts';

const NOW = Temporal.Instant.from('2026-03-01T17:00:00Z');

const fieldsOf = (yaml: string, start = '2026-04-09 19:00', now = NOW): EntryFields[] =>
  entriesOf(madeUp('2026-04-09-assembly', start, yaml), {
    site: { ...SITE, calendarDomain: 'calendar.harbor.example' },
    locale: 'en',
    format: ENGLISH,
    now,
  });

const only = (...args: Parameters<typeof fieldsOf>): EntryFields => {
  const [first, ...others] = fieldsOf(...args);
  if (first === undefined || others.length > 0) throw new Error('There is not one entry.');
  return first;
};

describe('an event', () => {
  test('as announced is confirmed and takes up time', () => {
    expect(only('')).toMatchObject({ status: 'CONFIRMED', busy: true, title: 'Assembly' });
  });

  test('that is cancelled stays, says so in its title, and takes up no time', () => {
    expect(only('status: cancelled')).toMatchObject({
      uid: '2026-04-09-assembly@calendar.harbor.example',
      status: 'CANCELLED',
      busy: false,
      title: 'CANCELLED: Assembly',
    });
  });

  test('that is put off without a date is tentative, says so, and takes up no time', () => {
    expect(only('status: postponed')).toMatchObject({
      status: 'TENTATIVE',
      busy: false,
      title: 'POSTPONED: Assembly',
    });
  });

  test('that was moved keeps its identifier and says from when', () => {
    const moved = only('status: rescheduled\npreviousStart: 2026-04-02 18:00');
    expect(moved).toMatchObject({
      uid: '2026-04-09-assembly@calendar.harbor.example',
      status: 'CONFIRMED',
      title: 'Assembly',
    });
    expect(moved.description).toContain('Rescheduled from Thursday, April 2, 2026, 6 pm EDT.');
  });

  test('that moved online says so', () => {
    const moved = only('status: moved-online\nplace: { kind: online }');
    expect(moved).toMatchObject({ status: 'CONFIRMED', title: 'Assembly', location: 'Online' });
    expect(moved.description).toContain('Moved online.');
  });

  test('of which only the day is known takes up no time and says that', () => {
    const vague = only('timeNotKnown: true', '2026-04-09');
    expect(vague.busy).toBe(false);
    expect(vague.description).toContain('The day is known, but not the hour.');
    expect(only('', '2026-04-09').busy).toBe(true);
  });

  test('is sorted under the titles of its campaigns', () => {
    expect(only('campaigns: [rent, wages]').categories).toEqual(['rent', 'wages']);
  });
});

describe('the place', () => {
  const place = (yaml: string, now = NOW): Partial<EntryFields> => {
    const { location, position, conference } = only(`place: { ${yaml} }`, undefined, now);
    return { location, position, conference };
  };

  test('is told with its address and position', () => {
    expect(
      place(
        'kind: in-person, name: Hall, address: "1 Main St, top", locality: Bronx, latitude: "0.0", longitude: "-73.5"',
      ),
    ).toEqual({
      location: 'Hall, 1 Main St, top, Bronx',
      position: { latitude: 0, longitude: -73.5 },
      conference: undefined,
    });
  });

  test('of an online event is its public address', () => {
    expect(place('kind: online, name: Call, url: "https://meet.example/a"')).toMatchObject({
      location: 'Online, https://meet.example/a',
      conference: 'https://meet.example/a',
    });
  });

  test('of a hybrid event is both', () => {
    expect(place('kind: hybrid, name: Hall, url: "https://meet.example/a"')).toMatchObject({
      location: 'Hall, Online, https://meet.example/a',
      conference: 'https://meet.example/a',
    });
  });

  test.each([
    ['in-person', 'Bronx, Given when you register'],
    ['hybrid', 'Bronx, Given when you register'],
    ['online', 'Online, Given when you register'],
  ])('that is not disclosed is not told (%s)', (kind, location) => {
    const entry = madeUp('2026-04-09-assembly', '2026-04-09 19:00');
    // As if a file got past the schema: a secret in it must still not get out.
    entry.event.place = {
      kind: kind as 'online',
      disclosed: 'after-registration',
      name: 'SECRET',
      address: 'SECRET',
      locality: 'Bronx',
      url: 'https://secret.example/',
      latitude: 1,
      longitude: 1,
    };
    const [fields] = entriesOf(entry, {
      site: { ...SITE, calendarDomain: 'calendar.harbor.example' },
      locale: 'en',
      format: ENGLISH,
      now: NOW,
    });
    expect(fields).toMatchObject({ location, position: undefined, conference: undefined });
    expect(JSON.stringify(fields)).not.toMatch(/secret/i);
  });

  test('that is not known yet is announced, unless the event is over', () => {
    expect(place('kind: to-be-announced').location).toBe('To be announced');
    expect(
      place('kind: to-be-announced', Temporal.Instant.from('2027-01-01T00:00Z')).location,
    ).toBeUndefined();
    expect(only('').location).toBeUndefined();
  });
});

describe('a series', () => {
  test('is one entry, and one for each occurrence that differs', () => {
    const changes =
      'changes: [{ date: 2026-04-16, title: With music }, { date: 2026-04-23, status: cancelled, statusNote: Nobody is there. }]';
    const [series, music, off, ...more] = fieldsOf(
      `repeats: { every: week, count: 4, ${changes} }`,
    );
    expect(more).toEqual([]);
    expect(series).toMatchObject({ title: 'Assembly', status: 'CONFIRMED' });
    expect(music).toMatchObject({ title: 'With music', status: 'CONFIRMED', uid: series?.uid });
    expect(off).toMatchObject({ title: 'CANCELLED: Assembly', status: 'CANCELLED', busy: false });
    expect(off?.description).toContain('Nobody is there.');
    expect(series?.description).not.toContain('Nobody');
  });

  test('that is cancelled is cancelled in all of its occurrences', () => {
    const all = fieldsOf(
      'status: cancelled\nrepeats: { every: week, count: 3, changes: [{ date: 2026-04-16, title: Other }] }',
    );
    expect(all.map(({ title, status }) => [title, status])).toEqual([
      ['CANCELLED: Assembly', 'CANCELLED'],
      ['CANCELLED: Other', 'CANCELLED'],
    ]);
  });

  test('that has begun and goes on still says where to register, until its last occurrence', () => {
    const told = (now: string): EntryFields =>
      only(
        'registration: { url: "https://forms.example/a" }\nplace: { kind: to-be-announced }\nrepeats: { every: week, count: 4 }',
        '2026-04-09 19:00',
        Temporal.Instant.from(now),
      );
    const link = 'Register on forms.example: https://forms.example/a';
    expect(told('2026-04-20T12:00Z').description).toContain(link);
    expect(told('2026-04-20T12:00Z').location).toBe('To be announced');
    expect(told('2026-05-20T12:00Z').description).toContain('Registration has ended.');
    expect(told('2026-05-20T12:00Z').location).toBeUndefined();
  });

  test('of which one occurrence moved online is nowhere else that day', () => {
    const [, moved] = fieldsOf(
      'place: { kind: in-person, name: Hall }\nrepeats: { every: week, count: 3, changes: [{ date: 2026-04-16, status: moved-online }] }',
    );
    expect(moved?.location).toBe('Online');
  });
});

describe('the further fields', () => {
  test('sort an event under its topics, beside its campaigns', () => {
    expect(only('campaigns: [rent]\ntopics: [heat, housing]').categories).toEqual([
      'rent',
      'heat',
      'housing',
    ]);
  });

  test.each([
    [
      'name: Hall, room: Cellar, address: 1 Main St, locality: Bronx',
      'Hall, Cellar, 1 Main St, Bronx',
    ],
    ['meetingPoint: At the fountain, locality: Bronx', 'At the fountain, Bronx'],
    ['route: { from: Square, to: Pier }', 'Square'],
    ['name: Square, meetingPoint: At the fountain', 'Square'],
  ])('say where %j is', (fields, location) => {
    expect(only(`place: { kind: in-person, ${fields} }`).location).toBe(location);
  });
});

import fc from 'fast-check';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { readWhen } from '../domain/time.ts';
import { type CalendarFields, type EntryFields, writeCalendar, writeEntry } from './icalendar.ts';
import { type Component, propertyOf, textOf } from './testing/strict-lines.ts';
import { readStrictly } from './testing/strict-reader.ts';
import { plainLine, plainLines } from './icalendar-values.ts';

const when = readWhen('2026-04-09T19:00', '2026-04-09T20:30', 'America/New_York');

const entry: EntryFields = {
  uid: '2026-04-09-assembly@calendar.example.org',
  sequence: 3,
  modified: Temporal.Instant.from('2026-03-01T12:34:56Z'),
  when,
  recurrence: [],
  title: 'Assembly',
  description: 'Two lines,\nin all.',
  location: 'Town hall',
  status: 'CONFIRMED',
  busy: true,
  categories: ['One', 'Two'],
  page: 'https://example.org/events/2026-04-09-assembly/',
  position: undefined,
  image: undefined,
  conference: undefined,
  conferenceLabel: 'Join online',
};

const calendar: CalendarFields = {
  productId: '-//Example//Campaign site//EN',
  name: 'Example',
  description: 'Events of an example.',
  timezone: 'America/New_York',
  page: 'https://example.org/calendar/',
  source: 'https://example.org/calendar.ics',
  refresh: 'PT6H',
  color: { name: 'firebrick', hex: '#b4152c' },
};

const NOW = Temporal.Instant.from('2026-03-01T17:00:00Z');

const written = (fields: Partial<EntryFields> = {}, head: Partial<CalendarFields> = {}): string =>
  writeCalendar(
    { ...calendar, ...head },
    [writeEntry({ ...entry, ...fields })],
    [fields.when ?? when],
    NOW,
  );

const eventOf = (read: Component): Component => {
  const found = read.components.find(({ name }) => name === 'VEVENT');
  if (found === undefined) throw new Error('There is no event.');
  return found;
};

const valueOf = (fields: Partial<EntryFields>, name: string): string | undefined =>
  propertyOf(eventOf(readStrictly(written(fields))), name)?.value;

describe('one entry', () => {
  test('says which event it is, how often and when it was changed', () => {
    expect(valueOf({}, 'UID')).toBe('2026-04-09-assembly@calendar.example.org');
    expect(valueOf({}, 'SEQUENCE')).toBe('3');
    expect(valueOf({}, 'LAST-MODIFIED')).toBe('20260301T123456Z');
    expect(valueOf({}, 'DTSTAMP')).toBe('20260301T123456Z');
  });

  test('has its hours on the wall clock of its zone', () => {
    expect(written()).toContain('\r\nDTSTART;TZID=America/New_York:20260409T190000\r\n');
    expect(written()).toContain('\r\nDTEND;TZID=America/New_York:20260409T203000\r\n');
  });

  test('without an end has none', () => {
    const open = readWhen('2026-04-09T19:00', undefined, 'America/New_York');
    expect(valueOf({ when: open }, 'DTEND')).toBeUndefined();
  });

  test('of whole days ends on the day after the last', () => {
    const days = readWhen('2026-12-30', '2027-01-02', 'America/New_York');
    const text = written({ when: days });
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261230\r\n');
    expect(text).toContain('\r\nDTEND;VALUE=DATE:20270103\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('in UTC needs no zone', () => {
    const text = written({ when: readWhen('2026-04-09T19:00', '2026-04-09T20:00', 'UTC') });
    expect(text).toContain('\r\nDTSTART:20260409T190000Z\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('is refused when it ends before it begins', () => {
    const backwards = {
      ...when,
      end: Temporal.ZonedDateTime.from('2026-04-09T18:00[America/New_York]'),
    } as EntryFields['when'];
    expect(() => writeEntry({ ...entry, when: backwards })).toThrow('ends before it begins');
  });

  test('has a position on the equator too', () => {
    expect(valueOf({ position: { latitude: 0, longitude: -73.9926 } }, 'GEO')).toBe('0;-73.9926');
  });

  test('has addresses as they are, commas and semicolons included', () => {
    const address = 'https://example.org/a?b=1,2;3&c=%5C#d';
    const text = written({ page: address, image: `${address}.jpg`, conference: address });
    const event = eventOf(readStrictly(text));
    expect(propertyOf(event, 'URL')?.value).toBe(address);
    expect(propertyOf(event, 'IMAGE')?.value).toBe(`${address}.jpg`);
    expect(propertyOf(event, 'IMAGE')?.params.get('FMTTYPE')).toBe('image/jpeg');
    expect(propertyOf(event, 'CONFERENCE')?.value).toBe(address);
  });

  test.each(['https://example.org/\r\nATTENDEE:x', 'https://example.org/a b', 'no address', ''])(
    'is refused with the address %j',
    (page) => {
      expect(() => writeEntry({ ...entry, page })).toThrow('no address');
    },
  );

  test('has quotes in a parameter by RFC 6868', () => {
    const text = written({
      conference: 'https://example.org/',
      conferenceLabel: 'Say "hello"; ^ we, all: join\nus',
    });
    expect(text.replaceAll('\r\n ', '')).toContain(
      `LABEL="Say ^'hello^'; ^^ we, all: join us":https://example.org/`,
    );
    expect(propertyOf(eventOf(readStrictly(text)), 'CONFERENCE')?.params.get('LABEL')).toBe(
      'Say "hello"; ^ we, all: join us',
    );
  });
});

describe('the calendar around entries', () => {
  test('is called by its name in every way that programs read', () => {
    const read = readStrictly(written({}, { name: 'A, b; c\\d' }));
    for (const name of ['NAME', 'X-WR-CALNAME']) {
      const property = propertyOf(read, name);
      expect(property && textOf(property)).toBe('A, b; c\\d');
    }
  });

  test('says where it comes from, how often to look, and its color', () => {
    const text = written();
    for (const line of [
      'SOURCE;VALUE=URI:https://example.org/calendar.ics',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'X-WR-TIMEZONE:America/New_York',
      'X-WR-CALDESC:Events of an example.',
      'COLOR:firebrick',
      'X-APPLE-CALENDAR-COLOR:#b4152c',
    ])
      expect(text).toContain(`\r\n${line}\r\n`);
  });

  test.each(['America/New_York', 'UTC'])('is valid when it is empty, in %s', (timezone) => {
    const empty = writeCalendar({ ...calendar, timezone }, [], [], NOW);
    const [zone, ...others] = readStrictly(empty).components;
    expect(others).toEqual([]);
    expect(zone && propertyOf(zone, 'TZID')?.value).toBe(timezone);
    expect(empty.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  test('tells of every zone in it once, in the order of their names', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Europe/Berlin'];
    const schedules = zones.map((zone) => readWhen('2026-04-09T19:00', '2026-04-09T20:00', zone));
    const entries = schedules.map((each, index) =>
      writeEntry({ ...entry, uid: `event-${index}@example.org`, when: each }),
    );
    const read = readStrictly(writeCalendar(calendar, entries, schedules, NOW));
    expect(
      read.components
        .filter(({ name }) => name === 'VTIMEZONE')
        .map((zone) => propertyOf(zone, 'TZID')?.value),
    ).toEqual(['America/New_York', 'Asia/Kolkata', 'Europe/Berlin']);
  });
});

/** Texts that end lines, values, parameters or characters where nobody thinks of it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', '\n ', ',', ';', ':', '\\', '\\n', '\\;', '"', '^', '='),
      fc.constantFrom('\0', '\t', '\v', '\f', '\x1b', '\x7f', '\x85', '\u2028', '\u2029', '\ufeff'),
      fc.constantFrom('END:VEVENT', '\r\nATTENDEE:mailto:a@b.c', 'BEGIN:VALARM', ' ', '  '),
      fc.constantFrom('👩🏽‍🚀', '🏳️‍🌈', 'שָׁלוֹם', 'ייִדיש', 'été', '維修', '\ud800', '\udc00'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const long = fc
  .tuple(hostile, fc.nat(5000))
  .map(([text, size]) => `${text}x`.repeat(5000).slice(0, size));
const anyText = fc.oneof({ weight: 5, arbitrary: hostile }, { weight: 1, arbitrary: long });

describe('whatever a text holds', () => {
  const names = (component: Component): string[] => [
    ...component.properties.map(({ name }) => `${component.name} ${name}`),
    ...component.components.flatMap(names),
  ];
  const usual = names(readStrictly(written({ location: 'x', categories: ['x', 'y'] })));

  const texts = fc.record({
    title: anyText,
    description: anyText,
    location: anyText.filter((text) => plainLine(text) !== ''),
    categories: fc.tuple(anyText, anyText).map(([a, b]) => [`${a}.`, `${b}.`]),
  });
  const heads = fc.record({ name: anyText, description: anyText, productId: anyText });

  test('adds no property, and a strict reader gets it back unchanged', () => {
    fc.assert(
      fc.property(texts, heads, (fields, head) => {
        const read = readStrictly(written(fields, head));
        expect(names(read)).toEqual(usual);
        const back = (component: Component, name: string): string | undefined => {
          const property = propertyOf(component, name);
          return property && textOf(property);
        };
        expect(back(read, 'NAME')).toBe(plainLine(head.name));
        expect(back(read, 'X-WR-CALDESC')).toBe(plainLine(head.description));
        const event = eventOf(read);
        expect(back(event, 'SUMMARY')).toBe(plainLine(fields.title));
        expect(back(event, 'DESCRIPTION')).toBe(plainLines(fields.description));
        expect(back(event, 'LOCATION')).toBe(plainLine(fields.location));
      }),
    );
  });

  test('ical.js gets it back unchanged', () => {
    fc.assert(
      fc.property(texts, (fields) => {
        const read = new ICAL.Component(ICAL.parse(written(fields)) as unknown[]);
        const event = read.getFirstSubcomponent('vevent');
        expect(event?.getFirstPropertyValue('summary')).toBe(plainLine(fields.title));
        expect(event?.getFirstPropertyValue('description')).toBe(plainLines(fields.description));
        expect(event?.getFirstPropertyValue('location')).toBe(plainLine(fields.location));
        expect(event?.getFirstProperty('categories')?.getValues()).toEqual(
          fields.categories.map(plainLine),
        );
      }),
    );
  });

  test('node-ical gets it back unchanged, but for the backslashes it misreads', () => {
    // It undoes "\n" before "\\", and so reads an escaped backslash before an n as a line break.
    const forNodeIcal = (text: string): string => text.replaceAll('\\', '/');
    fc.assert(
      fc.property(texts, (given) => {
        const fields = {
          title: `.${forNodeIcal(given.title)}.`,
          description: `.${forNodeIcal(given.description)}.`,
        };
        const event = Object.values(ical.sync.parseICS(written(fields))).find(
          (item): item is VEvent => item?.type === 'VEVENT',
        );
        expect(event?.summary).toBe(plainLine(fields.title));
        expect(event?.description).toBe(plainLines(fields.description));
      }),
    );
  });
});

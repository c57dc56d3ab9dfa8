import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Kind, schemas } from '../schema/index.ts';
import { newFile } from './new-entry.ts';
import { flagsOf, missingFlags, parseCommandLine, valuesFromFlags } from './new-flags.ts';
import { NEW_KINDS, type NewKind } from './questions.ts';

const context = { locales: ['en', 'es'] };
const KINDS = Object.entries(NEW_KINDS) as [NewKind, Kind][];

/** The values of a command line. */
function valuesOf(...args: string[]) {
  const { kind = 'event', flags } = parseCommandLine(args);
  return valuesFromFlags(kind, flags, context);
}

/** The paths of all texts of a JSON Schema, found without our own walk through the schemas. */
function leaves(schema: z.core.JSONSchema.JSONSchema, path: string[] = []): string[] {
  const { properties, items, anyOf = [], prefixItems = [] } = schema;
  const inner = [items, ...anyOf, ...prefixItems].filter((one) => typeof one === 'object');
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, one]) =>
      typeof one === 'object' ? leaves(one, [...path, name]) : [],
    ),
    ...inner.flatMap((one) => leaves(one as z.core.JSONSchema.JSONSchema, path)),
    ...(properties === undefined && inner.length === 0 ? [path.join('.')] : []),
  ];
}

describe('flags', () => {
  test.each(KINDS)('reach every field of %s', (kind, folder) => {
    const schema = z.toJSONSchema(schemas[folder], { io: 'input', unrepresentable: 'any' });
    const paths = [...new Set(leaves(schema))];
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !flagsOf(kind).includes(path))).toEqual([]);
  });

  test('that are repeated are all kept', () => {
    const source = ['--source', 'https://example.org/a', '--source', 'https://example.org/b'];
    expect(valuesOf('milestone', ...source).values).toEqual({
      sources: [{ url: 'https://example.org/a' }, { url: 'https://example.org/b' }],
    });
    expect(
      valuesOf('milestone', '--source', 'https://example.org/a, https://example.org/b'),
    ).toEqual(valuesOf('milestone', ...source));
    expect(valuesOf('event', '--campaigns', 'a, b', '--campaigns', 'c').values).toEqual({
      campaigns: ['a', 'b', 'c'],
    });
    expect(valuesOf('campaign', '--goal', 'Homes, not jails.', '--goal', 'Rent.').values).toEqual({
      goals: ['Homes, not jails.', 'Rent.'],
    });
  });

  test('that hold one answer are refused when they are repeated', () => {
    expect(() => valuesOf('event', '--title', 'A', '--title', 'B')).toThrow(
      '--title: is given twice.',
    );
  });

  test('that come again begin the next thing of a list', () => {
    const { values } = valuesOf(
      ...['milestone', '--figures.what', 'people', '--figures.between', '100, 300'],
      ...['--figures.source', 'https://example.org/a'],
      ...['--figures.what', 'arrested', '--figures.number', '44'],
      ...['--figures.source', 'https://example.org/b', '--with', 'mijente'],
      ...['--with.organization', 'malkhut', '--with.role', 'host'],
    );
    expect(values).toEqual({
      figures: [
        { what: 'people', between: ['100', '300'], source: 'https://example.org/a' },
        { what: 'arrested', number: '44', source: 'https://example.org/b' },
      ],
      with: ['mijente', { organization: 'malkhut', role: 'host' }],
    });
  });

  test('of a series are written as a person would write it', () => {
    const { values } = valuesOf(
      ...['event', '--title', 'Phone bank', '--summary', 'Calls.', '--start', '12/8/2026 7pm'],
      ...['--repeats.every', 'week', '--repeats.on', 'Tuesday', '--repeats.count', '4'],
      ...['--repeats.changes.date', 'December 15, 2026', '--repeats.changes.status', 'cancelled'],
    );
    expect(newFile('events', values).text).toBe(`---
title: Phone bank
summary: Calls.
start: 2026-12-08 19:00
repeats:
  every: week
  on: Tuesday
  count: 4
  changes:
    - date: 2026-12-15
      status: cancelled
---
`);
  });

  test('take dates as people type them, and say how they were read', () => {
    expect(valuesOf('event', '--end', '9 pm', '--start', '12/10/2026 7pm')).toEqual({
      values: { start: '2026-12-10 19:00', end: '2026-12-10 21:00' },
      notes: [
        '12/10/2026 7pm is read as Thursday, December 10, 2026, 7 pm.',
        '9 pm is read as Thursday, December 10, 2026, 9 pm.',
      ],
    });
    expect(valuesOf('event', '--start', '10 dic 2026 19:00').values).toEqual({
      start: '2026-12-10 19:00',
    });
    expect(valuesOf('milestone', '--date', 'August 2019').values).toEqual({ date: '2019-08' });
  });

  test('in the form of content files need no remark', () => {
    expect(
      valuesOf('event', '--start', '2026-12-10T19:00', '--end', '2026-12-10 20:00').notes,
    ).toEqual([]);
  });
});

describe('a mistake on the command line is named in plain words', () => {
  test.each([
    [['event', '--titel', 'x'], 'There is no --titel. Did you mean "--title"?'],
    [['event', '--source', 'x'], 'There is no --source.'],
    [['event', '--title'], '--title stands without an answer. Write it behind: --title "…"'],
    [['party'], 'Say what to add: event, milestone, campaign, organization, place, page.'],
    [['evnet'], 'Did you mean "event"?'],
    [['event', '--title', 'Two', 'words'], '"words" belongs to no flag.'],
    [
      ['event', '--place', 'onlne'],
      '--place: "onlne" is not one of in-person, online, hybrid, to-be-announced. Did you mean "online"?',
    ],
    [['event', '--start', '12/10/2026 7'], 'In the morning or in the evening?'],
    [
      ['event', '--start', 'Friday, December 5, 2026'],
      'cannot be read. Write it like 2026-12-09 19:00',
    ],
    [
      ['event', '--start', '2026-02-30'],
      '--start: "2026-02-30" is a day that does not exist. Look in a calendar.',
    ],
    [
      ['event', '--registration', 'example.org/form'],
      'is not a whole address. Begin it with https://',
    ],
    [
      ['event', '--timezone', 'EST'],
      'is not the name of a time zone. Use the name of a place in the IANA list, such as America/New_York.',
    ],
    [['event', '--with', 'Make the Road'], 'is not an id.'],
  ])('%j', (args, words) => {
    expect(() => valuesOf(...args)).toThrow(words);
  });

  test('with all others', () => {
    expect(() => valuesOf('event', '--titel', 'x', '--sumary', 'y')).toThrow(/--titel[^]*--sumary/);
    expect(() => valuesOf('event', '--start', 'x', '--status', 'y')).toThrow(/--start[^]*--status/);
  });

  test('and what is missing is listed', () => {
    expect(missingFlags('event', { title: 'x' })).toEqual(['summary', 'start', 'place']);
    expect(missingFlags('milestone', { title: 'x', summary: 'x' })).toEqual([
      'date',
      'kind',
      'source',
    ]);
    expect(missingFlags('organization', { name: 'x' })).toEqual([]);
  });
});

test('choices are the same with capitals and spaces', () => {
  expect(valuesOf('event', '--place', 'In person').values).toEqual({
    place: { kind: 'in-person' },
  });
  expect(valuesOf('event', '--repeats.every', '2 Weeks').values).toEqual({
    repeats: { every: '2 weeks' },
  });
});

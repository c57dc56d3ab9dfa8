/** The place of an event that is told after registration stands in none of its texts. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type DataPath, pathName } from '../../entries/yaml/yaml-tree.ts';
import { event } from '../../schema/event.ts';
import { translations } from '../../schema/translation.ts';
import { anEvent, aSite, EVENT, inOneLine, problemsOf } from '../sample-content.ts';
import { fieldsOf, isPlainText, itemOf } from '../schema-fields.ts';

const TRANSLATION = EVENT.replace('.md', '.es.md');
const ADDRESS = '123 Canal Street';
const PLACE = '\n  kind: in-person\n  locality: Brooklyn, NY\n  disclosed: after-registration';

/** Where the place is told, as `path:line field`. */
const told = async (files: Parameters<typeof problemsOf>[0]): Promise<string[]> =>
  (await problemsOf(files))
    .filter(({ code, severity }) => code === 'undisclosed-place' && severity === 'error')
    .map(({ path, line, field }) => `${path}:${line} ${field}`);

/** The paths of all texts for people in a schema, the first item of each list. */
function textPaths(schema: z.core.$ZodType, path: DataPath = []): DataPath[] {
  if (isPlainText(schema)) return [path];
  const item = itemOf(schema);
  if (item !== undefined) return textPaths(item, [...path, 0]);
  return Object.entries(fieldsOf(schema) ?? {}).flatMap(([name, field]) =>
    textPaths(field, [...path, name]),
  );
}

/** Fields of a file in which one path holds a value. */
function fieldsWith(fields: Record<string, unknown>, path: DataPath, value: unknown): string {
  const root = structuredClone(fields);
  let at = root as Record<PropertyKey, unknown>;
  path.forEach((step, index) => {
    const next = typeof path[index + 1] === 'number' ? [] : {};
    at[step] = index === path.length - 1 ? value : (at[step] ?? next);
    at = at[step] as Record<PropertyKey, unknown>;
  });
  const lines = Object.entries(root).map(([name, part]) => `${name}: ${JSON.stringify(part)}\n`);
  return `---\n${lines.join('')}---\n\nText.\n`;
}

const UNDISCLOSED = {
  title: 'Supper',
  summary: 'We eat together.',
  start: '2019-12-12 19:00',
  place: { kind: 'in-person', locality: 'Brooklyn, NY', disclosed: 'after-registration' },
};

describe('a street address is refused in each text of the event', () => {
  // Name and address may stand in no such event at all; a change may be held elsewhere, in public.
  const paths = textPaths(event).filter(
    (path) => !/^place\.(?!locality)|changes.*place/.test(pathName(path)),
  );

  test('of which there are many', () => {
    expect(paths.map(pathName)).toEqual(
      expect.arrayContaining([
        'title',
        'registration[1].note',
        'repeats.changes[1].statusNote',
        'image.alt',
        'sources[1].title',
      ]),
    );
  });

  test.each(paths.map((path) => [pathName(path), path] as const))('%s', async (name, path) => {
    const text = fieldsWith(UNDISCLOSED, path, `We meet at ${ADDRESS}.`);
    expect(await told({ [EVENT]: text })).toContainEqual(expect.stringContaining(` ${name}`));
  });

  test.each(textPaths(translations.events).map((path) => [pathName(path), path] as const))(
    '%s of a translation',
    async (name, path) => {
      const files = {
        [EVENT]: anEvent({ place: PLACE }),
        [TRANSLATION]: fieldsWith({ title: 'Cena' }, path, `Nos vemos en la calle Mayor 12.`),
      };
      expect(await told(files)).toContainEqual(expect.stringContaining(` ${name}`));
    },
  );
});

test.each([
  ['a telephone number', 'Ask at 212-555-0100.'],
  ['the link of a call', 'Join at https://meet.jit.si/OurRoom.'],
  ['a position on a map', 'See https://maps.app.goo.gl/abcdef.'],
  ['a position in degrees', 'Come to 40.74660, -73.99260.'],
  ['an address that a link tells', 'See https://venue.example.org/123-canal-street.'],
  ['a note to oneself', '[note]: https://venue.example.org/ "123 Canal Street"'],
])('%s is refused in the body', async (_, body) => {
  expect(await told({ [EVENT]: anEvent({ place: PLACE }, body) })).toEqual([`${EVENT}:12 text`]);
});

test('a comment, the name of a picture and the name of the file are read too', async () => {
  const path = 'events/2019/2019-12-12-supper-at-123-canal-street.md';
  const text = anEvent({
    place: `${PLACE} # ${ADDRESS}`,
    image: '\n  src: 123-canal-street.jpg\n  alt: A table.\n  credit: Nobody',
    formerly: '[2019-12-12-123-canal-street]',
  });
  expect(await told({ [path]: text })).toEqual([
    `${path}:1 name`,
    `${path}:9 comment`,
    `${path}:11 image.src`,
    `${path}:14 formerly[1]`,
  ]);
});

test('a locality holds no number', async () => {
  const place = PLACE.replace('Brooklyn, NY', 'Brooklyn, NY 11201');
  expect((await problemsOf({ [EVENT]: anEvent({ place }) })).map(inOneLine)).toEqual([
    `${EVENT}:8:13 error undisclosed-place place.locality: holds a number, which may lead people to the place. The place is told only after registration (disclosed: after-registration) and this file is public. Delete it, and send it to those who register; the name of the city or neighborhood may stay.`,
  ]);
});

describe('in a series', () => {
  const change = (place: string, statusNote: string) =>
    `\n  every: week\n  count: 3\n  changes:\n    - date: 2019-12-19\n      start: 2019-12-19 18:00\n      statusNote: ${statusNote}\n      place: ${place}`;
  const secret = '{ kind: in-person, locality: Queens, disclosed: after-registration }';
  const open = '{ kind: in-person, name: Library, address: 5 River Street }';

  test('one date may be elsewhere, in public', async () => {
    const files = {
      [EVENT]: anEvent({ place: PLACE, repeats: change(open, 'The hall is closed.') }),
    };
    expect(await problemsOf(files)).toEqual([]);
  });

  test('one date may be undisclosed: its own words must not tell, in any language', async () => {
    const place = '\n  kind: in-person\n  address: 5 River Street';
    const files = {
      [EVENT]: anEvent({ place, repeats: change(secret, `At ${ADDRESS}.`) }),
      [TRANSLATION]:
        '---\ntitle: Cena\nchanges:\n  2019-12-19:\n    statusNote: En la calle Mayor 12.\n---\n',
    };
    expect(await told(files)).toEqual([
      `${TRANSLATION}:5 changes.2019-12-19.statusNote`,
      `${EVENT}:15 repeats.changes[1].statusNote`,
    ]);
  });
});

test.each([
  'Bring something to share. Doors at 18:30, December 12, 2019.',
  'Our 5th anniversary: with Occupy Wall Street, room for 30 people.',
  'Register at https://actionnetwork.org/forms/supper-12.',
  'The address comes by mail 2 days before. Questions: (212) 555-0100.',
])('no address is seen in: %s', async (body) => {
  const files = {
    'site.yaml': aSite({ publicContacts: '["+1 212 555 0100"]' }),
    [EVENT]: anEvent(
      { place: PLACE, registration: '\n  url: https://actionnetwork.org/forms/supper' },
      body,
    ),
  };
  expect(await problemsOf(files)).toEqual([]);
});

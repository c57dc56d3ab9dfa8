import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EVENT, smallContent } from '../check/sample-content.ts';
import type { Kind } from '../schema/index.ts';
import type { Values } from './entry-fields.ts';
import { addressWords } from '../domain/address-words.ts';
import { newFile, writeNew } from './new-entry.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'new-'));
  smallContent(contentDir);
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const EVENT_VALUES: Values = {
  body: 'Bring tea.\n\n## Who\n\nEveryone.',
  title: 'Rally: the "first"',
  summary: 'We meet at #1 & sing.',
  start: '2026-12-02 20:00',
  end: '2026-12-02 21:00',
  timeNotKnown: 'false',
  with: ['mijente'],
  campaigns: ['jews-against-ice'],
  place: { locality: 'Brooklyn, NY', kind: 'in-person', disclosed: 'public' },
  registration: { url: 'https://actionnetwork.org/forms/rally' },
};

const ALL: readonly (readonly [Kind, Values, string])[] = [
  ['events', EVENT_VALUES, 'events/2026/2026-12-02-rally-the-first.md'],
  [
    'history',
    {
      title: 'A win',
      summary: 'We won.',
      date: '2019-08/2019-09',
      kind: 'win',
      sources: [{ url: 'https://example.org/a' }, { url: 'https://example.org/b' }],
      figures: [
        { what: 'people', between: ['100', '300'], source: 'https://example.org/a' },
        { what: 'arrested', number: '4', source: 'https://example.org/b' },
      ],
    },
    'history/2019-08-a-win.md',
  ],
  [
    'campaigns',
    {
      title: 'No new cops',
      summary: 'None.',
      started: '2019',
      hashtags: ['#NoNewCops'],
      goals: ['None, ever.'],
      with: [{ organization: 'mijente', role: 'ally' }],
    },
    'campaigns/no-new-cops.md',
  ],
  ['organizations', { name: 'Ñandú & Söhne' }, 'organizations/nandu-sohne.yaml'],
  ['pages', { title: 'How we decide', summary: 'Together.' }, 'pages/how-we-decide.md'],
];

describe('a new entry', () => {
  test.each(ALL)('of the kind %s is written and passes the check', async (kind, values, path) => {
    expect(await writeNew(contentDir, newFile(kind, values), contentDir)).toEqual({
      path,
      warnings: [],
    });
    expect(existsSync(join(contentDir, path))).toBe(true);
  });

  test('is written as a person would write it', () => {
    expect(newFile('events', EVENT_VALUES).text).toBe(`---
title: 'Rally: the "first"'
summary: "We meet at #1 & sing."
start: 2026-12-02 20:00
end: 2026-12-02 21:00
campaigns:
  - jews-against-ice
place:
  kind: in-person
  locality: Brooklyn, NY
registration:
  url: https://actionnetwork.org/forms/rally
with:
  - mijente
---

Bring tea.

## Who

Everyone.
`);
  });

  test('never overwrites', async () => {
    const before = readFileSync(join(contentDir, EVENT), 'utf8');
    const answers = { ...EVENT_VALUES, start: '2019-12-12 19:00', end: undefined, id: 'assembly' };
    expect(await writeNew(contentDir, newFile('events', answers), contentDir)).toEqual({
      path: EVENT,
      exists: true,
    });
    expect(readFileSync(join(contentDir, EVENT), 'utf8')).toBe(before);
  });

  test('is not written when the check refuses it', async () => {
    const answers = {
      ...EVENT_VALUES,
      registration: { url: 'https://bit.ly/x' },
      campaigns: ['nobody'],
    };
    const written = await writeNew(contentDir, newFile('events', answers), contentDir);
    expect('errors' in written && written.errors.map(({ code }) => code)).toEqual([
      'unknown-reference',
      'redirector',
    ]);
    expect(existsSync(join(contentDir, written.path))).toBe(false);
  });

  test('is not written with the password of a call', async () => {
    const url = 'https://us02web.zoom.us/j/89000000001?pwd=cjRFeHN1';
    const values = { ...EVENT_VALUES, place: { kind: 'online', url } };
    const written = await writeNew(contentDir, newFile('events', values), contentDir);
    expect('errors' in written && written.errors.map(({ code }) => code)).toEqual([
      'call-password',
    ]);
    expect(existsSync(join(contentDir, written.path))).toBe(false);
  });

  test('of any words has a plain address, or asks for one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (title) => {
        const values = { ...EVENT_VALUES, title };
        if (addressWords(title) === '') expect(() => newFile('events', values)).toThrow('--id');
        else
          expect(newFile('events', values).path).toMatch(
            /^events\/2026\/2026-12-02-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/,
          );
      }),
    );
  });

  test.each([
    ['Собрание жильцов', 'sobranie-zhiltsov'],
    ['Łódź', 'lodz'],
    ['שלום', 'slvm'],
    ['كتاب', 'ktb'],
    ['会议', 'huiyi'],
    ['!!!', ''],
  ])('called %s has the address %j', (title, words) => {
    expect(addressWords(title)).toBe(words);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EVENT, smallContent } from '../check/sample-content.ts';
import { type Answers, newFile, type NewKind, writeNew } from './new-entry.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'new-'));
  smallContent(contentDir);
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const EVENT_ANSWERS: Answers = {
  title: 'Rally: the "first"',
  summary: 'We meet at #1 & sing.',
  start: '2026-12-05 20:00',
  end: '2026-12-05 21:00',
  place: 'in-person',
  locality: 'Brooklyn, NY',
  campaigns: 'jews-against-ice',
  with: 'mijente',
  registration: 'https://actionnetwork.org/forms/rally',
  body: 'Bring tea.\n\n## Who\n\nEveryone.',
};

const ALL: readonly (readonly [NewKind, Answers, string])[] = [
  ['event', EVENT_ANSWERS, 'events/2026/2026-12-05-rally-the-first.md'],
  [
    'milestone',
    {
      title: 'A win',
      summary: 'We won.',
      date: '2019-08/2019-09',
      kind: 'win',
      source: 'https://example.org/a, https://example.org/b',
    },
    'history/2019-08-a-win.md',
  ],
  [
    'campaign',
    {
      title: 'No new cops',
      summary: 'None.',
      started: '2019',
      hashtags: '#NoNewCops',
      goal: 'None.',
    },
    'campaigns/no-new-cops.md',
  ],
  ['organization', { name: 'Ñandú & Söhne' }, 'organizations/nandu-sohne.yaml'],
];

describe('a new entry', () => {
  test.each(ALL)('of the kind %s is written and passes the check', async (kind, answers, path) => {
    expect(await writeNew(contentDir, newFile(kind, answers), contentDir)).toEqual({
      path,
      warnings: [],
    });
    expect(existsSync(join(contentDir, path))).toBe(true);
  });

  test('is written as a person would write it', () => {
    expect(newFile('event', EVENT_ANSWERS).text).toBe(`---
title: 'Rally: the "first"'
summary: "We meet at #1 & sing."
start: 2026-12-05 20:00
end: 2026-12-05 21:00
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
    const answers = { ...EVENT_ANSWERS, start: '2019-12-12 19:00', end: undefined, id: 'assembly' };
    expect(await writeNew(contentDir, newFile('event', answers), contentDir)).toEqual({
      path: EVENT,
      exists: true,
    });
    expect(readFileSync(join(contentDir, EVENT), 'utf8')).toBe(before);
  });

  test('is not written when the check refuses it', async () => {
    const answers = { ...EVENT_ANSWERS, registration: 'https://bit.ly/x', campaigns: 'nobody' };
    const written = await writeNew(contentDir, newFile('event', answers), contentDir);
    expect('errors' in written && written.errors.map(({ code }) => code)).toEqual([
      'unknown-reference',
      'redirector',
    ]);
    expect(existsSync(join(contentDir, written.path))).toBe(false);
  });

  test('is not written with the password of a call', async () => {
    const url = 'https://us02web.zoom.us/j/89000000001?pwd=cjRFeHN1';
    const answers = { ...EVENT_ANSWERS, place: 'online', url, id: 'call' };
    const written = await writeNew(contentDir, newFile('event', answers), contentDir);
    expect('errors' in written && written.errors.map(({ code }) => code)).toEqual([
      'call-password',
    ]);
    expect(existsSync(join(contentDir, written.path))).toBe(false);
  });

  test('of any words is refused, or reads back as it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (title) => {
        const { path } = newFile('event', { ...EVENT_ANSWERS, title, id: title });
        expect(path).toMatch(/^events\/2026\/2026-12-05-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/);
      }),
    );
  });
});

/** The conversation with the real prompts, over streams in place of a terminal. */
import { expect, test } from 'vitest';
import { fileProblem } from '../check/problem.ts';
import { askKind, Conversation, Stopped } from './ask.ts';
import { entryFieldsOf, fieldAt, type Values } from './entry-fields.ts';
import type { Written } from './new-entry.ts';
import type { KnownNames, NewKind } from './questions.ts';
import { streamsOf, Typist } from './typist.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const ESCAPE = '\u001b';

async function converse(
  kind: NewKind,
  script: readonly (readonly [awaited: string, keys: string])[],
  answers: readonly Written[] = [],
  values: Values = {},
  known: KnownNames = { places: [], topics: [] },
) {
  const typist = new Typist(script);
  const today = Temporal.PlainDate.from('2026-11-29');
  const context = { locales: ['en', 'es'], today, timezone: 'America/New_York', known, values };
  const queue = [...answers];
  const written: Written[] = [];
  // What never comes fails the test at once, in place of its time limit.
  const limit = setTimeout(() => typist.input.write(ESCAPE), 5000);
  const talk = new Conversation(kind, context, streamsOf(typist)).run((all) => {
    written.push(structuredClone(all) as never);
    return Promise.resolve(queue.shift() ?? { path: 'events/x.md', warnings: [] });
  });
  try {
    await talk;
  } finally {
    clearTimeout(limit);
    expect(typist.waiting).toEqual([]);
  }
  return written as unknown as Values[];
}

/** The keys that choose a field in the menu of a milestone, or of a field of it. */
const to = (path: string): string => {
  const parent = path.split('.').slice(0, -1).join('.');
  const all = entryFieldsOf('history');
  const fields = parent === '' ? all : (fieldAt(all, parent)?.fields ?? []);
  return DOWN.repeat(1 + fields.findIndex((field) => field.path === path)) + ENTER;
};

const BASICS = [
  ['What is it called?', `Assembly${ENTER}`],
  ['What is it, in one plain sentence?', `Members meet.${ENTER}`],
] as const;
const REST = [
  ['Address of the form to register?', ENTER],
  // The last of the choices leaves it out.
  ['What does it cost?', DOWN.repeat(3) + ENTER],
  ['Who may come?', DOWN.repeat(3) + ENTER],
  ['Which campaigns', ENTER],
  ['Which organizations', ENTER],
  ['What else should people know?', `\t${ENTER}`],
] as const;

test('an event is asked for in a dozen questions, and its date said back', async () => {
  const [values] = await converse('event', [
    ...BASICS,
    ['When does it begin?', `12/10/2026 7pm${ENTER}`],
    ['When does it end?', `9pm${ENTER}`],
    ['How do people take part?', `${DOWN}${ENTER}`],
    ['Public address of the online event?', ENTER],
    ...REST,
    ['Thursday, December 10, 2026, 7–9 pm, New York. Is that all?', ENTER],
  ]);
  expect(values).toEqual({
    title: 'Assembly',
    summary: 'Members meet.',
    start: '2026-12-10 19:00',
    end: '2026-12-10 21:00',
    place: { kind: 'online' },
  });
});

test('an answer that cannot be read is asked again at once, as it was typed', async () => {
  const [values] = await converse('event', [
    ...BASICS,
    ['When does it begin?', `12/10/2026 7${ENTER}`],
    ['In the morning or in the evening?', `pm${ENTER}`],
    ['When does it end?', ENTER],
    ['How do people take part?', `${DOWN}${ENTER}`],
    ['Public address of the online event?', ENTER],
    ...REST,
    ['Is that all?', ENTER],
  ]);
  expect(values).toHaveProperty('start', '2026-12-10 19:00');
});

test('places and topics of the content are named, and a place need not be described', async () => {
  const known = { places: ['river-library', 'union-hall'], topics: ['heat', 'housing'] };
  const [values] = await converse(
    'event',
    [
      ...BASICS,
      ['When does it begin?', `12/10/2026 7pm${ENTER}`],
      ['When does it end?', ENTER],
      ['How do people take part?', ENTER],
      ['Who may know the place?', ENTER],
      ['river-library, union-hall', `union-hall${ENTER}`],
      ['Address of the form to register?', ENTER],
      ['What does it cost?', `${DOWN}${DOWN}${ENTER}`],
      ['The lowest amount?', `$10${ENTER}`],
      ['Write 10', `${String.fromCharCode(8).repeat(3)}10${ENTER}`],
      ['The highest amount?', `30${ENTER}`],
      ['Who may come?', `${DOWN}${ENTER}`],
      ['heat, housing', `housing${ENTER}`],
      ['Which campaigns', ENTER],
      ['Which organizations', ENTER],
      ['What else should people know?', `\t${ENTER}`],
      ['Is that all?', ENTER],
    ],
    [],
    {},
    known,
  );
  expect(values).toMatchObject({
    place: { kind: 'in-person', id: 'union-hall' },
    cost: { kind: 'paid', from: '10', to: '30' },
    audience: { who: 'members' },
    topics: ['housing'],
  });
});

test('a day alone lasts all day, or its hour is not known', async () => {
  const [values] = await converse('event', [
    ...BASICS,
    ['When does it begin?', `December 10${ENTER}`],
    ['is the hour not known yet?', `${DOWN}${ENTER}`],
    ['How do people take part?', `${DOWN}${ENTER}`],
    ['Public address of the online event?', ENTER],
    ...REST,
    ['Thursday, December 10, 2026, hour not known, New York. Is that all?', ENTER],
  ]);
  expect(values).toMatchObject({ start: '2026-12-10', timeNotKnown: 'true' });
});

test('what only those who register may know is not asked for', async () => {
  const [values] = await converse('event', [
    ...BASICS,
    ['When does it begin?', `tomorrow 7pm${ENTER}`],
    ['When does it end?', ENTER],
    ['How do people take part?', ENTER],
    ['Who may know the place?', `${DOWN}${ENTER}`],
    ['City or neighborhood?', `Brooklyn${ENTER}`],
    ...REST,
    ['Is that all?', ENTER],
  ]);
  expect(values!['place']).toEqual({
    kind: 'in-person',
    disclosed: 'after-registration',
    locality: 'Brooklyn',
  });
});

test('every other field is in a menu, with lists and the fields within', async () => {
  const [values] = await converse(
    'milestone',
    [
      ['Is that all?', to('figures')],
      ['Add one', ENTER],
      ['figures.what', `people${ENTER}`],
      ['figures.source', `https://example.org/a${ENTER}`],
      ['figures: anything else?', to('figures.between')],
      ['figures.between', `100, 300${ENTER}`],
      ['figures: anything else?', ENTER],
      ['Add one', ENTER],
      ['Is that all?', to('followUps')],
      ['Add one', ENTER],
      ['followUps.date', `February 2020${ENTER}`],
      ['followUps.text', `The charges were dropped.${ENTER}`],
      ['followUps.source', `https://example.org/b${ENTER}`],
      ['followUps: anything else?', ENTER],
      ['Add one', ENTER],
      ['Is that all?', ENTER],
    ],
    [],
    {
      title: 'A win',
      summary: 'We won.',
      date: '2019',
      kind: 'win',
      sources: [{ url: 'https://example.org/a' }],
      place: 'here',
      campaigns: ['a'],
      with: ['b'],
      body: 'c',
    },
  );
  expect(values).toMatchObject({
    figures: [{ what: 'people', source: 'https://example.org/a', between: ['100', '300'] }],
    followUps: [
      { date: '2020-02', text: 'The charges were dropped.', source: 'https://example.org/b' },
    ],
  });
});

test('what the check refuses is asked again, and nothing typed is lost', async () => {
  const refused = (field: string) => fileProblem('a.md', 'x', field, 'is not right.');
  const given: Values = { name: 'Tenants', url: 'https://example.org/', description: 'Tenants.' };
  const written = await converse(
    'organization',
    [
      ['Is that all?', ENTER],
      ['url: Its own website', `x${ENTER}`],
      ['Is that all?', ENTER],
      ['exists already', ''],
      ['Words of the address', `tenants-union${ENTER}`],
      ['Is that all?', ENTER],
    ],
    [
      { path: 'a', errors: [refused('url')] },
      { path: 'a', exists: true },
    ],
    given,
  );
  expect(written).toEqual([
    { name: 'Tenants', url: 'https://example.org/', description: 'Tenants.' },
    { name: 'Tenants', url: 'https://example.org/x', description: 'Tenants.' },
    {
      name: 'Tenants',
      url: 'https://example.org/x',
      description: 'Tenants.',
      id: 'tenants-union',
    },
  ]);
});

test('words for the address are proposed where the title is not in Latin letters', async () => {
  const [values] = await converse('organization', [
    ['What is its name?', `Союз${ENTER}`],
    ['Address of its website?', ENTER],
    ['What is it, in one sentence?', ENTER],
    ['Which words should the address end in?', `-zhiltsov${ENTER}`],
    ['Is that all?', ENTER],
  ]);
  expect(values).toEqual({ name: 'Союз', id: 'soyuz-zhiltsov' });
});

test('who stops gets back what was typed', async () => {
  const talk = converse('event', [...BASICS, ['When does it begin?', ESCAPE]]);
  await expect(talk).rejects.toThrow(Stopped);
  await expect(talk).rejects.toThrow('title: Assembly\nsummary: Members meet.\n');
});

test('the kind is chosen first', async () => {
  const typist = new Typist([['What do you want to add?', `${DOWN}${ENTER}`]]);
  expect(await askKind(streamsOf(typist))).toBe('milestone');
});

import { describe, expect, test } from 'vitest';
import { anEvent, aSite, EVENT, type Files, inOneLine, problemsOf } from '../sample-content.ts';

const SITE = aSite({
  currency: 'USD',
  topics: '\n  housing: { en: Housing }\n  heat: { en: Heat }',
});
const HALL = 'name: Union Hall\naddress: 2 River Street\nlocality: Brooklyn, NY\n';

/** What the check says of the event with these fields, without the event's own path. */
async function said(fields: Record<string, string>, files: Files = {}): Promise<string[]> {
  const problems = await problemsOf({
    'site.yaml': SITE,
    'places/union-hall.yaml': HALL,
    [EVENT]: anEvent({ place: '\n  kind: online', ...fields }),
    ...files,
  });
  return problems.map((problem) => inOneLine(problem).replace(`${EVENT}:`, ''));
}

test('what real events say is accepted', async () => {
  expect(
    await said({
      place: '{ id: union-hall, room: Library }',
      topics: '[housing, heat]',
      cost: '{ kind: paid, from: 10, to: 30, noOneTurnedAway: true }',
      audience: '{ who: members }',
      doors: '18:30',
      schedule:
        '[{ time: 18:45, what: Coffee }, { time: 19:00, what: Talk }, { time: 20:30, what: Songs }]',
      people:
        '[{ name: Ana, role: speaker, organization: mijente }, { name: Bo, organization: Tenants of 5 River Street }]',
      contact: 'events@example.org',
      links: '[{ kind: reading, url: https://example.org/lease }]',
      website: 'https://example.org/winter',
      registration:
        '[{ for: Guests, url: https://actionnetwork.org/forms/a }, { label: Help, url: https://actionnetwork.org/forms/b }]',
    }),
  ).toEqual([]);
});

describe('of topics and places the check names', () => {
  test('one that is not there, with the nearest', async () => {
    expect(await said({ topics: '[housng]' })).toEqual([
      '8:10 error unknown-topic topics[1]: "housng" is not among "topics" in site.yaml. Did you mean "housing"?',
    ]);
    expect(await said({ place: 'union-hal' })).toEqual([
      '6:8 error unknown-reference place: "union-hal" is not in content/places. Did you mean "union-hall"?',
    ]);
  });

  test('the id, where the name stands', async () => {
    expect(await said({ place: 'Union Hall' })).toEqual([
      '6:8 error invalid-value place: "Union Hall" is the name of a place. Write its id: union-hall',
    ]);
  });

  test('the kind, where it stands for the place', async () => {
    expect(await said({ place: 'online' })).toEqual([
      '6:8 error invalid-value place: "online" says how people take part, not where. Write it below "place": kind: online',
    ]);
  });

  test('what the file of the place says already', async () => {
    expect(await said({ place: '\n  id: union-hall\n  address: 3 River Street' })).toEqual([
      '8:12 error invalid-value place.address: "3 River Street" stands in places/union-hall.yaml for all events there. Delete it here, or delete "id".',
    ]);
  });

  test('a place with a page, where nobody may know it', async () => {
    const place = '\n  id: union-hall\n  kind: in-person\n  disclosed: after-registration';
    const [problem, ...others] = await said({ place });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^7:7 error invalid-value place\.id: "union-hall" may not stand in this file/,
    );
  });
});

describe('of money the check names', () => {
  test.each([
    ['{ kind: paid, from: $10 }', '"$10" is not digits alone. Write 10; the currency stands in'],
    ['{ kind: paid, from: 10 USD }', '"10 USD" is not digits alone. Write 10;'],
    ['{ kind: paid, from: "7,50" }', '"7,50" is not digits alone. Write 7.50;'],
    [
      '{ kind: paid, from: 10-30 }',
      '"10-30" is two amounts. Write them on two lines: from: 10 and to: 30',
    ],
    ['{ kind: paid, from: 30, to: 10 }', '"10" is less than from (30).'],
    ['{ kind: free, from: 3 }', '"3" does not go with kind: free.'],
    [
      '{ kind: paid, from: 3, currency: $ }',
      '"$" is not the code of a currency (ISO 4217). Write three letters, such as USD.',
    ],
    ['gratis', '"gratis" is not "free" alone. Write cost: free'],
  ])('%s', async (cost, words) => {
    const problems = await said({ cost });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  test('an amount without a currency', async () => {
    const cost = '{ kind: donation, to: 5 }';
    expect(await said({ cost }, { 'site.yaml': aSite() })).toEqual([
      '8:29 error no-currency cost.to: is an amount without a currency. Add a line below "cost", such as currency: USD, or once for all events in site.yaml.',
    ]);
    expect(await said({ cost: 'free' }, { 'site.yaml': aSite() })).toEqual([]);
  });
});

describe('of doors and schedule the check names', () => {
  const items = (...times: string[]): string =>
    times.map((time) => `\n  - { time: ${time}, what: Talk }`).join('');

  test.each([
    [
      { doors: '19:30' },
      'doors: "19:30" is not shortly before the event begins (2019-12-12 19:00).',
    ],
    [{ doors: '7pm' }, 'doors: "7pm" has to be written like this: "19:00"'],
    [{ schedule: items('18:00') }, '"18:00" is before the event begins (2019-12-12 19:00).'],
    [{ schedule: items('21:00') }, '"21:00" is after the event ends (2019-12-12 20:30).'],
    [{ schedule: items('20:00', '19:30') }, '"19:30" is before the item above it (20:00).'],
  ])('%j', async (fields: Record<string, string>, words) => {
    const problems = await said(fields);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  test.each([
    [
      'a night',
      {
        start: '2019-12-13 22:00',
        end: '2019-12-14 03:00',
        schedule: items('23:00', '01:30'),
        onHoliday: 'intended',
      },
    ],
    [
      'two days',
      {
        start: '2019-12-12',
        end: '2019-12-13',
        schedule: items('10:00', '2019-12-13 09:00', '10:00'),
        onHoliday: 'intended',
      },
    ],
    ['no known end', { end: '', schedule: items('19:00', '23:30', '00:15') }],
  ])('nothing of %s', async (_, fields: Record<string, string>) => {
    const problems = await said(fields, {
      [EVENT]: undefined,
      [`events/2019/${(fields['start'] ?? '2019-12-12').slice(0, 10)}-assembly.md`]: anEvent(
        fields['end'] === '' ? { ...fields, end: undefined } : fields,
      ),
    });
    expect(problems).toEqual([]);
  });
});

describe('of people and registrations the check names', () => {
  test('a mail address or telephone number of a person', async () => {
    const problems = await said({ people: '[{ name: "Ana, ana@example.org" }]' });
    expect(problems.join('\n')).toContain(
      'people[1].name: has the mail address or telephone number of a person',
    );
    const calls = await said({ people: '[{ name: Bo, organization: Call 212-555-0199 }]' });
    expect(calls.join('\n')).toContain('personal-detail people[1].organization');
  });

  test('a private mailbox as the contact, as a warning', async () => {
    const problems = await said({ contact: 'ana.example@gmail.com' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/ warning private-mail contact: /);
  });

  test('an organization that is not there, and a person who is named twice', async () => {
    expect((await said({ people: '[{ name: Bo, organization: mijnte }]' })).join()).toContain(
      '"mijnte" is not in content/organizations. Did you mean "mijente"?',
    );
    const twice = '[{ name: Bo, role: host }, { name: Bo, role: host }]';
    expect((await said({ people: twice })).join()).toContain('is named twice');
    expect(
      await said({ people: '[{ name: Bo, role: host }, { name: Bo, role: speaker }]' }),
    ).toEqual([]);
  });

  test('links that let people in, wherever they stand', async () => {
    const links = '[{ kind: notes, url: https://docs.google.com/document/d/abc/edit }]';
    expect((await said({ links })).join()).toContain('error edit-address links[1].url');
    const invite = '[{ kind: other, url: https://chat.whatsapp.com/AbCdEfGhIjK }]';
    expect((await said({ links: invite })).join()).toContain('error group-invite links[1].url');
  });

  test('forms that do not say whom they are for', async () => {
    const forms =
      '[{ url: https://actionnetwork.org/forms/a }, { for: Press, url: https://actionnetwork.org/forms/b }]';
    expect((await said({ registration: forms })).join()).toContain(
      'missing-field registration[1].for: is missing. Whom it is for',
    );
  });
});

describe('of a month alone the check names', () => {
  test('what needs a day', async () => {
    const problems = await said({ start: '2019-12', end: '2019-12-13', doors: '18:00' });
    expect(problems.map((problem) => problem.replace(/ needs.*/, ''))).toEqual([
      '5:6 error invalid-value end: "2019-12-13"',
      '8:8 error invalid-value doors: "18:00"',
    ]);
  });

  test('nothing of the name of its file', async () => {
    const event = anEvent({ start: '2019-12', end: undefined });
    expect(await said({}, { [EVENT]: event })).toEqual([]);
  });
});

describe('of dates by no rule the check names', () => {
  const repeats = (text: string) => ({ repeats: `{ ${text} }`, onHoliday: 'intended' });

  test.each([
    [
      'dates: [2019-12-10]',
      'start: "2019-12-12 19:00" is not the first of the dates in "repeats". Begin with it: Tuesday, 2019-12-10',
    ],
    [
      'dates: [2019-12-12 18:00]',
      '"2019-12-12 18:00" is the day of start at another hour (2019-12-12 19:00).',
    ],
    [
      'dates: [2019-12-19], except: [2019-12-26]',
      '"2019-12-26" is not a date of the series. Write the nearest, 2019-12-19 (Thursday)',
    ],
    [
      'dates: [2019-12-19], changes: [{ date: 2019-12-20, status: cancelled }]',
      '"2019-12-20" is not a date of the series.',
    ],
    ['dates: [2020-03-08 02:30]', 'does not exist in America/New_York'],
    ['dates: [2019-12-19, 2019-12-19 20:00]', 'is named twice'],
    ['dates: [2019-12-19], every: week', 'stands beside "every"'],
    ['dates: [2019-12-19], count: 3', 'belongs to a rule'],
  ])('%s', async (text, words) => {
    expect((await said(repeats(text))).join('\n')).toContain(words);
  });
});

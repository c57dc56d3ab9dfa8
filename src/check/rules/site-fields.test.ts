import { describe, expect, test } from 'vitest';
import { anEvent, aSite, EVENT, type Files, inOneLine, problemsOf } from '../sample-content.ts';

const TRANSLATION = EVENT.replace('.md', '.es.md');

async function said(files: Files): Promise<string[]> {
  return (await problemsOf(files)).map(inOneLine);
}

describe('of the languages of a site the check', () => {
  test('accepts a region of one that has words', async () => {
    expect(await said({ 'site.yaml': aSite({ locales: '[en-GB, es-MX]' }) })).toEqual([]);
  });

  test('names a region of one that has none, with the file to make', async () => {
    const [problem, ...others] = await said({ 'site.yaml': aSite({ locales: '[en, de-AT]' }) });
    expect(others).toEqual([]);
    expect(problem).toContain('"de-AT" is a language that the interface has no words for.');
    expect(problem).toContain('to src/i18n/words/de.ts and translate it');
  });
});

describe('of the further settings the check names', () => {
  test.each([
    [
      { topics: '\n  heat: { es: Calefacción }' },
      'topics.heat: has no name in the language of the site. Add one: en: …',
    ],
    [
      { topics: '\n  heat: { en: Heat, fr: Chauffage }' },
      'topics.heat.fr: is no language of this site (en, es).',
    ],
    [
      { currency: '$' },
      'currency: "$" is not the code of a currency (ISO 4217). Write three letters, such as USD.',
    ],
    [
      { notice: '{ text: Closed, until: soon }' },
      'notice.until: "soon" is not a date the site can read.',
    ],
    [
      {
        menu: '[{ label: A, url: /about/ }, { label: B, url: /about/ }, { label: C, url: /about/ }, { label: D, url: /about/ }]',
      },
      'menu: has more than 3 items.',
    ],
    [
      { embed: '[https://partner.example.org/page]' },
      'embed[1]: "https://partner.example.org/page" is more than an origin.',
    ],
    [{ admin: 'maybe' }, 'admin: "maybe" is neither true nor false.'],
  ])('%j', async (fields: Record<string, string>, words) => {
    const problems = await said({ 'site.yaml': aSite(fields) });
    expect(problems.join('\n')).toContain(words);
    expect(problems).toHaveLength(1);
  });

  test('words of what the settings do not have', async () => {
    const words = 'noticeText: Cerrado\nmenuLabels: [Derechos]\n';
    const problems = await said({ 'site.es.yaml': words });
    expect(problems.join('\n')).toContain('noticeText: has no counterpart');
    expect(problems.join('\n')).toContain(
      'menuLabels: has 1 items, but "menu" in site.yaml has 0.',
    );
  });
});

describe('in a translation the check names', () => {
  const event = anEvent({
    schedule: '[{ time: 19:00, what: Welcome }, { time: 20:00, what: Songs }]',
    links: '[{ kind: reading, url: https://example.org/lease, label: A lease }]',
    registration:
      '[{ for: Guests, url: https://actionnetwork.org/forms/a }, { for: Press, url: https://actionnetwork.org/forms/b }]',
  });

  test.each([
    ['costNote: Gratis', 'costNote: has no counterpart: the original has no "cost.note".'],
    ['schedule: [Bienvenida]', 'schedule: has 1 items, but the original has 2.'],
    [
      'linkLabels: { A leese: Un contrato }',
      'linkLabels.A leese: translates "A leese", which no link of the original has as its label. Did you mean "A lease"?',
    ],
    [
      'registrationForms: { Prees: { for: Prensa } }',
      'translates "Prees", which no registration of the original is for. Did you mean "Press"?',
    ],
    ['topics: [heat]', 'topics: is a fact, and facts stand in the original alone'],
    ['cost: free', 'its words go in costNote.'],
  ])('%s', async (line, words) => {
    const problems = await said({
      [EVENT]: event,
      [TRANSLATION]: `---\ntitle: Asamblea\n${line}\n---\n`,
    });
    expect(problems.join('\n')).toContain(words);
    expect(problems).toHaveLength(1);
  });

  test('nothing of a place whose words stand beside it', async () => {
    expect(
      await said({
        'places/hall.yaml':
          'name: Hall\ntransit: Bus 7.\naccess: { wheelchair: yes, note: A lift. }\n',
        'places/hall.es.yaml': 'name: Salón\ntransit: Autobús 7.\naccessNote: Hay ascensor.\n',
      }),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  anEvent,
  aSite,
  CAMPAIGN,
  EVENT,
  type Fixture,
  inOneLine,
  problemsOf,
} from '../sample-content.ts';

const ES = EVENT.replace('.md', '.es.md');

const spanish = (fields: string, body = ''): string =>
  `---\ntitle: Asamblea en línea\n${fields}---\n${body}`;

/** What may not be in a translation, word for word. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a date',
    files: { [ES]: spanish('start: 2019-12-13 19:00\n') },
    says: [
      `${ES}:3:1 error fact-in-translation start: is a fact, and facts stand in the original alone (2019-12-12-assembly.md), so that no translation can contradict it. Delete it here.`,
    ],
  },
  {
    mistake: 'a registration, with where its words go',
    files: {
      [ES]: spanish('registration:\n  url: https://actionnetwork.org/forms/x\n'),
    },
    says: [
      `${ES}:3:1 error fact-in-translation registration: is a fact, and facts stand in the original alone (2019-12-12-assembly.md), so that no translation can contradict it. Delete it here; its words go in registrationNote, or for a list in registrationForms, under the "for" of each.`,
    ],
  },
  {
    mistake: 'a role that nobody has',
    files: {
      [EVENT]: anEvent({ with: '\n  - organization: mijente\n    role: partner' }),
      [ES]: spanish('roles:\n  partener: aliada\n'),
    },
    says: [
      `${ES}:4:13 error translation-part roles.partener: translates "partener", which no organization of the original has as its role. Did you mean "partner"?`,
    ],
  },
  {
    mistake: 'a change on another day',
    files: {
      [EVENT]: anEvent({
        repeats:
          '\n  every: week\n  count: 3\n  changes:\n    - date: 2019-12-19\n      statusNote: No heating.',
      }),
      [ES]: spanish('changes:\n  2019-12-26:\n    statusNote: Sin calefacción.\n'),
    },
    says: [
      `${ES}:4:3 error translation-part changes.2019-12-26: translates "2019-12-26", which no change of the original has as its date. Did you mean "2019-12-19"?`,
    ],
  },
  {
    mistake: 'a number that the original does not have',
    files: {
      [CAMPAIGN]: aCampaign({}, '## What\n\nThey raised $1,000 with 44 people.'),
      [CAMPAIGN.replace('.md', '.es.md')]:
        '---\ntitle: Una campaña\n---\n\n## Qué\n\nReunieron $1.000 con 45 personas.\n',
    },
    says: [
      `${CAMPAIGN.replace('.md', '.es.md')}:7:22 warning number-in-translation text: "45" is nowhere in the original (jews-against-ice.md). Numbers are facts: if the original was changed, change it here too.`,
    ],
  },
];

describe('In a translation the check names', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

test('every fact of every kind is refused', async () => {
  for (const fact of ['end', 'timezone', 'place', 'campaigns', 'with', 'sources', 'languages']) {
    const codes = (await problemsOf({ [ES]: spanish(`${fact}: x\n`) })).map(({ code }) => code);
    expect(codes, fact).toEqual(['fact-in-translation']);
  }
});

test('the hours of the event may be told on a clock of twelve, and in other digits', async () => {
  const body = '\nDe 7:00 a 8:30 p. m., en español.\n';
  expect(await problemsOf({ [ES]: spanish('', body) })).toEqual([]);
});

describe('The words of site.yaml in another language', () => {
  const actions = '\n  - label: Act\n    url: https://example.org/act';

  test('are accepted, labels item by item', async () => {
    expect(
      await problemsOf({
        'site.yaml': aSite({ actions }),
        'site.es.yaml': 'description: Lo que hace.\njoinLabel: Únete\nactionLabels: [Actúa]\n',
      }),
    ).toEqual([]);
  });

  test.each([
    ['a fact', 'site.es.yaml', 'url: https://example.org\n', '1:1 error fact-in-translation url'],
    ['a fact with words', 'site.es.yaml', 'join: Únete\n', '; its words go in joinLabel.'],
    ['one label for two', 'site.es.yaml', 'actionLabels: [a, b]\n', 'has 2 items, but "actions"'],
    ['another language', 'site.fr.yaml', 'joinLabel: Viens\n', '"fr", which is no language'],
    ['the own language', 'site.en.yaml', 'joinLabel: Come\n', "the site's own language (en)"],
  ])('are refused for %s', async (_, path, text, says) => {
    const problems = await problemsOf({ 'site.yaml': aSite({ actions }), [path]: text });
    expect(problems.map(inOneLine).join('\n')).toContain(says);
    expect(problems.length).toBe(1);
  });
});

test('a language that the interface does not speak is refused, with the way to teach it', async () => {
  const [problem] = await problemsOf({ 'site.yaml': aSite({ locales: '[en, es, tlh]' }) });
  expect(problem?.field).toBe('locales[3]');
  expect(problem?.message).toContain('Copy src/i18n/words/en.ts to src/i18n/words/tlh.ts');
});

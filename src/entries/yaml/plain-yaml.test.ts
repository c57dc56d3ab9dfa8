import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainData, readPlainYaml } from './plain-yaml.ts';
import { dataOf } from './yaml-tree.ts';
import { readAnyYaml } from './read-yaml.ts';

const EVENT = `title: Online assembly
summary: "Members meet online: bring tea."
start: 2019-12-12 19:00
# The zone is the site's.
campaigns:
  - jews-against-ice
  - 'no-tech-for-ice'
place:
  kind: in-person

  locality: Brooklyn, NY
languages: [en, zh-Hant]
sources:
- url: https://example.org/a#b
  title: A page
-   url: https://example.org/c
    title: C
with:
  - organization: mijente
`;

describe('plain YAML', () => {
  test('is read without the full parser', () => {
    expect(readPlainData(EVENT)).toEqual({
      title: 'Online assembly',
      summary: 'Members meet online: bring tea.',
      start: '2019-12-12 19:00',
      campaigns: ['jews-against-ice', 'no-tech-for-ice'],
      place: { kind: 'in-person', locality: 'Brooklyn, NY' },
      languages: ['en', 'zh-Hant'],
      sources: [
        { url: 'https://example.org/a#b', title: 'A page' },
        { url: 'https://example.org/c', title: 'C' },
      ],
      with: [{ organization: 'mijente' }],
    });
  });

  test('has the places the full parser gives', () => {
    expect(readPlainYaml(EVENT, 4)).toEqual(readAnyYaml(EVENT, 4).root);
  });

  test.each([
    'title: Rally: now',
    'title: Rally #3',
    'title: Rally # note',
    'title: |\n  x',
    'title: a\n  b',
    'title:\n',
    'title: "a \\" b"',
    "title: 'it''s'",
    'title: *a',
    'title: a\ntitle: b',
    'title:\tx',
    '- a\n-\tb',
    'a: [b: c]',
    'a: b\n c: d',
    'a:\n    b: c\n  d: e',
    '---\na: b',
    'a: b\n...\n',
    '"a": b',
    'a: [b,]',
    '[a, b]',
  ])('gives up on what needs the full parser: %j', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
    expect(readPlainData(text)).toBeUndefined();
  });
});

/** Pieces that meet in YAML, in every order: most of it is no YAML at all. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'a|title|b c|: |:|\n|\n  |\n    |- |-|"|\'|[|]|, |{|}| #|#|é|1|2019-12-12|---|...| |  |&|*|!|>|\\|?|%|@|~|\t|/|.|\u00a0|\u2028|\ufeff|--- |null|=|<<'.split(
        '|',
      ),
      '|',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** A value as an author might write it, tame or not. */
const value = fc.oneof(
  fc.constantFrom(
    'online',
    '2019-12-12 19:00',
    '"a: b"',
    "'it is'",
    '[en, es]',
    'https://a.b/c?d=e#f',
  ),
  fc.constantFrom(
    'no',
    '-5.9',
    '(a)',
    '$5',
    '+1',
    './a',
    'a:b',
    'a#b',
    'a  b',
    '"a" b',
    '[a,b , c]',
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from('ab1 :#-"\'[]{},.&*!|>%@`~=é/?')),
    maxLength: 6,
  }),
);

/** Fields and lists in one another, written out with the moving-in that authors choose. */
const { block } = fc.letrec<{ block: string[]; map: string[]; list: string[] }>((tie) => ({
  block: fc.oneof({ depthSize: 'small' }, tie('map'), tie('list')),
  map: fc
    .array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'title', 'c.d', 'e-f'),
        fc.oneof(value, fc.tuple(fc.constantFrom('', '  ', '    '), tie('block'))),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((fields) =>
      fields.flatMap(([key, below]) =>
        typeof below === 'string'
          ? [`${key}: ${below}`]
          : [`${key}:`, ...below[1].map((line) => below[0] + line)],
      ),
    ),
  list: fc
    .array(
      fc.oneof(
        value.map((text) => [text]),
        tie('map'),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) =>
      items.flatMap(([first = '', ...others]) => [
        `- ${first}`,
        ...others.map((line) => `  ${line}`),
      ]),
    ),
}));

/** Such a text with one piece put in somewhere. */
const nearlyPlain = fc
  .tuple(
    block,
    fc.nat(),
    fc.constantFrom('', '', '\n', ' ', '  ', '\n ', '# x', ' # x\n', ':', '- '),
  )
  .map(([lines, at, piece]) => {
    const text = lines.join('\n');
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place);
  });

test.each([
  ['pieces', pieces],
  ['nearly plain', nearlyPlain],
] as const)('what it reads, the full parser reads the same way (%s)', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = readPlainYaml(text, 3);
      expect(readPlainData(text)).toEqual(plain && dataOf(plain));
      if (plain === undefined) return;
      expect({ root: plain, findings: [] }).toEqual(readAnyYaml(text, 3));
    }),
    { numRuns: 10_000 },
  );
});

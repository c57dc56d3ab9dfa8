import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readYaml } from './read-yaml.ts';
import { dataOf, nodeAt } from './yaml-tree.ts';

/** Tokens of YAML in every order: most of it is no YAML at all. */
const tokens = fc
  .array(
    fc.constantFrom(
      ...'a|title|b c|: |:|\n|\n  |\n    |- |-|"|\'|[|]|, |{|}| #|#|é|1|2019-12-12|---|...| |  |&|*|!|>|\\|?|%|@|~|\t|/|.|\u00a0|\u2028|--- |null|=|<<'.split(
        '|',
      ),
      '|',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Values as authors write them: plain, quoted, over several lines, lists and maps in brackets. */
const goodValue = fc.constantFrom(
  'online',
  '2019-12-12 19:00',
  '"a: b"',
  "'it''s'",
  '"\\u00e9 \\"b\\" \\n"',
  '[en, es]',
  '[ "a, b", {c: d}, ]',
  '{a: b, c: [d]}',
  'https://a.b/c?d=e#f',
  'a\n    b',
  '"a\n    b"',
  '|\n    a\n      b\n\n    c',
  '>-\n    a\n    b\n\n    c',
  '|+\n    a\n\n',
  ...['no', '-5.9', '(a)', '$5', '+1', 'a:b', 'a#b', 'a  b', '[a,b , c]', ''],
);

const anyValue = fc.oneof(
  goodValue,
  fc.constantFrom('*a', '&a b', '!!str a', '!a', '<<', '? a', '- a', '\ta', 'a\t', '@a', '%a'),
  fc.constantFrom('"a" b', '# note', 'a # note', 'a #b'),
  fc.string({
    unit: fc.constantFrom(...Array.from('ab1 :#-"\'[]{},.&*!|>%@`~=é/?')),
    maxLength: 6,
  }),
);

/** Fields and lists in one another, with the given values and indentation. */
const blockOf = (value: fc.Arbitrary<string>, indents: readonly string[]) =>
  fc.letrec<{ block: string[]; map: string[]; list: string[] }>((tie) => ({
    block: fc.oneof({ depthSize: 'small' }, tie('map'), tie('list')),
    map: fc
      .uniqueArray(
        fc.tuple(
          fc.constantFrom('a', 'b', 'title', 'c.d', '"g"'),
          fc.oneof(value, fc.tuple(fc.constantFrom(...indents), tie('block'))),
        ),
        { minLength: 1, maxLength: 3, selector: ([key]) => key },
      )
      .map((fields) =>
        fields.flatMap(([key, below]) =>
          typeof below === 'string'
            ? `${key}: ${below}`.split('\n')
            : [`${key}:`, ...below[1].map((line) => below[0] + line)],
        ),
      ),
    list: fc
      .array(
        fc.oneof(
          value.map((text) => text.split('\n')),
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
  })).block;

/** Fields with mistakes: hostile values, odd indentation, one token put in somewhere. */
const mistaken = fc
  .tuple(
    blockOf(anyValue, ['', ' ', '  ', '    ', '\t']),
    fc.nat(),
    fc.constantFrom(
      '',
      '',
      '\n',
      ' ',
      '  ',
      '\n ',
      '# x',
      ' # x\n',
      ':',
      '- ',
      '\t',
      '"',
      'a: b\n',
    ),
  )
  .map(([lines, at, token]) => {
    const text = `${lines.join('\n')}\n`;
    const place = at % (text.length + 1);
    return text.slice(0, place) + token + text.slice(place);
  });

/** What another YAML reader makes of a text; undefined if it does not accept it. */
function otherReader(text: string): { data: () => unknown } | undefined {
  const document = parseDocument(text, { schema: 'failsafe', merge: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  return { data: () => document.toJS() as unknown };
}

/** Text of data; what is left empty is an empty text. */
const textOf = (data: unknown): string => JSON.stringify(data, (_, value: unknown) => value ?? '');

const isCollection = (data: unknown): boolean => typeof data === 'object' && data !== null;

test.each([
  ['tokens', tokens],
  ['fields with mistakes', mistaken],
] as const)('accepted fields have the values another YAML reader gives them (%s)', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { data, findings } = readYaml(text);
      const other = otherReader(text);
      if (findings.length === 0 && other !== undefined && isCollection(data))
        expect(textOf(data)).toBe(textOf(other.data()));
    }),
    { numRuns: 2000 },
  );
});

test('fields without mistakes are accepted, with the values another YAML reader gives them', () => {
  fc.assert(
    fc.property(blockOf(goodValue, ['  ', '    ']), (lines) => {
      const text = `${lines.join('\n')}\n`;
      const { data, findings } = readYaml(text);
      expect(findings).toEqual([]);
      expect(textOf(data)).toBe(textOf(otherReader(text)?.data()));
    }),
    { numRuns: 1000 },
  );
});

test('the tree of parts holds the data, whether it is built at once or later', () => {
  fc.assert(
    fc.property(fc.oneof(tokens, mistaken), (text) => {
      const { data, tree } = readYaml(text);
      const root = tree();
      expect(root && dataOf(root)).toEqual(data);
    }),
    { numRuns: 3000 },
  );
});

test('every part has its place in the file', () => {
  const text = `title: "A: b"
start: 2019-12-12 19:00 # local
# The zone is the site's.
summary: >-
  Members meet,
  bring tea.
place:
  name: 'Hall #3'
  note:
languages: [en, zh-Hant]
with:
- mijente
-
- {organization: jvp}
`;
  const { tree, findings } = readYaml(text, 4);
  const root = tree();
  const place = (...path: (string | number)[]): string | undefined => {
    const node = root && nodeAt(root, path);
    return node && text.slice(node.start - 4, node.end - 4);
  };
  expect(findings).toEqual([]);
  expect(place('title')).toBe('"A: b"');
  expect(place('start')).toBe('2019-12-12 19:00');
  expect(place('summary')?.trimEnd()).toBe('>-\n  Members meet,\n  bring tea.');
  expect(place('place', 'name')).toBe("'Hall #3'");
  expect(place('languages', 1)).toBe('zh-Hant');
  expect(place('with', 2, 'organization')).toBe('jvp');
  const emptyItem = root && nodeAt(root, ['with', 1]);
  expect(emptyItem?.start).toBe(4 + text.indexOf('\n-\n') + 2);
  const empty = root && nodeAt(root, ['place', 'note']);
  expect(empty?.start).toBe(4 + text.indexOf('note:') + 5);
});

describe('a comment after a value is', () => {
  test.each([
    ['a note', 'title: Rally # 3', true, []],
    ['refused where it takes away a word', 'title: Rally #3', false, ['yaml-comment']],
    ['not looked for in quotes', 'title: "Rally # 3"', false, []],
    ['not looked for on a line of its own', '# note\ntitle: Rally\n# note', false, []],
  ])('%s', (_, text, hasNotes, codes) => {
    const source = readYaml(text);
    expect(source.hasNotes).toBe(hasNotes);
    expect(source.findings.map(({ code }) => code)).toEqual(codes);
  });
});

test.each([
  ['spaces in a line', `title: a${' '.repeat(90_000)}: b`],
  ['spaces before a colon', `title${' '.repeat(90_000)}x`],
  ['brackets', '['.repeat(90_000)],
  ['hyphens', '- '.repeat(45_000)],
  ['quotes', '"a'.repeat(45_000)],
  ['colons', 'a:'.repeat(45_000)],
  ['lines that are no fields', 'a\n'.repeat(45_000)],
  [
    'lines that are moved in',
    Array.from({ length: 400 }, (__, n) => `${' '.repeat(n)}a: b`).join('\n'),
  ],
  ['document markers', '---\n'.repeat(2000)],
  ['tabs', `a:\n${'\t'.repeat(90_000)}b: c`],
])('%s without end are a finding, or a text', (_, text) => {
  const { findings, data } = readYaml(text);
  expect(findings.length > 0 || data !== undefined).toBe(true);
  for (const { message } of findings) expect(message.length).toBeLessThan(1000);
});

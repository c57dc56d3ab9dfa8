import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontmatter } from '../entries/frontmatter.ts';
import { readYaml } from '../entries/yaml/read-yaml.ts';
import { markdownEntry, yamlText } from './entry-text.ts';

test.each([
  ['Online assembly', 'Online assembly'],
  ['2019-12-12 19:00', '2019-12-12 19:00'],
  ['Rally: now', '"Rally: now"'],
  ['Rally #3', '"Rally #3"'],
  ['#NoTech4ICE', '"#NoTech4ICE"'],
  ['"Big" day', '\'"Big" day\''],
  ['C:\\', 'C:\\'],
  ['C:\\: now', "'C:\\: now'"],
  [`it's "here": now`, `'it''s "here": now'`],
  ['- no list', '"- no list"'],
  ['two\nlines', 'two lines'],
  ['', '""'],
])('%j is written %s', (text, written) => {
  expect(yamlText(text)).toBe(written);
});

test('any text reads back as it was given, but for breaks and space around it', () => {
  const words = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(
      words,
      fc.array(words, { minLength: 1, maxLength: 3 }),
      words,
      (title, list, inner) => {
        const said = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
        fc.pre([title, inner, ...list].every((text) => said(text) !== '' && text.isWellFormed()));
        const { yaml = '' } = splitFrontmatter(markdownEntry({ title, list, map: [{ a: inner }] }));
        const { data, findings } = readYaml(yaml);
        expect(findings).toEqual([]);
        expect(data).toEqual({
          title: said(title),
          list: list.map(said),
          map: [{ a: said(inner) }],
        });
      },
    ),
    { numRuns: 2000 },
  );
});

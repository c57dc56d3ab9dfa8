import { expect, test } from 'vitest';
import { readPlainBody } from './plain-body.ts';

test('paragraphs of words and links are read without the full parser', () => {
  const body = `
Come at 7:00, and bring tea & bread! It belongs to [its campaign](/campaigns/a-b/).
"Everyone" is welcome (children too).

[A report](https://example.org/a_b?c=d) says more; so does ours.
`;
  const plain = readPlainBody(body);
  expect(plain?.paragraphs.map(({ start, end }) => body.slice(start, end))).toEqual(
    body.trim().split('\n\n'),
  );
  expect(plain?.links.map(({ start, end, url }) => [body.slice(start, end), url])).toEqual([
    ['[its campaign](/campaigns/a-b/)', '/campaigns/a-b/'],
    ['[A report](https://example.org/a_b?c=d)', 'https://example.org/a_b?c=d'],
  ]);
});

test.each([
  '# Words',
  '- a',
  '1. a',
  '2019. That was the year.',
  '+ a',
  '    code',
  'a\n===',
  'a\n---',
  'a  \nb',
  '*a*',
  '_a_',
  '`a`',
  '~~a~~',
  'a\\\nb',
  '> a',
  '<b>',
  '![a](b.jpg)',
  '[a]: /b/',
  '[a][b]',
  '[a]',
  '[^1]',
  '[a](/b/ "c")',
  '[a](<b>)',
  '[a [b](/c/)](/d/)',
  '[![a](b.jpg)](/c/)',
  'https://example.org',
  'www.example.org',
  'a@example.org',
  '&amp;',
  'a | b\n- | -',
  'a\tb',
  '\u00a0a',
])('gives up on what needs the full parser: %j', (body) => {
  expect(readPlainBody(body)).toBeUndefined();
});

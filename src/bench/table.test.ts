import { expect, test } from 'vitest';
import { format } from 'prettier';
import { markdownTable, textTable } from './table.ts';

const table = [
  ['', '100 events', '1,000 events'],
  ['check', '0.20 s', '1.10 s'],
  ['one | two', '–'],
];

test('a table for a terminal has its numbers at the right', () =>
  expect(textTable(table)).toBe(
    [
      '           100 events  1,000 events',
      'check          0.20 s        1.10 s',
      'one | two           –',
    ].join('\n'),
  ));

test('a table for a README stands as the formatter leaves it', async () => {
  const markdown = markdownTable(table);
  expect(markdown.split('\n')).toHaveLength(table.length + 1);
  expect(await format(markdown, { parser: 'markdown' })).toBe(`${markdown}\n`);
});

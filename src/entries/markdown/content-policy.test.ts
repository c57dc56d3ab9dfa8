import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { contentPolicyPlugin } from './content-policy.ts';

describe('the content policy in the build stops', () => {
  test.each([
    ['an import', 'import "node:fs";'],
    ['an export', 'export const a = 1;'],
    ['an expression', 'There are {1 + 1} of us.'],
    ['an expression on its own', '{process.exit()}'],
    ['a spread attribute', '<Quote who="A" source="https://example.org/" {...evil}>Words.</Quote>'],
    ['an attribute that is code', '<Quote who={evil} source="https://example.org/">Words.</Quote>'],
    ['an unknown component', '<Evil />'],
    ['HTML', '<script src="x"></script>'],
    ['a link that runs code', '[a](javascript:alert)'],
  ])('%s in MDX, before anything is compiled', (_, text) => {
    expect(() => mdxToJs(text, { mdastPlugins: [contentPolicyPlugin] })).toThrow('npm run check');
  });

  test.each([
    ['HTML', 'a <b onclick="x">b</b>'],
    ['a script', '<script>alert(1)</script>'],
    ['an HTML comment', '<!-- a -->'],
    ['a link that runs code', '[a](javascript:alert)'],
    ['a link that runs code behind a name', '[a][b]\n\n[b]: javascript:alert'],
    ['a link that begins with two slashes', '[a](//example.org)'],
  ])('%s in Markdown', (_, text) => {
    expect(() => markdownToHtml(text, { mdastPlugins: [contentPolicyPlugin] })).toThrow(
      'npm run check',
    );
  });

  test('nothing of what is allowed', () => {
    const text = '## A\n\n[b](/about/) [c](https://example.org/) `<b>` *d*\n\n> e\n';
    expect(markdownToHtml(text, { mdastPlugins: [contentPolicyPlugin] }).html).toContain(
      '<h2>A</h2>',
    );
    expect(
      mdxToJs(`${text}\n<KeyFigures milestone="a" />\n`, { mdastPlugins: [contentPolicyPlugin] })
        .code,
    ).toContain('KeyFigures');
  });
});

/** A page that brings along too much is found. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { auditFiles, faultlessSite, type Files, page } from './sample-site.ts';

let whole: Files;
beforeAll(async () => {
  whole = await faultlessSite();
});

/** What is found when a page has this in its head, beside these files. */
function said(head: string, files: Record<string, string | Buffer>, path = '/about/') {
  const name = `${path.slice(1)}index.html`;
  return auditFiles(
    new Map([...whole, ...Object.entries(files), [name, page(path, 'A', { head })]]),
  );
}

/** Text that cannot be compressed to less than half. */
function dense(length: number): string {
  const parts = Array.from({ length: Math.ceil(length / 64) }, (_, index) =>
    createHash('sha256').update(String(index)).digest('hex'),
  );
  return parts.join('').slice(0, length);
}

const script = (name: string) => `<script type="module" src="/_astro/${name}"></script>`;

test.each([
  ['a script of its own', { '_astro/b.js': `const b = "${dense(4200)}";` }],
  [
    'what a script of its own imports',
    { '_astro/b.js': 'import"./c.js";', '_astro/c.js': `const c = "${dense(4200)}";` },
  ],
])('%s', async (_, files) => {
  expect(await said(script('b.js'), files)).toEqual([
    expect.stringMatching(
      /^about\/index\.html {2}Its scripts have \d+ bytes; at most 2048 may be\.$/,
    ),
  ]);
});

test('the search alone may load more', async () => {
  const files = { '_astro/b.js': `const b = "${dense(4200)}";` };
  expect(await said(script('b.js'), files, '/search/')).toEqual([]);
});

test('all style sheets of a page together', async () => {
  const sheet = () => `a::after { content: "${dense(8000)}" }`;
  const head = '<link rel="stylesheet" href="/b.css"><link rel="stylesheet" href="/c.css">';
  expect(await said(head, { 'b.css': sheet() })).toContainEqual(
    expect.stringContaining('/c.css is not there'),
  );
  expect(await said(head, { 'b.css': sheet(), 'c.css': sheet() })).toEqual([
    expect.stringMatching(/Its styles have \d+ bytes; at most 7168 may be\.$/),
  ]);
});

test('large fonts, and a third one', async () => {
  const names = ['one.woff2', 'two.woff2', 'three.woff2'];
  const css = names.map((name) => `@font-face { src: url(${name}) }`).join('\n');
  const fonts = Object.fromEntries(names.map((name) => [`_astro/${name}`, Buffer.alloc(27_000)]));
  expect(
    await said('<link rel="stylesheet" href="/_astro/f.css">', { '_astro/f.css': css, ...fonts }),
  ).toEqual([
    'about/index.html  Its fonts have 81000 bytes; at most 80000 may be.',
    'about/index.html  It loads 3 fonts; at most 2 may be.',
  ]);
});

test.each([
  ['<script src="/_astro/a.js"></script>', 'holds up the page'],
  ['<script src="/_astro/a.js" type="text/javascript"></script>', 'holds up the page'],
])('a script that holds up the page: %s', async (head, message) => {
  expect(await said(head, {})).toEqual([expect.stringContaining(message)]);
});

test.each(['defer', 'async', 'type="module"'])('a script may be there with %s', async (how) => {
  expect(await said(`<script src="/_astro/a.js" ${how}></script>`, {})).toEqual([]);
});

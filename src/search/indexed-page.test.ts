import { expect, test } from 'vitest';
import { indexedPage } from './indexed-page.ts';

const page = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>A</title></head><body>${body}</body></html>`;
const article = (content: string) =>
  page(`<main><article data-pagefind-body>${content}</article></main>`);
const text = (content: string) => indexedPage(article(content))?.text;

test('a page without a part to be found is not indexed', () => {
  expect(indexedPage(page('<main>A</main>'))).toBeUndefined();
});

test.each([
  ['blocks', '<p>One</p><p>two</p>', 'One\ntwo'],
  ['items', '<ul><li>One</li><li>two</li></ul>', 'One\ntwo'],
  ['terms and their values', '<dl><dt>arrested</dt><dd>7</dd><dd>8</dd></dl>', 'arrested: 7\n8'],
  ['elements that touch', '<p><span>arrested</span><span>7</span></p>', 'arrested 7'],
  ['lines', '<p>One<br>two</p>', 'One two'],
])('%s are separated', (_, content, expected) => expect(text(content)).toBe(expected));

test('emphasis within a word does not split it', () => {
  expect(text('<p>n<em>o</em>t <b>bol</b>d</p>')).toBe('not bold');
});

test.each([
  '<p hidden>x</p>',
  '<p data-until="1">This event is over</p>',
  '<p data-from="1">x</p>',
  '<button>x</button>',
  '<nav><a href="/">x</a></nav>',
  '<form><label>x</label></form>',
  '<span class="small visually-hidden">x</span>',
  '<span aria-hidden="true">x</span>',
  '<svg><title>x</title></svg>',
  '<p data-pagefind-ignore>x<b>y</b></p>',
  '<h1>x</h1>',
])('%s is left out', (hidden) => expect(text(`<p>A</p>${hidden}<p>B</p>`)).toBe('A\nB'));

test('several parts of a page are indexed, and nothing around them', () => {
  const html = page(
    '<header>x</header><div data-pagefind-body>A</div>x<div data-pagefind-body>B</div>x',
  );
  expect(indexedPage(html)?.text).toBe('A\nB');
});

test('fields are kept, with forms of words that Pagefind does not derive', () => {
  const html = article(
    '<span hidden data-pagefind-meta="title:Tea &amp; &quot;Brot&quot;"></span><span hidden data-pagefind-filter="year:2020"></span><p>Straße</p>',
  );
  const indexed = indexedPage(html)!;
  expect(indexed.html).toContain('data-pagefind-meta="title:Tea &amp; &quot;Brot&quot;"');
  expect(indexed.html).toContain('data-pagefind-filter="year:2020"');
  expect(indexed.html).toContain('data-pagefind-meta="forms:strasse"');
});

test('words of a heading count more, and its id is kept for a link to it', () => {
  expect(indexedPage(article('<h2 id="a">A</h2><p>B</p>'))?.html).toMatch(
    /<h2 id="a" data-pagefind-weight="3[\d.]+">A<\/h2>\n<p data-pagefind-weight="1[\d.]+">B<\/p>/,
  );
});

test('of two pages the newer counts more', () => {
  const weight = (year: number) =>
    Number(
      /weight="([\d.]+)"/.exec(
        indexedPage(article(`<i hidden data-pagefind-filter="year:${year}"></i>A`))!.html,
      )?.[1],
    );
  expect(weight(2026)).toBeGreaterThan(weight(2008));
});

test.each([
  ['another word', article('<p>B</p>')],
  ['another filter', article('<p data-pagefind-filter="year:2020">A</p>')],
  ['another language', page('<article data-pagefind-body><p>A</p></article>', 'es')],
])('%s makes another document', (_, other) => {
  expect(indexedPage(other)).not.toEqual(indexedPage(article('<p>A</p>')));
});

test('what is not indexed makes no other document', () => {
  expect(indexedPage(article('<p class="b">A</p><nav>C</nav>'))).toEqual(
    indexedPage(article('<p>A</p>')),
  );
});

import { expect, test } from 'vitest';
import { searchablePart } from './searchable-content.ts';

const page = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>A</title></head><body>${body}</body></html>`;
const article = (text: string) =>
  page(`<main><article data-pagefind-body>${text}</article></main>`);

test('what is not to be found makes no difference', () => {
  expect(searchablePart(page('<main>A</main>'))).toBe('');
  const found = searchablePart(
    article('<h1>A</h1><br>B<nav data-pagefind-ignore><b>C</b>D</nav>E'),
  );
  expect(found).not.toBe('');
  expect(
    searchablePart(
      page(
        '<header>F</header><article data-pagefind-body><h1>A</h1><br>B<nav data-pagefind-ignore>G</nav>E</article>H',
      ),
    ),
  ).toBe(found);
});

test.each([
  ['another word', article('<p>B</p>')],
  ['another filter', article('<p data-pagefind-filter="year:2020">A</p>')],
  ['another end of an element', article('<p></p>A')],
  ['another language', page('<article data-pagefind-body><p>A</p></article>', 'es')],
  ['a word after a part that is left out', article('<p>A</p><i data-pagefind-ignore>x</i>B')],
])('%s makes a difference', (_, other) => {
  expect(searchablePart(other)).not.toBe(searchablePart(article('<p>A</p>')));
});

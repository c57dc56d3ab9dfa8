import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainBody } from '../entries/markdown/plain-body.ts';
import { readAnyBody, readBody } from './checked-body.ts';

/** Pieces that meet in Markdown, in every order: words, signs, and what makes links. */
const pieces = fc.constantFrom(
  ...'a|B c|é|מ|\u0301|\u{1F54E}|\u{10428}|1|12|2019. |1) |7:00|.|...|, |; |: |!|?|"|\'|’|“|«|¿|(|)|%|$|#|# |##|–|—|--|---|-|- |/|//|&|& |&amp;|;'.split(
    '|',
  ),
  ...'[a b](/c/)|[a](https://x.org/a_b?c=d#e)|[a](#b)|[a](b)|[a] (/b/)|[a]|[a][b]|[a]: /b/|[|]|](|]( /a/ )|[a](http:x)|[a](javascript:x)|[(a)](/b)|[a:b](/c)|[a.](/b/)|[www.a.org](/b/)|[ ](/a/)|[-](/a/)|[](/a/)'.split(
    '|',
  ),
  ...'_|*|__|=|+|+ |www.|www.a.org|WWW.a.org|https://a.org|http:|ftp:|mailto:a|a@b.org|xmpp:|a.org/b|:::|:a:|::a'.split(
    '|',
  ),
  ...['\n', '\n', '\n\n', '\n\n', '\n\n\n', ' ', ' ', '  ', '  \n', '\t', '\u00a0', '\u2028'],
);

const bodies = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

/** Bodies of such pieces that are nearly all plain: what is not is left out. */
const nearlyPlain = fc
  .array(fc.array(pieces, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((blocks) =>
    blocks
      .map((parts) => `a${parts.filter((part) => readPlainBody(`a${part}a`)).join('')}`)
      .join('\n'),
  );

test.each([
  ['pieces', bodies],
  ['nearly plain', nearlyPlain],
] as const)('what a plain body says, the full parser says too (%s)', (_, texts) => {
  let plain = 0;
  fc.assert(
    fc.property(texts, (body) => {
      if (body.trim() === '') return;
      if (readPlainBody(body) !== undefined) plain++;
      const [found, foundByAll] = [[], []];
      expect(readBody(body, 7, '.md', found)).toEqual(readAnyBody(body, 7, '.md', foundByAll));
      expect(found).toEqual(foundByAll);
    }),
    { numRuns: 10_000 },
  );
  expect(plain).toBeGreaterThan(300);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editLink, LONGEST_LINK, newFileLink } from './github-links.ts';

const REPOSITORY = 'https://github.com/example/campaigns';

describe("links to GitHub's editor", () => {
  test('open the file of a page', () => {
    expect(editLink(REPOSITORY, 'content/pages/about us.md')).toBe(
      'https://github.com/example/campaigns/edit/main/content/pages/about%20us.md',
    );
  });

  test('open a new file that is filled in', () => {
    expect(newFileLink(`${REPOSITORY}.git`, 'content/events/a.md', '---\ntitle: A + b\n')).toBe(
      'https://github.com/example/campaigns/new/main?filename=content%2Fevents%2Fa.md&value=---%0Atitle%3A%20A%20%2B%20b%0A',
    );
  });

  test.each([
    'https://gitlab.com/a/b',
    'https://github.com/a',
    'https://github.com.evil.org/a/b',
    'http://github.com/a/b',
  ])('are not made for %s', (repository) => {
    expect(editLink(repository, 'a.md')).toBeUndefined();
    expect(newFileLink(repository, 'a.md', '')).toBeUndefined();
  });

  test('carry any text unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (path, text) => {
          const link = new URL(newFileLink(REPOSITORY, path, text)!);
          expect(link.searchParams.get('filename')).toBe(path);
          expect(link.searchParams.get('value')).toBe(text);
          expect(link.href).not.toContain('+');
        },
      ),
    );
  });

  test('refuse to be longer than GitHub takes', () => {
    expect(() => newFileLink(REPOSITORY, 'a.md', 'x'.repeat(LONGEST_LINK))).toThrow(RangeError);
  });
});

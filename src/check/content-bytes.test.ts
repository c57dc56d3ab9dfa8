import { describe, expect, test } from 'vitest';
import { type Fixture, inOneLine, problemsOf } from './sample-content.ts';

/** What a file is made of. */
const FIXTURES: readonly Fixture[] = [
  {
    mistake: 'a file that is not UTF-8',
    files: {
      'pages/about.md': Buffer.from('---\ntitle: Acerca\nsummary: Quiénes somos.\n---\n', 'latin1'),
    },
    says: [
      'pages/about.md:3:13 error encoding file: is not UTF-8. Save it again with the encoding UTF-8; accents and quotes may have to be typed again.',
    ],
  },
  {
    mistake: 'a file in UTF-16',
    files: {
      'pages/about.md': Buffer.from('\ufeff---\ntitle: About\nsummary: Us.\n---\n', 'utf16le'),
    },
    says: [
      'pages/about.md:1:1 error encoding file: is not UTF-8 but UTF-16. Save it again with the encoding UTF-8; accents and quotes may have to be typed again.',
    ],
  },
  {
    mistake: 'a control character',
    files: { 'pages/about.md': '---\ntitle: About\nsummary: Who\u0007 we are.\n---\n' },
    says: [
      'pages/about.md:3:13 error control-character file: holds the invisible control character U+0007. Delete it; if you do not see it, type the line again.',
    ],
  },
  {
    mistake: 'an old line end',
    files: { 'pages/about.md': '---\ntitle: About\nsummary: Us.\n---\n\nWe\rare.\n' },
    says: [
      'pages/about.md:6:3 error control-character file: holds a line end that only very old programs write. "npm run check -- --fix" corrects it.',
    ],
  },
  {
    mistake: 'conflict markers',
    files: {
      'pages/about.md':
        '---\ntitle: About\n<<<<<<< HEAD\nsummary: Us.\n=======\nsummary: We.\n>>>>>>> main\n---\n',
    },
    says: [
      'pages/about.md:3:1 error conflict-marker file: holds the signs git leaves where two changes meet. Keep the lines you want and delete the lines with <<<<<<<, ======= and >>>>>>>.',
    ],
  },
  {
    mistake: 'a null character',
    files: { 'organizations/mijente.yaml': 'name: Mi\u0000jente\n' },
    says: [
      'organizations/mijente.yaml:1:9 error control-character file: holds the invisible control character U+0000. Delete it; if you do not see it, type the line again.',
    ],
  },
];

describe('the check names, at its place and with its cure,', () => {
  test.each(FIXTURES)('$mistake', async ({ files, says }) => {
    expect((await problemsOf(files)).map(inOneLine)).toEqual(says);
  });
});

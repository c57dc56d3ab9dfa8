/**
 * HTML and Markdown in fields of plain text: pages, feeds and calendars show them as they are
 * written, with all their signs.
 */
import type { EntryRule } from '../checked-content.ts';
import { plainTextPassages, reportIn } from '../entry-texts.ts';
import { show } from '../problem.ts';

/** A mark with what is written instead; the first that is found in a field is reported. */
const MARKS: readonly (readonly [
  what: string,
  pattern: RegExp,
  cure: (match: string) => string,
])[] = [
  [
    'an HTML character code',
    /&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});/i,
    (match) => {
      const character = ENTITIES[match.slice(1, -1).toLowerCase()] ?? numbered(match);
      return character === undefined
        ? 'Write the character itself.'
        : `Write the character itself: ${character === ' ' ? 'a space' : character}`;
    },
  ],
  [
    'HTML',
    /<\/?(?:a|b|i|u|em|strong|br|p|div|span|font|h[1-6]|ul|ol|li|img|o:p)(?:\s[^<>]*)?\/?>/i,
    () => 'Delete what stands between < and >; this field is plain text.',
  ],
  [
    'a Markdown link',
    /\[[^[\]\n]+\]\([^()\s]+\)/,
    () => 'Write the words alone, and put the link into the text below the fields.',
  ],
  [
    'Markdown marks',
    /(?<![*\w])\*\*[^*\n]+\*\*(?![*\w])|(?<![_\w])__[^_\n]+__(?![_\w])|(?<![*\w])\*[\p{L}][^*\n]*\*(?![*\w])|(?<![`\w])`[^`\n]+`|^#{1,6} /u,
    (match) => `Write the words without them: ${show(match.replace(/[*_`#]+/g, '').trim())}`,
  ],
];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  iexcl: '¡',
  iquest: '¿',
  uuml: 'ü',
};

/** The character of a code such as `&#39;`. */
function numbered(code: string): string | undefined {
  const [, hex, digits = ''] = /^&#(x)?([0-9a-f]+);$/i.exec(code) ?? [];
  const number = Number.parseInt(digits, hex === undefined ? 10 : 16);
  return number >= 32 && number < 0x11_0000 ? String.fromCodePoint(number) : undefined;
}

/** A sign without which none of the marks is there. */
const LIKELY = /&[A-Za-z#]|<\/?[A-Za-z]|[*`]|\]\(|__|["']#/;

export const plainTextMarks: EntryRule = (entry) => {
  // Most fields hold no such sign: one look at all of them is cheaper than one at each.
  if (!LIKELY.test(entry.text.slice(0, entry.bodyStart))) return;
  for (const passage of plainTextPassages(entry)) {
    for (const [what, pattern, cure] of MARKS) {
      const match = pattern.exec(passage.text);
      if (match === null) continue;
      reportIn(
        entry,
        passage,
        { start: match.index, end: match.index + match[0].length },
        {
          code: 'plain-text-mark',
          message: `holds ${what} (${show(match[0], 40)}), which people would see as it stands. ${cure(match[0])}`,
        },
      );
      break;
    }
  }
};

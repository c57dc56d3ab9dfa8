/**
 * Markdown that does not do what was meant, and shows its signs on the page: a link with a space
 * in it, a footnote without its note, bullets of a word processor, a fence that is not closed.
 */
import type { EntryRule } from '../checked-content.ts';
import { addFinding, type CheckedEntry } from '../checked-entry.ts';
import { show } from '../problem.ts';

/** A slip that one pattern finds in the source of the body, code left out. */
interface Slip {
  pattern: RegExp;
  message: (match: RegExpExecArray) => string;
}

const SLIPS: readonly Slip[] = [
  {
    pattern: /(?<![!\]\w\\])\[([^[\]\n]+)\] +\((https?:\/\/[^()\s]+|\/[a-z0-9/._-]+)\)/u,
    message: ([, words = '', url = '']) =>
      `has a link with a space in it. Write it without the space: [${words}](${url})`,
  },
  {
    pattern: /\(([^()[\]\n]+)\)\[(https?:\/\/[^[\]\s]+|\/[a-z0-9/._-]+)\]/u,
    message: ([, words = '', url = '']) =>
      `has a link with its brackets exchanged. The words stand in [ ], the address in ( ): [${words}](${url})`,
  },
  {
    pattern: /\[\[([^[\]\n]+)\]\](?!\()/u,
    message: ([, words = '']) =>
      `has ${show(`[[${words}]]`, 40)}, a link as wikis write it. Write it as: [${words.split('|').at(-1) ?? ''}](/events/…/), with the address of the page in the brackets`,
  },
  {
    pattern: /<\/?[a-z]\w*:[a-z]+ ?\/?>/iu,
    message: ([tag = '']) =>
      `holds ${tag}, a mark that Word leaves behind. Delete it; to paste without such marks, use "Paste as plain text".`,
  },
  {
    pattern: /^[ \t]*(?:[•·▪◦‣●○\uF0B7\uF0A7]|o\t)[ \t\u00a0]*(?=\S)/mu,
    message: ([bullet = '']) =>
      `begins a line with "${bullet.trim().replace(/[\uF0B7\uF0A7]/u, '•')}", the bullet of a word processor, which makes no list here. Begin each item with a hyphen and a space: - `,
  },
  {
    pattern: /(?<![!\w\]\\])\[[^[\]\n]+\]\([^()\s]*[ \t][^()"'\n]*\)/u,
    message: ([link = '']) =>
      `has ${show(link, 50)}, a link whose address holds a space. Copy the address again from the browser; a space is written %20.`,
  },
];

export const markdownSlips: EntryRule = (entry) => {
  const { bodyStart } = entry;
  if (bodyStart >= entry.text.length) return;
  // The line feed before the body counts too.
  if (!LIKELY.test(entry.text.slice(bodyStart - 1))) return;
  const report = (message: string, start: number, end: number): void => {
    addFinding(entry, {
      code: 'markdown-slip',
      severity: 'warning',
      field: 'text',
      message,
      start: bodyStart + start,
      end: bodyStart + end,
    });
  };
  const body = entry.text.slice(bodyStart);
  secondFrontmatter(body, report);
  const fence = openFence(body);
  if (fence !== undefined)
    report(
      'has a line of ``` that is never closed, so that all below it is shown as code. Put the same line below the code, or delete it.',
      fence,
      fence + 3,
    );
  indentedText(entry, report);
  const words = withoutCode(entry, body);
  for (const { pattern, message } of SLIPS) {
    const match = pattern.exec(words);
    if (match !== null)
      report(message(match), match.index, match.index + match[0].trimEnd().length);
  }
  footnotes(words, report);
  openEmphasis(entry, report);
};

type Report = (message: string, start: number, end: number) => void;

/** Signs of which one is in every slip. */
const LIKELY =
  /\] +\(|\)\[|\[\[|\[\^|<\/?[A-Za-z]\w*:|[•·▪◦‣●○\uF0B7\uF0A7]|\no\t|```|~~~|\*\*|__|\n(?: {4}|\t)|\]\([^()\n]* |\n---/;

/** Fields between hyphens in the body: a second file pasted below the first. */
function secondFrontmatter(body: string, report: Report): void {
  const match = /^---[ \t]*\n(?:[a-zA-Z]+:(?: .*)?\n(?:[ \t#-].*\n)*)+---[ \t]*$/m.exec(body);
  if (match === null) return;
  report(
    'has a second block of fields between lines of hyphens, which would be shown as text. Move the fields you want to the top of the file, and delete this block.',
    match.index,
    match.index + 3,
  );
}

/** Offset of a fence that is not closed; undefined if all are. */
function openFence(body: string): number | undefined {
  let open: { sign: string; at: number } | undefined;
  for (const match of body.matchAll(/^ {0,3}(?:`{3}|~{3}).*$/gm)) {
    const line = match[0].trimStart();
    const [sign = ''] = /^(?:`+|~+)/.exec(line) ?? [];
    const rest = line.slice(sign.length);
    if (open === undefined) {
      // Backticks behind a fence of backticks make it code within a line.
      if (!(sign.startsWith('`') && rest.includes('`'))) open = { sign, at: match.index };
    } else if (sign.startsWith(open.sign) && rest.trim() === '') open = undefined;
  }
  return open?.at;
}

/** A paragraph moved in by four spaces, which Markdown takes for code. */
function indentedText(entry: CheckedEntry, report: Report): void {
  for (const { start, end } of entry.facts.code) {
    const source = entry.text.slice(start, end);
    // Words of a sentence, and no sign of a program.
    if (/^\s*(?:`{3}|~{3})/.test(source) || /[{};=<>|]|\$ /.test(source)) continue;
    if ((source.match(/\p{L}{2,}/gu) ?? []).length < 4) continue;
    report(
      'is moved in by four spaces or a tab, which makes it code in a grey box. Delete the spaces at the beginning of its lines.',
      start - entry.bodyStart,
      start - entry.bodyStart + (source.split('\n')[0]?.length ?? 1),
    );
  }
}

/** The body with everything that is code made spaces, offsets kept. */
function withoutCode(entry: CheckedEntry, body: string): string {
  let words = body;
  for (const { start, end } of entry.facts.code) {
    const [from, to] = [start - entry.bodyStart, end - entry.bodyStart];
    words = words.slice(0, from) + words.slice(from, to).replace(/[^\n]/g, ' ') + words.slice(to);
  }
  return words;
}

/** Signs of footnotes whose note is not there. */
function footnotes(words: string, report: Report): void {
  const notes = new Set([...words.matchAll(/^ {0,3}\[\^([^[\]\s]+)\]:/gm)].map(([, name]) => name));
  for (const match of words.matchAll(/\[\^([^[\]\s]+)\](?!:)/g))
    if (!notes.has(match[1]))
      report(
        `points to a note ${show(match[0])} that is not there. Add a line at the end of the text, such as: ${match[0]}: Where it was read.`,
        match.index,
        match.index + match[0].length,
      );
}

/** `**` that opens bold letters which nothing closes. */
function openEmphasis(entry: CheckedEntry, report: Report): void {
  for (const { at, text } of entry.facts.texts) {
    const plain = text.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
    const marks = [...plain.matchAll(/(?<![*\\])\*\*(?!\*)/g)];
    const mark = marks.at(-1);
    if (mark === undefined || marks.length % 2 === 0) continue;
    report(
      'has ** that is never closed, so that the stars are shown. Put ** behind the last word that is to be bold, without a space before it, or delete it.',
      at - entry.bodyStart + mark.index,
      at - entry.bodyStart + mark.index + 2,
    );
  }
}

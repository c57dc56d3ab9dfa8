/** What stands in a Markdown body: read once, its own mistakes reported, the rest kept for rules. */
import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import { refusalOf } from '../entries/markdown/content-policy.ts';
import { parseBody, walk } from '../entries/markdown/parse-markdown.ts';
import type { Finding } from '../entries/finding.ts';
import type { Span } from '../entries/yaml/yaml-tree.ts';
import { bodyAltMistake } from './alt-text.ts';

/** What the rules ask of a body. Spans are offsets in the whole file. */
export interface BodyFacts {
  /** Links inside the site and elsewhere, those of listed components included. */
  links: (Span & { url: string })[];
  /** Pictures, by the address that is written. */
  images: (Span & { url: string })[];
  /** Attributes of components that name entries. */
  references: (Span & { kind: 'campaigns' | 'history'; id: string })[];
  /** Ids that headings have on the page. */
  anchors: ReadonlySet<string>;
  /** Code: blocks, fenced or indented, and spans within a line. */
  code: Span[];
  /** The words: paragraphs, headings and table cells. */
  texts: Passage[];
}

/** Words that stand together in a file. */
export interface Passage {
  /** `title`, `place.name`, …; `text` for a part of the body. */
  field: string;
  /** Plain text of a field; Markdown source of a paragraph, heading or table cell. */
  text: string;
  /** Offset of its first character in the file. */
  at: number;
}

/** Deeper nesting of lists and quotations is a mistake, and slow to read. */
const DEEPEST = 20;

/** The facts of a file without a body. */
export const NO_BODY: BodyFacts = {
  links: [],
  images: [],
  references: [],
  anchors: new Set(),
  code: [],
  texts: [],
};

/** Reads a body that begins at an offset of its file. */
export function readBody(
  body: string,
  bodyStart: number,
  extension: string,
  findings: Finding[],
): BodyFacts {
  if (body.trim() === '') return NO_BODY;
  const refuse = (code: string, message: string, start: number, end = start + 1): void => {
    findings.push({
      code,
      severity: 'error',
      field: 'text',
      message,
      start: bodyStart + start,
      end: bodyStart + Math.max(end, start + 1),
    });
  };
  const { root, mistakes } = parseBody(body, extension);
  for (const { code, message, offset } of mistakes) refuse(code, message, offset);
  if (root === undefined) return NO_BODY;

  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const facts: BodyFacts = {
    links: [],
    images: [],
    references: [],
    anchors,
    code: [],
    texts: [],
  };
  let level = 1;
  let tooDeep = false;
  let html = false;
  for (const { node, depth } of walk(root)) {
    const first = node.position?.start.offset ?? 0;
    const last = node.position?.end.offset ?? first;
    const [start, end] = [bodyStart + first, bodyStart + last];
    if (depth > DEEPEST && !tooDeep) {
      tooDeep = true;
      refuse(
        'markdown-depth',
        'has lists or quotations in one another, too deep to be read.',
        first,
      );
    }
    const refusal = refusalOf(node);
    // Which page a file becomes is known once all files are.
    if (refusal !== undefined && refusal.code !== 'file-link') {
      // What closes an element that was refused is no mistake of its own.
      const closes = html && node.type === 'html' && node.value.startsWith('</');
      html ||= node.type === 'html';
      if (!closes) refuse(refusal.code, refusal.message, first, last);
    } else if (node.type === 'heading') {
      const text = wordsOf(node);
      anchors.add(slugger.slug(text));
      const mistake = headingMistake(text, node.depth, level);
      if (mistake !== undefined) refuse('heading', mistake, first, last);
      level = Math.max(node.depth, 2);
    } else if (node.type === 'link' || node.type === 'definition')
      facts.links.push({ start, end, url: node.url });
    else if (node.type === 'image') {
      facts.images.push({ start, end, url: node.url });
      const mistake = bodyAltMistake(node.alt ?? '', node.url);
      if (mistake !== undefined) refuse('alt-text', mistake, first, last);
    } else if (node.type === 'imageReference')
      refuse(
        'image-reference',
        'shows a picture whose file is named elsewhere. Write the file name beside it: ![what it shows](march.jpg)',
        first,
        last,
      );
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        const { name, value } = attribute;
        if (name === 'campaign')
          facts.references.push({ start, end, kind: 'campaigns', id: value });
        if (name === 'milestone') facts.references.push({ start, end, kind: 'history', id: value });
        if (name === 'source') facts.links.push({ start, end, url: value });
      }
    if (node.type === 'code' || node.type === 'inlineCode') facts.code.push({ start, end });
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      facts.texts.push({ field: 'text', text: body.slice(first, last), at: start });
  }
  return facts;
}

/** The words in a node and all below it, as they are shown. */
function wordsOf(node: MdastNode): string {
  let words = '';
  for (const { node: part } of walk(node))
    if (part.type === 'text' || part.type === 'inlineCode') words += part.value;
  return words;
}

/** Headings begin at the second level, because the title of the entry is the first. */
function headingMistake(text: string, depth: number, before: number): string | undefined {
  const hashes = (number: number): string => '#'.repeat(number);
  if (text.trim() === '') return 'has a heading without words. Write some, or delete the line.';
  if (depth === 1)
    return `has a heading of the first level, which is the title's. Begin it with two: ${hashes(2)} ${text}`;
  if (depth > before + 1)
    return `has a heading that skips a level. Write it as: ${hashes(before + 1)} ${text}`;
  return undefined;
}

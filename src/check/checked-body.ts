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
  anchors: Set<string>;
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

  const facts: BodyFacts = {
    links: [],
    images: [],
    references: [],
    anchors: new Set(),
    code: [],
    texts: [],
  };
  const slugger = new GithubSlugger();
  let level = 1;
  let tooDeep = false;
  let html = false;
  for (const { node, depth } of walk(root)) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (depth > DEEPEST && !tooDeep) {
      tooDeep = true;
      refuse(
        'markdown-depth',
        'has lists or quotations in one another, too deep to be read. Delete the spaces or signs at the beginning of the lines, so that at most a few are left.',
        start,
      );
    }
    const refusal = refusalOf(node);
    // Which page a file becomes is known once all files are.
    if (refusal !== undefined && refusal.code !== 'file-link') {
      // What closes an element that was refused is no mistake of its own.
      const closes = html && node.type === 'html' && node.value.startsWith('</');
      html ||= node.type === 'html';
      if (!closes) refuse(refusal.code, refusal.message, start, end);
      continue;
    }
    if (node.type === 'heading') {
      const text = wordsOf(node);
      facts.anchors.add(slugger.slug(text));
      const mistake = headingMistake(text, node.depth, level);
      if (mistake !== undefined) refuse('heading', mistake, start, end);
      level = Math.max(node.depth, 2);
    }
    const mistake = pictureMistake(node);
    if (mistake !== undefined) refuse(mistake.code, mistake.message, start, end);
    addFacts(facts, node, bodyStart + start, bodyStart + end, body.slice(start, end));
  }
  return facts;
}

/** What is wrong with how a picture is shown; undefined if nothing is, or the node is none. */
function pictureMistake(node: MdastNode): { code: string; message: string } | undefined {
  if (node.type === 'imageReference')
    return {
      code: 'image-reference',
      message:
        'shows a picture whose file is named elsewhere. Write the file name beside it: ![what it shows](march.jpg)',
    };
  const message = node.type === 'image' ? bodyAltMistake(node.alt ?? '', node.url) : undefined;
  return message === undefined ? undefined : { code: 'alt-text', message };
}

/** Adds what one node tells, from `start` to `end` in the file; `source` is what is written there. */
function addFacts(
  facts: BodyFacts,
  node: MdastNode,
  start: number,
  end: number,
  source: string,
): void {
  switch (node.type) {
    case 'link':
    case 'definition':
      facts.links.push({ start, end, url: node.url });
      break;
    case 'image':
      facts.images.push({ start, end, url: node.url });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      for (const { name, value } of node.attributes.filter(isText)) {
        if (name === 'campaign')
          facts.references.push({ start, end, kind: 'campaigns', id: value });
        if (name === 'milestone') facts.references.push({ start, end, kind: 'history', id: value });
        if (name === 'source') facts.links.push({ start, end, url: value });
      }
      break;
    case 'code':
    case 'inlineCode':
      facts.code.push({ start, end });
      break;
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      facts.texts.push({ field: 'text', text: source, at: start });
  }
}

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>['attributes'][number];

/** Whether an attribute of a component is plain text. */
const isText = (attribute: Jsx): attribute is Jsx & { name: string; value: string } =>
  attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';

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

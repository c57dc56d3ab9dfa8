/**
 * What Pagefind is given of a page, instead of the page: its visible text in separate blocks, and
 * the fields of `SearchFields.astro`. So no excerpt shows a button, a menu, a word for screen
 * readers alone or a state that a script may change, and none joins the words of two elements.
 */
import { Parser } from 'htmlparser2';
import { extraForms } from '../i18n/word-forms.ts';

/** What is indexed of one page. */
export interface IndexedPage {
  /** A small document for Pagefind. */
  html: string;
  title: string;
  /** The visible text, without the title. */
  text: string;
}

/** A run of visible text: a paragraph, an item of a list, a heading. */
interface Block {
  /** `h2` … `h6`, or `p` for all else. */
  tag: string;
  /** Where a link to a heading leads. */
  id: string | undefined;
  text: string;
}

/** Elements whose text continues that of their neighbours. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|dfn|em|i|img|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** Elements that hold no text of the page. The title and the facts above it are fields. */
const LEFT_OUT =
  /^(button|dialog|form|h1|input|label|nav|noscript|script|select|style|svg|template)$/;

/** Attributes of elements that are not seen, or that a script shows and hides. */
const UNSEEN = ['hidden', 'data-pagefind-ignore', 'data-from', 'data-until'] as const;

const FIELDS = ['data-pagefind-meta', 'data-pagefind-filter', 'data-pagefind-sort'] as const;

type Attributes = Readonly<Record<string, string>>;

function isLeftOut(name: string, attributes: Attributes): boolean {
  return (
    LEFT_OUT.test(name) ||
    UNSEEN.some((attribute) => attribute in attributes) ||
    attributes['aria-hidden'] === 'true' ||
    /\b(visually-hidden|kicker)\b/.test(attributes['class'] ?? '')
  );
}

/** Collects what is indexed while a page is parsed. */
class Collector {
  language = '';
  readonly fields: string[] = [];
  readonly blocks: Block[] = [];
  #block: Block = { tag: 'p', id: undefined, text: '' };
  /** How many elements are open within the one that is indexed; 0 outside of it. */
  #depth = 0;
  /** The depth at which something begins that is left out. */
  #leftOutFrom = Infinity;
  /** Whether an element has just ended: what begins at once is not part of the same word. */
  #afterEnd = false;

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'html') this.language = attributes['lang'] ?? '';
    if (this.#depth > 0 || 'data-pagefind-body' in attributes) this.#depth += 1;
    if (this.#depth === 0) return;
    for (const field of FIELDS) {
      const value = attributes[field];
      if (value !== undefined) this.fields.push(`<span ${field}="${escapeHtml(value)}"></span>`);
    }
    if (isLeftOut(name, attributes)) this.#leftOutFrom = Math.min(this.#leftOutFrom, this.#depth);
    // A value continues the line of its term.
    if (name === 'dd') return;
    if (!INLINE.test(name)) this.#begin(name, attributes['id']);
    else if (name === 'br' || this.#afterEnd) this.#block.text += ' ';
  }

  ontext(text: string): void {
    if (this.#depth === 0 || this.#depth >= this.#leftOutFrom) return;
    this.#block.text += text;
    this.#afterEnd = false;
  }

  onclosetag(name: string): void {
    if (this.#depth === 0) return;
    if (name === 'dt' && this.#depth < this.#leftOutFrom) this.#block.text += ': ';
    else if (!INLINE.test(name)) this.#begin('p', undefined);
    if (this.#depth === this.#leftOutFrom) this.#leftOutFrom = Infinity;
    this.#depth -= 1;
    this.#afterEnd = true;
  }

  /** Ends the block before it, if it has any text. */
  #begin(name: string, id: string | undefined): void {
    const text = this.#block.text.replace(/\s+/g, ' ').trim();
    if (text !== '') this.blocks.push({ ...this.#block, text });
    const isHeading = /^h[2-6]$/.test(name);
    this.#block = { tag: isHeading ? name : 'p', id: isHeading ? id : undefined, text: '' };
  }
}

/**
 * What is indexed of a page; undefined where no element has `data-pagefind-body`.
 * @param html of the whole page.
 */
export function indexedPage(html: string): IndexedPage | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const collector = new Collector();
  new Parser(
    {
      onopentag: (name, attributes) => collector.onopentag(name, attributes),
      ontext: (text) => collector.ontext(text),
      onclosetag: (name) => collector.onclosetag(name),
    },
    { decodeEntities: true },
  ).end(html);
  const { language, blocks, fields } = collector;
  const field = (name: string) =>
    fields.flatMap((item) => new RegExp(`-meta="${name}:(.*?)"`, 's').exec(item)?.[1] ?? []).join();
  const text = blocks.map((block) => block.text).join('\n');
  const title = field('title');
  // Pagefind drops a page without any text.
  if (blocks.length === 0) blocks.push({ tag: 'p', id: undefined, text: title });
  const forms = extraForms([title, field('facts'), text].join('\n')).join(' ');
  const weight = recency(fields);
  return {
    html: [
      `<html lang="${escapeHtml(language)}"><body data-pagefind-body>`,
      ...blocks.map((block) => blockHtml(block, weight)),
      ...fields,
      forms === '' ? '' : `<span data-pagefind-meta="forms:${escapeHtml(forms)}"></span>`,
      '</body></html>',
    ].join('\n'),
    title,
    text,
  };
}

/** How much more words of headings count. */
const HEADING_WEIGHT = 3;

/**
 * How much the words of a page count, by its latest year: of two pages that match alike the newer
 * comes first. It does not depend on the day of the build, so that the index stays as it is.
 */
function recency(fields: readonly string[]): number {
  const years = fields.flatMap((field) => Number(/"year:(\d{4})"/.exec(field)?.[1] ?? []));
  const latest = years.length === 0 ? 2010 : Math.max(...years);
  return 1 + Math.min(Math.max(latest - 1990, 0), 60) / 100;
}

function blockHtml({ tag, id, text }: Block, weight: number): string {
  const total = tag === 'p' ? weight : weight * HEADING_WEIGHT;
  const anchor = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<${tag}${anchor} data-pagefind-weight="${total.toFixed(2)}">${escapeHtml(text)}</${tag}>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

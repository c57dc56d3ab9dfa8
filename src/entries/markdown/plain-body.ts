/**
 * The Markdown that most bodies are written in, read in one pass: paragraphs of words, with links
 * in them. Several times as fast as the whole of Markdown, which matters for thousands of files.
 * Whatever is not surely plain is left to the full parser: this reader may give up, but never
 * reads anything otherwise (a property test holds the two together).
 */

/** A part of a body, by its offsets. */
interface Part {
  start: number;
  end: number;
}

/** A body that is paragraphs of words and links, and nothing else. */
export interface PlainBody {
  paragraphs: Part[];
  links: (Part & { url: string })[];
}

/** What stands in no plain body: signs that mean something in Markdown, and rare ones. */
const UNUSUAL = /[^\p{L}\p{M}\p{N} \n.,;:!?'"‘’“”«»¿¡()%$#…–—/&[\]=_+-]/u;

/** A line that does not begin with a letter or what may stand before one: a list, a heading … */
const LINE_OF_ANOTHER_KIND = /^(?![\p{L}["'‘“«¿¡(]|$)/mu;

/** Signs that mean something outside of links only. */
const UNUSUAL_OUTSIDE = /[\]_=]|\/\/|www\.|&(?! )|!$/i;

/** A link, its words on one line. */
const LINK = /\[[^\n[\]_=/&!]+\]\(([\w/:.?=#-]+)\)/y;

/** Reads a body of a `.md` file, or gives up and returns undefined. */
export function readPlainBody(body: string): PlainBody | undefined {
  if (UNUSUAL.test(body) || LINE_OF_ANOTHER_KIND.test(body)) return undefined;
  if (body.includes(' \n') || body.endsWith(' ')) return undefined;
  const links = linksOf(body);
  return links && { paragraphs: paragraphsOf(body), links };
}

/** All links; undefined if something else stands between them. */
function linksOf(body: string): PlainBody['links'] | undefined {
  const links: PlainBody['links'] = [];
  let end = 0;
  for (;;) {
    const start = body.indexOf('[', end);
    if (UNUSUAL_OUTSIDE.test(body.slice(end, start === -1 ? undefined : start))) return undefined;
    if (start === -1) return links;
    LINK.lastIndex = start;
    const url = LINK.exec(body)?.[1];
    if (url === undefined) return undefined;
    end = LINK.lastIndex;
    links.push({ start, end, url });
  }
}

/** What stands between empty lines. */
function paragraphsOf(body: string): Part[] {
  const paragraphs: Part[] = [];
  let end = 0;
  for (;;) {
    let start = end;
    while (body[start] === '\n') start++;
    if (start === body.length) return paragraphs;
    const empty = body.indexOf('\n\n', start);
    end = empty === -1 ? body.length - (body.endsWith('\n') ? 1 : 0) : empty;
    paragraphs.push({ start, end });
  }
}

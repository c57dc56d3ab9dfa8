/** Descriptions of calendar files, HTML or plain, as Markdown. */
import TurndownService from 'turndown';

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '_',
});
turndown.remove(['script', 'style', 'title', 'iframe', 'object', 'noscript']);
turndown.addRule('no pictures from elsewhere', { filter: 'img', replacement: () => '' });
// The page has a heading of level one already.
turndown.addRule('headings below the title', {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (text, node) => {
    const level = Math.max(2, Number(node.nodeName.slice(1)));
    return text.trim() === '' ? '' : `\n\n${'#'.repeat(level)} ${text.trim()}\n\n`;
  },
});

/** What only HTML holds: a tag that a description would have, or a character reference. */
const HTML = /<\/?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|u|ul)\b[^<>]{0,2000}>/i;

/** What Luma and Meetup put before every description: a link to the page, the group and the day. */
const PRODUCER_LINES =
  /^(?:Get up-to-date information at: \S+|[^\n]{1,100}\n[A-Z][a-z]+day, [A-Z][a-z]+ \d{1,2} at \d{1,2}:\d{2} [AP]M)(?:\n\n|$)/;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A description as Markdown. Plain text keeps its paragraphs and lines. */
export function markdownOf(description: string): string {
  const html = HTML.test(description)
    ? description
    : escapeHtml(description)
        .split(/\n[ \t]*\n/)
        .map((paragraph) => `<p>${paragraph.trim().split('\n').join('<br>')}</p>`)
        .join('');
  return turndown
    .turndown(html)
    .replace(/^( *)- {3}/gm, '$1- ')
    .replace(PRODUCER_LINES, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A plain text of one line from Markdown: without marks, addresses of links and breaks. */
function plainLine(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ .*$/gm, '')
    .replace(/^[-*>] +/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The first sentence of a body, or as many whole words of it as fit.
 * @param most longest summary, in characters.
 */
export function summaryOf(markdown: string, most = 200): string {
  const line = plainLine(markdown.split('\n\n').find((part) => plainLine(part) !== '') ?? '');
  const [sentence = line] = /^.*?[.!?](?=\s|$)/u.exec(line) ?? [];
  const text = sentence.length < 20 ? line : sentence;
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

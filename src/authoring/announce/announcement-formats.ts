/** The formats that an announcement is written in: for letters, newsletter programs and posts. */
import { escapeHtml } from '../../domain/escape-html.ts';
import { lineText, type TextLine } from '../../feeds/event-detail-lines.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Words } from '../../i18n/interface-words.ts';
import type { AnnouncedItem, Announcement } from './announcement.ts';

/** Ways to write an announcement. `post` is for social networks: {@link MOST_CHARACTERS} at most. */
export const ANNOUNCE_FORMATS = ['text', 'markdown', 'html', 'post'] as const;

/** A way to write an announcement. */
export type AnnounceFormat = (typeof ANNOUNCE_FORMATS)[number];

/** How long a post may be, in Unicode code points. */
export const MOST_CHARACTERS = 500;

/** How many Unicode code points a text has: what social networks count as characters, or more. */
export const characterCount = (text: string): number => [...text].length;

/** An announcement in a format, ended by a line feed. */
export function writeAnnouncement(
  announcement: Announcement,
  format: AnnounceFormat,
  words: Words,
): string {
  const write = { text: asText, markdown: asMarkdown, html: asHtml, post: asPost }[format];
  return `${write(announcement, words)}\n`;
}

/** Without the colon that plain text has before an address. */
const linkText = (text: string): string => text.replace(/:$/, '');

function asText({ subject, items, none, later, links }: Announcement, words: Words): string {
  return [
    subject,
    ...items.map(({ title, when, place, summary, lines, url }) =>
      [title, ...when, place, summary, ...lines.map(lineText), `${words.feeds.details} ${url}`]
        .filter((line) => line !== undefined)
        .join('\n'),
    ),
    ...(items.length === 0 ? [none] : []),
    ...(later.items.length === 0
      ? []
      : [
          [
            `${later.heading}:`,
            ...later.items.map(({ title, when, url }) => `${when.join('; ')}: ${title} ${url}`),
          ].join('\n'),
        ]),
    links.map(({ text, url }) => `${text}: ${url}`).join('\n'),
  ].join('\n\n');
}

/** Signs that mean something within a line of Markdown, or HTML within it. */
const MARKDOWN_SIGNS = /[\\`*_[\]<>&~|#]/g;

const markdown = (text: string): string => text.replace(MARKDOWN_SIGNS, '\\$&');

function asMarkdown({ subject, items, none, later, links }: Announcement, words: Words): string {
  const link = ({ text, url }: TextLine): string =>
    url === undefined ? markdown(text) : `[${markdown(linkText(text))}](<${url}>)`;
  return [
    `# ${markdown(subject)}`,
    ...items.flatMap(({ title, when, place, summary, lines, url }) => [
      `## ${markdown(title)}`,
      ...(when.length > 0 ? [`**${when.map(markdown).join('; ')}**`] : []),
      ...(place === undefined ? [] : [markdown(place)]),
      markdown(summary),
      [...lines, { text: words.feeds.details, url }].map((line) => `- ${link(line)}`).join('\n'),
    ]),
    ...(items.length === 0 ? [markdown(none)] : []),
    ...(later.items.length === 0
      ? []
      : [
          `## ${markdown(later.heading)}`,
          later.items
            .map(
              ({ title, when, url }) =>
                `- ${markdown(when.join('; '))}: ${link({ text: title, url })}`,
            )
            .join('\n'),
        ]),
    links.map((one) => `- ${link(one)}`).join('\n'),
  ].join('\n\n');
}

/**
 * HTML of elements that every newsletter program keeps: no styles, classes, pictures or tables.
 * What is not in the language of the announcement is marked.
 */
function asHtml({ subject, items, none, later, links }: Announcement, words: Words): string {
  const locale = new Intl.Locale(words.intl).language;
  const link = ({ text, url }: TextLine, attributes = ''): string =>
    url === undefined
      ? escapeHtml(text)
      : `<a href="${escapeHtml(url)}"${attributes}>${escapeHtml(linkText(text))}</a>`;
  const mark = (lang: string): string =>
    new Intl.Locale(lang).language === locale ? '' : ` lang="${lang}" dir="${directionOf(lang)}"`;
  const list = (lines: readonly string[]): string =>
    ['<ul>', ...lines.map((line) => `<li>${line}</li>`), '</ul>'].join('\n');
  return [
    `<div lang="${locale}" dir="${words.direction}">`,
    `<h2>${escapeHtml(subject)}</h2>`,
    ...items.flatMap(({ title, lang, when, place, summary, lines, url }) => [
      `<h3${mark(lang)}>${link({ text: title, url })}</h3>`,
      ...(when.length > 0 ? [`<p><strong>${when.map(escapeHtml).join('<br>')}</strong></p>`] : []),
      ...(place === undefined ? [] : [`<p>${escapeHtml(place)}</p>`]),
      `<p${mark(lang)}>${escapeHtml(summary)}</p>`,
      list([...lines, { text: words.feeds.details, url }].map((line) => link(line))),
    ]),
    ...(items.length === 0 ? [`<p>${escapeHtml(none)}</p>`] : []),
    ...(later.items.length === 0
      ? []
      : [
          `<h3>${escapeHtml(later.heading)}</h3>`,
          list(
            later.items.map(
              ({ title, lang, when, url }) =>
                `${escapeHtml(when.join('; '))}: ${link({ text: title, url }, mark(lang))}`,
            ),
          ),
        ]),
    list(links.map((one) => link(one))),
    '</div>',
  ].join('\n');
}

/**
 * A post: as many events as fit, how many more there are, and one link: to the event if it is one,
 * else to all of them.
 */
function asPost({ subject, items, none, links }: Announcement, words: Words): string {
  const [first, ...others] = items;
  const url = first !== undefined && others.length === 0 ? first.url : (links[0]?.url ?? '');
  const post = (shown: number): string => {
    const left = items.length - shown;
    const more = words.campaign.eventCount(left);
    return [
      subject,
      ...items.slice(0, shown).map(postItem),
      ...(left > 0 ? [shown > 0 ? `+ ${more}` : more] : []),
      ...(items.length === 0 ? [none] : []),
      url,
    ].join('\n\n');
  };
  let shown = items.length;
  while (shown > 0 && characterCount(post(shown)) > MOST_CHARACTERS) shown--;
  return post(shown);
}

const postItem = ({ title, shortWhen, place }: AnnouncedItem): string =>
  [title, [shortWhen.join('; '), place].filter(Boolean).join(', ')]
    .filter((line) => line !== '')
    .join('\n');

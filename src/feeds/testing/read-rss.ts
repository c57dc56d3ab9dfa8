/** For tests: a feed of news read back, by a parser that accepts well-formed XML alone. */
import { SaxesParser } from 'saxes';

/** One item of a feed: the text of each element, by its name; `guid` is the first of several. */
export type RssItem = Readonly<Record<string, readonly string[]>>;

/**
 * The items of a feed.
 * @throws {Error} when it is not well-formed XML.
 */
export function readRss(xml: string): RssItem[] {
  const parser = new SaxesParser({ xmlns: true });
  const items: Record<string, string[]>[] = [];
  let item: Record<string, string[]> | undefined;
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'item') items.push((item = {}));
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'item') item = undefined;
    else if (item) (item[name] ??= []).push(text);
  });
  parser.write(xml).close();
  return items;
}

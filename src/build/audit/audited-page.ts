/** What the audit needs to know of an HTML page or an SVG picture. */
import { Parser } from 'htmlparser2';
import { placeAt } from './audit-finding.ts';

/** A start tag. */
export interface Element {
  /** In lower case. */
  name: string;
  /** Names in lower case; values with character references resolved. */
  attributes: Readonly<Record<string, string>>;
  /** Offset of its `<` in the text. */
  offset: number;
  /** Text directly in it, for the few elements whose text is looked at. */
  text: string;
}

/** A parsed page. */
export interface Page {
  /** Path of the file within the site's folder: `events/index.html`. */
  file: string;
  /** Path at which it is published, without base path: `/events/`. */
  path: string;
  html: string;
  /** All start tags, in order. */
  elements: readonly Element[];
  /** Values of `id`, and of `name` on links. */
  ids: ReadonlySet<string>;
}

/** Elements whose text is kept. */
const WITH_TEXT = new Set(['title', 'h1', 'script', 'style']);

/** Reads a page. Never throws, whatever the text. */
export function readPage(file: string, path: string, html: string): Page {
  const elements = readElements(html, false);
  const ids = elements.flatMap(({ name, attributes }) => [
    ...(attributes['id'] === undefined ? [] : [attributes['id']]),
    ...(name === 'a' && attributes['name'] !== undefined ? [attributes['name']] : []),
  ]);
  return { file, path, html, elements, ids: new Set(ids) };
}

/** All start tags of an HTML or XML text, in order. */
export function readElements(text: string, xmlMode: boolean): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = {
          name: name.toLowerCase(),
          attributes,
          offset: parser.startIndex,
          text: '',
        };
        elements.push(element);
        if (WITH_TEXT.has(element.name)) open.push(element);
      },
      ontext(part) {
        for (const element of open) element.text += part;
      },
      onclosetag(name) {
        if (open.at(-1)?.name === name.toLowerCase()) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: true, xmlMode },
  );
  parser.end(text);
  return elements;
}

/** The value of an attribute of the first element that has a name and certain attributes. */
export function attributeOf(
  page: Page,
  name: string,
  attribute: string,
  having: Readonly<Record<string, string>> = {},
): string | undefined {
  return page.elements.find(
    (element) =>
      element.name === name &&
      Object.entries(having).every(([key, value]) => element.attributes[key] === value),
  )?.attributes[attribute];
}

/** Whether a page only leads to another address. */
export function isRedirect(page: Page): boolean {
  return page.elements.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh',
  );
}

/** Whether search engines are asked to leave a page out. */
export function isHidden(page: Page): boolean {
  return /\bnoindex\b/.test(attributeOf(page, 'meta', 'content', { name: 'robots' }) ?? '');
}

/** Where an element stands, for a finding. */
export function placeOf(
  page: Page,
  element: Element,
): { file: string; line: number; column: number } {
  return { file: page.file, ...placeAt(page.html, element.offset) };
}

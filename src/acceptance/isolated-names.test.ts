/**
 * Titles and names from the content may be in letters of any direction: on every page, each stands
 * in an element that takes its direction from them and isolates them from what is around it.
 */
import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../settings.ts';
import { builtSite } from './built-site.ts';
import { filesBelow } from './guarded.ts';

/** Fields that hold the title or the name of something. */
const NAMES = new Set(['title', 'name', 'shortName', 'publisher', 'credit', 'address', 'locality']);

/** What is shorter may be a word of the interface. */
const SHORTEST = 4;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All titles and names in the content below a folder, and all that is written there. */
function readContent(folder: string): { names: Set<string>; written: string } {
  const names = new Set<string>();
  const collect = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && NAMES.has(key) && value.length >= SHORTEST)
      names.add(oneLine(value));
    else if (typeof value === 'object' && value !== null)
      for (const [inner, part] of Object.entries(value))
        collect(part, Array.isArray(value) ? key : inner);
  };
  let written = '';
  for (const file of filesBelow(folder).filter((name) => /\.(?:md|mdx|yaml)$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8');
    written += `${oneLine(text)}\n`;
    // A page of text may be called by a word that the interface has too: "About".
    if (!file.startsWith('pages/')) collect(parse(/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? text));
  }
  return { names, written };
}

/** The texts of a page that are not isolated from what is around them. */
function openTexts(html: string): string[] {
  const found: string[] = [];
  const isolated: boolean[] = [];
  let open = '';
  const endText = (): void => {
    if (open.trim() !== '') found.push(oneLine(open));
    open = '';
  };
  const parser = new Parser({
    onopentag(tag, { dir, class: names = '' }) {
      endText();
      isolated.push(
        isolated.at(-1) === true ||
          dir === 'auto' ||
          ['bdi', 'code', 'head', 'script', 'title'].includes(tag) ||
          names === 'prose',
      );
    },
    onclosetag() {
      endText();
      isolated.pop();
    },
    // Called once more after each character reference.
    ontext(text) {
      if (isolated.at(-1) !== true) open += text;
    },
  });
  parser.end(html);
  return found;
}

describe.each([
  ['neighbors', 'src/acceptance/fixtures/neighbors'],
  ['extremes', 'src/acceptance/fixtures/extremes'],
  ['hebrew', 'src/acceptance/fixtures/hebrew'],
  ['every-field', 'src/acceptance/fixtures/every-field'],
  ['other-organization', 'src/acceptance/fixtures/other-organization'],
] as const)('%s', (variant, source) => {
  test('no title and no name can turn the words around it', async () => {
    const { names, written } = readContent(join(PROJECT_ROOT, source));
    expect(names.size).toBeGreaterThan(4);
    const folder = await builtSite(variant);
    const pages = filesBelow(folder).filter(
      (file) => file.endsWith('.html') && file !== 'admin/index.html',
    );
    const problems = pages.flatMap((page) =>
      openTexts(readFileSync(join(folder, page), 'utf8')).flatMap((text) => {
        // A sentence that an author wrote is one passage, whatever it names.
        if (!names.has(text) && written.includes(text)) return [];
        const name = [...names].find((item) => text.includes(item));
        return name === undefined ? [] : [`${page}: "${name}" in "${text}"`];
      }),
    );
    expect(problems).toEqual([]);
  });
});

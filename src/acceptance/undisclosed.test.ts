/** What the content keeps to itself is in nothing that is published. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from './built-site.ts';
import { CANARY, discard, guardedContent, readSiteFiles, SITE_NOW } from './guarded.ts';

const contents: string[] = [];
let site: Map<string, Buffer>;
let other: Map<string, Buffer>;

/** Builds the site of content that keeps this place to itself. */
async function built(canary: string): Promise<Map<string, Buffer>> {
  const content = await guardedContent(canary);
  contents.push(content);
  const folder = join(content, '..', `${content.split('/').at(-1) ?? ''}-dist`);
  contents.push(folder);
  await build(folder, { CONTENT_DIR: content, SITE_NOW });
  return readSiteFiles(folder);
}

beforeAll(async () => {
  site = await built(CANARY);
  other = await built('Elsewhere-Alley-28');
});
afterAll(() => contents.forEach(discard));

describe('an undisclosed place', () => {
  test('is in no file: pages, feeds, JSON, search index, names of files', () => {
    const secret = new RegExp(CANARY.replaceAll('-', '[-+_ ]?'), 'i');
    const telling = [...site].filter(
      ([file, bytes]) => secret.test(file) || secret.test(bytes.toString('latin1')),
    );
    expect(telling.map(([file]) => file)).toEqual([]);
    expect(site.size).toBeGreaterThan(40);
  });

  test('changes not one byte of what is published, pictures included', () => {
    expect([...other.keys()]).toEqual([...site.keys()]);
    const different = [...site].filter(([file, bytes]) => !other.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
  });

  test('is looked for where the event itself is told of', () => {
    const telling = (words: string, ending: string) =>
      [...site].filter(([file, bytes]) => file.endsWith(ending) && bytes.includes(words)).length;
    expect(telling('Queens, NY', '.html')).toBeGreaterThan(1);
    for (const [words, ending] of [
      ['Queens', '.ics'],
      ['Know Your Neighbors', 'feed.xml'],
      ['Queens, NY', 'events.json'],
      ['Know Your Neighbors', '.pf_fragment'],
      ['Conoce a tus vecinas', '.pf_fragment'],
    ] as const) {
      expect(telling(words, ending), `${words} in ${ending}`).toBeGreaterThan(0);
    }
    expect([...site.keys()].filter((file) => /\.(webp|jpe?g|png|avif)$/.test(file))).not.toEqual(
      [],
    );
  });
});

/** What the content keeps secret is in nothing that is published. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from './built-site.ts';
import { CANARY, discard, guardedContent, readSiteFiles, SITE_NOW } from './guarded.ts';
import { readings } from './readings.ts';

const contents: string[] = [];
let content: Map<string, Buffer>;
let site: Map<string, Buffer>;
let other: Map<string, Buffer>;

/** Builds the site of content that keeps this place secret. */
async function built(canary: string): Promise<Map<string, Buffer>> {
  const folder = await guardedContent(canary);
  if (canary === CANARY) content = readSiteFiles(folder);
  const outDir = `${folder}-dist`;
  contents.push(folder, outDir);
  await build(outDir, { CONTENT_DIR: folder, SITE_NOW });
  return readSiteFiles(outDir);
}

beforeAll(async () => {
  site = await built(CANARY);
  other = await built('Elsewhere-Alley-28');
});
afterAll(() => contents.forEach(discard));

/** The files that tell the place, however it is written and encoded. */
async function telling(files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const secret = new RegExp(CANARY.replaceAll('-', '[-+_ ]?'), 'i');
  const found: string[] = [];
  for (const [file, bytes] of files)
    if ((await readings(file, bytes)).some((text) => secret.test(text))) found.push(file);
  return found;
}

describe('an undisclosed place', () => {
  test('stands in every file of its event and of the draft', async () => {
    const told = await telling(content);
    expect(told).toEqual(
      [...content.keys()].filter((file) => file.startsWith('events/') || file === 'site.yaml'),
    );
    expect(told).toHaveLength(8);
  });

  test('is in no file: pages, feeds, JSON, search index, pictures, names of files', async () => {
    expect(await telling(site)).toEqual([]);
    expect(site.size).toBeGreaterThan(40);
  });

  test('changes not one byte of what is published, pictures included', () => {
    expect([...other.keys()]).toEqual([...site.keys()]);
    const different = [...site].filter(([file, bytes]) => !other.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
  });

  test('is looked for where the event itself is published', () => {
    const files = (words: string, ending: string) =>
      [...site].filter(([file, bytes]) => file.endsWith(ending) && bytes.includes(words)).length;
    expect(files('Queens, NY', '.html')).toBeGreaterThan(1);
    for (const [words, ending] of [
      ['Queens', '.ics'],
      ['Know Your Neighbors', 'feed.xml'],
      ['Queens, NY', 'events.json'],
      ['Know Your Neighbors', '.pf_fragment'],
      ['Conoce a tus vecinas', '.pf_fragment'],
    ] as const) {
      expect(files(words, ending), `${words} in ${ending}`).toBeGreaterThan(0);
    }
  });
});

test('pictures are published without metadata, named by hash alone', async () => {
  const pictures = [...site.keys()].filter((file) =>
    /^_astro\/.*\.(webp|jpe?g|png|avif)$/.test(file),
  );
  expect(pictures.length).toBeGreaterThan(3);
  for (const file of pictures) expect(file).toMatch(/^_astro\/[\w-]{8}_[\w-]+\.\w+$/);
});

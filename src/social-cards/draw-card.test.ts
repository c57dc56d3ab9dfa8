import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { CARD_SIZES, type PreviewCard } from './card.ts';
import { cachedPreview, drawPreview, previewName } from './draw-card.ts';
import { canBeDrawn } from './card-fonts.ts';

const card: PreviewCard = {
  site: 'JFREJ',
  kicker: 'Campaign · since 2019',
  title: 'Jews Against ICE',
  facts: [{ large: '44', small: 'arrested' }],
  lang: 'en',
  shape: 'wide',
  colors: {
    paper: '#faf6ee',
    ink: '#1b1622',
    soft: '#564e5f',
    accent: '#a01024',
    action: '#f4b92b',
    onAction: '#1b1622',
  },
};

/** The color of one point of a picture, as `#rrggbb`. */
async function colorAt(png: Buffer, left: number, top: number): Promise<string> {
  const point = await sharp(png).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return `#${point.toString('hex')}`;
}

/** How far words of the ink color reach in a part of a picture, in pixels from its corner. */
async function inkReaches(
  png: Buffer,
  part: { left: number; top: number; width: number; height: number },
): Promise<{ right: number; bottom: number }> {
  const { data, info } = await sharp(png).extract(part).raw().toBuffer({ resolveWithObject: true });
  let right = 0;
  let bottom = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (data[at]! > 60 || data[at + 1]! > 60) continue;
    const point = at / info.channels;
    right = Math.max(right, point % info.width);
    bottom = Math.floor(point / info.width);
  }
  return { right, bottom };
}

describe('the picture of a page', () => {
  test('has the size that previews are shown at, in the colors of the site', async () => {
    const png = await drawPreview(card);
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...CARD_SIZES.wide });
    expect(await colorAt(png, 4, 4)).toBe(card.colors.paper);
    expect(await colorAt(png, 1196, 4)).toBe(card.colors.action);
  });

  test('is square for search engines, with its facts below', async () => {
    const png = await drawPreview({ ...card, shape: 'square' });
    const { width, height } = await sharp(png).metadata();
    expect({ width, height }).toEqual(CARD_SIZES.square);
    expect(await colorAt(png, 1196, 4)).toBe(card.colors.paper);
    expect(await colorAt(png, 4, 1196)).toBe(card.colors.action);
  });

  test('runs from right to left in languages that do', async () => {
    const png = await drawPreview({ ...card, title: 'אספה', lang: 'he' });
    expect(await colorAt(png, 4, 4)).toBe(card.colors.action);
    expect(await colorAt(png, 1196, 4)).toBe(card.colors.paper);
    const [title, site] = [
      await inkReaches(png, { left: 420, top: 130, width: 780, height: 200 }),
      await inkReaches(png, { left: 420, top: 500, width: 780, height: 130 }),
    ];
    expect(title.right).toBeGreaterThan(780 - 64 - 40);
    expect(site.right).toBeGreaterThan(780 - 64 - 80);
  });

  test('has every letter of its fonts: a mark, a letter with a tail, and none stands for another', async () => {
    // A letter that the fonts lack would be drawn as the one box, whichever it is.
    const drawn = await Promise.all(
      ['ż', 'ł', 'ź', 'ą', 'א', 'ש', 'ײַ', 'פֿ'].map((title) => drawPreview({ ...card, title })),
    );
    expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(drawn.length);
  });

  test('keeps the order of digits within Hebrew', async () => {
    const facts = (large: string) => ({ ...card, lang: 'he', facts: [{ large, small: '' }] });
    const [evening, reversed] = [
      await drawPreview(facts('18:00–19:30')),
      await drawPreview({ ...facts('18:00–19:30'), lang: 'en' }),
    ];
    // The same hours at the same place of the block of facts, whichever way the card runs.
    const part = async (png: Buffer, left: number) => {
      const facts = sharp(png).extract({ left, top: 420, width: 420, height: 160 });
      return sharp(await facts.png().toBuffer())
        .trim()
        .raw()
        .toBuffer();
    };
    expect(await part(evening, 0)).toEqual(await part(reversed, 780));
  });

  test('is the same to the byte each time', async () => {
    expect((await drawPreview(card)).equals(await drawPreview(card))).toBe(true);
  });

  test('holds nothing but its points', async () => {
    const png = await drawPreview(card);
    const chunks: string[] = [];
    for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
      chunks.push(png.toString('latin1', at + 4, at + 8));
    expect(new Set(chunks)).toEqual(new Set(['IHDR', 'pHYs', 'IDAT', 'IEND']));
  });

  test.each([
    ['a short title', 'Win'],
    ['a long word', 'Bundesausbildungsförderungsgesetz now'],
    ['a title of 120 characters', 'What we carry '.repeat(9).slice(0, 119) + '!'],
  ])('keeps %s clear of what stands beside and below it', async (_, title) => {
    const png = await drawPreview({ ...card, site: '', title });
    const { right, bottom } = await inkReaches(png, { left: 0, top: 0, width: 780, height: 630 });
    expect(right).toBeGreaterThan(64);
    expect(right).toBeLessThan(780 - 40);
    expect(bottom).toBeLessThan(630 - 64 - 40);
  });
});

describe('the name of a picture', () => {
  test('is the same for equal words and another for any other', () => {
    expect(previewName({ ...card })).toBe(previewName(card));
    for (const other of [
      { ...card, title: 'Jews Against Ice' },
      { ...card, facts: [] },
      { ...card, colors: { ...card.colors, accent: '#b4152c' } },
    ])
      expect(previewName(other)).not.toBe(previewName(card));
  });
});

describe('the cache', () => {
  const folder = mkdtempSync(join(tmpdir(), 'previews-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('keeps a picture until its words change', async () => {
    const first = await cachedPreview(card, folder);
    const [file = ''] = readdirSync(folder);
    const { mtimeMs } = statSync(join(folder, file));
    expect((await cachedPreview(card, folder)).equals(first)).toBe(true);
    expect(statSync(join(folder, file)).mtimeMs).toBe(mtimeMs);
    await cachedPreview({ ...card, title: 'Other words' }, folder);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('letters', () => {
  test.each([
    'Jews Against ICE',
    'Señal: 1.000 € – “así”',
    'Zażółć gęślą jaźń',
    'אספה ב־18:00',
    'פֿאַרזאַמלונג פֿון ייִדן',
    '',
  ])('of "%s" can be drawn', (text) => {
    expect(canBeDrawn(text)).toBe(true);
  });
  test.each(['Purim 🎭', 'Дом', '集会'])('of "%s" cannot', (text) => {
    expect(canBeDrawn(text)).toBe(false);
  });
});

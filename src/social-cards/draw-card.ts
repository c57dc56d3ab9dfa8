/** Draws the pictures that stand for pages where they are linked. */
import { Resvg } from '@resvg/resvg-js';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { CARD_SIZES, cardTree, type PreviewCard } from './card.ts';
import { PREVIEW_FONTS } from './card-fonts.ts';

/** Counted up when cards are drawn otherwise than before: then none is taken from the cache. */
const DESIGN = 3;

/** The name of a card's picture without `.png`: equal cards have one, and one picture. */
export function previewName(card: PreviewCard): string {
  return hash('sha256', JSON.stringify([DESIGN, card]), 'base64url').slice(0, 16);
}

/** The picture of a card as PNG; it holds nothing but its points. */
export async function drawPreview(card: PreviewCard): Promise<Buffer> {
  const svg = await satori(cardTree(card) as Parameters<typeof satori>[0], {
    ...CARD_SIZES[card.shape],
    fonts: [...PREVIEW_FONTS],
  });
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return sharp(pixels, { raw: { ...CARD_SIZES[card.shape], channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The picture of a card, drawn once for all builds. */
export async function cachedPreview(card: PreviewCard, cacheDir: string): Promise<Buffer> {
  const file = join(cacheDir, `${previewName(card)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await drawPreview(card);
  mkdirSync(cacheDir, { recursive: true });
  // Whole or not at all, whoever else builds at the same time.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, file);
  return png;
}

/** The pictures that stand for pages where they are linked. */
import type { APIRoute } from 'astro';
import { allPreviews } from '../../data/previews.ts';
import { cacheDir } from '../../data/site.ts';
import type { PreviewCard } from '../../previews/card.ts';
import { cachedPreview } from '../../previews/draw.ts';

export async function getStaticPaths() {
  return [...(await allPreviews())].map(([name, card]) => ({ params: { name }, props: { card } }));
}

export const GET: APIRoute<{ card: PreviewCard }> = async ({ props }) =>
  new Response(new Uint8Array(await cachedPreview(props.card, `${cacheDir}/previews`)), {
    headers: { 'Content-Type': 'image/png' },
  });

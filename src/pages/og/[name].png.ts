/** The pictures that stand for pages where they are linked. */
import type { APIRoute } from 'astro';
import { allPreviews } from '../../views/social-card-views.ts';
import { cacheDir } from '../../views/site.ts';
import type { PreviewCard } from '../../social-cards/card.ts';
import { cachedPreview } from '../../social-cards/draw-card.ts';

export async function getStaticPaths() {
  return [...(await allPreviews())].map(([name, card]) => ({ params: { name }, props: { card } }));
}

export const GET: APIRoute<{ card: PreviewCard }> = async ({ props }) =>
  new Response(new Uint8Array(await cachedPreview(props.card, `${cacheDir}/previews`)), {
    headers: { 'Content-Type': 'image/png' },
  });

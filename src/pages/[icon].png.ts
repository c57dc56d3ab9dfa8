/** The site's mark for the home screens of phones. */
import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { ICONS, markSvg } from '../views/web-manifest.ts';

export function getStaticPaths() {
  return Object.entries(ICONS).map(([icon, size]) => ({ params: { icon }, props: { size } }));
}

export const GET: APIRoute<{ size: number }> = ({ props }) => {
  const picture = new Resvg(markSvg(), { fitTo: { mode: 'width', value: props.size } })
    .render()
    .asPng();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};

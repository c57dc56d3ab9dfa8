/** What a phone shows of the site on its home screen (W3C Web Application Manifest). */
import type { APIRoute } from 'astro';
import { webManifest } from '../views/web-manifest.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(webManifest()), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });

/** What search engines may read: everything; where the list of pages is. */
import type { APIRoute } from 'astro';
import { site } from '../views/site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.url}/sitemap-index.xml\n`);

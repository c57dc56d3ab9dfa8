/** The colors of the organization, where `site.yaml` names some. */
import type { APIRoute } from 'astro';
import { themeCss } from '../domain/theme.ts';
import { site } from '../views/site.ts';

export const GET: APIRoute = () =>
  new Response(themeCss(site.colors), { headers: { 'Content-Type': 'text/css' } });

/** RSS: new events and history. */
import type { APIRoute } from 'astro';
import { newsXml } from '../../views/calendar-views.ts';
import { contextFor, localePaths } from '../../views/page-context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await newsXml(contextFor(params.locale).locale), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

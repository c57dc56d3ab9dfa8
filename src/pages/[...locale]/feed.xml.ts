/** RSS: new events and history. */
import type { APIRoute } from 'astro';
import { newsXml } from '../../data/calendars.ts';
import { contextFor, localePaths } from '../../data/context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await newsXml(contextFor(params.locale).locale), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });

/** The same events as the calendars, for other programs. */
import type { APIRoute } from 'astro';
import { eventsJson } from '../../data/calendars.ts';
import { contextFor, localePaths } from '../../data/context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json(await eventsJson(contextFor(params.locale).locale));

/** The same events as the calendars, for other programs. */
import type { APIRoute } from 'astro';
import { eventsJson } from '../../views/calendar-views.ts';
import { contextFor, localePaths } from '../../views/page-context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json(await eventsJson(contextFor(params.locale).locale));

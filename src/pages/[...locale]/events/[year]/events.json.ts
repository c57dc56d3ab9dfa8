/** The events of a year, for other programs. */
import type { APIRoute } from 'astro';
import { yearJson } from '../../../../views/calendar-views.ts';
import { eventYears } from '../../../../views/event-lists.ts';
import { contextFor, localePathsOf } from '../../../../views/page-context.ts';

export async function getStaticPaths() {
  return localePathsOf('year', (await eventYears()).map(String));
}

export const GET: APIRoute = async ({ params }) =>
  Response.json(await yearJson(Number(params.year), contextFor(params.locale).locale));

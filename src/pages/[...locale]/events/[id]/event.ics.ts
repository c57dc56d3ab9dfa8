/** One event, to be added once. */
import type { APIRoute } from 'astro';
import { calendarResponse, eventCalendar } from '../../../../data/calendars.ts';
import { content } from '../../../../data/content.ts';
import { contextFor, localePathsOf } from '../../../../data/context.ts';

export async function getStaticPaths() {
  return localePathsOf('id', (await content()).events.keys());
}

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await eventCalendar(params.id ?? '', contextFor(params.locale).locale));

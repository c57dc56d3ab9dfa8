/** One event, to be added once. */
import type { APIRoute } from 'astro';
import { calendarResponse, eventCalendar } from '../../../../views/calendar-views.ts';
import { content } from '../../../../views/content.ts';
import { contextFor, localePathsOf } from '../../../../views/page-context.ts';

export async function getStaticPaths() {
  return localePathsOf('id', (await content()).events.keys());
}

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await eventCalendar(params.id ?? '', contextFor(params.locale).locale));

/** The events of a year, for download. */
import type { APIRoute } from 'astro';
import { calendarResponse, yearCalendar } from '../../../views/calendar-views.ts';
import { eventYears } from '../../../views/event-lists.ts';
import { contextFor, localePathsOf } from '../../../views/page-context.ts';

export async function getStaticPaths() {
  return localePathsOf('year', (await eventYears()).map(String));
}

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await yearCalendar(Number(params.year), contextFor(params.locale).locale));

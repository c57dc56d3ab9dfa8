/** The events in one locality, or about one topic. */
import type { APIRoute } from 'astro';
import {
  calendarFilters,
  calendarResponse,
  filterCalendar,
} from '../../../../views/calendar-views.ts';
import { contextFor, localePathsOf } from '../../../../views/page-context.ts';

export async function getStaticPaths() {
  return localePathsOf('filter', await calendarFilters());
}

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await filterCalendar(params.filter ?? '', contextFor(params.locale).locale));

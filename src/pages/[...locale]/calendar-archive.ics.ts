/** Every event ever, as long as programs take it. */
import type { APIRoute } from 'astro';
import { archiveCalendar, calendarResponse } from '../../views/calendar-views.ts';
import { contextFor, localePaths } from '../../views/page-context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await archiveCalendar(contextFor(params.locale).locale));

/** All events that are upcoming or ended less than a year ago. */
import type { APIRoute } from 'astro';
import { calendarResponse, mainCalendar } from '../../views/calendar-views.ts';
import { contextFor, localePaths } from '../../views/page-context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await mainCalendar(contextFor(params.locale).locale));

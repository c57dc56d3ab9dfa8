/** All events that are upcoming or ended less than a year ago. */
import type { APIRoute } from 'astro';
import { calendarResponse, mainCalendar } from '../../data/calendars.ts';
import { contextFor, localePaths } from '../../data/context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await mainCalendar(contextFor(params.locale).locale));

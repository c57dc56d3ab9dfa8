/** Every event ever. */
import type { APIRoute } from 'astro';
import { archiveCalendar, calendarResponse } from '../../data/calendars.ts';
import { contextFor, localePaths } from '../../data/context.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await archiveCalendar(contextFor(params.locale).locale));

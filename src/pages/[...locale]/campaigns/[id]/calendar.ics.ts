/** The events of one campaign. */
import type { APIRoute } from 'astro';
import { calendarResponse, campaignCalendar } from '../../../../views/calendar-views.ts';
import { content } from '../../../../views/content.ts';
import { contextFor, localePathsOf } from '../../../../views/page-context.ts';

export async function getStaticPaths() {
  return localePathsOf('id', (await content()).campaigns.keys());
}

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await campaignCalendar(params.id ?? '', contextFor(params.locale).locale));

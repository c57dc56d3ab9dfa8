/** The events of one campaign. */
import type { APIRoute } from 'astro';
import { calendarResponse, campaignCalendar } from '../../../../data/calendars.ts';
import { content } from '../../../../data/content.ts';
import { contextFor, localePathsOf } from '../../../../data/context.ts';

export async function getStaticPaths() {
  return localePathsOf('id', (await content()).campaigns.keys());
}

export const GET: APIRoute = async ({ params }) =>
  calendarResponse(await campaignCalendar(params.id ?? '', contextFor(params.locale).locale));

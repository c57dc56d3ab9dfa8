/** The JSON Schema that describes `/events.json`, one for all languages. */
import type { APIRoute } from 'astro';
import { eventsSchema } from '../feeds/events-json-schema.ts';
import { site } from '../views/site.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(eventsSchema(site), undefined, 2), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });

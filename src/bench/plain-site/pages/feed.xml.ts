/** The latest events as RSS 2.0. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { content } from '../../../views/content.ts';
import { site } from '../../../views/site.ts';
import { IN_FEED } from '../../other-tools.ts';

export const GET: APIRoute = async () => {
  const events = [...(await content()).events.values()].slice(-IN_FEED).reverse();
  return rss({
    title: site.name,
    description: 'Events',
    site: site.url,
    items: events.map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      link: `${site.url}/events/${id}/`,
    })),
  });
};

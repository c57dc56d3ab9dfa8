/** Titles for the search page: what most visitors look for, in a few kilobytes. */
import type { APIRoute } from 'astro';
import { contextFor, localePaths } from '../../views/page-context.ts';
import { searchTitles } from '../../views/search-views.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) =>
  Response.json(await searchTitles(contextFor(params.locale).locale));

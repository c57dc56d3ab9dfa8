/** One file of the program of the form at `/admin/`, as its package has it. */
import type { APIRoute } from 'astro';
import { cmsFile } from '../../authoring/cms-files.ts';

export const GET: APIRoute = ({ routePattern }) => {
  const { body, type } = cmsFile(routePattern.replace(/^.*?\/admin\/cms\//, ''));
  return new Response(body, { headers: { 'Content-Type': type } });
};

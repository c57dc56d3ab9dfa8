/** The configuration of the form at `/admin/`. */
import type { APIRoute } from 'astro';
import { formConfig } from '../../authoring/form-config.ts';
import { site } from '../../views/site.ts';

export const GET: APIRoute = () => Response.json(formConfig(site));

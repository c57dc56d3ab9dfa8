/**
 * Builds the plain output that is compared with other tools: a page per event and campaign, an
 * archive per year, one feed. Content is read, validated and drawn as for the whole site; the pages
 * say what those of the other tools say (`plain-site/`). A program of its own, with the settings of
 * a build.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroInlineConfig, build } from 'astro';
import { PROJECT_ROOT, readSettings } from '../settings.ts';

process.env['NODE_ENV'] = 'production';
const { default: config } = (await import(
  pathToFileURL(join(PROJECT_ROOT, 'astro.config.mjs')).href
)) as { default: AstroInlineConfig };
await build({
  ...config,
  configFile: false,
  root: PROJECT_ROOT,
  srcDir: 'src/bench/plain-site',
  outDir: relative(PROJECT_ROOT, readSettings().outDir),
  integrations: [],
  logLevel: 'error',
  force: true,
});

/**
 * Builds the plain output of this site, to be compared with other tools: a page per event and
 * campaign, an archive per year, one feed. The pages are those of the whole site; what others do
 * not make is left out. A program of its own, with the settings of a build.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import { readSettings } from '../settings.ts';
import { PROJECT_ROOT } from '../tooling/run-tool.ts';

/** The routes of the plain output, by their files in `src/pages/`. */
const ROUTES = {
  '/[...locale]/events/[id]': '[...locale]/events/[id]/index.astro',
  '/[...locale]/events/[year]': '[...locale]/events/[year]/index.astro',
  '/[...locale]/campaigns/[id]': '[...locale]/campaigns/[id]/index.astro',
  '/[...locale]/feed.xml': '[...locale]/feed.xml.ts',
};

const plainRoutes: AstroIntegration = {
  name: 'plain-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [pattern, file] of Object.entries(ROUTES))
        injectRoute({ pattern, entrypoint: join(PROJECT_ROOT, 'src/pages', file) });
    },
  },
};

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
  integrations: [plainRoutes],
  logLevel: 'error',
  force: true,
});

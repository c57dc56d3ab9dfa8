// Wiring only: reads the site's settings and names the integrations.
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { adminRoutes } from './src/build/admin-routes.ts';
import { browserTargets } from './src/build/browser-targets.ts';
import { PageCache } from './src/build/cache/page-cache.ts';
import { devPages } from './src/build/dev-pages.ts';
import { removeUnusedPictures } from './src/build/remove-unused-pictures.ts';
import { followContent } from './src/build/follow-content.ts';
import { basePath } from './src/domain/addresses.ts';
import { sitemapItem } from './src/views/language-alternates.ts';
import { markdownProcessing } from './src/entries/markdown/markdown-processor.ts';
import { readSite } from './src/entries/site-file.ts';
import { readSettings } from './src/settings.ts';

const settings = readSettings();
const site = readSite(settings);
const pageCache = new PageCache(settings, site);

export default defineConfig({
  site: new URL(site.url).origin,
  base: basePath(site) || '/',
  outDir: settings.outDir,
  cacheDir: join(settings.cacheDir, 'astro'),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // With nothing inline in a page, the content security policy can forbid everything inline.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    syntaxHighlight: false,
    processor: satteri(markdownProcessing(settings.contentDir)),
  },
  integrations: [
    pageCache.restore(),
    mdx(),
    // Astro names the pages that it renders to the sitemap; those that are kept are added.
    sitemap({
      // Lists for frames are no pages to be found.
      filter: (page) => !page.slice(site.url.length).includes('/embed/'),
      serialize: (item) => sitemapItem(item, site),
      customPages: pageCache.addresses,
    }),
    adminRoutes(site),
    removeUnusedPictures(),
    devPages(),
    pageCache.save(),
    followContent(settings),
  ],
  vite: {
    build: {
      target: browserTargets(),
      assetsInlineLimit: 0,
      rolldownOptions: {
        // The name of a photo's file may say where it was taken or who is in it: only its hash is published.
        output: { assetFileNames: '_astro/[hash][extname]' },
        // Astro marks MDX from the content in a way that the bundler does not know, and need not.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    resolve: { alias: { '@content': settings.contentDir } },
    server: { watch: { ignored: ['**/.cache/**', `${settings.outDir}/**`] } },
  },
});

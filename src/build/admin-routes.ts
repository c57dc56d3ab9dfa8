/** The form at `/admin/`: always there in development, published where `site.yaml` says so. */
import type { AstroIntegration } from 'astro';
import { cmsFiles } from '../authoring/cms-files.ts';
import type { SiteData } from '../schema/site.ts';

/** Adds the addresses of the form to the site. */
export function adminRoutes(site: SiteData): AstroIntegration {
  return {
    name: 'admin-routes',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !site.admin) return;
        const inject = (path: string, file: string): void =>
          injectRoute({ pattern: `/admin${path}`, entrypoint: `src/pages/_admin/${file}` });
        inject('', 'admin.astro');
        inject('/config.json', 'config.json.ts');
        for (const file of cmsFiles(site.locales)) inject(`/cms/${file}`, 'cms-file.ts');
      },
    },
  };
}

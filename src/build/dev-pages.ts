/** Pages for editors that exist while `npm run dev` runs, and in no build. */
import type { AstroIntegration } from 'astro';

/** Adds those pages. Their files begin with `_`, so that Astro makes no address of them by itself. */
export function devPages(): AstroIntegration {
  return {
    name: 'dev-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/announce/[...days]', entrypoint: './src/pages/_announce.astro' });
      },
    },
  };
}

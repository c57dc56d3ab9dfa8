/** The web app manifest: name, colors and icons for a phone's home screen. There is no service worker. */
import { paths } from '../domain/addresses.ts';
import { PAPER } from '../domain/theme.ts';
import { contextFor } from './page-context.ts';

/** Names of the icons without `.png`, with their side in pixels. */
export const ICONS = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 } as const;

/** The manifest (W3C Web Application Manifest), in the site's first language. */
export function webManifest() {
  const { site, locale, t, href, file } = contextFor();
  return {
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    lang: locale,
    dir: t.direction,
    start_url: href(paths.home()),
    scope: file('/'),
    display: 'browser',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: Object.entries(ICONS).map(([name, size]) => ({
      src: file(`/${name}.png`),
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
    })),
  };
}

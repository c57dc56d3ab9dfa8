/** The web app manifest: name, colors and icons for a phone's home screen. There is no service worker. */
import { paths } from '../domain/addresses.ts';
import { PALETTE, PAPER } from '../domain/theme.ts';
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

/** The site's mark as in `public/favicon.svg`, in the colors of the organization. */
export function markSvg(): string {
  const { colors } = contextFor().site;
  const [ground, dot] = [colors.action ?? PALETTE.action, colors.accent ?? PALETTE.accent];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><circle cx="16" cy="16" r="9" fill="${dot}"/></svg>`;
}

/** One page in all languages: who stands for whom, as heads of pages and the sitemap say it. */
import { absolute, type SiteAddress } from '../domain/addresses.ts';

/** A page in one language; `x-default` is for visitors whose language the site does not have. */
export interface Alternate {
  /** BCP 47 tag, or `x-default`. */
  lang: string;
  url: string;
}

/** The language of a published path, and the path without it. */
export function splitLocale(path: string, site: SiteAddress): { locale: string; path: string } {
  const [first = 'en', ...further] = site.locales;
  const locale = further.find((tag) => path.startsWith(`/${tag}/`));
  return locale === undefined
    ? { locale: first, path }
    : { locale, path: path.slice(locale.length + 1) };
}

/**
 * All languages of a page, itself among them; none on a site in one language.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 * @param path of the page, without locale and base path.
 */
export function alternatesOf(path: string, site: SiteAddress): Alternate[] {
  const [first, ...further] = site.locales;
  if (first === undefined || further.length === 0) return [];
  return [
    ...site.locales.map((lang) => ({ lang, url: absolute(path, lang, site) })),
    { lang: 'x-default', url: absolute(path, first, site) },
  ];
}

/** A page in the sitemap, with its other languages beside it. */
export function sitemapItem<T extends { url: string }>(
  item: T,
  site: SiteAddress,
): T & { links?: Alternate[] } {
  const { path } = splitLocale(decodeURI(item.url.slice(site.url.length)), site);
  const links = alternatesOf(path, site);
  return links.length === 0 ? item : { ...item, links };
}

/** Pages described in the terms of schema.org, for programs that read them. */
import type { Article, BreadcrumbList, Organization, WithContext } from 'schema-dts';
import type { Context } from './page-context.ts';
import { paths } from '../domain/addresses.ts';

/** The organization that publishes the site. */
function organization({ site, absolute }: Context): Organization {
  return {
    '@type': 'Organization',
    name: site.name,
    alternateName: site.shortName,
    url: absolute(paths.home()),
    ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
  };
}

/** The organization, for the home page. */
export function organizationJsonLd(context: Context): WithContext<Organization> {
  return Object.assign({ '@context': 'https://schema.org' as const }, organization(context));
}

/** A campaign's story or a milestone. */
export function articleJsonLd(
  context: Context,
  page: { title: string; summary: string; path: string; lang: string },
): WithContext<Article> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: page.title,
    description: page.summary,
    url: context.absolute(page.path),
    inLanguage: page.lang,
    publisher: organization(context),
  };
}

/** The way from the home page to this one; the last item is this page. */
export function breadcrumbJsonLd(
  context: Context,
  trail: readonly { path: string; label: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ path, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: context.absolute(path),
    })),
  };
}

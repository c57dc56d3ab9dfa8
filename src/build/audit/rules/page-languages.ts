/**
 * Every address has its counterpart in every language, both ways: each page is in the language of
 * its address and names its counterparts, and what is published in one language is in all.
 */
import { localePath } from '../../../domain/addresses.ts';
import { alternatesOf, splitLocale } from '../../../views/language-alternates.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { attributeOf, isHidden, isRedirect, type Page } from '../audited-page.ts';
import type { AuditedSite } from '../audited-site.ts';

/** What is there once, whatever the languages: files of programs, and what hosts look for. */
const WITHOUT_LANGUAGE =
  /^\/(?:_astro|admin|pagefind|og)\/|^\/(?:404\.html|robots\.txt|favicon\.\w+|apple-touch-icon\.png|icon-\d+\.png|manifest\.webmanifest|theme\.css|sitemap-[\w-]+\.xml|[\w-]+\.schema\.json)$/;

/** Addresses that are published in one language and not in another. */
export function* missingCounterparts(site: AuditedSite): Generator<AuditFinding> {
  const { locales } = site.address;
  if (locales.length < 2) return;
  for (const [path, file] of site.published) {
    if (WITHOUT_LANGUAGE.test(path)) continue;
    const own = splitLocale(path, site.address);
    // Pictures and the like stand beside pages and are shown in all languages.
    if (own.locale === locales[0] && !/(?:\/|\.(?:html|ics|xml|json))$/.test(path)) continue;
    for (const locale of locales) {
      const counterpart = localePath(own.path, locale, site.address);
      if (!site.published.has(counterpart))
        yield { file, message: `${path} has no counterpart in "${locale}": ${counterpart}.` };
    }
  }
}

/** What is wrong with the language a page says it is in, and with the others it names. */
export function* languagesOfPage(page: Page, site: AuditedSite): Generator<AuditFinding> {
  const { file } = page;
  const { locale, path } = splitLocale(page.path, site.address);
  const said = attributeOf(page, 'html', 'lang');
  if (said !== locale)
    yield { file, message: `The page says it is in "${said ?? ''}", its address in "${locale}".` };
  if (isHidden(page) || isRedirect(page)) return;
  const named = page.elements
    .filter(({ name, attributes }) => name === 'link' && attributes['hreflang'] !== undefined)
    .map(({ attributes }) => `${attributes['hreflang'] ?? ''} ${attributes['href'] ?? ''}`);
  // A flyer is no page to be found, and leaves that to its event.
  const canonical = attributeOf(page, 'link', 'href', { rel: 'canonical' });
  if (canonical !== site.address.url + page.path) return;
  const wanted = alternatesOf(path, site.address).map(({ lang, url }) => `${lang} ${url}`);
  if (named.join('\n') !== wanted.join('\n'))
    yield {
      file,
      message: `The head names the languages of the page as "${named.join(', ')}" instead of "${wanted.join(', ')}".`,
    };
}

/** What every page of a language needs: its words, its ways of writing, its addresses. */
import { absolute, basePath, href } from '../domain/addresses.ts';
import { Formatter } from '../i18n/format.ts';
import { directionOf } from '../i18n/direction.ts';
import { wordsFor } from '../i18n/index.ts';
import type { Words } from '../i18n/interface-words.ts';
import type { SiteData } from '../schema/site.ts';
import { defaultLocale, frozen, now, site, today } from './site.ts';
import { siteIn, type SiteLangs } from './site-text.ts';
import type { TranslationState } from './localized-entry.ts';

/** What every page of a language needs. */
export interface Context {
  /** BCP 47 tag, as in `site.yaml`. */
  locale: string;
  t: Words;
  format: Formatter;
  /** The settings of the site, its words in this language. */
  site: SiteData;
  /** Language that each of those words is really in. */
  siteLangs: SiteLangs;
  /** The moment that counts as now for the whole build. A page that asks changes with it. */
  now: () => Temporal.Instant;
  /** The day that it is at that moment, in the zone of the site. */
  today: () => Temporal.PlainDate;
  /** The moment (RFC 3339, UTC) at which the pages of a preview stand still. */
  frozen: () => string | undefined;
  /** What a link to a path of the site points to, in this language. */
  href: (path: string) => string;
  /** What a link to a file that has no language points to. */
  file: (path: string) => string;
  /** The whole address of a path, in this language. */
  absolute: (path: string) => string;
  /** What the element of a passage in some language needs: nothing, if it is the page's own. */
  mark: (lang: string) => LanguageMark;
  /**
   * What the element of a title or name from the content needs: it may be in letters of any
   * direction, and is isolated from the words around it. Left out, the language is the page's own.
   */
  name: (lang?: string) => LanguageMark;
  /** Name of the language that an entry is to be read in here. */
  writtenIn: (translation: TranslationState) => string;
}

/** Attributes that say in which language a passage is, and which way it runs. */
export interface LanguageMark {
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
}

const contexts = new Map<string, Context>();

/**
 * The context of a language; of the default one where a page has no language in its address.
 * @throws {Error} when there are no interface words for it.
 */
export function contextFor(locale: string = defaultLocale): Context {
  let context = contexts.get(locale);
  if (context === undefined) {
    const words = wordsFor(locale);
    const format = new Formatter(words, site.hours);
    context = {
      locale,
      t: words,
      format,
      ...siteIn(locale),
      now,
      today,
      frozen,
      href: (path) => href(path, locale, site),
      file: (path) => basePath(site) + path,
      absolute: (path) => absolute(path, locale, site),
      mark: (lang) => {
        if (lang === locale) return {};
        const dir = directionOf(lang);
        return dir === words.direction ? { lang } : { lang, dir };
      },
      name: (lang = locale) => ({ ...(lang !== locale && { lang }), dir: 'auto' }),
      writtenIn: ({ done }) => format.languageName(done === 'none' ? defaultLocale : locale),
    };
    contexts.set(locale, context);
  }
  return context;
}

/** Parameter of an address: the default language has none. */
export function localeParam(locale: string): string | undefined {
  return locale === defaultLocale ? undefined : locale;
}

/** One page for every language: what `getStaticPaths` of a page without other parameters gives. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return site.locales.map((locale) => ({ params: { locale: localeParam(locale) } }));
}

/** One page for every language and every item. */
export function localePathsOf<P extends string>(
  name: P,
  ids: Iterable<string>,
): { params: Record<P | 'locale', string | undefined> }[] {
  const all = [...ids];
  return site.locales.flatMap((locale) =>
    all.map((id) => ({
      params: { locale: localeParam(locale), [name]: id } as Record<
        P | 'locale',
        string | undefined
      >,
    })),
  );
}

/** One page for every language and every further page of a list. */
export function localePathsOfPages<P extends string>(
  name: P,
  pages: readonly { of: string; number: number }[],
): { params: Record<P | 'locale' | 'number', string | undefined> }[] {
  return site.locales.flatMap((locale) =>
    pages.map(({ of, number }) => ({
      params: { locale: localeParam(locale), [name]: of, number: String(number) } as Record<
        P | 'locale' | 'number',
        string | undefined
      >,
    })),
  );
}

import { describe, expect, test } from 'vitest';
import { alternatesOf, sitemapItem, splitLocale } from './language-alternates.ts';

const site = { url: 'https://example.org/base', locales: ['en', 'es', 'es-MX'] };

describe('a path', () => {
  test('without a language is in the first one', () => {
    expect(splitLocale('/events/', site)).toEqual({ locale: 'en', path: '/events/' });
    expect(splitLocale('/', site)).toEqual({ locale: 'en', path: '/' });
  });

  test('keeps what only looks like a language', () => {
    expect(splitLocale('/essays/', site)).toEqual({ locale: 'en', path: '/essays/' });
    expect(splitLocale('/es.ics', site)).toEqual({ locale: 'en', path: '/es.ics' });
  });

  test('with a language is split at it', () => {
    expect(splitLocale('/es/', site)).toEqual({ locale: 'es', path: '/' });
    expect(splitLocale('/es-MX/events/x/', site)).toEqual({ locale: 'es-MX', path: '/events/x/' });
  });
});

describe('the languages of a page', () => {
  test('name each other, the page itself and where others should go', () => {
    expect(alternatesOf('/about/', site)).toEqual([
      { lang: 'en', url: 'https://example.org/base/about/' },
      { lang: 'es', url: 'https://example.org/base/es/about/' },
      { lang: 'es-MX', url: 'https://example.org/base/es-MX/about/' },
      { lang: 'x-default', url: 'https://example.org/base/about/' },
    ]);
  });

  test('are not named where there is one alone', () => {
    expect(alternatesOf('/about/', { ...site, locales: ['en'] })).toEqual([]);
    expect(sitemapItem({ url: 'https://example.org/base/' }, { ...site, locales: ['en'] })).toEqual(
      { url: 'https://example.org/base/' },
    );
  });

  test('are the same in the sitemap from whichever language one looks', () => {
    const links = alternatesOf('/about/', site);
    for (const { url } of links) expect(sitemapItem({ url }, site)).toEqual({ url, links });
  });
});

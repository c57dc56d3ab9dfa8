/** A site in two languages is looked over: what lacks its counterpart is found. */
import { beforeAll, describe, expect, test } from 'vitest';
import { alternatesOf } from '../../views/language-alternates.ts';
import { auditFiles, CONTENT, faultlessSite, type Files, page } from './sample-site.ts';

const address = { url: 'https://example.org', locales: ['en', 'es'] };
const content = { 'site.yaml': (CONTENT['site.yaml'] ?? '').replace('[en]', '[en, es]') };

/** A page that names both languages. */
function translated(path: string, locale: string, title: string): string {
  const head = alternatesOf(path, address)
    .map(({ lang, url }) => `<link rel="alternate" hreflang="${lang}" href="${url}">`)
    .join('');
  return page(locale === 'en' ? path : `/es${path}`, title, { head }).replace(
    'lang="en"',
    `lang="${locale}"`,
  );
}

/** The small site, in two languages. */
async function bilingualSite(): Promise<Files> {
  const files = await faultlessSite();
  for (const [name, text] of [...files]) {
    if (name.endsWith('.html') && name !== '404.html') {
      const path = `/${name.replace(/index\.html$/, '')}`;
      files.set(name, translated(path, 'en', name));
      files.set(`es/${name}`, translated(path, 'es', name));
    } else if (/(?:\.ics|feed\.xml|events\.json)$/.test(name)) files.set(`es/${name}`, text);
    else if (name === 'sitemap-0.xml')
      files.set(
        name,
        String(text).replaceAll(
          /<loc>https:\/\/example\.org(.*?)<\/loc>/g,
          '$&<loc>https://example.org/es$1</loc>',
        ),
      );
  }
  return files;
}

let whole: Files;
beforeAll(async () => {
  whole = await bilingualSite();
});

/** What is said of languages when some files are other ones, or gone. */
async function said(changes: Record<string, string | undefined>): Promise<string[]> {
  const files = new Map(whole);
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(name);
    else files.set(name, text);
  }
  const findings = await auditFiles(files, { content });
  return findings.filter((line) => /language|counterpart|The page says/.test(line));
}

const text = (name: string) => String(whole.get(name));

test('A site whose every address has its counterpart has no fault', async () => {
  expect(await said({})).toEqual([]);
});

describe('What lacks its counterpart is found:', () => {
  test.each([
    ['a page', 'es/about/index.html', 'about/index.html  /about/ has no counterpart in "es"'],
    ['the other way round', 'about/index.html', 'es/about/index.html  /es/about/ has no count'],
    ['a calendar', 'es/calendar.ics', 'calendar.ics  /calendar.ics has no counterpart in "es"'],
    ['a feed', 'es/feed.xml', 'feed.xml  /feed.xml has no counterpart in "es"'],
  ])('%s', async (_, gone, finding) => {
    expect((await said({ [gone]: undefined }))[0]).toContain(finding);
  });
});

test('A page that does not say the language of its address is found', async () => {
  const english = text('es/about/index.html').replace('lang="es"', 'lang="en"');
  expect(await said({ 'es/about/index.html': english })).toEqual([
    'es/about/index.html  The page says it is in "en", its address in "es".',
  ]);
});

test.each([
  ['does not name another language', /<link rel="alternate" hreflang="es".*?>/],
  ['does not name itself', /<link rel="alternate" hreflang="en".*?>/],
  ['does not say where others should go', /<link rel="alternate" hreflang="x-default".*?>/],
  ['names another page', 'https://example.org/es/about/'],
])('A page that %s is found', async (_, part) => {
  const other = text('about/index.html').replace(part, '');
  expect((await said({ 'about/index.html': other }))[0]).toContain('names the languages');
});

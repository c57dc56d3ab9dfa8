/** `site.<locale>.yaml`: the words of `site.yaml` in another language. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEntryText } from '../../entries/read-entry.ts';
import { readSourceFile } from '../../entries/source-text.ts';
import { site as siteSchema, type SiteData } from '../../schema/site.ts';
import { siteTranslation } from '../../schema/translation.ts';
import { baseLanguage } from '../../i18n/base-language.ts';
import { NO_BODY } from '../checked-body.ts';
import type { Content } from '../checked-content.ts';
import { type CheckedEntry, listOf, report, valueOf } from '../checked-entry.ts';
import { readFields } from './field-names.ts';
import { show } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import { factsInTranslation } from './translation-facts.ts';
import { languageProblem } from './entry-translations.ts';

/** The words of a site in one language, read and checked against the site's settings. */
export function readSiteWords(
  contentDir: string,
  locale: string,
  site: CheckedEntry | undefined,
  content: Content,
): CheckedEntry {
  const path = `site.${locale}.yaml`;
  const source = readEntryText(readSourceFile(join(contentDir, path)), '.yaml');
  const { text, findings } = source;
  const fields = readFields(source.fields, siteTranslation, 'a translation', text, findings);
  const entry: CheckedEntry = {
    kind: 'pages',
    id: 'site',
    locale,
    extension: '.yaml',
    path,
    text,
    bodyStart: text.length,
    ...fields,
    facts: NO_BODY,
    findings,
  };
  factsInTranslation(entry, content, Object.keys(siteSchema.shape));
  const language = languageProblem(locale, 'site.yaml', content);
  if (language !== undefined)
    findings.push({ ...language, severity: 'error', field: 'name', start: 0, end: 1 });
  if (site !== undefined) {
    labelsOf(entry, 'actionLabels', site, 'actions');
    labelsOf(entry, 'menuLabels', site, 'menu');
    if (valueOf(entry, ['noticeText']) !== undefined && site.read?.value['notice'] === undefined)
      report(entry, {
        code: 'translation-part',
        path: ['noticeText'],
        message: 'has no counterpart: site.yaml has no "notice". Delete the line, or add it there.',
      });
  }
  return entry;
}

/** Labels go with a list of the settings, item by item. */
function labelsOf(words: CheckedEntry, field: string, site: CheckedEntry, list: string): void {
  const labels = listOf(words, [field]).length;
  const items = listOf(site, [list]).length;
  if (labels > 0 && labels !== items)
    report(words, {
      code: 'translation-part',
      path: [field],
      message: `has ${labels} items, but "${list}" in site.yaml has ${items}. Write one for each, in the same order.`,
    });
}

/** The names of topics: in languages of the site, and at least in its first. */
function topicNames(site: CheckedEntry): void {
  const locales = (valueOf(site, ['locales']) as string[] | undefined) ?? [];
  const [first] = locales;
  const topics = (valueOf(site, ['topics']) ?? {}) as SiteData['topics'];
  if (first === undefined) return;
  for (const [id, names] of Object.entries(topics)) {
    for (const locale of Object.keys(names))
      if (!locales.includes(locale))
        report(site, {
          code: 'topic-language',
          path: ['topics', id, locale],
          message: `is no language of this site (${locales.join(', ')}).${didYouMean(locale, locales) || ' Delete the line, or add the language to "locales".'}`,
        });
    if (names[first] === undefined)
      report(site, {
        code: 'topic-language',
        path: ['topics', id],
        message: `has no name in the language of the site. Add one: ${first}: …`,
      });
  }
}

/** Languages that the interface speaks: one file of words each. */
export function spokenLanguages(): string[] {
  return readdirSync(new URL('../../i18n/words/', import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''));
}

/** Refuses languages of a site that the interface has no words for. */
export function siteLanguages(site: CheckedEntry): void {
  const spoken = spokenLanguages();
  topicNames(site);
  listOf(site, ['locales']).forEach((_, index) => {
    const locale = valueOf(site, ['locales', index]);
    if (typeof locale !== 'string') return;
    const base = baseLanguage(locale);
    if (spoken.includes(locale) || spoken.includes(base)) return;
    report(site, {
      code: 'no-words',
      path: ['locales', index],
      message: `${show(locale)} is a language that the interface has no words for.${
        didYouMean(locale, spoken) ||
        ` Copy src/i18n/words/en.ts to src/i18n/words/${base}.ts and translate it, or use one of ${spoken.join(', ')}.`
      }`,
    });
  });
}

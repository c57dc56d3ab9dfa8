/** `site.<locale>.yaml`: the words of `site.yaml` in another language. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEntryText } from '../../entries/read-entry.ts';
import { readSourceFile } from '../../entries/source-text.ts';
import { site as siteSchema } from '../../schema/site.ts';
import { siteTranslation } from '../../schema/translation.ts';
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
  const labels = listOf(entry, ['actionLabels']).length;
  const actions = site === undefined ? labels : listOf(site, ['actions']).length;
  if (labels > 0 && labels !== actions)
    report(entry, {
      code: 'translation-part',
      path: ['actionLabels'],
      message: `has ${labels} items, but "actions" in site.yaml has ${actions}. Write one for each, in the same order.`,
    });
  return entry;
}

/** Languages that the interface speaks: one file of words each. */
function spokenLanguages(): string[] {
  return readdirSync(new URL('../../i18n/words/', import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''));
}

/** Refuses languages of a site that the interface has no words for. */
export function siteLanguages(site: CheckedEntry): void {
  const spoken = spokenLanguages();
  listOf(site, ['locales']).forEach((_, index) => {
    const locale = valueOf(site, ['locales', index]);
    if (typeof locale !== 'string' || spoken.includes(locale)) return;
    report(site, {
      code: 'no-words',
      path: ['locales', index],
      message: `${show(locale)} is a language that the interface has no words for.${
        didYouMean(locale, spoken) ||
        ` Copy src/i18n/words/en.ts to src/i18n/words/${locale}.ts and translate it, or use one of ${spoken.join(', ')}.`
      }`,
    });
  });
}

/**
 * Titles that distinguish pages: in tabs, in bookmarks, in lists of results. Those of
 * events and milestones stand beside their date; campaigns and pages of text have theirs alone.
 */
import { baseLanguage } from '../../i18n/base-language.ts';
import type { Words } from '../../i18n/interface-words.ts';
import type { Kind } from '../../schema/index.ts';
import type { Content } from '../checked-content.ts';
import { type CheckedEntry, isDraft, report, textOf } from '../checked-entry.ts';
import { show } from '../problem.ts';

/**
 * Entries that share a page's title with each other, or with a page of the site itself.
 * @param misnamed paths of entries that must get another name first, and are left out.
 */
export async function sameTitles(content: Content, misnamed: ReadonlySet<string>): Promise<void> {
  const [first = 'en', ...further] = content.site.locales ?? [];
  const originals = (['campaigns', 'pages', 'history', 'events'] as const).flatMap((kind) =>
    [...content.originals[kind].values()]
      .filter((entry) => !isDraft(entry) && !misnamed.has(entry.path))
      .map((entry) => {
        const title = textOf(entry, ['title']);
        const date = dateOf(entry);
        return { entry, title, date, page: title && key(title, kind, date) };
      }),
  );
  for (const locale of [first, ...further]) {
    const taken = new Map<string, string>();
    for (const title of await ownTitles(locale)) taken.set(key(title), 'a page of the site itself');
    for (const original of originals) {
      const { kind, id, path } = original.entry;
      const words =
        locale === first ? original.entry : content.translations.get(`${kind}/${id}/${locale}`);
      const translated = locale === first ? undefined : words && textOf(words, ['title']);
      const title = translated ?? original.title;
      const page = translated ? key(translated, kind, original.date) : original.page;
      if (title === undefined || page === undefined) continue;
      const other = taken.get(page);
      if (other === undefined) taken.set(page, path);
      // Of entries that are not translated, the original says it.
      else if (words !== undefined)
        report(words, {
          code: 'same-title',
          path: ['title'],
          message: `${show(title)} is also the title of ${other}${
            original.date === undefined ? '' : ', with the same date'
          }. Give one of them another, so that people can tell them apart.`,
        });
    }
  }
}

/** What a page is told by. */
const key = (title: string, kind?: Kind, date?: string): string =>
  date === undefined ? title : `${title}\n${kind ?? ''} ${date}`;

/** The date beside the title of an entry's page; undefined where it has none. */
function dateOf(entry: CheckedEntry): string | undefined {
  if (entry.kind === 'events') return textOf(entry, ['start'])?.slice(0, 10);
  return entry.kind === 'history' ? textOf(entry, ['date']) : undefined;
}

/** Titles of the pages that every site has. */
async function ownTitles(locale: string): Promise<string[]> {
  let words: Words;
  try {
    const file = (await import(`../../i18n/words/${baseLanguage(locale)}.ts`)) as {
      default: Words;
    };
    words = file.default;
  } catch {
    // That there are no words in a language is said elsewhere.
    return [];
  }
  const { nav, history, calendar, search, page } = words;
  return [nav.campaigns, nav.events, history.title, calendar.title, search.title, page.notFound];
}

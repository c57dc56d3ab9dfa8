/** Pages of text, such as "about". */
import { content } from './content.ts';
import { query } from './query.ts';
import {
  localized,
  translationOf,
  translationState,
  type TranslationState,
} from './localized-entry.ts';

/** A page of text in the words of a language. */
export interface TextPageView {
  id: string;
  title: string;
  summary: string;
  /** BCP 47 tag of the language of each word. */
  langs: Readonly<Record<'title' | 'summary', string>>;
  translation: TranslationState;
}

/** All pages of text in a language, by id. */
export const textPages = query('text pages', async (locale: string): Promise<TextPageView[]> => {
  const all = await content();
  const views = await Promise.all(
    [...all.pages.values()].map(async ({ id, data }): Promise<TextPageView> => {
      const { langs, words, missing } = localized(
        { title: data.title, summary: data.summary },
        translationOf(all, 'pages', id, locale),
        locale,
      );
      const translation = await translationState(
        all,
        'pages',
        { id, formerly: data.formerly },
        locale,
        missing,
      );
      return { id, langs, translation, ...words };
    }),
  );
  return views.sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** One page of text; undefined if there is none of that name. */
export async function textPage(id: string, locale: string): Promise<TextPageView | undefined> {
  return (await textPages(locale)).find((page) => page.id === id);
}

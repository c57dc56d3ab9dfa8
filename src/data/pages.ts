/** Pages of text, such as "about". */
import { content } from './content.ts';
import { localized, translationOf } from './translation.ts';

/** A page of text in the words of a language. */
export interface TextPageView {
  id: string;
  lang: string;
  title: string;
  summary: string;
}

/** All pages of text in a language, by id. */
export async function textPages(locale: string): Promise<TextPageView[]> {
  const all = await content();
  return [...all.pages.values()]
    .map(({ id, data }) => {
      const { lang, words } = localized(
        { title: data.title, summary: data.summary },
        translationOf(all, 'pages', id, locale),
        locale,
      );
      return { id, lang, ...words };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One page of text; undefined if there is none of that name. */
export async function textPage(id: string, locale: string): Promise<TextPageView | undefined> {
  return (await textPages(locale)).find((page) => page.id === id);
}

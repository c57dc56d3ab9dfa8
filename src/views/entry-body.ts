/** The Markdown body of an entry, in a language or else in the original's. */
import { render } from 'astro:content';
import type { Kind } from '../schema/index.ts';
import { content, type StoredEntry } from './content.ts';
import { imageBeside, picturesBeside } from './entry-images.ts';
import { digestOfData, query } from './query.ts';
import { defaultLocale } from './site.ts';
import { hasBody } from './localized-entry.ts';

/** A body to draw, with the language it is written in. */
export interface Body {
  Content: Awaited<ReturnType<typeof render>>['Content'];
  lang: string;
  /** Told apart from another body by this. */
  digest: string;
}

/** What tells the pictures in a body apart: another picture of the same name makes another page. */
async function picturesIn({ rendered, filePath }: StoredEntry): Promise<string[]> {
  if (filePath === undefined) return [];
  // Which pictures an MDX file shows is known only when it is drawn.
  const names = rendered ? (rendered.metadata?.imagePaths ?? []) : picturesBeside(filePath);
  const pictures = await Promise.all(names.map((name) => imageBeside(filePath, name)));
  return pictures.map(({ src }) => src);
}

/** The body of an entry; undefined where there is none. */
export const bodyOf = query(
  'body',
  async (kind: Kind, id: string, locale: string): Promise<Body | undefined> => {
    const all = await content();
    const translated =
      locale === defaultLocale ? undefined : all.translations.get(`${kind}/${id}/${locale}`);
    for (const [entry, lang] of [
      [translated, locale],
      [all.stored.get(`${kind}/${id}`), defaultLocale],
    ] as const) {
      if (entry !== undefined && hasBody(entry)) {
        const { Content } = await render(entry);
        const pictures = await picturesIn(entry);
        return { Content, lang, digest: digestOfData([entry.digest, pictures]) };
      }
    }
    return undefined;
  },
  (body) => digestOfData(body && [body.lang, body.digest]),
);

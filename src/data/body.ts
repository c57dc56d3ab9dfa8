/** The Markdown body of an entry, in a language or else in the original's. */
import { render } from 'astro:content';
import type { Kind } from '../schema/index.ts';
import { content } from './content.ts';
import { digestOfData, lookup } from './lookup.ts';
import { defaultLocale } from './site.ts';
import { hasBody } from './translation.ts';

/** A body to draw, with the language it is written in. */
export interface Body {
  Content: Awaited<ReturnType<typeof render>>['Content'];
  lang: string;
  /** Told apart from another body by this. */
  digest: string;
}

/** The body of an entry; undefined where there is none. */
export const bodyOf = lookup(
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
        return { Content, lang, digest: digestOfData(entry.rendered?.html ?? entry.digest) };
      }
    }
    return undefined;
  },
  (body) => digestOfData(body && [body.lang, body.digest]),
);

/** What views of entries have in common: names of what they refer to, who took part, pictures. */
import type { ImageMetadata } from 'astro';
import type { OrganizationData } from '../schema/organization.ts';
import type { Content } from './content.ts';
import { imageBeside } from './entry-images.ts';
import { defaultLocale } from './site.ts';
import { translationOf } from './localized-entry.ts';

/** BCP 47 tag of the language that each word of an entry is really in. */
export type Langs<T> = Readonly<Record<keyof T, string>>;

/** A name with the id of what it names and the language it is written in. */
export interface Reference {
  id: string;
  title: string;
  lang: string;
}

/** An organization that took part. */
export interface Participant {
  id: string;
  data: OrganizationData;
  role: string | undefined;
  roleLang: string;
}

/** A picture with its words. */
export interface Picture {
  image: ImageMetadata;
  alt: string;
  credit: string;
}

/** What a page asks for by its id. */
export function required<T>(found: T | undefined, kind: string, id: string): T {
  if (found === undefined) throw new Error(`There is no ${kind} "${id}".`);
  return found;
}

/** Organizations that took part, each with its role in the words of a language. */
export function participantsOf(
  all: Content,
  data: readonly { organization: string; role?: string | undefined }[],
  roles: Readonly<Record<string, string>> | undefined,
  locale: string,
): Participant[] {
  return data.flatMap(({ organization, role }) => {
    const found = all.organizations.get(organization);
    if (found === undefined) return [];
    // A role may be called like a property of every object.
    const isTranslated = role !== undefined && roles !== undefined && Object.hasOwn(roles, role);
    const translated = isTranslated ? roles[role] : undefined;
    const words =
      translated === undefined
        ? { role, roleLang: defaultLocale }
        : { role: translated, roleLang: locale };
    return [{ id: found.id, data: found.data, ...words }];
  });
}

/** How many of the words that stand in lists are not translated. */
export function missingOf(
  words: readonly (string | undefined)[],
  translated: Readonly<Record<string, string>> = {},
): number {
  return words.filter((word) => word !== undefined && translated[word] === undefined).length;
}

/** The title of an entry in a language, else as it was written. */
export function titleOf(
  all: Content,
  kind: 'campaigns' | 'events' | 'history',
  id: string,
  original: string,
  locale: string,
): Reference {
  const title = translationOf(all, kind, id, locale)?.title;
  return title === undefined
    ? { id, title: original, lang: defaultLocale }
    : { id, title, lang: locale };
}

/** Campaigns by their ids, those that are not published left out. */
export function campaignReferences(
  all: Content,
  ids: readonly string[],
  locale: string,
): Reference[] {
  return ids.flatMap((id) => {
    const campaign = all.campaigns.get(id);
    return campaign ? [titleOf(all, 'campaigns', id, campaign.data.title, locale)] : [];
  });
}

/** The picture that lies beside an entry, if it has one. */
export async function pictureOf(
  all: Content,
  stored: string,
  image: { src: string; alt: string; credit: string } | undefined,
  alt: string | undefined,
): Promise<Picture | undefined> {
  if (image === undefined) return undefined;
  const filePath = all.stored.get(stored)?.filePath;
  if (filePath === undefined) return undefined;
  return {
    image: await imageBeside(filePath, image.src),
    alt: alt ?? image.alt,
    credit: image.credit,
  };
}

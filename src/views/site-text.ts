/** The words of `site.yaml` in each language: those of `site.<locale>.yaml`, else its own. */
import { readSiteTranslation } from '../entries/site-file.ts';
import type { SiteData } from '../schema/site.ts';
import { contentDir, defaultLocale, site } from './site.ts';
import { localized } from './localized-entry.ts';

/** Language that each of the words of a site is really in. */
export interface SiteLangs {
  description: string;
  join: string;
  contact: string;
  actions: string;
  menu: string;
  notice: string;
}

/** The settings of the site with its words in a language, and what is in which language. */
export function siteIn(locale: string): { site: SiteData; siteLangs: SiteLangs } {
  const { words, langs } = localized(
    {
      description: site.description,
      joinLabel: site.join.label,
      contactLabel: site.contact.label,
      actionLabels: site.actions.map(({ label }) => label),
      menuLabels: site.menu.map(({ label }) => label),
      noticeText: site.notice?.text,
    },
    locale === defaultLocale ? undefined : readSiteTranslation(contentDir, locale),
    locale,
  );
  return {
    site: {
      ...site,
      description: words.description,
      join: { ...site.join, label: words.joinLabel },
      contact: { ...site.contact, label: words.contactLabel },
      actions: site.actions.map((action, index) => ({
        ...action,
        label: words.actionLabels[index] ?? action.label,
      })),
      menu: site.menu.map((item, index) => ({
        ...item,
        label: words.menuLabels[index] ?? item.label,
      })),
      ...(site.notice && {
        notice: { ...site.notice, text: words.noticeText ?? site.notice.text },
      }),
    },
    siteLangs: {
      description: langs.description,
      join: langs.joinLabel,
      contact: langs.contactLabel,
      actions: langs.actionLabels,
      menu: langs.menuLabels,
      notice: langs.noticeText,
    },
  };
}

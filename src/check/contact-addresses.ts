/** Telephone numbers and e-mail addresses that belong to the organization, and links to others. */
import { samePhoneNumber } from '../domain/phone-numbers.ts';
import type { SiteData } from '../schema/site.ts';
import { show } from './problem.ts';

type Site = Partial<SiteData>;

/** What `site.yaml` gives to the public, in lower case: `contact` and `publicContacts`. */
function publicContacts({ contact, publicContacts: further = [] }: Site): string[] {
  return [contact?.url ?? '', contact?.label ?? '', ...further].map((text) => text.toLowerCase());
}

/** Whether a telephone number is one that `site.yaml` gives to the public. */
export const isPublicPhone = (number: string, site: Site): boolean =>
  publicContacts(site).some((contact) => samePhoneNumber(contact, number));

/** Whether an e-mail address is one that `site.yaml` gives to the public. */
export const isPublicMail = (address: string, site: Site): boolean =>
  publicContacts(site).some((contact) => contact.includes(address.toLowerCase()));

/** The host without `www.`, under which an organization has its addresses. */
const domainOf = (address: string): string | undefined =>
  URL.parse(address)?.hostname.replace(/^www\./, '');

/**
 * What is wrong with a link that begins with `mailto:` or `tel:`; undefined for others, and for
 * those of the organization: an address at its own domain, or what site.yaml gives to the public.
 */
export function contactMistake(url: string, site: Site): string | undefined {
  const scheme = /^(mailto|tel):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const target = decode(url.slice(scheme.length + 1).split('?')[0] ?? '');
  if (scheme === 'tel')
    return isPublicPhone(target, site)
      ? undefined
      : `has a link to the telephone number ${show(target)}, which site.yaml does not give to the public. If it is the organization's, add it there: publicContacts: [${JSON.stringify(target)}]. If it is a person's, delete it, because what is published stays public.`;
  const domain = target.split('@')[1]?.toLowerCase() ?? '';
  const own = [site.url, site.contact?.url].flatMap((address) => domainOf(address ?? '') ?? []);
  const isOwn =
    domain.includes('.') && own.some((host) => host === domain || host.endsWith(`.${domain}`));
  return isOwn || (domain !== '' && isPublicMail(target, site))
    ? undefined
    : `has a link to the e-mail address ${show(target)}, which is not one of the organization (${own.map((host) => `…@${host}`).join(', ')}). If it is the organization's, add it to site.yaml: publicContacts: [${target}]. If it is a person's, link to the organization's contact page instead.`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

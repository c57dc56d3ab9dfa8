/** `mailto:` and `tel:` links: allowed for the organization's own contact, and for nobody else. */
import type { SiteData } from '../schema/site.ts';
import { show } from './problem.ts';

/** The host without `www.`, under which an organization has its addresses. */
const domainOf = (address: string): string | undefined =>
  URL.parse(address)?.hostname.replace(/^www\./, '');

/** Digits of a telephone number, `+` for the country kept. */
const digits = (number: string): string => number.replace(/[^+\d]/g, '');

/**
 * What is wrong with a link that begins with `mailto:` or `tel:`; undefined for others, and for
 * those of the organization: an address at its own domain, or what `contact` in site.yaml names.
 */
export function contactMistake(url: string, site: Partial<SiteData>): string | undefined {
  const scheme = /^(mailto|tel):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const contact = site.contact?.url ?? '';
  const target = decode(url.slice(scheme.length + 1).split('?')[0] ?? '');
  if (scheme === 'tel')
    return contact.startsWith('tel:') && digits(contact) === digits(target)
      ? undefined
      : `has a link to the telephone number ${show(target)}, which is not the organization's "contact" in site.yaml. What is published stays public: link to the organization's contact page, or delete the number.`;
  const domain = target.split('@')[1]?.toLowerCase() ?? '';
  const own = [site.url, contact].flatMap((address) => domainOf(address ?? '') ?? []);
  const isOwn =
    contact.toLowerCase() === `mailto:${target.toLowerCase()}` ||
    own.some((host) => host === domain || host.endsWith(`.${domain}`));
  return isOwn && domain.includes('.')
    ? undefined
    : `has a link to the e-mail address ${show(target)}, which is not one of the organization (${own.map((host) => `…@${host}`).join(', ')}). A person's address is not published; link to the organization's contact page instead.`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

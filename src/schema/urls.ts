/** Addresses in content. Which hosts a registration may use is decided by `domain/registration`. */
import { z } from 'zod';
import { textIssue } from './text-issue.ts';

/** Parameters that only tell a third party where a visitor came from. */
export const TRACKING_PARAMETER =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|twclid|_hs\w+|spotim_\w+|ref_src|sourceid|akid)$/i;

/**
 * Why an address may not stand in a content file, in words that say how to fix it; undefined if
 * it may. `schemes` are those allowed, without the colon.
 */
export function addressProblem(
  text: string,
  schemes: readonly string[] = ['https'],
): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(text))
    return 'holds a space or a character outside plain ASCII. Copy the address again from the browser.';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return 'is not a whole address. Begin it with https://, as the browser shows it.';
  if (!schemes.includes(scheme))
    return scheme === 'http'
      ? 'begins with http://. Use https://, which keeps others from reading along.'
      : `begins with "${scheme}:", which is not allowed. Use an address that begins with https://.`;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'is not an address a browser can open. Copy it again from the browser.';
  }
  if (!text.slice(scheme.length).startsWith('://'))
    return 'is not a whole address. Begin it with https://.';
  if (url.username !== '' || url.password !== '' || text.split('/')[2]?.includes('@') === true)
    return 'holds a user name or password before an "@". Remove it.';
  if (url.port !== '') return `names a port (":${url.port}"). Remove it.`;
  if (!url.hostname.includes('.'))
    return 'names no host on the internet. Copy the address again from the browser.';
  const tracking =
    url.search === ''
      ? []
      : [...url.searchParams.keys()].filter((name) => TRACKING_PARAMETER.test(name));
  if (tracking.length > 0)
    return `holds what only tracks visitors (${tracking.join(', ')}). Delete that part of the address.`;
  if (url.href !== text && url.href !== `${text}/`) return `is written "${url.href}".`;
  return undefined;
}

const address = (schemes: readonly string[]) =>
  z.string().check(textIssue((text) => addressProblem(text, schemes)));

/** An address on the web that begins with `https://`, without credentials, port or tracking. */
export const httpsAddress = () => address(['https']);

/**
 * The address of a source. Sources are cited as they were found, so `http://` is allowed here;
 * pages show such an address without linking it, because others can read along.
 */
export const sourceAddress = () =>
  z
    .string()
    // Browsers show the letters of an address (RFC 3987); what is stored is what they send.
    .transform((text) => (/[^\x00-\x7f]/.test(text) ? (URL.parse(text)?.href ?? text) : text))
    .check(textIssue((text) => addressProblem(text, ['https', 'http'])));

/** A path inside the site (`/history/2019-…/`, with its anchor if any). */
const SITE_PATH = /^\/(?!\/)[a-z0-9/._-]*(?:#[a-z0-9-]+)?$/;

/** An `https://` address, or a path inside this site that begins with one slash. */
export const linkAddress = () => z.string().check(textIssue(linkProblem));

function linkProblem(text: string): string | undefined {
  if (SITE_PATH.test(text)) return undefined;
  return text.startsWith('/')
    ? 'is not the path of a page of this site. Write it like /events/2019-12-12-online-assembly/.'
    : addressProblem(text);
}

/** An address of e-mail or a telephone number, as a link writes it. */
export const CONTACT_LINK =
  /^(?:mailto:[^\s<>@:/?#]+@[^\s<>@:/?#]+(?:\?subject=[\w%.+-]*)?|tel:\+?[\d().-]+)$/i;

/** A link, or the organization's own address of e-mail or telephone number. */
export const contactAddress = () =>
  z.string().check(textIssue((text) => (CONTACT_LINK.test(text) ? undefined : linkProblem(text))));

const EMAIL = /^[^\s<>@:/?#]+@[^\s<>@:/?#.]+(?:\.[^\s<>@:/?#.]+)+$/;

/** An e-mail address, with or without `mailto:`, or an `https://` address. */
export const emailOrHttps = () =>
  z.string().check(
    textIssue((text) => {
      if (EMAIL.test(text.replace(/^mailto:/, ''))) return undefined;
      return /^tel:|^[+\d][\d ().-]+$/.test(text)
        ? 'is a telephone number. Write an e-mail address or a page of the organization.'
        : text.includes('@') && !text.includes('://')
          ? 'is not an e-mail address. Write it like events@example.org.'
          : addressProblem(text);
    }),
  );

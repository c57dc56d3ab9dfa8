/** Services that send a visitor on to another address, which the one who reads a link cannot see. */

/** Shorteners and redirectors by host; with a path where the host does other things too. */
const REDIRECTORS: readonly (readonly [host: string, path: string, name: string])[] = [
  ['bit.ly', '/', 'the shortener bit.ly'],
  ['j.mp', '/', 'the shortener j.mp'],
  ['buff.ly', '/', 'the shortener buff.ly'],
  ['cutt.ly', '/', 'the shortener cutt.ly'],
  ['fb.me', '/', 'the shortener fb.me'],
  ['forms.gle', '/', 'the shortener forms.gle'],
  ['goo.gl', '/', 'the shortener goo.gl'],
  ['maps.app.goo.gl', '/', 'the shortener maps.app.goo.gl'],
  ['g.co', '/', 'the shortener g.co'],
  ['a.co', '/', 'the shortener a.co'],
  ['tr.ee', '/', 'the shortener tr.ee'],
  ['wp.me', '/', 'the shortener wp.me'],
  ['dlvr.it', '/', 'the shortener dlvr.it'],
  ['spoti.fi', '/', 'the shortener spoti.fi'],
  ['amzn.to', '/', 'the shortener amzn.to'],
  ['nyti.ms', '/', 'the shortener nyti.ms'],
  ['wapo.st', '/', 'the shortener wapo.st'],
  ['eepurl.com', '/', 'the shortener eepurl.com'],
  ['is.gd', '/', 'the shortener is.gd'],
  ['v.gd', '/', 'the shortener v.gd'],
  ['lnkd.in', '/', 'the shortener lnkd.in'],
  ['ow.ly', '/', 'the shortener ow.ly'],
  ['rb.gy', '/', 'the shortener rb.gy'],
  ['rebrand.ly', '/', 'the shortener rebrand.ly'],
  ['shorturl.at', '/', 'the shortener shorturl.at'],
  ['t.co', '/', 'the shortener t.co'],
  ['t.ly', '/', 'the shortener t.ly'],
  ['tiny.cc', '/', 'the shortener tiny.cc'],
  ['tinyurl.com', '/', 'the shortener tinyurl.com'],
  ['youtu.be', '/', 'the shortener youtu.be'],
  ['qrco.de', '/', 'the shortener qrco.de'],
  ['click.actionnetwork.org', '/', 'the click counter click.actionnetwork.org'],
  ['l.facebook.com', '/', 'the redirector l.facebook.com'],
  ['lm.facebook.com', '/', 'the redirector lm.facebook.com'],
  ['l.instagram.com', '/', 'the redirector l.instagram.com'],
  ['out.reddit.com', '/', 'the redirector out.reddit.com'],
  ['www.google.com', '/url', 'the redirector google.com/url'],
  ['google.com', '/url', 'the redirector google.com/url'],
  ['www.youtube.com', '/redirect', 'the redirector youtube.com/redirect'],
  ['www.linkedin.com', '/redir/', 'the redirector linkedin.com/redir'],
  ['urldefense.com', '/', 'the mail filter urldefense.com'],
  ['urldefense.proofpoint.com', '/', 'the mail filter urldefense.proofpoint.com'],
  ['linkprotect.cudasvc.com', '/', 'the mail filter linkprotect.cudasvc.com'],
];

/** Hosts whose every subdomain sends visitors on. */
const REDIRECTING_DOMAINS: readonly (readonly [suffix: string, name: string])[] = [
  ['.safelinks.protection.outlook.com', 'the mail filter safelinks.protection.outlook.com'],
  ['.list-manage.com', 'the click counter list-manage.com'],
  ['.sendgrid.net', 'the click counter sendgrid.net'],
  ['.page.link', 'the shortener page.link'],
  ['.app.link', 'the shortener app.link'],
];

/** The redirector an address leads through, as messages name it; undefined if none is known. */
export function redirectorOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  const { hostname, pathname } = url;
  const known = REDIRECTORS.find(([host, path]) => host === hostname && pathname.startsWith(path));
  if (known) return known[2];
  return REDIRECTING_DOMAINS.find(([suffix]) => hostname.endsWith(suffix))?.[1];
}

/** Parameters that say who shared an address, by the host on which they mean that. */
const SHARING: readonly (readonly [host: RegExp, parameter: RegExp])[] = [
  [/^(?:www\.|maps\.)?google\.[a-z.]+$/, /^(?:entry|g_ep|g_st|g_ebp|ved|ei|sca_esv|gs_lcrp)$/],
  [/^(?:(?:www|m)\.)?youtube\.com$|^open\.spotify\.com$/, /^(?:si|feature|pp)$/],
  [/^www\.instagram\.com$/, /^(?:igsh|img_index)$/],
  [/^(?:www\.|m\.)?facebook\.com$/, /^(?:__\w+|mibextid|rdid|share_url|acontext|ref|notif_\w+)$/],
  [/^(?:www\.)?(?:x|twitter)\.com$/, /^(?:s|t)$/],
  [/^(?:www\.)?tiktok\.com$/, /^(?:_r|_t|is_from_webapp|sender_device)$/],
  [/^(?:www\.)?eventbrite\.[a-z.]+$/, /^(?:aff|keep_tld)$/],
  [/^lu\.ma$|^luma\.com$/, /^tk$/],
];

/**
 * What of an address only tells its host who shared it: the parameters, and the address without
 * them; undefined if there is nothing of the kind.
 */
export function sharingPartOf(address: string): { names: string[]; clean: string } | undefined {
  if (!address.includes('?')) return undefined;
  const url = URL.parse(address);
  if (url === null) return undefined;
  const names = [...url.searchParams.keys()].filter((name) =>
    SHARING.some(([host, parameter]) => host.test(url.hostname) && parameter.test(name)),
  );
  if (names.length === 0) return undefined;
  for (const name of names) url.searchParams.delete(name);
  return { names, clean: url.href };
}

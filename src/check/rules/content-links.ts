/** Links: inside the site they lead to a page that is there, elsewhere to where they say. */
import type { Finding } from '../../entries/finding.ts';
import { pathName, type DataPath, type Span } from '../../entries/yaml/yaml-tree.ts';
import { bodyIn, type Content, type EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, nodeOf, textOf } from '../checked-entry.ts';
import { contactMistake } from '../contact-addresses.ts';
import { redirectorOf, sharingPartOf } from '../redirectors.ts';
import { show } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** Fields that hold a link a visitor follows. Registration has rules of its own. */
const LINK_FIELDS: readonly DataPath[] = [
  ['afterwards', 'url'],
  ['join', 'url'],
  ['contact', 'url'],
  ['place', 'url'],
  ['url'],
];

/** Links in fields and in the body. */
export const links: EntryRule = (entry, content) => {
  for (const path of LINK_FIELDS) checkField(entry, content, path);
  listOf(entry, ['actions']).forEach((_, index) =>
    checkField(entry, content, ['actions', index, 'url']),
  );
  for (const link of entry.facts.links) checkLink(entry, content, link.url, () => link, 'text');
};

/** What a visitor is asked to do, and how to reach the organization. */
const OF_THE_SITE = /^(?:join|contact|actions\[\d+\])\.url$/;

/** The path of an address that is on the site itself, as a page has it; undefined for any other. */
function pathOnSite(url: string, { site }: Content): string | undefined {
  if (site.url === undefined || !`${url}/`.startsWith(`${site.url}/`)) return undefined;
  return url.slice(site.url.length).replace(/(^|\/[\w-]+)$/, '$1/');
}

function checkField(entry: CheckedEntry, content: Content, path: DataPath): void {
  const url = textOf(entry, path);
  if (url === undefined) return;
  const span = (): Span => nodeOf(entry, path) ?? { start: 0, end: 1 };
  checkLink(entry, content, url, span, pathName(path));
}

/** @param span where the link stands: asked for only if something is wrong with it. */
function checkLink(
  entry: CheckedEntry,
  content: Content,
  url: string,
  span: () => Span,
  field: string,
): void {
  const refuse = (code: string, message: string, severity: Finding['severity'] = 'error'): void => {
    const { start, end } = span();
    entry.findings.push({ code, severity, field, message, start, end });
  };
  if (url.startsWith('#')) {
    if (!entry.facts.anchors.has(anchorOf(url)))
      refuse(
        'unknown-anchor',
        `has a link to ${show(url)}, but no heading here has that name.${didYouMean(anchorOf(url), entry.facts.anchors)}`,
      );
    return;
  }
  if (!url.startsWith('/')) {
    const redirector = redirectorOf(url);
    if (redirector !== undefined)
      refuse(
        'redirector',
        `has a link through ${redirector}, which hides where it leads and can be changed by others. Follow it, and write the address you arrive at.`,
        'warning',
      );
    const sharing = sharingPartOf(url);
    if (sharing !== undefined)
      refuse(
        'sharing-parameter',
        `has a link that tells its host who shared it (${sharing.names.join(', ')}). Write it without that: ${sharing.clean}`,
        'warning',
      );
    const contact = contactMistake(url, content.site);
    if (contact !== undefined) refuse('contact-link', contact);
    const path = OF_THE_SITE.test(field) ? pathOnSite(url, content) : undefined;
    if (path !== undefined)
      refuse(
        'own-address',
        `leads to a page of this site by its whole address, so that a preview or a copy leads elsewhere. Write ${path}`,
      );
    return;
  }
  const [path = ''] = url.split('#');
  const address = content.addresses.get(path);
  if (address === undefined) {
    const slashed = content.addresses.has(`${path}/`)
      ? ` Write it with a slash at the end: ${path}/`
      : '';
    const what = field === 'text' ? `has a link to ${show(path)}, which` : show(path);
    refuse(
      'unknown-page',
      `${what} is no page of this site.${
        slashed ||
        didYouMean(path, content.addresses.keys()) ||
        ' Open the page you mean, and copy what its address has after the host.'
      }`,
    );
    return;
  }
  if (address.movedTo !== undefined)
    refuse(
      'moved-page',
      `has a link to an earlier address of a page. Write the one it has now: ${address.movedTo}`,
      'warning',
    );
  if (!url.includes('#')) return;
  const anchor = anchorOf(url);
  if (address.entry === undefined) {
    refuse(
      'unknown-anchor',
      `has a link to ${show(url)}, but only pages with a text of their own have headings to link to. Write ${path}`,
    );
    return;
  }
  for (const locale of localesOf(entry, field, content)) {
    const shown = bodyIn(address.entry, locale, content);
    const { anchors } = shown.facts;
    if (anchors.has(anchor)) continue;
    const near = didYouMean(anchor, anchors);
    refuse(
      'unknown-anchor',
      shown.locale === undefined || entry.locale !== undefined
        ? `has a link to ${show(url)}, but no heading there has that name.${near}`
        : `has a link to ${show(url)}, but where that page is translated (${shown.path}) no heading has that name. Link to the whole page: ${path}`,
    );
    return;
  }
}

/** The languages in whose pages a link of an entry stands. */
function localesOf(entry: CheckedEntry, field: string, content: Content): readonly string[] {
  if (entry.locale !== undefined) return [entry.locale];
  const [first = 'en', ...further] = content.site.locales ?? [];
  // Facts are the same in every language; a body gives way to its translation.
  return field === 'text'
    ? [first, ...further.filter((locale) => bodyIn(entry, locale, content) === entry)]
    : [first, ...further];
}

/** The part after the "#", as the page writes it. */
function anchorOf(url: string): string {
  const text = url.slice(url.indexOf('#') + 1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

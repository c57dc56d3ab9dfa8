/** Links: inside the site they lead to a page that is there, elsewhere to where they say. */
import { paths } from '../../domain/addresses.ts';
import type { Finding } from '../../entries/finding.ts';
import { linkedFile } from '../../entries/markdown/content-policy.ts';
import { pathName, type DataPath, type Span } from '../../entries/yaml/yaml-tree.ts';
import { KINDS } from '../../schema/index.ts';
import { bodyIn, type Content, type EntryRule } from '../checked-content.ts';
import { type CheckedEntry, listOf, nodeOf, textOf } from '../checked-entry.ts';
import { contactMistake } from '../contact-addresses.ts';
import { isDerivedPage } from '../derived-pages.ts';
import { redirectorOf, sharingPartOf } from '../redirectors.ts';
import { show } from '../problem.ts';
import { ownPath, pageOf } from '../site-paths.ts';
import { didYouMean } from '../suggest.ts';

/** Fields that hold a link a visitor follows. Registration has rules of its own. */
const LINK_FIELDS: readonly DataPath[] = [
  ['afterwards', 'url'],
  ['join', 'url'],
  ['contact', 'url'],
  ['notice', 'url'],
  ['place', 'url'],
  ['url'],
  ['website'],
];

/** Lists whose items hold such a link as their `url`. */
const LINK_LISTS = ['actions', 'menu', 'links', 'people'];

/** A link, and what reports a mistake in it. */
interface Link {
  entry: CheckedEntry;
  content: Content;
  url: string;
  /** `text`, or the path of its field. */
  field: string;
  refuse: (code: string, message: string, severity?: Finding['severity']) => void;
}

/** Links in fields and in the body. */
export const links: EntryRule = (entry, content) => {
  const checkField = (path: DataPath): void => {
    const url = textOf(entry, path);
    const span = (): Span => nodeOf(entry, path) ?? { start: 0, end: 1 };
    if (url !== undefined) checkLink(entry, content, url, span, pathName(path));
  };
  LINK_FIELDS.forEach(checkField);
  for (const list of LINK_LISTS)
    listOf(entry, [list]).forEach((_, index) => {
      checkField([list, index, 'url']);
    });
  for (const link of entry.facts.links) checkLink(entry, content, link.url, () => link, 'text');
};

/** @param span where the link stands: asked for only if something is wrong with it. */
function checkLink(
  entry: CheckedEntry,
  content: Content,
  url: string,
  span: () => Span,
  field: string,
): void {
  const refuse: Link['refuse'] = (code, message, severity = 'error') => {
    const { start, end } = span();
    entry.findings.push({ code, severity, field, message, start, end });
  };
  const link: Link = { entry, content, url, field, refuse };
  if (linkedFile(url) !== undefined) fileLink(link);
  else if (url.startsWith('#')) {
    if (!entry.facts.anchors.has(anchorOf(url)))
      refuse(
        'unknown-anchor',
        `has a link to ${show(url)}, but no heading here has that name.${didYouMean(anchorOf(url), entry.facts.anchors)}`,
      );
  } else if (url.startsWith('/')) pageLink(link);
  else if (ownPath(url, content.site.url) === undefined || isSiteAddress(entry, field))
    outsideLink(link);
  else ownHostLink(link);
}

/** Whether a field is the one that says where the site is. */
const isSiteAddress = ({ path }: CheckedEntry, field: string): boolean =>
  path === 'site.yaml' && field === 'url';

/** A link to a file of the repository, which is no page. */
function fileLink({ url, content: { originals }, refuse }: Link): void {
  const id = linkedFile(url) ?? '';
  const pages = KINDS.flatMap((kind) =>
    originals[kind].has(id) ? [pageOf(kind, id) ?? paths.campaigns()] : [],
  );
  // Of several entries with that name, the one in the folder that the link names.
  const page = pages.find((path) => url.includes(path.slice(0, -id.length - 1))) ?? pages[0];
  const ids = KINDS.flatMap((kind) => [...originals[kind].keys()]);
  refuse(
    'file-link',
    `has a link to ${show(url)}, which is a file of the repository. ${
      page === undefined
        ? `Link to the address of a page; none has the name ${show(id)}.${didYouMean(id, ids)}`
        : `Link to its page: ${page}${url.includes('#') ? `#${anchorOf(url)}` : ''}`
    }`,
  );
}

/** A link to a page of the site itself that names its host. */
function ownHostLink({ entry, url, field, content, refuse }: Link): void {
  const path = ownPath(url, content.site.url) ?? '/';
  const [page = ''] = path.split('#');
  const known = [page, `${page}/`].find((one) => content.addresses.has(one));
  // Other programs may have addresses on the same host; what everybody is asked to do is a page.
  if (known === undefined && entry.path !== 'site.yaml') return;
  refuse(
    'own-address',
    `${field === 'text' ? 'has a link' : 'leads'} to a page of this site by its whole address, so that a preview or a copy leads elsewhere. Write ${known ?? page.replace(/(?<!\/)$/, '/')}${path.slice(page.length)}`,
    entry.path === 'site.yaml' ? 'error' : 'warning',
  );
}

/** A link that leaves the site. */
function outsideLink({ url, content, refuse }: Link): void {
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
}

/** A link to a page of the site. */
function pageLink(link: Link): void {
  const { url, field, content, refuse } = link;
  const [path = ''] = url.split('#');
  const address = content.addresses.get(path);
  if (address === undefined) {
    if (isDerivedPage(path, content)) return;
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
  if (address.entry === undefined)
    refuse(
      'unknown-anchor',
      `has a link to ${show(url)}, but only pages with a text of their own have headings to link to. Write ${path}`,
    );
  else headingLink(link, path, address.entry);
}

/** A link to a heading of another page, in each language in which the link is shown. */
function headingLink(
  { entry, content, url, field, refuse }: Link,
  path: string,
  target: CheckedEntry,
): void {
  const anchor = anchorOf(url);
  for (const locale of localesOf(entry, field, content)) {
    const shown = bodyIn(target, locale, content);
    const { anchors } = shown.facts;
    if (anchors.has(anchor)) continue;
    const whole = `Link to the whole page: ${path}`;
    const near = didYouMean(anchor, anchors) || ` ${whole}`;
    refuse(
      'unknown-anchor',
      shown.locale === undefined || entry.locale !== undefined
        ? `has a link to ${show(url)}, but no heading there has that name.${near}`
        : `has a link to ${show(url)}, but where that page is translated (${shown.path}) no heading has that name. ${whole}`,
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

/** No page, style or script asks another host for anything. */
import { type AuditFinding, placeAt } from '../audit-finding.ts';
import { type Element, isHidden, type Page, placeOf } from '../audited-page.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** Elements that show what another page or program gives. */
const FOREIGN = new Set(['applet', 'base', 'embed', 'frame', 'iframe', 'object', 'portal']);

/** `<link rel>` that loads nothing. */
const REFERRING = /^(alternate|author|canonical|help|license|me|next|prev|search)$/;

/** Problems of one page. */
export function* requestsOfPage(page: Page, site: AuditedSite): Generator<AuditFinding> {
  for (const element of page.elements) {
    const { name, attributes } = element;
    const at = () => placeOf(page, element);
    if (FOREIGN.has(name)) yield { ...at(), message: `<${name}> must not be in a page.` };
    if (attributes['ping'] !== undefined) {
      yield { ...at(), message: 'A ping tells a host which links are followed.' };
    }
    if (isRefresh(element) && !isHidden(page)) {
      yield { ...at(), message: 'Only pages that have moved may lead on by themselves.' };
    }
    for (const text of loadedBy(element)) {
      const message = requestProblem(text, page.path, site);
      if (message !== undefined) yield { ...at(), message };
    }
  }
}

/** Problems of one style sheet. */
export function* requestsOfStyle(file: string, site: AuditedSite): Generator<AuditFinding> {
  const css = site.read(file);
  // Comments are blanked out, so that places stay what they are.
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const loading = /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]+))|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
  for (const match of code.matchAll(loading)) {
    const text = match.slice(1).find((group) => (group as string | undefined) !== undefined) ?? '';
    const message = requestProblem(text, `/${file}`, site);
    if (message !== undefined) yield { file, ...placeAt(css, match.index), message };
  }
  // Whatever else a style sheet may load from (`image-set("…")`), it names the host like this.
  const rest = code.replace(loading, (found) => ' '.repeat(found.length));
  for (const match of rest.matchAll(/["'(]\s*(?:https?:)?\/\/[^"')\s]+/gi)) {
    const message = `${match[0].slice(1)} is at another host.`;
    yield { file, ...placeAt(css, match.index), message };
  }
}

/**
 * What looks like an address and is never asked for: names of XML vocabularies, and the made-up
 * host against which the search reads the addresses of its results.
 */
const NEVER_ASKED = /^http:\/\/www\.w3\.org\/(1998|1999|2000)\/|^https:\/\/example\.com\$\{/;

/**
 * Problems of one script. An address of another host that stands in a string may be asked for; to
 * tell whether it is would take running the script, so none may be there.
 */
export function* requestsOfScript(file: string, site: AuditedSite): Generator<AuditFinding> {
  const script = site.read(file);
  for (const match of script.matchAll(/["'`](?:https?:|wss?:)?\/\/[\w-]+\.[^"'`\s]*/gi)) {
    const url = match[0].slice(1);
    if (!NEVER_ASKED.test(url)) {
      yield { file, ...placeAt(script, match.index), message: `${url} is at another host.` };
    }
  }
}

/** Names of attributes that may make a browser ask for something. */
const LOADING = /href|src|background|poster|manifest/;

/** The addresses that a browser asks for because an element is there. */
function loadedBy({ name, attributes }: Element): string[] {
  if (!LOADING.test(Object.keys(attributes).join(' '))) return [];
  const single = [
    ...(name === 'link' && !REFERRING.test(attributes['rel'] ?? '') ? ['href'] : []),
    ...(name === 'use' || name === 'image' || name === 'feimage' ? ['href', 'xlink:href'] : []),
    ...(['audio', 'img', 'input', 'script', 'source', 'track', 'video'].includes(name)
      ? ['src']
      : []),
    'background',
    'poster',
    'manifest',
  ].flatMap((attribute) => attributes[attribute] ?? []);
  const sets = [attributes['srcset'], attributes['imagesrcset']].flatMap((set) =>
    (set ?? '').split(/,\s+|,$/).flatMap((part) => part.trim().split(/\s+/)[0] ?? []),
  );
  return [...single, ...sets.filter((text) => text !== '')];
}

function requestProblem(text: string, from: string, site: AuditedSite): string | undefined {
  const target = resolveTarget(text, from, site.address);
  if (target.kind === 'invalid') return `"${text}" is not an address.`;
  if (target.kind === 'external') {
    return target.url.protocol === 'data:'
      ? 'What is written into an address (data:) is not shown: the security policy forbids it.'
      : `${text} is at another host.`;
  }
  if (target.absolute)
    return `${text} is asked for by its whole address, which copies do not have.`;
  if (target.path === '/' && text.startsWith('#')) return undefined;
  return site.published.has(target.path) || text.startsWith('#')
    ? undefined
    : `${target.path} is not there.`;
}

function isRefresh({ name, attributes }: Element): boolean {
  return name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh';
}

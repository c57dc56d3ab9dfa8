/** Every link within the site leads somewhere, and every link out of it is one that may be there. */
import type { LinkFacts } from '../../cache/audit-cache.ts';
import type { AuditFinding } from '../audit-finding.ts';
import { type Element, isRedirect, type Page, placeOf } from '../audited-page.ts';
import { type AuditedSite, resolveTarget } from '../audited-site.ts';

/** Ways out of the site that a link may take. */
const SCHEMES = new Set(['https:', 'mailto:', 'tel:', 'webcal:']);

/** Files that are copied into other programs, with the whole address. */
const FEED = /\.(ics|xml|json)$/;

/** Gathers the links of pages one by one. */
export class LinkRule {
  readonly #site: AuditedSite;
  /** What is known of pages, by their files: links to places are looked at when all are known. */
  readonly #pages = new Map<string, LinkFacts>();
  readonly #ids = new Map<string, ReadonlySet<string>>();

  constructor(site: AuditedSite) {
    this.#site = site;
  }

  /** Problems of one page. */
  *check(page: Page): Generator<AuditFinding> {
    const facts: LinkFacts = { ids: [...page.ids], fragments: [], internal: 0 };
    this.remember(page.file, page.path, facts);
    for (const element of page.elements) {
      for (const text of linksOf(element)) yield* this.#link(page, element, text, facts);
    }
  }

  /** Takes over what is known of a page: which places are in it, and which it leads to. */
  remember(file: string, path: string, facts: LinkFacts): void {
    this.#ids.set(path, new Set(facts.ids));
    this.#pages.set(file, facts);
  }

  /** What is known of a page that was looked at. */
  factsOf(file: string): LinkFacts {
    return this.#pages.get(file) ?? { ids: [], fragments: [], internal: 0 };
  }

  /** Problems that show when all pages have been looked at. */
  *finish(): Generator<AuditFinding> {
    if (this.#pages.values().every(({ internal }) => internal === 0)) {
      yield { file: 'index.html', message: 'The whole site has no link within itself.' };
    }
    for (const [file, { fragments }] of this.#pages) {
      for (const { path, fragment, ...place } of fragments) {
        if (this.#ids.get(path)?.has(fragment) === true) continue;
        const message = `The link leads to ${path}#${fragment}, which is not there.`;
        yield { file, ...place, message };
      }
    }
  }

  *#link(page: Page, element: Element, text: string, facts: LinkFacts): Generator<AuditFinding> {
    const at = () => placeOf(page, element);
    const target = resolveTarget(text, page.path, this.#site.address);
    if (target.kind === 'invalid') {
      yield { ...at(), message: `"${text}" is not an address.` };
    } else if (target.kind === 'external') {
      if (!SCHEMES.has(target.url.protocol)) {
        yield { ...at(), message: `A link must not lead to "${text}".` };
      } else if (!target.absolute) {
        yield { ...at(), message: `The link leads to "${text}", which is outside of the site.` };
      }
    } else {
      facts.internal += 1;
      if (!this.#site.published.has(target.path)) {
        yield { ...at(), message: `The link leads to ${target.path}, which is not there.` };
      } else if (target.fragment !== '') {
        const { line, column } = at();
        facts.fragments.push({ line, column, path: target.path, fragment: target.fragment });
      }
      if (target.absolute && !FEED.test(target.path) && !isRedirect(page) && isLink(element)) {
        yield {
          ...at(),
          message: `"${text}" leads to this site by its whole address, which copies of it do not have.`,
        };
      }
    }
  }
}

function isLink({ name }: Element): boolean {
  return name === 'a' || name === 'area' || name === 'form';
}

/** The addresses that an element refers to without loading them. */
function linksOf({ name, attributes }: Element): string[] {
  const found = [
    ...(name === 'a' || name === 'area' ? [attributes['href']] : []),
    ...(name === 'form' ? [attributes['action']] : []),
    ...(name === 'button' || name === 'input' ? [attributes['formaction']] : []),
    ...(name === 'blockquote' || name === 'q' ? [attributes['cite']] : []),
    ...(name === 'link' && /\b(canonical|alternate|next|prev)\b/.test(attributes['rel'] ?? '')
      ? [attributes['href']]
      : []),
    ...(name === 'meta' && /^og:(url|image|image:url)$/.test(attributes['property'] ?? '')
      ? [attributes['content']]
      : []),
    ...(name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh'
      ? [attributes['content']?.replace(/^.*?url=/i, '')]
      : []),
  ];
  return found.filter((text) => text !== undefined);
}
